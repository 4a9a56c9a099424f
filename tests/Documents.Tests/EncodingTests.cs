using System.Text;

namespace Maillage.Documents.Tests;

public sealed class EncodingTests
{
    private const string Words = "L’été à Évreux : cœur, œuvre, 15 €, « maïs »";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task A_byte_order_mark_says_the_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        (await Reading.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(Words)], "a.txt")).Structure.Text.ShouldBe(Words);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task Utf16_without_a_mark_is_seen_by_its_zeros(string name) =>
        (await Reading.Read(Encoding.GetEncoding(name).GetBytes(Words), "a.txt")).Structure.Text.ShouldBe(Words);

    [Fact]
    public async Task What_is_not_utf8_is_windows_1252_and_says_so()
    {
        var document = await Reading.Read(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Words), "a.txt");
        document.Structure.Text.ShouldBe(Words);
        document.Notes.ShouldBe(["text.windows-1252"]);
    }

    [Fact]
    public async Task One_broken_byte_does_not_change_the_encoding_of_the_rest()
    {
        var document = await Reading.Read([.. Encoding.UTF8.GetBytes(Words), 0xE9, .. " fin"u8], "a.txt");
        document.Structure.Text.ShouldBe(Words + "\uFFFD fin");
        document.Notes.ShouldBe(["text.invalid-bytes"]);
    }

    [Fact]
    public async Task Mojibake_is_repaired_and_still_leads_back_to_the_file()
    {
        var broken = CodePagesEncodingProvider
            .Instance.GetEncoding(1252)!
            .GetString(Encoding.UTF8.GetBytes("Des élus qui œuvrent 🌱 l’hiver"));
        var document = await Reading.Read(broken);
        document.Structure.Text.ShouldBe("Des élus qui œuvrent 🌱 l’hiver");
        document.Notes.ShouldBe(["text.mojibake-repaired"]);
        var place = document.Origin.Find(document.Structure.Text.IndexOf("hiver", StringComparison.Ordinal));
        broken[place!.Start!.Value..].ShouldBe("hiver");
    }

    [Theory]
    [InlineData("SÃO PAULO, Âge, château")]
    [InlineData("L’Ã est une lettre")]
    public async Task Rare_letters_that_are_meant_stay(string text) => (await Reading.Read(text)).Structure.Text.ShouldBe(text);

    [Fact]
    public async Task Soft_hyphens_vanish_and_spaces_that_do_not_break_stay() =>
        (await Reading.Read("co\u00ADopé\u200Bration\u00A0: oui\u202F!")).Structure.Text.ShouldBe("coopération\u00A0: oui\u202F!");
}
