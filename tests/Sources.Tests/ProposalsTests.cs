using Maillage.Commons.Contracts;

namespace Maillage.Sources.Tests;

public sealed class ProposalsTests
{
    [Fact]
    public async Task What_a_document_says_twice_is_sure_once()
    {
        await using var site = await Desk.Open();
        await site.Import(
            (
                "atelier.md",
                """
                # Atelier

                ## Questions

                - Comment garder nos commerces ?
                - Comment garder  nos commerces ?
                - Comment ouvrir le four ?
                """
            )
        );

        var asked = (await site.All<Extract>()).Where(e => e.Kind is ExtractKind.Question).OrderBy(e => e.Start).ToList();

        asked.Count(e => e.Words.Contains("commerces", StringComparison.Ordinal)).ShouldBe(2);
        asked[1].Confidence.ShouldBeLessThanOrEqualTo(0.5);
        asked[1].Why!.Code.ShouldBe("statement.said-above");
        asked[0].Confidence.ShouldBeGreaterThan(0.5);
        asked[2].Confidence.ShouldBeGreaterThan(0.5);
    }

    [Fact]
    public async Task An_initiative_named_twice_is_proposed_once_and_a_person_is_none()
    {
        await using var site = await Desk.Open();
        await site.Import(
            (
                "atelier.md",
                """
                # Atelier

                ## Initiatives

                - Réseau des fours communaux à Dinan : trois villages cuisent ensemble
                - Réseau des fours communaux à Dinan : on y forme les jeunes

                Capucine Troudeck raconte. Capucine : à Dinan, nous avons rouvert le four.
                """
            )
        );

        var names = (await site.All<Extract>()).Where(e => e.Kind is ExtractKind.Initiative).Select(e => e.Name).ToList();

        names.ShouldBeUnique();
        names.ShouldNotBeEmpty();
        names.ShouldNotContain("Capucine");
    }

    [Fact]
    public async Task Who_speaks_in_the_document_comes_as_the_college_of_the_extract()
    {
        await using var site = await Desk.Open();
        string[] speakers = ["les élus", "les agents", "les commerçants", "les services de l'État", "les habitants", "les chercheurs"];
        var titles = speakers.Select((who, at) => $"## Ce que disent {who}\n\n- Manque de relais numéro {at}\n");
        await site.Import(("paroles.md", "# Atelier\n\n" + string.Join('\n', titles) + "\n## Freins\n\n- Manque de salles\n"));

        var said = (await site.All<Extract>()).Where(e => e.Kind is ExtractKind.Frein).OrderBy(e => e.Start).ToList();

        said.Select(e => e.College).ShouldBe([.. Enum.GetValues<College>().Cast<College?>(), null]);
    }
}
