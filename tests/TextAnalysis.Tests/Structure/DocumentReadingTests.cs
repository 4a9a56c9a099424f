namespace Maillage.TextAnalysis.Tests.Structure;

public sealed class DocumentReadingTests
{
    [Theory]
    [InlineData("# Compte-rendu de l'atelier\nLe 3 mai 2021", DocumentKind.Minutes)]
    [InlineData("# Rencontre\n# Participants\nSophie Durandeau", DocumentKind.Minutes)]
    [InlineData("Bonjour, voici notre newsletter", DocumentKind.Newsletter)]
    [InlineData("# Fiche action : la navette", DocumentKind.Fiche)]
    [InlineData("Un mot", DocumentKind.Other)]
    [InlineData("", DocumentKind.Other)]
    public void A_document_is_known_for_what_it_is(string lines, DocumentKind kind) => Given.Analyse(lines).Document.Kind.ShouldBe(kind);

    [Fact]
    public void Many_short_nodes_without_sentences_are_a_mind_map() =>
        Given.Analyse(string.Join('\n', Enumerable.Repeat("Prendre soin du lien", 30))).Document.Kind.ShouldBe(DocumentKind.MindMap);

    [Fact]
    public void Its_title_is_the_highest_heading_and_its_date_the_first_day_near_it()
    {
        var document = Given.Analyse("## Atelier\n# Une   vallée en transition\nLe 3 mai 2021").Document;

        (document.Title, document.Date).ShouldBe(("Une vallée en transition", "2021-05-03"));
    }

    [Fact]
    public void A_section_ends_where_one_of_its_rank_begins()
    {
        var sections = Given.Analyse("# Un\n## Deux\nmots\n# Trois\nmots").Document.Sections;

        sections
            .Select(section => (section.Title, section.Start, section.End))
            .ShouldBe([("Un", 0, 13), ("Deux", 3, 13), ("Trois", 13, 23)]);
    }
}
