using FsCheck;
using FsCheck.Fluent;

namespace Maillage.Commons.Tests;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData("  Jardin \t des\r\nBois  ", "Jardin des Bois")]
    [InlineData("a\u0000b\u0007c\u001b[31md", "abc[31md")]
    [InlineData("fin\u202Egpj.exe", "fingpj.exe")]
    [InlineData("\u2066isolé\u2069 \u200Bespace\uFEFF", "isolé espace")]
    [InlineData("e\u0301te\u0301", "été")]
    [InlineData("\uE000privé", "privé")]
    [InlineData("👩\u200D🌾 et 🌻", "👩\u200D🌾 et 🌻")]
    [InlineData("\u200D\u200C", "")]
    [InlineData(null, "")]
    public void What_no_reader_sees_is_taken_out_and_what_people_see_stays(string? typed, string clean) =>
        CleanText.Line(typed).ShouldBe(clean);

    [Fact]
    public void Half_a_character_is_taken_out() => CleanText.Lines("a" + '\uD83C' + "b" + '\uDF3B').ShouldBe("ab");

    [Fact]
    public void Cleaning_twice_changes_nothing_more() =>
        Prop.ForAll<string>(typed => CleanText.Lines(CleanText.Lines(typed)) == CleanText.Lines(typed)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdef", 5, "abcd…")]
    [InlineData("abc🌻🌻", 5, "abc…")]
    [InlineData("abc🌻🌻", 6, "abc🌻…")]
    public void A_text_is_cut_between_characters(string text, int length, string cut) => CleanText.Cut(text, length).ShouldBe(cut);
}
