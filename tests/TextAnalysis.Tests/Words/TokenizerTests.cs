namespace Maillage.TextAnalysis.Tests.Words;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("L'eau d’ici", "l eau d ici")]
    [InlineData("Loos-en-Gohelle", "loos en gohelle")]
    [InlineData("CŒUR cæcum Straße", "coeur caecum strasse")]
    [InlineData("Évêché ÎLE garçon", "eveche ile garcon")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("terri\u00ADtoire", "territoire")]
    [InlineData("27e région, 1er mai", "27e region 1er mai")]
    [InlineData("🗣️ Édito 🎉", "edito")]
    public void A_text_is_cut_into_words_without_case_or_accents(string text, string words) =>
        string.Join(' ', Tokenizer.Tokenize(text).Select(token => token.Folded)).ShouldBe(words);

    [Fact]
    public void A_word_keeps_its_place_in_a_text_with_emoji()
    {
        const string text = "👩‍🌾 l'Évêché";
        var last = Tokenizer.Tokenize(text)[^1];

        text[last.Start..last.End].ShouldBe("Évêché");
    }

    [Fact]
    public void A_letter_that_opens_into_many_does_not_break_the_cut() => Tokenizer.Tokenize(new string('\uFDFA', 40)).Count.ShouldBe(1);

    [Fact]
    public void Half_a_surrogate_pair_is_no_word() => Tokenizer.Tokenize("a \uD83D b").Count.ShouldBe(2);
}
