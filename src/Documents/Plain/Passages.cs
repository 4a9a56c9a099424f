using Maillage.Documents.Markup;

namespace Maillage.Documents.Plain;

/// <summary>Puts lines together into passages.</summary>
internal sealed class Passages(string source, bool isMarkdown, CancellationToken cancel)
{
    private readonly List<Passage> passages = [];
    private readonly HtmlTokenizer tokenizer = new(source, onlyKnownTags: true);
    private bool afterBlank = true;
    private int openBold;

    /// <summary>Whether the text is a flattened mind map, where short lines are not titles.</summary>
    public bool IsSparse { get; private set; }

    public List<Passage> Gather(int from)
    {
        var lines = IndentedOutline.Read(new LineReader(source, cancel).Read(from), source);
        var reflow = new Reflow(source, lines, isMarkdown);
        IsSparse = reflow.IsSparse;
        for (var index = 0; index < lines.Count; index++)
        {
            cancel.ThrowIfCancellationRequested();
            var line = lines[index];
            if (line.Kind is LineKind.Blank or LineKind.Rule)
            {
                Separate(line);
            }
            else if (!isMarkdown && SideBySide.Length(lines, index, source) is > 0 and var length)
            {
                GatherColumns(lines.GetRange(index, length));
                index += length - 1;
            }
            else if (IsRegion(lines, index))
            {
                index = GatherRegion(lines, index);
            }
            else
            {
                GatherWords(line, reflow);
            }
        }

        foreach (var passage in passages)
        {
            cancel.ThrowIfCancellationRequested();
            CleanWords(passage);
        }

        return passages;
    }

    private void Separate(Line line)
    {
        if (
            line.Kind is LineKind.Rule
            && !afterBlank
            && source[line.Start] is '=' or '-'
            && passages is [.., { First.Kind: LineKind.Words, Words.Length: > 0 and <= 160 } title]
        )
        {
            // Underlined: a title in Markdown.
            title.Level = source[line.Start] == '=' ? 1 : 2;
        }

        if (passages is [.., var last])
        {
            last.StandsBeforeBlank = true;
        }

        afterBlank = true;
    }

    private void GatherWords(Line line, Reflow reflow)
    {
        var last = passages is [.., var passage] && passage.Region.Count == 0 && passage.Level == 0 ? passage : null;
        var goesOn =
            last is not null
            && line.Kind is LineKind.Words
            && last.Last.Kind is LineKind.Words or LineKind.Bullet
            && last.Words.Length > 0
            && ((openBold % 2 == 1 && !afterBlank) || reflow.Continues(last.Last, line, afterBlank));
        if (!goesOn)
        {
            last = new Passage(line, new()) { StandsAfterBlank = afterBlank, Level = line.Level };
            passages.Add(last);
            openBold = 0;
        }
        else if (reflow.CutsWord(last!.Last, line))
        {
            last.Words.RemoveLast();
        }
        else if (!reflow.Touches(last.Last))
        {
            last.Words.Append(' ', -1);
        }

        var words = source.AsSpan(line.Start, line.End - line.Start);
        last!.Words.Append(words, line.Start);
        openBold += words.Count("**");
        (last.Last, last.StandsBeforeBlank) = (
            goesOn && last.First.Kind is LineKind.Bullet ? line with { Indent = last.First.Indent } : line,
            false
        );
        afterBlank = false;
    }

    private void GatherColumns(List<Line> lines)
    {
        var columns = new Passage(lines[0], new()) { StandsAfterBlank = afterBlank, IsSideBySide = true };
        columns.Region.AddRange(lines);
        columns.Last = lines[^1];
        passages.Add(columns);
        afterBlank = false;
    }

    private bool IsRegion(List<Line> lines, int index) =>
        lines[index].Kind is LineKind.Html
        || (lines[index].Kind is LineKind.Row && lines.Count > index + 1 && lines[index + 1].Kind is LineKind.Row)
        || (HasTab(lines[index]) && ((index > 0 && HasTab(lines[index - 1])) || (index + 1 < lines.Count && HasTab(lines[index + 1]))));

    private bool HasTab(Line line) =>
        line.Kind is LineKind.Words or LineKind.Html or LineKind.Bullet
        && (source.AsSpan(line.Start, line.End - line.Start).Contains('\t') || (line.End < source.Length && source[line.End] == '\t'));

    // Rows follow one another; HTML goes on until an empty line, or to the end of a table that is closed further on.
    private int GatherRegion(List<Line> lines, int index)
    {
        var (kind, hasTab) = (lines[index].Kind, HasTab(lines[index]));
        var region = new Passage(lines[index], new()) { StandsAfterBlank = afterBlank };
        var until = kind is LineKind.Html && !hasTab ? EndOfTable(lines[index]) : 0;
        for (; index < lines.Count; index++)
        {
            var line = lines[index];
            var belongs = hasTab ? HasTab(line) : line.Start < until || (kind is LineKind.Row ? line.Kind is LineKind.Row : Goes(line));
            if (!belongs && region.Region.Count > 0)
            {
                break;
            }

            region.Region.Add(line);
        }

        region.Last = region.Region[^1];
        passages.Add(region);
        afterBlank = false;
        return index - 1;

        bool Goes(Line line) => line.Kind is not (LineKind.Blank or LineKind.Title or LineKind.Row) && !HasTab(line);
    }

    private int EndOfTable(Line line)
    {
        var words = source.AsSpan(line.Start, line.End - line.Start);
        return words.Contains("<table", StringComparison.OrdinalIgnoreCase) ? tokenizer.End("</table>", line.Start, source.Length) : 0;
    }

    private static void CleanWords(Passage passage)
    {
        if (passage.Region.Count == 0)
        {
            (passage.Clean, passage.IsBold) =
                passage.First.Kind is LineKind.Verbatim ? (passage.Words, false) : Inline.Clean(passage.Words);
            passage.Text = Unseen.Clean(passage.Clean.ToString());
        }
    }
}
