namespace Maillage.TextAnalysis.Tests.Words;

public sealed class FrenchStemmerTests
{
    [Theory]
    [InlineData("territorial", "territoriaux")]
    [InlineData("territorial", "territoriales")]
    [InlineData("frein", "freins")]
    [InlineData("cooperation", "cooperations")]
    [InlineData("habitant", "habitante")]
    [InlineData("ingenierie", "ingenieries")]
    [InlineData("animateur", "animatrice")]
    [InlineData("journal", "journaux")]
    public void Forms_of_one_word_have_one_stem(string one, string other) => FrenchStemmer.Stem(one).ShouldBe(FrenchStemmer.Stem(other));

    [Theory]
    [InlineData("eau", "eaux")]
    [InlineData("bureau", "bureaux")]
    public void Plurals_in_eaux_lose_their_x(string one, string many) => FrenchStemmer.Stem(many).ShouldBe(FrenchStemmer.Stem(one));

    [Theory]
    [InlineData("frein", "moteur")]
    [InlineData("eau", "sol")]
    [InlineData("mairie", "maison")]
    public void Different_words_keep_different_stems(string one, string other) =>
        FrenchStemmer.Stem(one).ShouldNotBe(FrenchStemmer.Stem(other));

    [Theory]
    [InlineData("")]
    [InlineData("les")]
    [InlineData("2022")]
    [InlineData("27e")]
    public void Short_words_and_numbers_stay_whole(string word) => FrenchStemmer.Stem(word).ShouldBe(word);
}
