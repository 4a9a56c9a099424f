using System.Buffers;
using Maillage.Documents.Markup;

namespace Maillage.Documents.Plain;

/// <summary>Cuts a text into lines and says what each is by itself.</summary>
internal sealed class LineReader(string source, CancellationToken cancel)
{
    private const int TabWidth = 4;

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\v\u2028\u2029\u0085");

    private readonly HtmlTokenizer tokenizer = new(source, onlyKnownTags: true);
    private string fence = "";

    public List<Line> Read(int from)
    {
        var lines = new List<Line>();
        for (var start = from; start < source.Length; )
        {
            cancel.ThrowIfCancellationRequested();
            var end = source.AsSpan(start).IndexOfAny(LineEnds);
            end = end < 0 ? source.Length : start + end;
            lines.Add(Classify(start, end));
            start = end + (end + 1 < source.Length && source[end] == '\r' && source[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    private Line Classify(int begin, int finish)
    {
        var (start, indent) = Indentation(begin, finish);
        var end = finish;
        while (end > start && char.IsWhiteSpace(source[end - 1]))
        {
            end--;
        }

        var line = new Line(LineKind.Words, start, end)
        {
            Opening = start,
            Indent = indent,
            Width = end - begin,
            HasTrailingSpace = end < finish,
        };
        return start == end ? line with { Kind = LineKind.Blank }
            : IsFence(start, end) ? line with { Kind = LineKind.Rule }
            : fence.Length > 0 ? line with { Kind = LineKind.Verbatim }
            : Unquoted(line);
    }

    // Markdown's quotations and old e-mails: the words after > are read as if it were not there.
    private Line Unquoted(Line line)
    {
        var start = line.Start;
        while (start < line.End && (source[start] == '>' || (start > line.Start && source[start] == ' ')))
        {
            start++;
        }

        return start == line.End ? line with { Kind = LineKind.Blank } : Marked(line with { Start = start });
    }

    private Line Marked(Line line)
    {
        var words = source.AsSpan(line.Start, line.End - line.Start);
        if (Level(words) is var level and > 0)
        {
            var title = words[level..].Trim().TrimEnd('#').TrimEnd();
            var start = line.Start + level + (words[level..].Length - words[level..].TrimStart().Length);
            return line with
            {
                Kind = title.IsEmpty ? LineKind.Blank : LineKind.Title,
                Level = level,
                Start = start,
                End = start + title.Length,
            };
        }

        return IsRule(words) ? line with { Kind = LineKind.Rule }
            : IsRow(line) ? line with { Kind = LineKind.Row }
            : HoldsBlocks(words, line.Start) ? line with { Kind = LineKind.Html }
            : Bulleted(line);
    }

    private Line Bulleted(Line line)
    {
        var words = new MappedText().Append(source.AsSpan(line.Start, Math.Min(line.End - line.Start, 64)));
        var bullet = Bullets.Length(words);
        var number = bullet == 0 ? Bullets.NumberLength(words) : 0;
        if (bullet + number == 0)
        {
            return line;
        }

        var start = Math.Min(line.End, line.Start + bullet + number);
        var sign =
            bullet > 0 ? source[line.Start]
            : source.AsSpan(line.Start, number).Contains('/') ? '/'
            : '1';
        return line with { Kind = LineKind.Bullet, Start = start, Sign = sign is '*' or '+' or '–' or '—' ? '-' : sign };
    }

    private bool IsFence(int start, int end)
    {
        var words = source.AsSpan(start, end - start);
        if (fence.Length > 0)
        {
            var closes = words.TrimEnd().SequenceEqual(fence);
            fence = closes ? "" : fence;
            return closes;
        }

        var opens =
            words.StartsWith("```") ? "```"
            : words.StartsWith("~~~") ? "~~~"
            : "";
        if (opens.Length == 0 || words[3..].Contains('`') || source.IndexOf("\n" + opens, end, StringComparison.Ordinal) < 0)
        {
            return false;
        }

        fence = opens;
        return true;
    }

    private (int Start, int Columns) Indentation(int start, int end)
    {
        var columns = 0;
        while (start < end && char.IsWhiteSpace(source[start]))
        {
            columns += source[start] == '\t' ? TabWidth : 1;
            start++;
        }

        return (start, columns);
    }

    private static int Level(ReadOnlySpan<char> words)
    {
        var level = words.IndexOfAnyExcept('#');
        return level is > 0 and <= 6 && char.IsWhiteSpace(words[level]) ? level : 0;
    }

    private static bool IsRule(ReadOnlySpan<char> words) =>
        words[0] is '-' or '*' or '_' or '=' && words.Count(words[0]) >= 3 && words.IndexOfAnyExcept(words[0], ' ') < 0;

    private bool IsRow(Line line)
    {
        var words = source.AsSpan(line.Start, line.End - line.Start);
        return words is ['|', ..] && words[1..].Contains('|');
    }

    private bool HoldsBlocks(ReadOnlySpan<char> words, int start)
    {
        for (var at = words.IndexOf('<'); at >= 0; )
        {
            if (
                tokenizer.Tag(start + at, start + words.Length) is { } tag
                && (tag.Kind is HtmlTokenKind.Ignored || HtmlNames.IsBlock(tag.Name))
            )
            {
                return true;
            }

            var next = words[(at + 1)..].IndexOf('<');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }
}
