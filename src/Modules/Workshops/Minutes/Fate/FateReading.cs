using Maillage.Commons.Contracts;
using Maillage.Workshops.Live;

namespace Maillage.Workshops.Minutes.Fate;

/// <summary>What became of each line that somebody said: pure.</summary>
internal static class FateReading
{
    /// <summary>Her lines, in the order in which she said them.</summary>
    /// <param name="workshop">As it is now.</param>
    /// <param name="seat">Who she is.</param>
    /// <param name="papers">What she may read of the minutes, and what the commons hold.</param>
    public static IReadOnlyList<LineFate> Of(Workshop workshop, Guid seat, FatePapers papers) =>
        [.. workshop.Board.Lines.Where(line => line.Author == seat).Select(line => Of(workshop, line, papers))];

    private static LineFate Of(Workshop workshop, Line line, FatePapers papers)
    {
        // What stands for a merged line is what has a fate.
        var standing = line.Into is { } into ? workshop.Board.TryFind(into) ?? line : line;
        var isInMinutes = papers.Readable?.ContainsKey(standing.Id) is true;
        var mayLeave = Sights.MayLeave(workshop, standing);
        return new(line.Kind, line.Words.Text)
        {
            State = StateOf(workshop, line),
            Reason = line.State is LineState.Hidden ? line.Reason?.Text : null,
            MergedInto = line.Into is not null && mayLeave ? standing.Words.Text : null,
            IsMerged = line.Into is not null,
            IsCarried = standing.IsCarried,
            Votes = isInMinutes ? papers.Readable![standing.Id].Votes : null,
            Minutes =
                papers.Readable is null ? InMinutes.NotYet
                : isInMinutes ? InMinutes.Kept
                : InMinutes.LeftOut,
            Line = standing.Id,
            IsInCommons = papers.Given.Contains(standing.Id) && mayLeave,
        };
    }

    private static FateState StateOf(Workshop workshop, Line line) =>
        line.State switch
        {
            LineState.Withdrawn => FateState.Withdrawn,
            LineState.Held => FateState.Held,
            LineState.Hidden => FateState.Hidden,
            _ when workshop.IsConfidential(line) => FateState.Confidential,
            _ => FateState.Said,
        };
}

/// <summary>What the fate of lines is read in.</summary>
/// <param name="Readable">The lines of the minutes that she may read; null when there are none for her yet.</param>
/// <param name="Given">The lines that the commons hold.</param>
internal sealed record FatePapers(IReadOnlyDictionary<Guid, SaidLine>? Readable, IReadOnlySet<Guid> Given);

/// <summary>What keeps a line from leaving.</summary>
public enum FateState
{
    /// <summary>Nothing.</summary>
    Said,

    /// <summary>A facilitator has not let it pass.</summary>
    Held,

    /// <summary>A facilitator hid it.</summary>
    Hidden,

    /// <summary>She took it back.</summary>
    Withdrawn,

    /// <summary>Her group did not let it go.</summary>
    Confidential,
}

/// <summary>Whether minutes hold a line.</summary>
public enum InMinutes
{
    /// <summary>There are none for her to read yet.</summary>
    NotYet,

    /// <summary>They do.</summary>
    Kept,

    /// <summary>They do not.</summary>
    LeftOut,
}

/// <summary>What became of one line.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Her words; null once they are erased.</param>
public sealed record LineFate(ContributionKind Kind, string? Text)
{
    /// <summary>What keeps it from leaving.</summary>
    public FateState State { get; init; }

    /// <summary>Why it was hidden; null when it was not.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether another line stands for it.</summary>
    public bool IsMerged { get; init; }

    /// <summary>That line's words, when they may be told.</summary>
    public string? MergedInto { get; init; }

    /// <summary>Whether it went to plenary.</summary>
    public bool IsCarried { get; init; }

    /// <summary>What the room voted; null when untold.</summary>
    public LineVotes? Votes { get; init; }

    /// <summary>Whether the minutes hold it.</summary>
    public InMinutes Minutes { get; init; }

    /// <summary>The line that stands in the minutes.</summary>
    public Guid Line { get; init; }

    /// <summary>Whether it is a contribution of the commons.</summary>
    public bool IsInCommons { get; init; }
}
