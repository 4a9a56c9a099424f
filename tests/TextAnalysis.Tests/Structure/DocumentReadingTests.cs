namespace Maillage.TextAnalysis.Tests.Structure;

public sealed class DocumentReadingTests
{
    [Theory]
    [InlineData("# Compte-rendu de l'atelier\nLe 3 mai 2021", DocumentKind.Minutes)]
    [InlineData("# Rencontre\n# Participants\nSophie Durandeau", DocumentKind.Minutes)]
    [InlineData("Bonjour, voici notre newsletter", DocumentKind.Newsletter)]
    [InlineData("# Fiche action : la navette", DocumentKind.Fiche)]
    [InlineData("# La navette\nPorteur : une association\nLieu : Rennes\nBudget : 300 €\nContact : mairie", DocumentKind.Fiche)]
    [InlineData("Relevé de séance\n- Présents : onze habitants", DocumentKind.Minutes)]
    [InlineData("Habiter ici\nRéunion du mardi 14 mai 2024, Rennes\nLa place est vivante.", DocumentKind.Minutes)]
    [InlineData("# Concertation : registre ouvert\nN° 1 – anonyme", DocumentKind.List)]
    [InlineData("De : Odile\nÀ : copil\nObjet : la réunion du 3 mai 2021\nBonjour,", DocumentKind.Other)]
    [InlineData("Une belle réunion nous attend", DocumentKind.Other)]
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

    [Theory]
    [InlineData("Carnet de route : en Bretagne\n27 mai 2021\nNous étions neuf.\n# Premier jour", "Carnet de route : en Bretagne")]
    [InlineData("De : Odile\nObjet : Suites du comité\nBonjour,", "Suites du comité")]
    [InlineData("Bonjour à tous,\nVoici la lettre.\nEncore une ligne.\n# Édito", "Édito")]
    [InlineData("Une collectivité\n# Compte-rendu", "Compte-rendu")]
    public void Its_title_is_what_it_begins_with_when_headings_come_late(string lines, string title) =>
        Given.Analyse(lines).Document.Title.ShouldBe(title);

    [Theory]
    [InlineData("# La Lettre\nmai 2023\n## Édito\nDepuis le 1er septembre 2022, on note.", "2023-05")]
    [InlineData("# Registre ouvert du 4 septembre au 20 octobre 2023", "2023-10-20")]
    [InlineData("# Atelier\nSans date", null)]
    public void Its_date_is_that_of_its_first_lines(string lines, string? date) => Given.Analyse(lines).Document.Date.ShouldBe(date);

    [Theory]
    [InlineData("# Bien manger\nProjet de la CC Sèvre et Loire", "CC Sèvre et Loire")]
    [InlineData("# Mon bourg\nVille de Rennes – registre ouvert", "Ville de Rennes")]
    [InlineData("# Atelier à Rennes\nOrganisé par l'association Les Haies Vives, avec la CC Sèvre et Loire", "association Les Haies Vives")]
    [InlineData("# Atelier à Rennes\nUn mot\nUn mot\nUn mot\nComme dans la CC Sèvre et Loire", null)]
    [InlineData("# Atelier à Rennes", null)]
    public void Who_wrote_it_is_who_is_said_to_or_the_first_authority(string lines, string? organiser) =>
        Given.Analyse(lines).Document.Organiser.ShouldBe(organiser);

    [Fact]
    public void A_section_ends_where_one_of_its_rank_begins()
    {
        var sections = Given.Analyse("# Un\n## Deux\nmots\n# Trois\nmots").Document.Sections;

        sections
            .Select(section => (section.Title, section.Start, section.End))
            .ShouldBe([("Un", 0, 13), ("Deux", 3, 13), ("Trois", 13, 23)]);
    }
}
