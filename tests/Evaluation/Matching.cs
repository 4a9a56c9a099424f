using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Maillage.Evaluation;

/// <summary>What was right, what was too much and what was missed, of one field in one document or in several.</summary>
internal sealed record Tally(int Right, IReadOnlyList<string> Wrong, IReadOnlyList<string> Missed)
{
    public static Tally None { get; } = new(0, [], []);

    public double? Precision => Right + Wrong.Count == 0 ? null : Right / (double)(Right + Wrong.Count);
    public double? Recall => Right + Missed.Count == 0 ? null : Right / (double)(Right + Missed.Count);
    public double? F1 =>
        Right == 0 ? (Wrong.Count + Missed.Count == 0 ? null : 0) : 2.0 * Right / ((2 * Right) + Wrong.Count + Missed.Count);

    public static Tally operator +(Tally left, Tally right) =>
        new(left.Right + right.Right, [.. left.Wrong, .. right.Wrong], [.. left.Missed, .. right.Missed]);
}

/// <summary>
/// Pairs what was found with what was expected: the same words, up to accents, case, signs, mark-up and the cuts of a layout; for a quote, most of
/// them. What pairs with an optional entry, or with an entry already found, counts neither way.
/// </summary>
internal static partial class Matching
{
    private const int Short = 4;

    public static Tally Of(IReadOnlyList<string> expected, IReadOnlyList<string> found, IReadOnlyList<string> optional, double alike)
    {
        var used = new HashSet<int>();
        var wrong = new List<string>();
        foreach (var one in found)
        {
            var near = Enumerable.Range(0, expected.Count).Where(index => Likeness(one, expected[index]) >= alike).ToList();
            var free = near.Where(index => !used.Contains(index)).OrderByDescending(index => Likeness(one, expected[index])).ToList();
            if (free.Count > 0)
            {
                used.Add(free[0]);
            }
            else if (near.Count == 0 && !optional.Any(other => Likeness(one, other) >= alike))
            {
                wrong.Add(one);
            }
        }

        return new(used.Count, wrong, [.. Enumerable.Range(0, expected.Count).Where(i => !used.Contains(i)).Select(i => expected[i])]);
    }

    /// <summary>From 0 to 1: the share of words in common (Jaccard), or of the shorter text's words when it has four or more.</summary>
    public static double Likeness(string left, string right)
    {
        var (one, other) = (Words(left), Words(right));
        if (one.Count == 0 || other.Count == 0)
        {
            return 0;
        }

        var common = one.Count(other.Contains);
        var least = Math.Min(one.Count, other.Count);
        var within = least >= Short ? 0.95 * common / least : 0;
        return Math.Max(common / (double)(one.Count + other.Count - common), within);
    }

    private static HashSet<string> Words(string text)
    {
        text = Link().Replace(text, "$1");
        text = Tag().Replace(WebUtility.HtmlDecode(text), " ").Replace("\u00ad", "", StringComparison.Ordinal);
        text = CutWord().Replace(text, "");
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant().Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
            {
                plain.Append(char.IsLetterOrDigit(letter) ? letter : ' ');
            }
        }

        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"-\s*\n\s*")]
    private static partial Regex CutWord();
}
