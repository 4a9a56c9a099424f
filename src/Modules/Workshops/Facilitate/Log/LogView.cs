namespace Maillage.Workshops.Facilitate.Log;

/// <summary>Something that happened, as people read it.</summary>
/// <param name="Seq">Its place in the journal.</param>
/// <param name="At">When.</param>
/// <param name="Who">A facilitator by her name; a participant by her college at most.</param>
/// <param name="What">What she did.</param>
public sealed record LogRow(long Seq, DateTimeOffset At, string Who, string What)
{
    /// <summary>The line that it is about: its words, or why they are not told; empty when it is about none.</summary>
    public string Line { get; init; } = "";

    /// <summary>Whether <see cref="Line"/> holds words that somebody said.</summary>
    public bool IsQuote { get; init; }

    /// <summary>Why a line was hidden; empty otherwise.</summary>
    public string Reason { get; init; } = "";
}

/// <summary>All that the page of the log shows.</summary>
/// <param name="Workshop">The workshop.</param>
/// <param name="Title">What it is called.</param>
public sealed record LogView(Guid Workshop, string Title)
{
    /// <summary>The newest first.</summary>
    public IReadOnlyList<LogRow> Rows { get; init; } = [];

    /// <summary>Whether only facilitators' acts are shown.</summary>
    public bool OnlyFacilitators { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>At least 1.</summary>
    public int Pages { get; init; } = 1;

    /// <summary>How many facts there are.</summary>
    public int Total { get; init; }
}
