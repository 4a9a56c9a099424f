using System.Globalization;
using Maillage.Commons.Contracts;
using Maillage.Workshops.Kits;
using Maillage.Workshops.Minutes;

namespace Maillage.Workshops.Tests.Minutes;

public sealed class MinutesDraftTests
{
    private static readonly Kit Small = new(
        "Essai",
        "fr",
        [
            new("idees", StepKind.Brainstorm, "Idées", 10)
            {
                Prompts = [new("Que faire ?")],
                Columns = [new(ContributionKind.Proposition)],
                Anonymity = Anonymity.Names,
            },
            new("cachee", StepKind.Brainstorm, "Seul d’abord", 10)
            {
                Columns = [new(ContributionKind.Besoin)],
                Visibility = Visibility.Hidden,
            },
            new("table", StepKind.Table, "Freins", 10) { Columns = [new(ContributionKind.Frein)], Groups = new(2, 3) },
            new("avis", StepKind.Stance, "Avis", 10) { Vote = new(["idees"]) },
            new("dire", StepKind.Declaration, "Déclaration", 10) { Columns = [new(ContributionKind.Engagement)] },
        ]
    );

    private static Played Begin(string step, Kit? kit = null)
    {
        var played = new Played(Moulins.Announced(kit ?? Small, "Essai"));
        played.Lead(new StartStep(step));
        return played;
    }

    [Fact]
    public async Task They_have_the_shape_of_the_real_ones()
    {
        var paper = (await Drawing.PlayedMoulins()).Draw();

        paper
            .Sections.Where(section => section.Level == 1)
            .Select(section => section.Id)
            .ShouldBe(["mise-en-place", "idees", "groupes", "votes", "pleniere", "engagements", "presence", "deroule"]);
        paper.Title.ShouldBe("Quelles conditions réunir pour faire autrement ?");
        paper.Held.ShouldStartWith("Moulins-sur-Allier, jeudi 25\u00a0juin\u00a02026, de 12\u00a0h");
        paper.VoicesTotal.ShouldBe("27 voix, 6 collèges");
        paper.Voices.Select(voice => voice.People).ShouldBe([5, 7, 6, 2, 5, 2]);
    }

    [Fact]
    public async Task Everything_that_was_said_stands_in_them_once_with_its_identity()
    {
        var played = await Drawing.PlayedMoulins();

        var lines = played.Draw().Lines;

        lines.Select(line => line.Text).ShouldBe(Moulins.Said.Select(said => said.Text), ignoreOrder: true);
        lines.Select(line => line.Id).ShouldBe(played.Workshop.Board.Lines.Select(line => line.Id), ignoreOrder: true);
    }

    [Fact]
    public async Task Each_group_has_its_row_and_each_kind_its_column()
    {
        var table = (await Drawing.PlayedMoulins()).Draw().Section("groupes-q1-conditions").Parts.OfType<PaperTable>().Single();

        table.Columns.Select(column => column.Title).ShouldBe(["Groupe", "Moteurs", "Freins"]);
        table.Rows.Select(row => row.Head.Text).ShouldBe(["Groupe 1", "Groupe 2", "Groupe 3"]);
        table.Rows[1].Cells[1].Select(item => item.Text).ShouldBe(["Politiques publiques inadaptées", "Problèmes de financement"]);
    }

    [Fact]
    public async Task Dots_are_told_by_college_and_what_was_carried_and_lifted_elsewhere_is_said()
    {
        var paper = (await Drawing.PlayedMoulins()).Draw();

        var votes = paper.Section("votes-gommettes").Parts.OfType<PaperTable>().Single();
        votes.Rows.Sum(row => int.Parse(row.Cells[0][0].Text, CultureInfo.InvariantCulture)).ShouldBe(27);
        votes.Rows[0].Cells[1].Single().Text.ShouldStartWith("Élus\u00a0: ");
        paper.Section("pleniere").Parts.OfType<PaperLines>().First().Said.ShouldAllBe(line => line.IsCarried && line.IsRepeat);
        paper.Section("groupes-q1-conditions").Parts.OfType<PaperEcho>().Single().Title.ShouldBe("Un bureau d’études partagé");
    }

    [Fact]
    public async Task Commitments_stand_by_college()
    {
        var table = (await Drawing.PlayedMoulins()).Draw().Section("engagements").Parts.OfType<PaperTable>().Single();

        table.Columns.Select(column => column.Title).ShouldBe(["Qui", "S’engage à"]);
        table.Rows.Count.ShouldBe(table.Rows.Select(row => row.College).Distinct().Count());
        table.Rows.SelectMany(row => row.Cells[0]).Count().ShouldBe(3);
    }

    [Fact]
    public void Lines_that_say_the_same_stand_once_with_how_often_it_was_said()
    {
        var played = Begin("idees");
        var (one, other, third) = (played.Join(), played.Join(), played.Join());
        var into = played.Tell(new PostLine(ContributionKind.Proposition, "Un four à pain"), one);
        var same = played.Tell(new PostLine(ContributionKind.Proposition, "Un four commun"), other);
        var hidden = played.Tell(new PostLine(ContributionKind.Proposition, "Un four ?!"), third);
        played.Lead(new MergeLines(into, [same, hidden]));
        played.Lead(new HideLine(hidden, "moquerie"));

        var line = played.Draw().Lines.ShouldHaveSingleItem();

        line.Text.ShouldBe("Un four à pain");
        line.Times.ShouldBe(2);
        line.TimesWords.ShouldBe("dit 2 fois");
    }

    [Fact]
    public void A_name_stands_only_where_its_step_tells_names_and_she_agreed()
    {
        var played = Begin("idees");
        var (silent, named) = (played.Join(name: "Capucine"), played.Join(name: "Théodule"));
        played.Tell(new ChangeMyself(College.Elus, "Théodule", NameMayBeShown: true), named);
        played.Tell(new PostLine(ContributionKind.Proposition, "A"), silent);
        played.Tell(new PostLine(ContributionKind.Proposition, "B"), named);
        played.Lead(new StartStep("dire"));
        played.Tell(new PostLine(ContributionKind.Engagement, "C"), named);

        var paper = played.Draw();

        paper.Lines.Select(line => line.Name).ShouldBe([null, "Théodule", null]);
        paper.Section("presence").Parts.OfType<PaperItems>().Single().Items.ShouldBe(["Théodule"]);
        paper.Text("md").ShouldNotContain("Capucine");
    }

    [Fact]
    public void A_secret_vote_that_nobody_revealed_is_not_told()
    {
        var played = Begin("idees");
        var someone = played.Join();
        var line = played.Tell(new PostLine(ContributionKind.Proposition, "Un four à pain"), someone);
        played.Lead(new StartStep("avis"));
        played.Tell(new TakeStance(line, Stance.Agree), someone);

        var before = played.Draw();
        played.Lead(new Reveal("avis"));
        var after = played.Draw();

        before.Section("votes-avis").Parts.ShouldBe([new PaperText("Le résultat de ce vote n’a pas été dévoilé.")]);
        before.Lines.ShouldAllBe(said => said.Votes == null);
        after.Lines.Single().Votes.ShouldBe(new LineVotes(0, 1, 0, 0));
    }

    [Fact]
    public void What_a_step_hides_until_it_is_revealed_waits_and_is_counted()
    {
        var played = Begin("cachee");
        played.Tell(new PostLine(ContributionKind.Besoin, "Un endroit"), played.Join());

        var before = played.Draw();
        played.Lead(new Reveal("cachee"));

        before.Lines.ShouldBeEmpty();
        before.Unrevealed.ShouldBe(1);
        played.Draw().Lines.Single().Text.ShouldBe("Un endroit");
    }

    [Fact]
    public void Validated_minutes_tell_what_was_known_then_without_what_was_taken_back_since()
    {
        var played = Begin("idees");
        var (one, other) = (played.Join(), played.Join());
        var first = played.Tell(new PostLine(ContributionKind.Proposition, "Première"), one);
        played.Tell(new PostLine(ContributionKind.Proposition, "Deuxième"), other);
        var validated = played.Workshop.Version;
        played.Tell(new PostLine(ContributionKind.Proposition, "Troisième"), other);
        played.Tell(new WithdrawLine(first), one);

        var corrected = MinutesEdits.None with { Corrections = new Dictionary<Guid, string> { [first] = "Première !" } };
        played.Draw(corrected, validated).Lines.Select(line => line.Text).ShouldBe(["Deuxième"]);
        played.Draw(corrected, validated).Text("md").ShouldNotContain("Première");
    }

    [Fact]
    public void Facilitators_add_words_leave_a_line_out_and_correct_another()
    {
        var played = Begin("idees");
        var someone = played.Join();
        var kept = played.Tell(new PostLine(ContributionKind.Proposition, "un four a pin"), someone);
        var left = played.Tell(new PostLine(ContributionKind.Proposition, "test test"), someone);
        var edits = MinutesEdits
            .None.With(new("resume", "En bref", "Une phrase.\n\nUne autre,\nsur deux lignes.", new Dictionary<Guid, TypedLine>()))
            .With(
                new(
                    "idees-idees-1",
                    "",
                    "",
                    new Dictionary<Guid, TypedLine> { [kept] = new(true, "un four à pain"), [left] = new(false, "") }
                )
            );

        var paper = played.Draw(edits);

        paper.Sections[0].Title.ShouldBe("En bref");
        paper.Sections[0].Parts.ShouldBe([new PaperText("Une phrase.", true), new PaperText("Une autre, sur deux lignes.", true)]);
        paper.Lines.Single().Text.ShouldBe("un four à pain");
        paper.Lines.Single().Original.ShouldBe("un four a pin");
    }

    [Fact]
    public void Sections_that_hold_nothing_are_there_for_those_who_write_only()
    {
        var played = Begin("idees");

        played.Draw().Sections.ShouldNotContain(section => section.Id == "resume");
        played.Draw(withEmpty: true).Sections.Select(section => section.Id).ShouldContain("suite");
    }

    [Fact]
    public void They_speak_the_language_of_their_workshop()
    {
        var played = Begin("idees");
        var setting = new MinutesSetting(played.Meeting, "", MinutesEdits.None, Drawing.Words("en"), TimeZoneInfo.Utc);

        var paper = MinutesDraft.Make(ToldWorkshop.Today(played.Workshop), setting);

        paper.Kicker.ShouldBe("Workshop minutes");
        paper.Held.ShouldContain("Thursday 25\u00a0June\u00a02026, from 12:00 to");
    }
}
