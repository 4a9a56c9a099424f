namespace Maillage.Documents.Plain;

/// <summary>Decides whether a line goes on with the one before: broken by a page, by a mail program, by the shape of a mind map.</summary>
internal sealed class Reflow
{
    // Words after which no French line ends of itself.
    private static readonly HashSet<string> Unfinished = new(
        "à au aux avec ce ces cet cette chez d dans de des du elle en entre est et il l la le les leur leurs lors mais nos notre ou où par pas pour qu que qui sa sans se ses si son sous sur un une vers vos votre".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    // Words that keep their hyphen before or after others: rendez-vous, peut-on, co-construire, Trois-Ponts, savoir-faire.
    private static readonly HashSet<string> Hyphened = new(
        "rendez peut vis celui celle ceux celles moi toi lui eux elle elles nous vous même mêmes sous non co auto multi inter semi socio agro demi mi quasi vice ex anti après avant arrière contre entre là ci jusque porte savoir bien mal quelques dix vingt trente quarante cinquante soixante quatre saint sainte tiers éco bio on il ils je tu ce faire être chose sur lez les en de du des la le et à grand petit haut bas nord sud est ouest centre trois deux cinq compte mini micro macro pluri peu presque chef lieu libre self bric demain dessous dessus delà temps mot clé pré post néo hydro électro géo cyber porto".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    private const int Narrow = 48;

    private readonly string source;
    private readonly bool isMarkdown;
    private readonly int width;
    private readonly bool marksBreaks;

    public Reflow(string source, List<Line> lines, bool isMarkdown)
    {
        (this.source, this.isMarkdown) = (source, isMarkdown);
        var words = lines.FindAll(line => line.Kind is LineKind.Words);
        width = Percentile(lines.FindAll(line => line.Kind is LineKind.Words or LineKind.Bullet), 0.95);
        IsSparse = words.Count >= 8 && Percentile(words, 0.9) <= Narrow && Alone(lines) * 10 >= words.Count * 6;
        marksBreaks = words.Count(line => line.HasTrailingSpace) * 100 >= words.Count * 15;
    }

    /// <summary>Whether the text is short lines with an empty one between each: a mind map or slides, flattened.</summary>
    public bool IsSparse { get; }

    /// <summary>Whether <paramref name="next"/>, words, goes on with what <paramref name="previous"/> ends.</summary>
    public bool Continues(Line previous, Line next, bool afterBlank)
    {
        if (afterBlank)
        {
            return IsSparse && ContinuesSparse(previous, next);
        }

        if (previous.Kind is LineKind.Bullet && next.Indent > previous.Indent && next.Indent - previous.Indent <= 6)
        {
            return true;
        }

        return IsSparse ? ContinuesSparse(previous, next)
            : isMarkdown ? !BreaksHard(previous)
            : ContinuesInWords(previous, next) || IsFull(previous);
    }

    /// <summary>Whether the joined words touch: the line before ends in a hyphen, or the next begins with what follows a word.</summary>
    public bool Touches(Line previous) =>
        source[previous.End - 1] == '-' && previous.End - previous.Start > 1 && char.IsLetter(source[previous.End - 2]);

    /// <summary>
    /// Whether the hyphen at the end of a line is the layout's, which cut a word: « communau- / taire », not « rendez- / vous » nor
    /// « Saint- / Étienne ».
    /// </summary>
    public bool CutsWord(Line previous, Line next)
    {
        if (!Touches(previous) || !char.IsLower(source[next.Start]))
        {
            return false;
        }

        var before = WordBefore(previous.End - 1);
        var after = WordAfter(next.Start);
        return before.Length > 1 && after.Length > 1 && !Hyphened.Contains(before) && !Hyphened.Contains(after);
    }

    private string WordBefore(int end)
    {
        var start = end;
        while (start > 0 && char.IsLetter(source[start - 1]))
        {
            start--;
        }

        return source[start..end].ToLowerInvariant();
    }

    private string WordAfter(int start)
    {
        var end = start;
        while (end < source.Length && char.IsLetter(source[end]))
        {
            end++;
        }

        return source[start..end].ToLowerInvariant();
    }

    private bool ContinuesSparse(Line previous, Line next) =>
        marksBreaks
            ? previous.HasTrailingSpace || (Touches(previous) && char.IsLower(source[next.Start]))
            : ContinuesInWords(previous, next) || ContinuesShape(source[previous.End - 1], source[next.Start]);

    // What short lines broken by a shape allow: only a sentence's end and a capital after it part two of them.
    private static bool ContinuesShape(char last, char first) =>
        first is '(' or ')' or '?' or '!' or ':' or ';' or '=' || last is ',' || (char.IsLower(first) && last is not ('?' or '!' or '…'));

    private bool ContinuesInWords(Line previous, Line next)
    {
        var last = source[previous.End - 1];
        return !(last is '.' or '!' or '?' or ':' or ';' or '…')
            && (char.IsLower(source[next.Start]) || last is '(' or '\'' or '’' || Touches(previous) || EndsUnfinished(previous));
    }

    private bool EndsUnfinished(Line line)
    {
        var words = source.AsSpan(line.Start, line.End - line.Start);
        var word = words[(words.LastIndexOfAny(" '’\u00A0") + 1)..];
        return word.Length <= 5 && Unfinished.Contains(word.ToString());
    }

    private bool IsFull(Line line) => width is >= 40 and <= 110 && line.Width >= width * 3 / 4 && source[line.End - 1] is not ':';

    private bool BreaksHard(Line line) =>
        source[line.End - 1] == '\\' || (line.End + 1 < source.Length && source[line.End] == ' ' && source[line.End + 1] == ' ');

    private static int Alone(List<Line> lines)
    {
        var alone = 0;
        for (var index = 0; index < lines.Count; index++)
        {
            alone += lines[index].Kind is LineKind.Words && IsBlank(index - 1) && IsBlank(index + 1) ? 1 : 0;
        }

        return alone;

        bool IsBlank(int index) => index < 0 || index >= lines.Count || lines[index].Kind is LineKind.Blank;
    }

    private static int Percentile(List<Line> lines, double share)
    {
        var widths = lines.Select(line => line.Width).Order().ToList();
        return widths.Count == 0 ? 0 : widths[(int)((widths.Count - 1) * share)];
    }
}
