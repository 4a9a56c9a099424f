using System.Text;

namespace Maillage.Kernel;

/// <summary>A part of a text, in UTF-16 units, end exclusive.</summary>
/// <param name="Start">First unit.</param>
/// <param name="End">One past the last unit; not before <paramref name="Start"/>.</param>
public readonly record struct Span(int Start, int End)
{
    /// <summary>Units covered.</summary>
    public int Length => End - Start;

    /// <summary>Whether the two share at least one unit.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;
}

/// <summary>
/// People's exact words, with the names that must not be shown. Whatever prints it, by accident or not, gets
/// <see cref="Shown"/>; the exact words have to be asked for.
/// </summary>
public sealed record MaskedText
{
    /// <summary>What stands in the place of a withheld name.</summary>
    public const string Mask = "█████";

    /// <param name="exact">The words as they were said.</param>
    /// <param name="withheld">The names in them, in any order; overlapping ones are joined.</param>
    /// <exception cref="ArgumentOutOfRangeException">A name lies outside the words.</exception>
    public MaskedText(string exact, IEnumerable<Span> withheld)
    {
        Exact = exact;
        Withheld = Joined(exact.Length, withheld);
    }

    /// <summary>The words as they were said, names included: for reviewers and for keeping, never for showing.</summary>
    public string Exact { get; }

    /// <summary>The names withheld, in order, without overlap.</summary>
    public IReadOnlyList<Span> Withheld { get; }

    /// <summary>The words with every withheld name replaced by <see cref="Mask"/>.</summary>
    public string Shown
    {
        get
        {
            var shown = new StringBuilder(Exact.Length);
            var from = 0;
            foreach (var name in Withheld)
            {
                shown.Append(Exact, from, name.Start - from).Append(Mask);
                from = name.End;
            }

            return shown.Append(Exact, from, Exact.Length - from).ToString();
        }
    }

    /// <summary>Words in which no name is withheld.</summary>
    public static MaskedText Plain(string words) => new(words, []);

    /// <summary>A part of the words, with the names that fall in it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The part lies outside the words.</exception>
    public MaskedText Part(Span part) => new(Exact[part.Start..part.End], Withheld.Where(part.Overlaps).Select(name => Within(name, part)));

    /// <summary>The shown words.</summary>
    public override string ToString() => Shown;

    private static Span Within(Span name, Span part) =>
        new(Math.Max(name.Start, part.Start) - part.Start, Math.Min(name.End, part.End) - part.Start);

    private static List<Span> Joined(int length, IEnumerable<Span> spans)
    {
        var joined = new List<Span>();
        foreach (var span in spans.Where(s => s.Length > 0).OrderBy(s => s.Start))
        {
            ArgumentOutOfRangeException.ThrowIfNegative(span.Start, nameof(spans));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, length, nameof(spans));
            if (joined.Count > 0 && span.Start <= joined[^1].End)
            {
                joined[^1] = new(joined[^1].Start, Math.Max(joined[^1].End, span.End));
            }
            else
            {
                joined.Add(span);
            }
        }

        return joined;
    }
}
