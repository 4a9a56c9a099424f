using System.Text;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops.Tests.Kits;

public sealed class KitFileTests
{
    private const string Header = "title: Essai\nlanguage: fr\nsteps:\n";
    private const string Step = "  - id: a\n    kind: free\n    title: A\n    minutes: 5\n";

    [Fact]
    public void A_short_file_is_a_kit()
    {
        var kit = KitFile.Read(SomeKits.Short).Kit!;

        kit.Steps.Select(step => step.Id).ShouldBe(["idees", "choix"]);
        kit.Steps[1].Vote!.On.ShouldBe(["idees"]);
        kit.Minutes.ShouldBe(15);
    }

    [Fact]
    public void A_rotation_has_one_round_for_each_prompt_unless_it_says_otherwise()
    {
        const string Rotation = "  - { id: a, kind: rotation, title: A, minutes: 40, prompts: [Un, Deux, Trois]";
        KitFile.Read($"{Header}{Rotation} }}").Kit!.Steps[0].Rounds.ShouldBe(3);
        KitFile.Read($"{Header}{Rotation}, rounds: 2 }}").Kit!.Steps[0].Rounds.ShouldBe(2);
    }

    [Fact]
    public void A_vote_that_does_not_say_is_on_what_was_carried_to_plenary() =>
        KitFile.Read($"{Header}  - {{ id: a, kind: stance, title: A, minutes: 5 }}").Kit!.Steps[0].Vote!.On.ShouldBeEmpty();

    [Theory]
    [InlineData("titel: Essai", 1, "kit.unknown-key-near")]
    [InlineData("couleur: rouge", 4, "kit.unknown-key")]
    [InlineData("title: Encore", 4, "kit.repeated-key")]
    [InlineData("author: &moi Camille", 4, "kit.no-alias")]
    [InlineData("author: *moi", 4, "kit.no-alias")]
    [InlineData("author: !nom Camille", 4, "kit.no-tag")]
    [InlineData("author: [a, b]", 4, "kit.not-a-text")]
    [InlineData("author: \"a\\u202Eb\"", 4, "kit.bad-character")]
    [InlineData("author: \"a\\0b\"", 4, "kit.bad-character")]
    [InlineData("author: \"a\\nb\"", 4, "kit.one-line")]
    [InlineData("licence: la mienne", 4, "kit.licence")]
    [InlineData("purpose: {a: {b: {c: {d: {e: {f: {g: {h: i}}}}}}}}", 4, "kit.too-deep")]
    public void A_wrong_line_of_the_head_is_told(string line, int at, string code)
    {
        var head = line.StartsWith("titel", StringComparison.Ordinal)
            ? $"{line}\nlanguage: fr\n"
            : $"title: Essai\nlanguage: fr\npurpose2: x\n{line}\n";
        var errors = KitFile.Read(head.Replace("purpose2: x", "# un commentaire", StringComparison.Ordinal) + "steps:\n" + Step).Errors;

        errors.ShouldContain(error => error.Line == at && error.Refusal.Code == code);
    }

    [Theory]
    [InlineData("kind: tabel", "kit.unknown-word-near")]
    [InlineData("kind: Zzzz", "kit.unknown-word")]
    [InlineData("minutes: dix", "kit.not-a-number")]
    [InlineData("minutes: 0", "kit.out-of-range")]
    [InlineData("minutes: 481", "kit.out-of-range")]
    [InlineData("minutes: 99999999999", "kit.not-a-number")]
    [InlineData("title: ", "kit.empty")]
    [InlineData("title: {a: b}", "kit.not-a-text")]
    [InlineData("id: Étape", "kit.bad-id")]
    [InlineData("prompts: Une question", "kit.not-a-list")]
    [InlineData("prompts: [[a]]", "kit.not-a-map")]
    [InlineData("groups: 5", "kit.not-a-map")]
    [InlineData("groups: { min: 9, max: 5 }", "kit.groups-min-over-max")]
    [InlineData("groups: { min: 5 }", "kit.missing")]
    [InlineData("groups: { min: 0, max: 5 }", "kit.out-of-range")]
    [InlineData("columns: [{ kind: frein, min: 5, max: 3 }]", "kit.min-over-max")]
    [InlineData("columns: [frein, frein]", "kit.repeated-column")]
    [InlineData("columns: [{ label: Freins }]", "kit.missing")]
    [InlineData("rounds: 2", "kit.rounds-elsewhere")]
    [InlineData("confidential: oui", "kit.not-a-flag")]
    [InlineData("anonymity: tous", "kit.unknown-word")]
    [InlineData("vote: { dots: 3 }", "kit.vote-elsewhere")]
    public void A_wrong_line_of_a_step_is_told(string line, string code)
    {
        var lines = (Header + Step).Split('\n').ToList();
        var key = line[..line.IndexOf(':', StringComparison.Ordinal)];
        var at = lines.FindIndex(other =>
            other.TrimStart(' ', '-').StartsWith(key + ":", StringComparison.Ordinal) && lines.IndexOf(other) > 2
        );
        if (at < 0)
        {
            (at, lines) = (7, [.. lines[..7], "    " + line, ""]);
        }
        else
        {
            lines[at] = (at == 3 ? "  - " : "    ") + line;
        }

        var errors = KitFile.Read(string.Join('\n', lines)).Errors;

        errors.Select(error => (error.Line, error.Refusal.Code)).ShouldBe([(at + 1, code)]);
    }

    [Theory]
    [InlineData("kind: table", "kit.no-columns")]
    [InlineData("kind: declaration", "kit.no-columns")]
    [InlineData("kind: rotation", "kit.no-prompt")]
    [InlineData("kind: rotation\n    minutes: 2\n    rounds: 3\n    prompts: [a]", "kit.short-rounds")]
    [InlineData("kind: free\n    confidential: true\n    visibility: everyone", "kit.confidential-everyone")]
    [InlineData("kind: dots\n    vote: { on: [idee] }", "kit.vote-unknown-step-near")]
    [InlineData("kind: dots\n    vote: { on: [autre-chose] }", "kit.vote-unknown-step")]
    [InlineData("kind: dots\n    vote: { on: [ici] }", "kit.vote-later-step")]
    [InlineData("kind: dots\n    vote: { on: [pause] }", "kit.vote-no-lines")]
    [InlineData("kind: dots\n    vote: { on: [idees, idees] }", "kit.vote-repeated")]
    [InlineData("kind: dots\n    vote: { dots: 21 }", "kit.out-of-range")]
    [InlineData("kind: free\n    id: pause", "kit.repeated-id")]
    public void A_step_that_does_not_hold_together_is_told(string step, string code)
    {
        var id = step.Contains("id: pause", StringComparison.Ordinal) ? "" : "    id: ici\n";
        var minutes = step.Contains("minutes", StringComparison.Ordinal) ? "" : "    minutes: 5\n";
        var text =
            Header
            + "  - { id: idees, kind: brainstorm, title: I, minutes: 5, columns: [besoin] }\n"
            + "  - { id: pause, kind: break, title: P, minutes: 5 }\n"
            + $"  -\n    title: Ici\n{id}{minutes}    {step}\n";

        KitFile.Read(text).Errors.Select(error => error.Refusal.Code).ShouldBe([code]);
    }

    [Fact]
    public void Every_fault_is_told_at_once_in_the_order_of_its_line()
    {
        const string Text = """
            titre: Essai
            language: de
            steps:
              - id: a
                kind: tabel
                title: A
                minutes: dix
                columns:
                  - kind: frien
                    min: 6
                    max: 5
              - kind: dots
                title: ""
                minutes: 900
                vote: { on: [b] }
            """;

        KitFile
            .Read(Text)
            .Errors.Select(error => $"{error.Line} {error.Refusal.Code}")
            .ShouldBe([
                "1 kit.unknown-key-near",
                "2 kit.language",
                "5 kit.unknown-word-near",
                "7 kit.not-a-number",
                "9 kit.unknown-word-near",
                "11 kit.min-over-max",
                "12 kit.missing",
                "13 kit.empty",
                "14 kit.out-of-range",
                "15 kit.vote-unknown-step-near",
            ]);
    }

    [Fact]
    public void A_kit_is_in_French_or_in_English()
    {
        var error = KitFile
            .Read(SomeKits.Short.Replace("language: fr", "language: de", StringComparison.Ordinal))
            .Errors.ShouldHaveSingleItem();
        (error.Line, error.Refusal.Code).ShouldBe((2, "kit.language"));
    }

    [Fact]
    public void A_suggestion_names_the_nearest_word() =>
        KitFile
            .Read(Header + Step + "    visiblity: group\n    moderaton: inbox\n")
            .Errors.Select(error => error.Refusal.Args[1])
            .ShouldBe(["visibility", "moderation"], ignoreOrder: true);

    [Theory]
    [InlineData("", "kit.empty-file")]
    [InlineData("# rien\n", "kit.empty-file")]
    [InlineData("bonjour", "kit.not-a-kit")]
    [InlineData("- a\n- b", "kit.not-a-kit")]
    [InlineData("title: Essai\nsteps:\n\t- id: a", "kit.tab")]
    [InlineData("title: Deux questions : groupes tournants", "kit.colon")]
    [InlineData("title: \"jamais fermé", "kit.not-yaml")]
    [InlineData("title: [a", "kit.not-yaml")]
    public void What_is_no_kit_is_told_in_one_sentence(string text, string code) =>
        KitFile.Read(text).Errors.Select(error => error.Refusal.Code).ShouldBe([code]);

    [Fact]
    public void Steps_are_counted()
    {
        KitFile.Read("title: Essai\nlanguage: fr").Errors.ShouldHaveSingleItem().Refusal.Code.ShouldBe("kit.no-steps");
        var many = string.Concat(Enumerable.Range(0, 41).Select(at => Step.Replace("id: a", $"id: a{at}", StringComparison.Ordinal)));
        var error = KitFile.Read(Header + many).Errors.ShouldHaveSingleItem();
        (error.Line, error.Refusal.Code).ShouldBe((3, "kit.too-many"));
    }

    [Fact]
    public void A_step_that_is_none_leaves_the_others_their_line()
    {
        var errors = KitFile.Read(Header + "  - pause\n" + Step + "    rounds: 9\n").Errors;
        errors.Select(error => (error.Line, error.Refusal.Code)).ShouldContain((4, "kit.not-a-map"));
        errors.ShouldContain(error => error.Line == 9 && error.Refusal.Code == "kit.out-of-range");
    }

    [Fact]
    public void A_text_that_is_too_long_is_told_with_its_length()
    {
        var error = KitFile.Read($"title: {new string('a', 121)}\nlanguage: fr\nsteps:\n{Step}").Errors.ShouldHaveSingleItem();
        error.Refusal.Code.ShouldBe("kit.too-long");
        error.Refusal.Args.ShouldBe(["title", 120, 121]);
    }

    [Fact]
    public void Two_documents_are_one_too_many() =>
        KitFile.Read(SomeKits.Short + "\n---\n" + SomeKits.Short).Errors.ShouldHaveSingleItem().Refusal.Code.ShouldBe("kit.two-documents");

    [Fact]
    public void A_file_of_a_hundred_thousand_wrong_things_is_answered_with_the_first_hundred()
    {
        var keys = string.Concat(Enumerable.Range(0, 20000).Select(at => $"k{at}: x\n"));
        KitFile.Read(keys).Errors.Count.ShouldBe(KitLimits.Faults);
        var steps = string.Concat(Enumerable.Range(0, 100000).Select(_ => "- \n"));
        KitFile
            .Read("title: Essai\nlanguage: fr\nsteps:\n" + steps[..200000])
            .Errors.ShouldContain(error => error.Refusal.Code == "kit.too-many");
    }

    [Fact]
    public void Bytes_are_UTF_8_with_or_without_a_mark()
    {
        var bytes = Encoding.UTF8.GetBytes(SomeKits.Short);
        KitFile.Read(bytes).Kit.ShouldNotBeNull();
        KitFile.Read([0xEF, 0xBB, 0xBF, .. bytes]).Kit.ShouldNotBeNull();
        KitFile.Read(Encoding.Latin1.GetBytes(SomeKits.Short)).Errors.ShouldHaveSingleItem().Refusal.Code.ShouldBe("kit.not-utf8");
    }

    [Fact]
    public void A_large_file_is_not_read()
    {
        KitFile.Read(new byte[KitLimits.FileBytes + 1]).Errors.ShouldHaveSingleItem().Refusal.Code.ShouldBe("kit.too-large");
        KitFile.Read(new string('é', KitLimits.FileBytes)).Errors.ShouldHaveSingleItem().Refusal.Code.ShouldBe("kit.too-large");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("a:\n ")]
    [InlineData("&a ")]
    [InlineData("\"")]
    [InlineData("a: b\n")]
    [InlineData("steps: ")]
    public void Hostile_files_are_answered(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, KitLimits.FileBytes / piece.Length));
        var reading = KitFile.Read(text);
        reading.Kit.ShouldBeNull();
        reading.Errors.Count.ShouldBeInRange(1, KitLimits.Faults);
    }
}
