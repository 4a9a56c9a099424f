using Maillage.Commons.Contracts;

namespace Maillage.Workshops;

/// <summary>Something that happened in a workshop. Written once, never changed: add a kind, do not edit one.</summary>
internal abstract record Fact
{
    /// <summary>The words that it brings; kept beside it.</summary>
    internal virtual IEnumerable<Words> Brings => [];

    /// <summary>Words that it takes back: they are erased with it.</summary>
    internal virtual IEnumerable<Guid> Erases => [];
}

/// <summary>Whoever does something in a workshop.</summary>
/// <remarks><c>Id</c>: the participant, or the facilitator's account. <c>Facilitates</c>: whether she runs the workshop.</remarks>
internal sealed record Actor(Guid Id, bool Facilitates);

/// <summary>A fact in its place in the journal.</summary>
/// <remarks><c>Seq</c>: its place, from 1, without gap. <c>At</c>: when. <c>By</c>: who did it. <c>Order</c>: the order that it answers: sent twice, it counts once. <c>Fact</c>: what happened.</remarks>
internal sealed record Recorded(long Seq, DateTimeOffset At, Actor By, Guid Order, Fact Fact);

// ---------- the meeting ----------

internal sealed record WorkshopClosed : Fact;

internal sealed record WorkshopReopened : Fact;

/// <summary><c>Round</c>: from 1; above 1 in rotations only.</summary>
internal sealed record StepStarted(string Step, int Round, DateTimeOffset EndsAt) : Fact;

/// <summary><c>Left</c>: milliseconds that were left.</summary>
internal sealed record StepPaused(long Left) : Fact;

internal sealed record StepResumed(DateTimeOffset EndsAt) : Fact;

/// <summary><c>EndsAt</c>: the new deadline; null while the step is paused. <c>Left</c>: milliseconds left, while it is paused; null otherwise.</summary>
internal sealed record StepExtended(DateTimeOffset? EndsAt, long? Left) : Fact;

internal sealed record InputSet(bool IsOpen) : Fact;

internal sealed record StepRevealed(string Step) : Fact;

// ---------- people and groups ----------

/// <summary><c>Group</c>: where she was seated; null as long as there are no groups.</summary>
internal sealed record ParticipantJoined(Guid Participant, College? College, Words? Name, int? Group) : Fact
{
    internal override IEnumerable<Words> Brings => Name is null ? [] : [Name];
}

/// <summary><c>NameMayBeShown</c>: whether she agreed to be named in the minutes.</summary>
internal sealed record ParticipantChanged(
    Guid Participant,
    College? College,
    Words? Name,
    bool NameMayBeShown,
    IReadOnlyList<Guid> Forgotten
) : Fact
{
    internal override IEnumerable<Words> Brings => Name is null ? [] : [Name];

    internal override IEnumerable<Guid> Erases => Forgotten;
}

/// <summary><c>Groups</c>: who sits together; the first group is number 1.</summary>
internal sealed record GroupsFormed(IReadOnlyList<IReadOnlyList<Guid>> Groups) : Fact;

internal sealed record ParticipantMoved(Guid Participant, int Group) : Fact;

internal sealed record ParticipantPinned(Guid Participant, bool IsPinned) : Fact;

/// <summary><c>From</c>: the group that is no more. <c>Into</c>: the group that takes its people and its lines.</summary>
internal sealed record GroupsMerged(int From, int Into) : Fact;

internal sealed record GroupsLocked(bool IsLocked) : Fact;

// ---------- lines ----------

/// <summary><c>Line</c>: the identity that the client gave it. <c>Author</c>: the participant; null when a facilitator wrote it down for a group. <c>Group</c>: the group that says it; null when the room has none. <c>Prompt</c>: which prompt of the step it answers, from 0; null when there is but one, or none. <c>IsHeld</c>: whether it waits for a facilitator to let it pass.</summary>
internal sealed record LinePosted(
    Guid Line,
    Guid? Author,
    string Step,
    int Round,
    int? Group,
    ContributionKind Kind,
    int? Prompt,
    Words Words,
    bool IsHeld
) : Fact
{
    internal override IEnumerable<Words> Brings => [Words];
}

internal sealed record LineEdited(Guid Line, Words Words) : Fact
{
    internal override IEnumerable<Words> Brings => [Words];
}

/// <summary><c>Taken</c>: every wording that it had.</summary>
internal sealed record LineWithdrawn(Guid Line, IReadOnlyList<Guid> Taken) : Fact
{
    internal override IEnumerable<Guid> Erases => Taken;
}

internal sealed record LineLetPass(Guid Line) : Fact;

internal sealed record LineHidden(Guid Line, Words Reason) : Fact
{
    internal override IEnumerable<Words> Brings => [Reason];
}

internal sealed record LineShown(Guid Line) : Fact;

internal sealed record LinePinned(Guid Line, bool IsPinned) : Fact;

/// <summary><c>IsCarried</c>: whether it goes to plenary.</summary>
internal sealed record LineCarried(Guid Line, bool IsCarried) : Fact;

/// <summary><c>Into</c>: the line that stands for all. <c>Lines</c>: those that say the same.</summary>
internal sealed record LinesMerged(Guid Into, IReadOnlyList<Guid> Lines) : Fact;

internal sealed record LineSplit(Guid Line) : Fact;

/// <summary>A group lets go of one of its confidential lines.</summary>
internal sealed record LineReleased(Guid Line) : Fact;

/// <summary>What was done elsewhere about a line is shown to the room, or to a group.</summary>
/// <remarks><c>Group</c>: the group that reads it; null for the whole room. <c>Fiche</c>: the fiche of the commons.</remarks>
internal sealed record EchoSent(Guid Echo, Guid Line, Guid Fiche, int? Group, Words Title, Words Sentence) : Fact
{
    internal override IEnumerable<Words> Brings => [Title, Sentence];
}

internal sealed record EchoCleared(Guid Echo) : Fact;

// ---------- votes ----------

/// <summary><c>Dots</c>: how many she now has on it; 0 takes them back.</summary>
internal sealed record DotsPlaced(Guid Participant, string Step, Guid Line, int Dots) : Fact;

/// <summary><c>Stance</c>: null takes it back.</summary>
internal sealed record StanceTaken(Guid Participant, string Step, Guid Line, Stance? Stance) : Fact;
