using System.Text.RegularExpressions;
using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.TextAnalysis;

namespace Maillage.Workshops.Facilitate;

/// <summary>A contribution among those typed or pasted together.</summary>
/// <param name="At">On which line of the field, from 1.</param>
/// <param name="Kind">Its column.</param>
/// <param name="Text">Its words, without key or bullet.</param>
/// <param name="Why">Why it cannot be sent; null when it can.</param>
internal sealed record TypedLine(int At, ContributionKind Kind, string Text, Refusal? Why);

/// <summary>Reads what a facilitator types for a room on paper: one contribution a line, its column told by a key.</summary>
/// <remarks>
/// <c>f trop de dossiers</c> or <c>Frein : trop de dossiers</c>. A line without key goes where the one before went; a column's name alone,
/// as in a list that is pasted, says where the next ones go. Bullets and numbers of lists are dropped.
/// </remarks>
internal static partial class FastEntry
{
    public const int MostLines = 400;

    private static readonly Dictionary<string, ContributionKind> Letters = new()
    {
        ["p"] = ContributionKind.Pratique,
        ["m"] = ContributionKind.Moteur,
        ["f"] = ContributionKind.Frein,
        ["b"] = ContributionKind.Besoin,
        ["q"] = ContributionKind.Question,
        ["o"] = ContributionKind.Proposition,
        ["e"] = ContributionKind.Engagement,
    };

    private static readonly Dictionary<string, ContributionKind> Names = Enum.GetValues<ContributionKind>()
        .Select(kind => (kind.Slug(), kind))
        .Concat([
            ("practice", ContributionKind.Pratique),
            ("enabler", ContributionKind.Moteur),
            ("barrier", ContributionKind.Frein),
            ("need", ContributionKind.Besoin),
            ("proposal", ContributionKind.Proposition),
            ("commitment", ContributionKind.Engagement),
        ])
        .ToDictionary(name => name.Item1, name => name.Item2);

    /// <summary>The key of a column.</summary>
    public static string KeyOf(ContributionKind kind) => Letters.Single(letter => letter.Value == kind).Key;

    /// <summary>Reads a text line by line.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="columns">The columns of the step, at least one.</param>
    public static IReadOnlyList<TypedLine> Read(string text, IReadOnlyList<ContributionKind> columns)
    {
        var (lines, column, at) = (new List<TypedLine>(), columns[^1], 0);
        foreach (var raw in text.Split('\n'))
        {
            at++;
            var (key, words) = Cut(Bullet().Replace(LineText.Clean(Cells(raw)), ""));
            column = key ?? column;
            if (words.Length > 0)
            {
                lines.Add(new(at, column, words, WhyNot(words, column, columns, lines.Count)));
            }
        }

        return lines;
    }

    private static Refusal? WhyNot(string words, ContributionKind column, IReadOnlyList<ContributionKind> columns, int before) =>
        before >= MostLines ? new("entry.too-many", MostLines)
        : !columns.Contains(column) ? new("line.no-column")
        : words.Length > LineText.Longest ? new("line.too-long", LineText.Longest, words.Length)
        : null;

    // A row of a spreadsheet: its first cell may name the column.
    private static string Cells(string raw) =>
        raw.Split('\t', 2) is [var first, var rest] && Named(first) is not null ? $"{first}: {rest}" : raw;

    // A letter is a key before a space; a whole word only before a colon, or alone, since sentences begin with words.
    private static (ContributionKind? Key, string Words) Cut(string typed) =>
        Named(typed) is { } heading ? (heading, "")
        : Keyed().Match(typed) is not { Success: true } keyed ? (null, typed)
        : Find(keyed.Groups[1].Value, keyed.Groups[2].Length > 0) is { } kind ? (kind, keyed.Groups[3].Value)
        : (null, typed);

    private static ContributionKind? Named(string typed) => Find(typed.TrimEnd(':', ' ', '\u00a0', '\u202f'), isMarked: true);

    private static ContributionKind? Find(string key, bool isMarked)
    {
        var folded = SearchText.Words(key);
        return Letters.TryGetValue(folded, out var letter) ? letter
            : isMarked && (Names.TryGetValue(folded, out var name) || Names.TryGetValue(folded.TrimEnd('s'), out name)) ? name
            : null;
    }

    [GeneratedRegex(@"\A(\p{L}+)(?:[ \u00A0\u202F]?(:)|(?=[ \u00A0\u202F]))[ \u00A0\u202F]*(.+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Keyed();

    [GeneratedRegex(@"\A(?:[-–—•*·▪]+|\d{1,3}[.)])[ \u00A0]+", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();
}
