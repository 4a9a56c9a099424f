using Maillage.Kernel;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops;

/// <summary>A workshop, as its journal leaves it. Pure: no clock, no store, no chance.</summary>
/// <param name="id">Its identity: also what makes it seat the same people in the same way again.</param>
/// <param name="kit">Its agenda, which does not change once it was created.</param>
internal sealed class Workshop(Guid id, Kit kit)
{
    private readonly HashSet<Guid> answered = [];

    public Guid Id { get; } = id;
    public Kit Kit { get; } = kit;
    public Agenda Agenda { get; } = new(kit);
    public Seating Seating { get; } = new(BitConverter.ToInt32(id.ToByteArray(), 0));
    public Board Board { get; } = new();
    public Ballots Ballots { get; } = new();

    /// <summary>How many facts it is made of: the place of the last one in the journal.</summary>
    public long Version { get; private set; }

    public static Workshop Replay(Guid id, Kit kit, IEnumerable<Recorded> journal)
    {
        var workshop = new Workshop(id, kit);
        foreach (var happened in journal)
        {
            workshop.Apply(happened);
        }

        return workshop;
    }

    /// <summary>Whether an order was answered before: the same order sent again changes nothing.</summary>
    public bool HasAnswered(Guid order) => answered.Contains(order);

    /// <summary>Decides what an order changes.</summary>
    /// <param name="order">What is asked.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="orderId">The identity that the client gave the order; it becomes the identity of what the order makes.</param>
    /// <param name="now">When.</param>
    /// <returns>Facts, in order; none when nothing changes.</returns>
    /// <exception cref="RefusedException">It cannot be, and why.</exception>
    public IReadOnlyList<Fact> Decide(Order order, Actor by, Guid orderId, DateTimeOffset now) =>
        HasAnswered(orderId) ? []
        : order is FacilitatorOrder && !by.Facilitates ? throw new RefusedException(new Refusal("workshop.facilitators-only"))
        : [.. order is FacilitatorOrder asked ? Facilitate(asked, orderId, now) : TakePart(order, by, orderId)];

    /// <summary>Makes a fact part of the workshop.</summary>
    /// <exception cref="InvalidOperationException">It is not the next one.</exception>
    /// <exception cref="NotSupportedException">There is no rule for its kind.</exception>
    public void Apply(Recorded happened)
    {
        if (happened.Seq != Version + 1)
        {
            throw new InvalidOperationException($"Fact {happened.Seq} does not follow fact {Version}.");
        }

        Change(happened, happened.Seq);
        answered.Add(happened.Order);
        Version = happened.Seq;
    }

    /// <summary>Which prompt a group answers in a round, from 0; null when its step has none, or leaves the choice.</summary>
    public static int? PromptOf(KitStep step, int? group, int round) =>
        step.Prompts.Count == 0 ? null
        : step.Prompts.Count == 1 ? 0
        : step.Kind is StepKind.Rotation ? ((group ?? 1) - 1 + round - 1) % step.Prompts.Count
        : null;

    /// <summary>Whether a line is voted on in a step.</summary>
    public static bool IsVotedOn(KitStep step, Line line) =>
        step.Vote is { } vote && line.Counts && (vote.On.Count == 0 ? line.IsCarried : vote.On.Contains(line.Step));

    /// <summary>Whether the results of a step may be told to those who voted.</summary>
    public bool AreVotesTold(KitStep step) => step.Vote is { } vote && (!vote.IsSecret || Agenda.IsRevealed(step.Id));

    /// <summary>Whether a line is still its group's secret.</summary>
    public bool IsConfidential(Line line) => !line.IsReleased && Agenda.Find(line.Step) is not { IsConfidential: false };

    /// <summary>Whether somebody may let go of a line: her own, and those of her group, for which anyone of it may speak.</summary>
    public bool IsHersToRelease(Line line, Participant someone) => line.Author == someone.Id || Seating.IsSaidBy(someone.Group, line);

    // ---------- decide ----------

    private IEnumerable<Fact> TakePart(Order order, Actor by, Guid orderId) =>
        order switch
        {
            Join join => ComeIn(join, by),
            ChangeMyself change => Seating.Change(by.Id, change),
            PostLine post => Post(post, by, orderId),
            EditLine edit => WhileOpen(by, () => Board.Edit(edit.Line, by, edit.Text)),
            WithdrawLine withdraw => Board.Withdraw(withdraw.Line, by),
            ReleaseLine release => Release(release, by),
            PlaceDots place => Vote(place.Line, by, step => Ballots.Place(by.Id, step, place), step => step.Kind is StepKind.Dots),
            TakeStance take => Vote(take.Line, by, step => Ballots.Take(by.Id, step, take), step => step.Kind is StepKind.Stance),
            _ => throw new NotSupportedException($"{order.GetType().Name} has no rule in Workshop.Decide."),
        };

    private IEnumerable<Fact> Facilitate(FacilitatorOrder order, Guid orderId, DateTimeOffset now) =>
        order switch
        {
            StartStep start => WithGroups(Agenda.Start(start.Step, now)),
            Advance => WithGroups(Agenda.Advance(now)),
            GoBack => WithGroups(Agenda.GoBack(now)),
            Pause => Agenda.Pause(now),
            Resume => Agenda.Resume(now),
            Extend extend => Agenda.Extend(extend.Minutes, now),
            SetInput input => Agenda.SetInput(input.IsOpen),
            Reveal reveal => Agenda.Reveal(reveal.Step),
            Close => Agenda.Close(),
            Reopen => Agenda.Reopen(),
            FormGroups => Seating.Form(Agenda.Step?.Groups),
            MoveParticipant move => Seating.Move(move.Participant, move.Group),
            PinParticipant pin => Seating.Pin(pin.Participant, pin.IsPinned),
            MergeGroups merge => Seating.Merge(merge.From, merge.Into),
            LockGroups locked => Seating.Lock(locked.IsLocked),
            _ => Moderate(order, orderId),
        };

    private IEnumerable<Fact> Moderate(FacilitatorOrder order, Guid orderId) =>
        order switch
        {
            LetPass pass => Board.LetPass(Readable(pass.Line)),
            HideLine hide => Board.Hide(Readable(hide.Line), hide.Reason),
            ShowLine show => Board.Show(show.Line),
            PinLine pin => Board.Pin(Readable(pin.Line), pin.IsPinned),
            CarryLine carry => Board.Carry(Readable(carry.Line), carry.IsCarried),
            MergeLines merge => Board.Merge(Readable(merge.Into), [.. merge.Lines.Select(Readable)]),
            SplitLine split => Board.Split(split.Line),
            SendEcho send => Send(send, orderId),
            ClearEcho clear => Board.Clear(clear.Echo),
            _ => throw new NotSupportedException($"{order.GetType().Name} has no rule in Workshop.Decide."),
        };

    // Once it is over, attendance is what it was.
    private IEnumerable<Fact> ComeIn(Join join, Actor by) =>
        Agenda.Phase is Phase.Closed && !Seating.Participants.ContainsKey(by.Id)
            ? throw new RefusedException(new Refusal("workshop.closed"))
            : Seating.Join(by.Id, join);

    private IEnumerable<Fact> Post(PostLine post, Actor by, Guid orderId)
    {
        var (step, round) = MomentOf(post);
        var text = LineText.Read(post.Text);
        var group = by.Facilitates ? GroupWrittenFor(post.Group) : Seating.Find(by.Id).Group;
        var prompt = PromptFor(post, step, round, group);
        var column =
            step.Columns.FirstOrDefault(known => known.Kind == post.Kind) ?? throw new RefusedException(new Refusal("line.no-column"));
        ThrowIfFull(column, step, prompt, group, by);
        return
        [
            new LinePosted(
                orderId,
                by.Facilitates ? null : by.Id,
                step.Id,
                round,
                group,
                post.Kind,
                prompt,
                Words.Said(text),
                step.Moderation is Moderation.Inbox && !step.IsConfidential && !by.Facilitates // nobody could read it to let it pass
            ),
        ];
    }

    // What was written while the network was away joins the step that it was written in, as long as the same people sit together.
    private (KitStep Step, int Round) MomentOf(PostLine post)
    {
        if (post.At is not { } at || (at.Step == Agenda.Step?.Id && at.Round == Agenda.Round))
        {
            return (Agenda.ThrowIfNotOpen(), Agenda.Round);
        }

        Agenda.ThrowIfClosed();
        return at.Sitting == Seating.Sitting && Agenda.Find(at.Step) is { } step && Agenda.HasBegun(step, at.Round)
            ? (step, at.Round)
            : throw new RefusedException(new Refusal("line.step-over"));
    }

    private int? GroupWrittenFor(int? group)
    {
        if (group is { } number)
        {
            Seating.ThrowIfNoGroup(number);
        }

        return group;
    }

    // The prompt goes without saying in most steps; elsewhere the one who speaks says which.
    private static int? PromptFor(PostLine post, KitStep step, int round, int? group) =>
        step.Prompts.Count < 2 ? null
        : PromptOf(step, group, round) is { } told ? told
        : post.Prompt is { } chosen && chosen >= 0 && chosen < step.Prompts.Count ? chosen
        : throw new RefusedException(new Refusal("line.no-prompt"));

    private void ThrowIfFull(KitColumn column, KitStep step, int? prompt, int? group, Actor by)
    {
        if (Board.Lines.Count >= Board.MostLines)
        {
            throw new RefusedException(new Refusal("workshop.too-many-lines", Board.MostLines));
        }

        if (column.Max is not { } most || by.Facilitates)
        {
            return;
        }

        var said = Board.Count(step.Id, prompt, column.Kind, line => group is null ? line.Author == by.Id : Seating.IsSaidBy(group, line));
        if (said >= most)
        {
            throw new RefusedException(new Refusal("line.column-full", most));
        }
    }

    private IEnumerable<Fact> WhileOpen(Actor by, Func<IEnumerable<Fact>> act)
    {
        if (!by.Facilitates)
        {
            _ = Agenda.ThrowIfNotOpen();
        }

        return act();
    }

    private IEnumerable<Fact> Release(ReleaseLine release, Actor by)
    {
        var line = Board.Find(release.Line);
        return IsHersToRelease(line, Seating.Find(by.Id))
            ? Board.Release(release.Line)
            : throw new RefusedException(new Refusal("line.not-yours"));
    }

    private IEnumerable<Fact> Vote(Guid id, Actor by, Func<KitStep, IEnumerable<Fact>> decide, Func<KitStep, bool> fits)
    {
        var step = Agenda.ThrowIfNotOpen();
        var line = Board.Find(id);
        _ = Seating.Find(by.Id);
        return fits(step) && IsVotedOn(step, line) && !IsConfidential(line)
            ? decide(step)
            : throw new RefusedException(new Refusal("vote.not-this-line"));
    }

    private IEnumerable<Fact> Send(SendEcho send, Guid orderId)
    {
        _ = GroupWrittenFor(send.Group);
        return Board.Send(orderId, send with { Line = Readable(send.Line) });
    }

    // What facilitators may not read they may not judge or choose either.
    private Guid Readable(Guid line) =>
        IsConfidential(Board.Find(line)) ? throw new RefusedException(new Refusal("line.confidential")) : line;

    private IEnumerable<Fact> WithGroups(IEnumerable<Fact> started) =>
        started.SelectMany(fact =>
            fact is StepStarted begun ? [fact, .. Seating.FormFor(Agenda.Find(begun.Step)!, begun.Round)] : (Fact[])[fact]
        );

    // ---------- apply ----------

    private void Change(Recorded happened, long seq)
    {
        switch (happened.Fact)
        {
            case WorkshopClosed closed:
                Agenda.Apply(closed, happened.At, seq);
                break;
            case WorkshopReopened reopened:
                Agenda.Apply(reopened, seq);
                break;
            case StepStarted started:
                Begin(started, happened.At, seq);
                break;
            case StepPaused paused:
                Agenda.Apply(paused, seq);
                break;
            case StepResumed resumed:
                Agenda.Apply(resumed, seq);
                break;
            case StepExtended extended:
                Agenda.Apply(extended, seq);
                break;
            case InputSet input:
                Agenda.Apply(input, seq);
                break;
            case StepRevealed revealed:
                Show(revealed, seq);
                break;
            case ParticipantJoined joined:
                Seating.Apply(joined, happened.At, seq);
                break;
            case ParticipantChanged changed:
                Seating.Apply(changed, seq);
                break;
            case GroupsFormed formed:
                Seating.Apply(formed, seq);
                break;
            case ParticipantMoved moved:
                Seating.Apply(moved, seq);
                break;
            case ParticipantPinned pinned:
                Seating.Apply(pinned, seq);
                break;
            case GroupsMerged merged:
                Seating.Apply(merged, seq);
                Board.Apply(merged, Seating.Sitting, seq);
                break;
            case GroupsLocked locked:
                Seating.Apply(locked, seq);
                break;
            default:
                ChangeBoard(happened, seq);
                break;
        }
    }

    private void ChangeBoard(Recorded happened, long seq)
    {
        switch (happened.Fact)
        {
            case LinePosted posted:
                Board.Apply(posted, happened, Seating.Sitting);
                break;
            case LineEdited edited:
                Board.Apply(edited, seq);
                break;
            case LineWithdrawn withdrawn:
                Board.Apply(withdrawn, seq);
                break;
            case LineLetPass passed:
                Board.Apply(passed, seq);
                break;
            case LineHidden hidden:
                Board.Apply(hidden, seq);
                break;
            case LineShown shown:
                Board.Apply(shown, seq);
                break;
            case LinePinned pinned:
                Board.Apply(pinned, seq);
                break;
            case LineCarried carried:
                Board.Apply(carried, seq);
                break;
            case LinesMerged merged:
                Board.Apply(merged, seq);
                break;
            case LineSplit split:
                Board.Apply(split, seq);
                break;
            case LineReleased released:
                Board.Apply(released, seq);
                break;
            case EchoSent sent:
                Board.Apply(sent, seq);
                break;
            case EchoCleared cleared:
                Board.Apply(cleared, seq);
                break;
            case DotsPlaced placed:
                Ballots.Apply(placed);
                TellVote(placed.Step, placed.Line, seq);
                break;
            case StanceTaken taken:
                Ballots.Apply(taken);
                TellVote(taken.Step, taken.Line, seq);
                break;
            default:
                throw new NotSupportedException($"{happened.Fact.GetType().Name} has no rule in Workshop.Apply.");
        }
    }

    private void Begin(StepStarted started, DateTimeOffset at, long seq)
    {
        Agenda.Apply(started, at, seq);
        Seating.Expect(Agenda.Step);
    }

    private void Show(StepRevealed revealed, long seq)
    {
        Agenda.Apply(revealed, seq);
        var step = Agenda.Find(revealed.Step)!;
        Board.TouchAll(line => line.Step == step.Id || IsVotedOn(step, line), seq);
    }

    // Secret votes are told when they are revealed.
    private void TellVote(string step, Guid line, long seq)
    {
        if (Agenda.Find(step) is { } voted && AreVotesTold(voted))
        {
            Board.Touch(line, seq);
        }
    }
}
