namespace Maillage.TextAnalysis.Tests.Statements;

public sealed class WordWeightsTests
{
    [Theory]
    [InlineData("- Le dernier car part à 17 h et personne ne vient le soir", StatementKind.Barrier)]
    [InlineData("- Tout le monde se connaît et les voisins donnent un coup de main", StatementKind.Enabler)]
    [InlineData("- Le syndicat présentera le plan au conseil du 12 mars", StatementKind.Commitment)]
    public void What_no_cue_foresaw_is_told_by_the_words_chosen(string line, StatementKind kind) =>
        Given.Said(line, kind).ShouldHaveSingleItem();

    [Theory]
    [InlineData("La séance est levée à 18 heures.")]
    [InlineData("La commune compte 2 300 habitants.")]
    [InlineData("Le groupe s'installe dans la salle du fond.")]
    [InlineData("Organisé par l'association Les Chemins Partagés, avec le syndicat de pays.")]
    public void What_only_tells_how_things_are_does_nothing(string line) => Given.Analyse(line).Statements.ShouldBeEmpty();

    [Fact]
    public void Chances_stay_between_nothing_and_certainty()
    {
        var reading = new Reading(Given.Text("Sans argent ni local, personne ne vient plus, et pourtant nous avons besoin d'aide"));
        var scores = new StatementScorer(reading).Weigh((0, reading.Tokens.Count));

        WordWeights.BuiltIn.Weigh(reading.PerStem(WordWeights.BuiltIn.Id), (0, reading.Tokens.Count), scores);

        scores.ShouldAllBe(score => score.Weight >= 0 && score.Weight <= 1);
    }

    [Fact]
    public void Clauses_of_one_sentence_that_do_the_same_are_one_thing_said() =>
        Given.Said("- Manque de moyens ; manque de relais entre les acteurs", StatementKind.Barrier).ShouldHaveSingleItem();
}
