using Maillage.TextAnalysis;

namespace Maillage.Workshops.Minutes;

/// <summary>Finds the lines that seem to name somebody, so that a person looks at them before everybody does.</summary>
internal sealed class NamedInLines(TextAnalyzer analyzer)
{
    public IReadOnlyList<SaidLine> In(MinutesPaper paper)
    {
        var (text, blocks, lines) = (new System.Text.StringBuilder(), new List<TextBlock>(), paper.Lines);
        foreach (var line in lines)
        {
            var start = text.Length;
            text.Append(line.Text);
            blocks.Add(new(BlockKind.Paragraph, start, text.Length));
            text.Append('\n');
        }

        var people = analyzer.Analyze(new(text.ToString(), blocks)).People;
        return [.. lines.Where((_, index) => people.Any(person => person.Start < blocks[index].End && blocks[index].Start < person.End))];
    }
}
