namespace Maillage.TextAnalysis.Tests;

/// <summary>Twice the input may cost twice the work and a little more, never four times: growth is compared, not time.</summary>
public sealed class HostileInputTests
{
    [Fact]
    public void A_line_of_one_repeated_commune_stays_linear() =>
        Growth(size => Paragraph(string.Join(' ', Enumerable.Repeat("Saint-Nazaire", size / 14))), 500_000);

    [Fact]
    public void Open_brackets_stay_linear() => Growth(size => Paragraph(new string('(', size)), 250_000);

    [Fact]
    public void Question_marks_stay_linear() => Growth(size => Paragraph(string.Concat(Enumerable.Repeat("a (?", size / 4))), 250_000);

    [Fact]
    public void At_signs_and_digits_stay_linear() => Growth(size => Paragraph(string.Concat(Enumerable.Repeat("@0", size / 2))), 250_000);

    [Fact]
    public void Nested_bullets_stay_linear() => Growth(size => Items(size, level => level), 50_000);

    [Fact]
    public void Bullets_under_one_heading_stay_linear() => Growth(size => Items(size, level => level > 0 ? 1 : 0), 50_000);

    [Fact]
    public void Capitals_in_a_row_stay_linear() => Growth(size => Paragraph(string.Concat(Enumerable.Repeat("Ab ", size / 3))), 250_000);

    [Fact]
    public void Bullets_under_a_long_heading_stay_linear() =>
        Growth(size => Items(new string('a', size) + " freins", size / 10, _ => 1), 20_000);

    [Fact]
    public void Days_of_one_endless_sentence_stay_linear() =>
        Growth(size => Paragraph(string.Concat(Enumerable.Repeat($"3 mai 2021 suivi de atelier {Filler}", size / 100))), 250_000);

    [Fact]
    public void A_text_without_blocks_is_read_without_failing() =>
        Given.Analyzer.Analyze(new StructuredText("Rennes", [])).Statements.ShouldBeEmpty();

    private static StructuredText Paragraph(string text) => new(text, [new TextBlock(BlockKind.Paragraph, 0, text.Length)]);

    private const string Filler = "des mots qui ne disent rien du tout et qui prennent leur place ici ";

    private static StructuredText Items(string heading, int count, Func<int, int> level)
    {
        var items = Items(count, level);
        var start = heading.Length + 1;
        return new(
            $"{heading}\n{items.Text}",
            [
                new TextBlock(BlockKind.Heading, 0, heading.Length) { Level = 1 },
                .. items.Blocks.Select(block => block with { Start = block.Start + start, End = block.End + start }),
            ]
        );
    }

    private static StructuredText Items(int count, Func<int, int> level) =>
        new(
            string.Join('\n', Enumerable.Repeat("freins", count)),
            [.. Enumerable.Range(0, count).Select(at => new TextBlock(BlockKind.ListItem, at * 7, (at * 7) + 6) { Level = level(at) })]
        );

    // Bytes allocated by this thread count the work; a clock would count the neighbours'.
    private static void Growth(Func<int, StructuredText> build, int size)
    {
        var (half, whole) = (build(size), build(size * 2));
        Given.Analyzer.Analyze(half);
        var (one, two) = (Allocated(half), Allocated(whole));

        two.ShouldBeLessThan((long)(one * 2.6) + 100_000);
    }

    private static long Allocated(StructuredText text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Given.Analyzer.Analyze(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
