using Maillage.Kernel;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops;

/// <summary>How far a workshop is.</summary>
internal enum Phase
{
    /// <summary>People arrive; no step has begun.</summary>
    Waiting,

    /// <summary>A step is under way.</summary>
    Running,

    /// <summary>It is over: nothing more can be said.</summary>
    Closed,
}

/// <summary>Which step a workshop is at, and until when. Nothing ticks: a deadline is a fact, and screens count down by themselves.</summary>
internal sealed class Agenda(Kit kit)
{
    public const int MostMinutes = 120;

    private readonly HashSet<string> revealed = [];
    private readonly Dictionary<string, DateTimeOffset> begun = [];

    public Phase Phase { get; private set; } = Phase.Waiting;

    /// <summary>The step under way, or the last one; null before the first.</summary>
    public KitStep? Step { get; private set; }

    /// <summary>From 1.</summary>
    public int Round { get; private set; } = 1;

    /// <summary>When the round ends; null while paused or before the first step.</summary>
    public DateTimeOffset? EndsAt { get; private set; }

    /// <summary>What is left while paused; null otherwise.</summary>
    public TimeSpan? Left { get; private set; }

    /// <summary>Whether lines and votes are taken.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>When it was closed for the last time; null when it never was.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>When the agenda last changed: a place in the journal.</summary>
    public long ChangedAt { get; private set; }

    /// <summary>When each step first began.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Begun => begun;

    public IReadOnlySet<string> Revealed => revealed;

    public bool IsRevealed(string step) => revealed.Contains(step);

    /// <summary>Whether a round of a step is over or under way.</summary>
    public bool HasBegun(KitStep step, int round) =>
        begun.ContainsKey(step.Id) && round >= 1 && round <= (step == Step ? Round : step.Rounds);

    public KitStep? Find(string step) => kit.Steps.FirstOrDefault(known => known.Id == step);

    // ---------- decide ----------

    public IEnumerable<Fact> Start(string step, DateTimeOffset now)
    {
        ThrowIfClosed();
        return Find(step) is { } known ? [Begin(known, 1, now)] : throw new RefusedException(new Refusal("step.unknown"));
    }

    public IEnumerable<Fact> Advance(DateTimeOffset now)
    {
        ThrowIfClosed();
        return Step is null ? [Begin(kit.Steps[0], 1, now)]
            : Round < Step.Rounds ? [Begin(Step, Round + 1, now)]
            : Position + 1 < kit.Steps.Count ? [Begin(kit.Steps[Position + 1], 1, now)]
            : [new WorkshopClosed()];
    }

    public IEnumerable<Fact> GoBack(DateTimeOffset now)
    {
        ThrowIfClosed();
        return Step is null ? throw new RefusedException(new Refusal("step.no-step-before"))
            : Round > 1 ? [Begin(Step, Round - 1, now)]
            : Position > 0 ? [Begin(kit.Steps[Position - 1], kit.Steps[Position - 1].Rounds, now)]
            : throw new RefusedException(new Refusal("step.no-step-before"));
    }

    public IEnumerable<Fact> Pause(DateTimeOffset now) =>
        EndsAt is { } end ? [new StepPaused((long)Later(end - now, TimeSpan.Zero).TotalMilliseconds)] : [];

    public IEnumerable<Fact> Resume(DateTimeOffset now) => Left is { } left ? [new StepResumed(now + left)] : [];

    /// <summary>More time: from the deadline, or from now when that has passed.</summary>
    public IEnumerable<Fact> Extend(int minutes, DateTimeOffset now)
    {
        if (minutes is < 1 or > MostMinutes)
        {
            throw new RefusedException(new Refusal("step.minutes", MostMinutes));
        }

        var more = TimeSpan.FromMinutes(minutes);
        return Left is { } left ? [new StepExtended(null, (long)(left + more).TotalMilliseconds)]
            : EndsAt is { } end ? [new StepExtended((end > now ? end : now) + more, null)]
            : throw new RefusedException(new Refusal("step.none"));
    }

    public IEnumerable<Fact> SetInput(bool isOpen)
    {
        ThrowIfClosed();
        return IsOpen == isOpen ? [] : [new InputSet(isOpen)];
    }

    public IEnumerable<Fact> Reveal(string step) =>
        Find(step) is null ? throw new RefusedException(new Refusal("step.unknown"))
        : IsRevealed(step) ? []
        : [new StepRevealed(step)];

    public IEnumerable<Fact> Close() => Phase is Phase.Closed ? [] : [new WorkshopClosed()];

    public IEnumerable<Fact> Reopen() => Phase is Phase.Closed ? [new WorkshopReopened()] : [];

    /// <exception cref="RefusedException">Nothing can be said now, and why.</exception>
    public KitStep ThrowIfNotOpen()
    {
        ThrowIfClosed();
        return Step is null ? throw new RefusedException(new Refusal("workshop.not-begun"))
            : !IsOpen ? throw new RefusedException(new Refusal("step.input-closed"))
            : Step;
    }

    // ---------- apply ----------

    public void Apply(StepStarted started, DateTimeOffset at, long seq)
    {
        (Phase, Step, Round, Left, EndsAt, ChangedAt) = (Phase.Running, Find(started.Step), started.Round, null, started.EndsAt, seq);
        IsOpen = Step is { TakesLines: true } or { Vote: not null };
        begun.TryAdd(started.Step, at);
    }

    public void Apply(StepPaused paused, long seq) => (EndsAt, Left, ChangedAt) = (null, TimeSpan.FromMilliseconds(paused.Left), seq);

    public void Apply(StepResumed resumed, long seq) => (EndsAt, Left, ChangedAt) = (resumed.EndsAt, null, seq);

    public void Apply(StepExtended extended, long seq) =>
        (EndsAt, Left, ChangedAt) = (extended.EndsAt, extended.Left is { } left ? TimeSpan.FromMilliseconds(left) : null, seq);

    public void Apply(InputSet set, long seq) => (IsOpen, ChangedAt) = (set.IsOpen, seq);

    public void Apply(StepRevealed shown, long seq)
    {
        revealed.Add(shown.Step);
        ChangedAt = seq;
    }

    public void Apply(WorkshopClosed _, DateTimeOffset at, long seq) =>
        (Phase, IsOpen, EndsAt, Left, ClosedAt, ChangedAt) = (Phase.Closed, false, null, null, at, seq);

    public void Apply(WorkshopReopened _, long seq) => (Phase, ChangedAt) = (Step is null ? Phase.Waiting : Phase.Running, seq);

    private int Position => kit.Steps.TakeWhile(step => step != Step).Count();

    private static StepStarted Begin(KitStep step, int round, DateTimeOffset now) =>
        new(step.Id, round, now + TimeSpan.FromMinutes(step.MinutesPerRound));

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    /// <exception cref="RefusedException">The workshop is over.</exception>
    public void ThrowIfClosed()
    {
        if (Phase is Phase.Closed)
        {
            throw new RefusedException(new Refusal("workshop.closed"));
        }
    }
}
