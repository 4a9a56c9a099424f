using Maillage.Kernel;

namespace Maillage.Sources;

/// <summary>Things by where they stand in a text: those that cross a span are found without looking at all the others.</summary>
internal sealed class InPlace<TThing>
{
    private readonly (Span Span, TThing Thing)[] things;
    private readonly int longest;

    public InPlace(IEnumerable<TThing> all, Func<TThing, Span> span)
    {
        things = [.. all.Select(thing => (Span: span(thing), thing)).OrderBy(thing => thing.Span.Start)];
        longest = things.Select(thing => thing.Span.Length).DefaultIfEmpty().Max();
    }

    /// <summary>Those that share at least one unit with a span, in the order of the text.</summary>
    /// <remarks>Time: O(log things + those that begin no further before the span than the longest is long).</remarks>
    public IEnumerable<TThing> Crossing(Span wanted)
    {
        for (
            var at = things.FirstFrom(thing => thing.Span.Start, wanted.Start - longest);
            at < things.Length && things[at].Span.Start < wanted.End;
            at++
        )
        {
            if (things[at].Span.Overlaps(wanted))
            {
                yield return things[at].Thing;
            }
        }
    }
}
