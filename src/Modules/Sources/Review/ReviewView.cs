using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Sources.Read;

namespace Maillage.Sources.Review;

/// <summary>All that the review page shows.</summary>
public sealed record ReviewView
{
    /// <summary>The source.</summary>
    public required Guid Source { get; init; }

    /// <summary>Its title, names included: reviewers see them.</summary>
    public required string Title { get; init; }

    /// <summary>Pages of the original; null in formats without pages.</summary>
    public int? Pages { get; init; }

    /// <summary>Names withheld from everyone else.</summary>
    public int Names { get; init; }

    /// <summary>The text of the window being read.</summary>
    public required IReadOnlyList<SheetPart> Parts { get; init; }

    /// <summary>The window, from 0.</summary>
    public int Window { get; init; }

    /// <summary>How many windows the text has.</summary>
    public int Windows { get; init; }

    /// <summary>The extracts of this window, in the order of the text.</summary>
    public required IReadOnlyList<QueueItem> Queue { get; init; }

    /// <summary>The extract that is open; null when there is none.</summary>
    public OpenExtract? Open { get; init; }

    /// <summary>Extracts decided.</summary>
    public int Done { get; init; }

    /// <summary>Extracts in all.</summary>
    public int Total { get; init; }

    /// <summary>Proposals that "accept all" would accept.</summary>
    public int Sure { get; init; }

    /// <summary>Decided extracts whose words no longer stand in the latest text.</summary>
    public int LeftBehind { get; init; }

    /// <summary>Why the last act was not done; empty when it was.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>Who was first, when somebody else was.</summary>
    public OvertakenView? Overtaken { get; init; }

    /// <summary>The slug of the act just done; null when none.</summary>
    public string? JustDone { get; init; }

    /// <summary>How many that act decided.</summary>
    public int JustDoneCount { get; init; }

    /// <summary>Changes with every decision: what the page asks the server to compare.</summary>
    public required string Cursor { get; init; }

    /// <summary>Where the forms of the page go.</summary>
    public string Address => $"/sources/{Source}/relire";
}

/// <summary>An extract in the queue.</summary>
/// <param name="Id">Which.</param>
/// <param name="Number">Its number in the text.</param>
/// <param name="Kind">Slug of its kind.</param>
/// <param name="Words">A few of its words.</param>
/// <param name="State">What was decided.</param>
/// <param name="DecidedBy">By whom; null when by nobody, or by the reader.</param>
public sealed record QueueItem(Guid Id, int Number, string Kind, string Words, string State, string? DecidedBy)
{
    /// <summary>Whether people decided.</summary>
    public bool IsDone => State is not "proposed";
}

/// <summary>The extract that is open.</summary>
/// <param name="Item">As in the queue.</param>
/// <param name="Version">To send back with a decision.</param>
/// <param name="Words">Its exact words.</param>
/// <param name="Start">Where they begin.</param>
public sealed record OpenExtract(QueueItem Item, int Version, string Words, int Start)
{
    /// <summary>The page of the original.</summary>
    public int? Page { get; init; }

    /// <summary>The college that said it.</summary>
    public College? College { get; init; }

    /// <summary>Why it was proposed, in the reader's language.</summary>
    public string? Why { get; init; }

    /// <summary>From 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>Places, by name.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Statements of other sources that resemble it.</summary>
    public IReadOnlyList<SaidBefore> SaidElsewhere { get; init; } = [];

    /// <summary>The one that it was merged with.</summary>
    public Guid? SameAs { get; init; }
}

/// <summary>A statement of another source that resembles the open one.</summary>
/// <param name="Id">Which.</param>
/// <param name="Words">Its words, names masked.</param>
/// <param name="Where">Title and year of its source.</param>
public sealed record SaidBefore(Guid Id, string Words, string Where);

/// <summary>Somebody decided first.</summary>
/// <param name="Who">Her name; null when unknown.</param>
/// <param name="State">What she decided.</param>
/// <param name="At">When; null when unknown.</param>
public sealed record OvertakenView(string? Who, string State, DateTimeOffset? At);
