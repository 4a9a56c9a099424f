namespace Maillage.Documents.Tests;

public sealed class ArchiveTests
{
    [Fact]
    public void Files_and_those_of_a_zip_within_are_listed()
    {
        var inner = Made.Zip(("b.md", "deux"));
        Names(Made.Zip([("a/a.txt", "un"u8.ToArray()), ("lot.zip", inner), ("__MACOSX/x", []), ("vide/", [])]))
            .ShouldBe(["a/a.txt", "lot.zip/b.md"]);
    }

    [Theory]
    [InlineData("../../etc/passwd", "etc/passwd")]
    [InlineData("/etc/passwd", "etc/passwd")]
    [InlineData("..\\..\\windows\\a.txt", "windows/a.txt")]
    [InlineData("C:\\a.txt", "C_/a.txt")]
    [InlineData("CON.txt", "_CON.txt")]
    [InlineData("a/./..././b.txt", "a/b.txt")]
    [InlineData("a\u202Etxt.exe", "atxt.exe")]
    [InlineData("a\nb<script>.txt", "a b_script_.txt")]
    public void Names_are_made_safe(string name, string safe) => Names(Made.Zip((name, "x"))).ShouldBe([safe]);

    [Fact]
    public void An_entry_that_unfolds_too_much_is_refused() =>
        Code(Made.Zip([("a.txt", new byte[100 << 20])]), DocumentLimits.Default).ShouldBe("document.expands-too-much");

    [Fact]
    public void Entries_that_unfold_too_much_together_are_refused() =>
        Code(Made.Zip([("a.txt", new byte[900]), ("b.txt", new byte[900])]), DocumentLimits.Default with { MaxExpandedBytes = 1000 })
            .ShouldBe("document.expands-too-much");

    [Fact]
    public void A_zip_within_counts_in_the_same_account()
    {
        var inner = Made.Zip([("a.txt", new byte[900])]);
        Code(Made.Zip([("b.txt", new byte[900]), ("c.zip", inner)]), DocumentLimits.Default with { MaxExpandedBytes = 1500 })
            .ShouldBe("document.expands-too-much");
    }

    [Fact]
    public void Too_many_entries_are_refused() =>
        Code(Made.Zip([.. Enumerable.Range(0, 11).Select(n => ($"{n}.txt", new byte[1]))]), DocumentLimits.Default with { MaxEntries = 10 })
            .ShouldBe("document.too-many-entries");

    [Fact]
    public void A_zip_in_a_zip_in_a_zip_is_refused()
    {
        var innermost = Made.Zip(("a.txt", "x"));
        Code(Made.Zip([("b.zip", Made.Zip([("c.zip", innermost)]))]), DocumentLimits.Default).ShouldBe("document.nested-archive");
    }

    [Fact]
    public void A_broken_zip_is_refused() => Code([0x50, 0x4B, 3, 4, 1, 2, 3], DocumentLimits.Default).ShouldBe("document.corrupted");

    private static string[] Names(byte[] zip) => [.. Open(zip, DocumentLimits.Default).Select(document => document.Name)];

    private static string Code(byte[] zip, DocumentLimits limits) =>
        Should.Throw<UnreadableDocumentException>(() => Open(zip, limits).Count()).Code;

    private static IEnumerable<ArchivedDocument> Open(byte[] zip, DocumentLimits limits) =>
        DocumentArchive.Open(zip, limits, TestContext.Current.CancellationToken);
}
