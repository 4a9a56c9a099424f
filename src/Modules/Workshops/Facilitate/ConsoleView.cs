using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops.Facilitate;

/// <summary>All that the console shows without scripts; with them, its script takes over.</summary>
/// <param name="Workshop">The workshop.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Code">What is told aloud to come in; null once it expired.</param>
public sealed record ConsoleView(Guid Workshop, string Title, string? Code)
{
    /// <summary>What the page tells its script.</summary>
    public string Setup { get; init; } = "";
    public int People { get; init; }

    /// <summary>Whether it is over.</summary>
    public bool IsClosed { get; init; }
    public bool AreGroupsLocked { get; init; }

    /// <summary>The agenda.</summary>
    public IReadOnlyList<StepRow> Steps { get; init; } = [];

    /// <summary>The step under way; null before the first.</summary>
    public NowView? Now { get; init; }

    /// <summary>How far each group is.</summary>
    public IReadOnlyList<GroupRow> Groups { get; init; } = [];

    /// <summary>What may say the same.</summary>
    public IReadOnlyList<DoubleLines> Doubles { get; init; } = [];

    /// <summary>What was said: what waits first, then the newest.</summary>
    public IReadOnlyList<LineRow> Lines { get; init; } = [];

    /// <summary>How many lines are not shown here.</summary>
    public int Older { get; init; }

    /// <summary>What just happened around it.</summary>
    public ConsoleNews News { get; init; } = new();
}

/// <summary>What became of the last form.</summary>
public sealed record ConsoleNews
{
    /// <summary>Why the last act was not done.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>The act just done, as its form names it; null when none.</summary>
    public string? Done { get; init; }

    /// <summary>How many lines were taken.</summary>
    public int Count { get; init; }

    /// <summary>What became of a text typed at once, when some of it was refused.</summary>
    public TypedResult? Entry { get; init; }
}

/// <summary>Where a step stands in time.</summary>
public enum StepTime
{
    /// <summary>Before the one under way.</summary>
    Past,

    /// <summary>Under way.</summary>
    Now,

    /// <summary>After it.</summary>
    Next,
}

/// <summary>A step of the agenda.</summary>
/// <param name="Id">Its slug.</param>
/// <param name="Title">Its name.</param>
/// <param name="Icon">What stands for its kind.</param>
/// <param name="Time">Where it stands.</param>
/// <param name="At">When it began, or should; null when it was passed over.</param>
/// <param name="Minutes">How long it lasts.</param>
/// <param name="Lines">How many lines were said in it.</param>
public sealed record StepRow(string Id, string Title, string Icon, StepTime Time, DateTimeOffset? At, int Minutes, int Lines)
{
    /// <summary>Whether something of it is still hidden until it is revealed.</summary>
    public bool MayBeRevealed { get; init; }
}

/// <summary>The step under way.</summary>
/// <param name="Step">What the kit says of it.</param>
/// <param name="Round">From 1.</param>
public sealed record NowView(KitStep Step, int Round)
{
    /// <summary>When the round ends; null while paused, and once it is over.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>What is left; negative when it is over; null when nothing counts down.</summary>
    public TimeSpan? Left { get; init; }
    public bool IsPaused { get; init; }
    public bool IsOpen { get; init; }

    /// <summary>Whether something of it is still hidden until it is revealed.</summary>
    public bool MayBeRevealed { get; init; }

    /// <summary>Whether what comes next is the end.</summary>
    public bool IsLast { get; init; }

    /// <summary>The part of the round that is left, from 0 to 1.</summary>
    public double Part => Left is { } left ? Math.Clamp(left.TotalMinutes / Step.MinutesPerRound, 0, 1) : 0;
}

/// <summary>How far a group is.</summary>
/// <param name="Number">Its number.</param>
/// <param name="People">How many sit there.</param>
/// <param name="Columns">What it said in each column.</param>
/// <param name="QuietMinutes">For how long it said nothing, when that is long; else null.</param>
public sealed record GroupRow(int Number, int People, IReadOnlyList<ColumnCount> Columns, int? QuietMinutes);

/// <summary>How many lines a group said in a column, and how many are wanted.</summary>
public sealed record ColumnCount(ContributionKind Kind, string Label, int Said, int Min, int? Max);

/// <summary>A line as facilitators see it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words; null when its group keeps them.</param>
/// <param name="At">When it was said.</param>
/// <param name="Group">Which group said it.</param>
public sealed record LineRow(Guid Id, ContributionKind Kind, string? Text, DateTimeOffset At, int? Group)
{
    public College? College { get; init; }
    public string? Name { get; init; }

    /// <summary><c>shown</c>, <c>held</c> or <c>hidden</c>.</summary>
    public string State { get; init; } = "shown";

    /// <summary>Why it is hidden.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether a facilitator wrote it down for others: she may correct it.</summary>
    public bool IsTyped { get; init; }
    public bool IsPinned { get; init; }
    public bool IsCarried { get; init; }

    /// <summary>Those that it stands for.</summary>
    public IReadOnlyList<(Guid Id, string Text)> Same { get; init; } = [];
}
