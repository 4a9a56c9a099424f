namespace Maillage.TextAnalysis.Tests.Statements;

public sealed class StatementFinderTests
{
    private const string Columns =
        "# Atelier\n- Les moteurs\n  - Regards extérieurs\n  - Acteurs relais\n- Les freins\n  - Conflits\n  - Peu de temps";

    [Fact]
    public void Bullets_under_a_heading_are_what_it_announces()
    {
        Given.Said(Columns, StatementKind.Enabler).ShouldBe(["Regards extérieurs", "Acteurs relais"]);
        Given.Said(Columns, StatementKind.Barrier).ShouldBe(["Conflits", "Peu de temps"]);
    }

    [Fact]
    public void The_longest_words_of_a_heading_decide() =>
        Given.Said("# Pistes d'action\n- Un marché le soir", StatementKind.Proposal).ShouldBe(["Un marché le soir"]);

    [Fact]
    public void What_is_only_announced_and_how_a_letter_ends_are_no_commitments() =>
        Given
            .Said(
                "# Engagements\n- Le Parc publiera la carte\n- Prochaine réunion : lundi\n\nBien à vous\nSophie Durandeau",
                StatementKind.Commitment
            )
            .ShouldBe(["Le Parc publiera la carte"]);

    [Fact]
    public void A_heading_that_announces_both_decides_nothing() =>
        Given.Analyse("# Freins et moteurs\n- Le vert des arbres").Statements.ShouldBeEmpty();

    [Theory]
    [InlineData("- Manque de relais entre les acteurs", StatementKind.Barrier)]
    [InlineData("- On n'écoute pas assez les jeunes", StatementKind.Barrier)]
    [InlineData("- La coopération ne va pas de soi", StatementKind.Barrier)]
    [InlineData("- Décloisonner les services", StatementKind.Enabler)]
    [InlineData("- La navette permet de se rencontrer", StatementKind.Enabler)]
    [InlineData("- Nous avons besoin d'une salle", StatementKind.Need)]
    [InlineData("- Il faudrait une navette le soir", StatementKind.Proposal)]
    [InlineData("- Nous avons ouvert une épicerie", StatementKind.Practice)]
    [InlineData("- La commune s'engage à planter", StatementKind.Commitment)]
    public void Words_tell_what_a_line_does(string line, StatementKind kind) => Given.Said(line, kind).ShouldHaveSingleItem();

    [Theory]
    [InlineData("- Lever les freins à l'installation", StatementKind.Barrier)]
    [InlineData("- Éviter les silos", StatementKind.Barrier)]
    [InlineData("- Manque de coopération", StatementKind.Enabler)]
    [InlineData("- identifier 3 à 5 freins (par groupe)", StatementKind.Barrier)]
    [InlineData("- Le soleil brille sur la mer", StatementKind.Enabler)]
    public void What_is_fought_denied_or_asked_for_does_not_count(string line, StatementKind kind) =>
        Given.Said(line, kind).ShouldBeEmpty();

    [Fact]
    public void A_sentence_is_cut_where_it_turns() =>
        Given
            .Said("- Une belle volonté de coopérer, mais un manque de moyens", StatementKind.Barrier)
            .ShouldBe(["mais un manque de moyens"]);

    [Fact]
    public void Instructions_to_participants_say_nothing() =>
        Given.Analyse("# Temps 1 : consignes\n- Partager les difficultés du territoire").Statements.ShouldBeEmpty();

    [Fact]
    public void A_statement_says_which_words_or_heading_decided()
    {
        Given.Analyse(Columns).Statements[0].Why.ShouldBe(new Reason("statement.heading", "Les moteurs"));
        Given.Analyse("- Manque de relais").Statements[0].Why.ShouldBe(new Reason("statement.words", "Manque de"));
    }

    [Fact]
    public void A_list_that_a_page_cuts_goes_on_under_its_heading()
    {
        const string text = "Freins et moteurs\nLes freins\nConflits\nFreins et moteurs\nInertie";
        var said = Given.Analyzer.Analyze(new StructuredText(text, CutTable())).Statements;

        said.Where(item => item.Kind is StatementKind.Barrier).Select(item => text[item.Start..item.End]).ShouldBe(["Conflits", "Inertie"]);
    }

    private static TextBlock[] CutTable() =>
        [
            new(BlockKind.Paragraph, 0, 17) { Cell = new(0, 0, 0, true) },
            new(BlockKind.ListItem, 18, 28) { Cell = new(0, 1, 0, false) },
            new(BlockKind.ListItem, 29, 37) { Cell = new(0, 1, 0, false), Level = 1 },
            new(BlockKind.Paragraph, 38, 55) { Cell = new(1, 0, 0, true) },
            new(BlockKind.ListItem, 56, 63) { Cell = new(1, 1, 0, false), Level = 1 },
        ];
}
