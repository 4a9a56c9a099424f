using Maillage.Commons.Contracts;

namespace Maillage.Workshops;

/// <summary>What somebody asks of a workshop. It becomes facts, or a refusal.</summary>
internal abstract record Order;

/// <summary>What only a facilitator may ask.</summary>
internal abstract record FacilitatorOrder : Order;

// ---------- participants ----------

internal sealed record Join(College? College, string? Name) : Order;

internal sealed record ChangeMyself(College? College, string? Name, bool NameMayBeShown) : Order;

/// <summary><c>Kind</c>: the column. <c>Prompt</c>: which prompt it answers, from 0; null lets the step tell. <c>Group</c>: the group that it is written down for: facilitators only. <c>At</c>: when it was written; null: now.</summary>
internal sealed record PostLine(ContributionKind Kind, string Text, int? Prompt = null, int? Group = null, Moment? At = null) : Order;

/// <summary>Where a workshop was when a line was written: a phone without network sends it later.</summary>
internal sealed record Moment(string Step, int Round, int Sitting);

internal sealed record EditLine(Guid Line, string Text) : Order;

internal sealed record WithdrawLine(Guid Line) : Order;

internal sealed record ReleaseLine(Guid Line) : Order;

internal sealed record PlaceDots(Guid Line, int Dots) : Order;

internal sealed record TakeStance(Guid Line, Stance? Stance) : Order;

// ---------- facilitators: the agenda ----------

internal sealed record StartStep(string Step) : FacilitatorOrder;

/// <summary>The next round, or the next step.</summary>
internal sealed record Advance : FacilitatorOrder;

/// <summary>The round or step before.</summary>
internal sealed record GoBack : FacilitatorOrder;

internal sealed record Pause : FacilitatorOrder;

internal sealed record Resume : FacilitatorOrder;

internal sealed record Extend(int Minutes) : FacilitatorOrder;

internal sealed record SetInput(bool IsOpen) : FacilitatorOrder;

internal sealed record Reveal(string Step) : FacilitatorOrder;

internal sealed record Close : FacilitatorOrder;

internal sealed record Reopen : FacilitatorOrder;

// ---------- facilitators: groups ----------

internal sealed record FormGroups : FacilitatorOrder;

internal sealed record MoveParticipant(Guid Participant, int Group) : FacilitatorOrder;

internal sealed record PinParticipant(Guid Participant, bool IsPinned) : FacilitatorOrder;

internal sealed record MergeGroups(int From, int Into) : FacilitatorOrder;

internal sealed record LockGroups(bool IsLocked) : FacilitatorOrder;

// ---------- facilitators: lines ----------

internal sealed record LetPass(Guid Line) : FacilitatorOrder;

internal sealed record HideLine(Guid Line, string Reason) : FacilitatorOrder;

internal sealed record ShowLine(Guid Line) : FacilitatorOrder;

internal sealed record PinLine(Guid Line, bool IsPinned) : FacilitatorOrder;

internal sealed record CarryLine(Guid Line, bool IsCarried) : FacilitatorOrder;

internal sealed record MergeLines(Guid Into, IReadOnlyList<Guid> Lines) : FacilitatorOrder;

internal sealed record SplitLine(Guid Line) : FacilitatorOrder;

/// <summary><c>Fiche</c>: the fiche of the commons that speaks of it.</summary>
internal sealed record SendEcho(Guid Line, Guid Fiche, string Title, string Sentence, int? Group) : FacilitatorOrder;

internal sealed record ClearEcho(Guid Echo) : FacilitatorOrder;
