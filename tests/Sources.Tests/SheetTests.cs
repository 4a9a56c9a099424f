using Maillage.Documents;
using Maillage.Kernel;
using Maillage.Sources.Read;
using Maillage.TextAnalysis;

namespace Maillage.Sources.Tests;

public sealed class SheetTests
{
    private const string Words = "Bonjour Zoé Trébuchet dit que le temps manque.";
    private static readonly SourceVersion Version = Of(Words, new TextBlock(BlockKind.Paragraph, 0, Words.Length));
    private static readonly Span Name = new(8, 21);

    [Fact]
    public void A_name_is_masked_once_whatever_crosses_it()
    {
        var sheet = new Sheet(Version, Names()) { Marks = [new(new(12, 30), 1, "frein", "#")], Target = new(10, 15) };

        var runs = Runs(sheet);

        string.Concat(runs.Select(run => run.Text)).ShouldBe($"Bonjour {MaskedText.Mask} dit que le temps manque.");
        runs.Count(run => run.Name is NameShown.Masked).ShouldBe(1);
    }

    [Fact]
    public void A_reviewer_reads_every_word_at_its_offset()
    {
        var sheet = new Sheet(Version, Names()) { SeesNames = true, Marks = [new(new(26, 45), 1, "frein", "#")] };

        Runs(sheet).ShouldAllBe(run => Words.Substring(run.Start, run.Text.Length) == run.Text);
        string.Concat(Runs(sheet).Select(run => run.Text)).ShouldBe(Words);
    }

    [Fact]
    public void A_highlight_shows_its_number_once_and_the_current_one_comes_first()
    {
        var sheet = new Sheet(Version, Names())
        {
            Marks = [new(new(0, 46), 1, "frein", "#"), new(new(26, 30), 2, "besoin", "#") { IsCurrent = true }],
        };

        var runs = Runs(sheet);

        runs.Single(run => run.Mark?.Number == 2).Start.ShouldBe(26);
        runs.Count(run => run.OpensMark).ShouldBe(2);
    }

    [Fact]
    public void The_span_asked_for_begins_once()
    {
        var runs = Runs(new Sheet(Version, Names()) { Target = new(0, 46) });

        runs.Count(run => run.OpensTarget).ShouldBe(1);
        runs.ShouldAllBe(run => run.IsTarget);
    }

    [Fact]
    public void Items_and_cells_that_follow_one_another_are_shown_together()
    {
        var version = Of(
            "a\nb\nc\td",
            new(BlockKind.ListItem, 0, 1),
            new(BlockKind.ListItem, 2, 3),
            new(BlockKind.Paragraph, 4, 5) { Cell = new(0, 0, 0, true) },
            new(BlockKind.Paragraph, 6, 7) { Cell = new(0, 0, 1, true) }
        );

        var parts = new Sheet(version, WithheldNames.None).Parts(new(0, 7));

        parts.Count.ShouldBe(2);
        (parts[0].IsList, parts[1].IsTable).ShouldBe((true, true));
    }

    [Fact]
    public void A_thick_text_is_cut_into_windows_that_leave_nothing_out()
    {
        var line = new string('a', 99) + "\n";
        var blocks = Enumerable.Range(0, 10_000).Select(n => new TextBlock(BlockKind.Paragraph, n * 100, (n * 100) + 99));
        var version = Of(string.Concat(Enumerable.Repeat(line, 10_000)), [.. blocks]);

        var windows = TextWindows.Of(version);

        windows.ShouldAllBe(window => window.Length <= 31_000);
        windows.Zip(windows.Skip(1)).ShouldAllBe(pair => pair.First.End == pair.Second.Start);
        (windows[0].Start, windows[^1].End).ShouldBe((0, version.Text.Length));
    }

    private static IReadOnlyList<SheetRun> Runs(Sheet sheet) => sheet.Parts(new(0, Words.Length))[0].Blocks[0].Runs;

    private static WithheldNames Names() => new([WithheldName.Of(Version.Source, ExactQuote.Of(Version, Name), PersonTrace.Name)]);

    private static SourceVersion Of(string text, params TextBlock[] blocks)
    {
        var source = Source.Import(new("Un atelier", DocumentKind.Minutes, null, null), null, DateTimeOffset.UnixEpoch);
        var document = new ExtractedDocument(
            new(text, blocks),
            OriginMap.FromJson("""{"Runs":[],"Places":[]}"""),
            DocumentFormat.Text,
            null,
            null,
            null,
            []
        );
        return SourceVersion.Of(source, new("a.txt", "", 0, null), document, DateTimeOffset.UnixEpoch);
    }
}
