namespace Maillage.TextAnalysis.Tests;

public sealed class AmountFinderTests
{
    [Theory]
    [InlineData("Coût : 84 000 € par an", "84 000 €", 84_000)]
    [InlineData("Il reste 37\u202F500 € HT", "37\u202F500 €", 37_500)]
    [InlineData("Une aide de 0,32 € du kilomètre", "0,32 €", 0.32)]
    [InlineData("Environ 210 k€", "210 k€", 210_000)]
    [InlineData("1,5 million d'euros", "1,5 million d'euros", 1_500_000)]
    [InlineData("BUDGET DE 340 000 EUROS", "340 000 EUROS", 340_000)]
    [InlineData("2.300 euros la mare", "2.300 euros", 2_300)]
    public void A_sum_is_read_with_its_unit(string text, string words, double euros)
    {
        var amount = Given.Analyse(text).Amounts.ShouldHaveSingleItem();

        text[amount.Start..amount.End].ShouldBe(words);
        amount.Euros.ShouldBe((decimal)euros);
    }

    [Theory]
    [InlineData("En 2022, 62 sociétaires")]
    [InlineData("Le SIREN 200067866")]
    [InlineData("12 européens")]
    [InlineData("99999999999999999999999999 €")]
    public void Other_numbers_are_left(string text) => Given.Analyse(text).Amounts.ShouldBeEmpty();
}
