using System.Text.RegularExpressions;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops.Tests.Kits;

public sealed partial class ShippedKitsTests
{
    [Fact]
    public void Eight_kits_come_in_both_languages()
    {
        ShippedKits.In("fr").Count.ShouldBe(8);
        ShippedKits.In("en").Select(kit => kit.Slug).ShouldBe(ShippedKits.In("fr").Select(kit => kit.Slug));
        ShippedKits.In("de").ShouldBe(ShippedKits.In("fr"));
    }

    [Fact]
    public void Each_lies_in_the_folder_of_its_language_and_says_who_wrote_it() =>
        ShippedKits.All.ShouldAllBe(kit =>
            ShippedKits.Find(kit.Kit.Language, kit.Slug) == kit
            && kit.Kit.Author == "Maillage"
            && kit.Kit.Licence == "CC-BY-SA-4.0"
            && kit.Kit.Purpose.Length > 80
        );

    [Fact]
    public void Every_file_in_the_folder_is_shown()
    {
        var files = typeof(ShippedKits)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("kit.", StringComparison.Ordinal));
        files.Order().ShouldBe(ShippedKits.All.Select(kit => $"kit.{kit.Kit.Language}/{kit.Slug}").Order());
    }

    [Fact]
    public void The_two_languages_of_a_kit_ask_people_to_do_the_same()
    {
        foreach (var french in ShippedKits.In("fr"))
        {
            Shape(ShippedKits.Find("en", french.Slug)!.Kit).ShouldBe(Shape(french.Kit), french.Slug);
        }
    }

    [Fact]
    public void Each_can_be_run_as_it_is()
    {
        foreach (var (slug, kit) in ShippedKits.All.Select(shipped => (shipped.Slug, shipped.Kit)))
        {
            kit.Minutes.ShouldBeInRange(60, 260, slug);
            kit.Steps[0].Kind.ShouldBe(StepKind.Welcome, slug);
            kit.Steps.Count(step => step.TakesLines).ShouldBeGreaterThan(2, slug);
            kit.Steps.Where(step => step.Notes.Length == 0 && step.Kind is not StepKind.Break).ShouldBeEmpty(slug);
            kit.Steps.Where(step => step.TakesLines && step.Prompts.Count == 0).ShouldBeEmpty(slug);
        }
    }

    // The meeting that this project began with: two questions, a change of groups after twenty minutes, sub-groups of 5 to 8.
    [Fact]
    public void Two_questions_is_the_meeting_as_it_was_held()
    {
        var kit = ShippedKits.Find("fr", "deux-questions")!.Kit;

        var ideas = kit.Steps[1];
        ideas.Kind.ShouldBe(StepKind.Rotation);
        ideas.Prompts.Count.ShouldBe(2);
        ideas.MinutesPerRound.ShouldBe(20);
        ideas.Groups!.Mix.ShouldBeTrue();
        var tables = kit.Steps.Where(step => step.Kind is StepKind.Table).ToList();
        tables[0].Groups.ShouldBe(new KitGroups(5, 8));
        tables
            .Select(table => string.Join(' ', table.Columns.Select(column => $"{column.Kind} {column.Min}-{column.Max}")))
            .ShouldBe(["Pratique 3-", "Moteur 3-5 Frein 3-5", "Pratique 3-", "Proposition 3- Frein 3-5"]);
        kit.Steps.Select(step => step.Kind).TakeLast(2).ShouldBe([StepKind.Plenary, StepKind.Declaration]);
    }

    [Fact]
    public void What_peers_say_stays_among_them_until_they_let_it_go()
    {
        var kit = ShippedKits.Find("fr", "session-entre-pairs")!.Kit;
        kit.Steps.Count(step => step.IsConfidential).ShouldBe(3);
        kit.Steps.ShouldContain(step => step.Kind == StepKind.Declaration && !step.IsConfidential);
    }

    [Fact]
    public void French_kits_hold_their_signs_together() =>
        ShippedKits.In("fr").Select(kit => kit.Text).Where(text => Loose().IsMatch(text)).ShouldBeEmpty();

    private static string Shape(Kit kit) =>
        string.Join('\n', kit.Steps.Select(step => Shape(step, kit.Steps.Select(other => other.Id).ToList())));

    private static string Shape(KitStep step, List<string> ids) =>
        string.Join(
            ' ',
            [
                $"{step.Kind} {step.Minutes} {step.Rounds} {step.Groups} {step.Anonymity} {step.Visibility} {step.Moderation} {step.IsConfidential}",
                $"{step.Vote?.Dots} {step.Vote?.SeveralPerLine} {step.Vote?.IsSecret} on",
                .. step.Vote?.On.Select(id => $"{ids.IndexOf(id)}") ?? [],
                "prompts",
                .. step.Prompts.Select(prompt => $"{prompt.Hints.Count}"),
                "columns",
                .. step.Columns.Select(column => $"{column.Kind} {column.Label.Length > 0} {column.Min} {column.Max}"),
            ]
        );

    // A plain space before a high sign or inside guillemets.
    [GeneratedRegex("« | »| [:;!?](?: |$)", RegexOptions.Multiline)]
    private static partial Regex Loose();
}
