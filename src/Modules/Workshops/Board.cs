using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops;

/// <summary>What was said: every line of a workshop, in order.</summary>
internal sealed class Board
{
    public const int MostLines = 50_000;
    public const int LongestReason = 300;
    public const int MostEchoes = 200;

    private readonly Dictionary<Guid, Line> lines = [];
    private readonly List<Line> inOrder = [];
    private readonly Dictionary<Guid, EchoSent> echoes = [];

    /// <summary>In the order in which they were said.</summary>
    public IReadOnlyList<Line> Lines => inOrder;

    /// <summary>What was done elsewhere, shown now.</summary>
    public IReadOnlyCollection<EchoSent> Echoes => echoes.Values;

    /// <summary>When the echoes last changed: a place in the journal.</summary>
    public long EchoesChangedAt { get; private set; }

    public Line? TryFind(Guid line) => lines.GetValueOrDefault(line);

    public Line Find(Guid line) => TryFind(line) ?? throw new RefusedException(new Refusal("line.unknown"));

    /// <summary>How many lines of a kind count, for one group or one person.</summary>
    public int Count(string step, int? prompt, ContributionKind kind, Func<Line, bool> whose) =>
        inOrder.Count(line => line.Kind == kind && line.Step == step && line.Prompt == prompt && line.IsCounted && whose(line));

    // ---------- decide ----------

    public IEnumerable<Fact> Edit(Guid id, Actor by, string typed)
    {
        var line = Hers(id, by);
        var text = LineText.Read(typed);
        return line.Words.Text == text ? [] : [new LineEdited(id, Words.Said(text))];
    }

    public IEnumerable<Fact> Withdraw(Guid id, Actor by)
    {
        var line = Find(id);
        return line.State is LineState.Withdrawn && IsHers(line, by) ? [] : [new LineWithdrawn(Hers(id, by).Id, [.. line.Wordings])];
    }

    public IEnumerable<Fact> LetPass(Guid id) => Find(id).State is LineState.Held ? [new LineLetPass(id)] : [];

    public IEnumerable<Fact> Hide(Guid id, string reason)
    {
        var text = LineText.Clean(reason);
        return text.Length is 0 or > LongestReason ? throw new RefusedException(new Refusal("line.no-reason", LongestReason))
            : Standing(id).State is LineState.Hidden ? []
            : [new LineHidden(id, Words.Said(text))];
    }

    public IEnumerable<Fact> Show(Guid id) => Standing(id).State is LineState.Hidden ? [new LineShown(id)] : [];

    public IEnumerable<Fact> Pin(Guid id, bool isPinned) => Standing(id).IsPinned == isPinned ? [] : [new LinePinned(id, isPinned)];

    public IEnumerable<Fact> Carry(Guid id, bool isCarried) => Standing(id).IsCarried == isCarried ? [] : [new LineCarried(id, isCarried)];

    public IEnumerable<Fact> Merge(Guid into, IReadOnlyList<Guid> same)
    {
        var target = Standing(into);
        var joined = same.Distinct().Where(id => id != into && Standing(id).Into != into).ToList();
        return target.Into is not null ? throw new RefusedException(new Refusal("line.merged"))
            : joined.Any(id => Find(id).Kind != target.Kind) ? throw new RefusedException(new Refusal("line.other-kind"))
            : joined.Count == 0 ? []
            : [new LinesMerged(into, joined)];
    }

    public IEnumerable<Fact> Split(Guid id) => Standing(id).Into is null ? [] : [new LineSplit(id)];

    public IEnumerable<Fact> Release(Guid id) => Standing(id).IsReleased ? [] : [new LineReleased(id)];

    public IEnumerable<Fact> Send(Guid echo, SendEcho send) =>
        echoes.Count >= MostEchoes
            ? throw new RefusedException(new Refusal("echo.too-many", MostEchoes))
            :
            [
                new EchoSent(
                    echo,
                    Standing(send.Line).Id,
                    send.Fiche,
                    send.Group,
                    Words.Said(LineText.Read(send.Title)),
                    Words.Said(LineText.Clean(send.Sentence))
                ),
            ];

    public IEnumerable<Fact> Clear(Guid echo) => echoes.ContainsKey(echo) ? [new EchoCleared(echo)] : [];

    // ---------- apply ----------

    public void Apply(LinePosted posted, Recorded happened, int sitting)
    {
        var line = new Line(posted, happened.At, happened.By) { Sitting = sitting, ChangedAt = happened.Seq };
        lines.Add(line.Id, line);
        inOrder.Add(line);
    }

    public void Apply(LineEdited edited, long seq) => Touch(edited.Line, seq).Reword(edited.Words);

    public void Apply(LineWithdrawn withdrawn, long seq)
    {
        var line = Touch(withdrawn.Line, seq);
        line.State = LineState.Withdrawn;
        line.Forget();
        foreach (var joined in inOrder.Where(other => other.Into == line.Id))
        {
            (joined.Into, joined.ChangedAt) = (null, seq);
        }
    }

    public void Apply(LineLetPass passed, long seq) => Touch(passed.Line, seq).State = LineState.Shown;

    public void Apply(LineHidden hidden, long seq)
    {
        var line = Touch(hidden.Line, seq);
        (line.State, line.Reason) = (LineState.Hidden, hidden.Reason);
    }

    public void Apply(LineShown shown, long seq)
    {
        var line = Touch(shown.Line, seq);
        (line.State, line.Reason) = (LineState.Shown, null);
    }

    public void Apply(LinePinned pinned, long seq) => Touch(pinned.Line, seq).IsPinned = pinned.IsPinned;

    public void Apply(LineCarried carried, long seq) => Touch(carried.Line, seq).IsCarried = carried.IsCarried;

    public void Apply(LinesMerged merged, long seq)
    {
        Touch(merged.Into, seq);
        // Those that a joined line stood for follow it: nothing stands for a line that is said by another.
        foreach (
            var line in inOrder.Where(line => merged.Lines.Contains(line.Id) || (line.Into is { } into && merged.Lines.Contains(into)))
        )
        {
            (line.Into, line.ChangedAt) = (merged.Into, seq);
        }
    }

    public void Apply(LineSplit split, long seq)
    {
        var line = Touch(split.Line, seq);
        Touch(line.Into!.Value, seq);
        line.Into = null;
    }

    public void Apply(LineReleased released, long seq) => Touch(released.Line, seq).IsReleased = true;

    public void Apply(GroupsMerged merged, int sitting, long seq)
    {
        foreach (var line in inOrder.Where(line => line.Sitting == sitting && line.Group == merged.From))
        {
            (line.Group, line.ChangedAt) = (merged.Into, seq);
        }
    }

    public void Apply(EchoSent sent, long seq)
    {
        echoes[sent.Echo] = sent;
        EchoesChangedAt = seq;
    }

    public void Apply(EchoCleared cleared, long seq)
    {
        echoes.Remove(cleared.Echo);
        EchoesChangedAt = seq;
    }

    /// <summary>Something shown with these lines changed, such as their votes.</summary>
    public void TouchAll(Func<Line, bool> which, long seq)
    {
        foreach (var line in inOrder.Where(which))
        {
            line.ChangedAt = seq;
        }
    }

    public Line Touch(Guid id, long seq)
    {
        var line = lines[id];
        line.ChangedAt = seq;
        return line;
    }

    private static bool IsHers(Line line, Actor by) => by.Facilitates ? line.Author is null : line.Author == by.Id;

    private Line Hers(Guid id, Actor by)
    {
        var line = Standing(id);
        return IsHers(line, by) ? line : throw new RefusedException(new Refusal("line.not-yours"));
    }

    private Line Standing(Guid id)
    {
        var line = Find(id);
        return line.State is LineState.Withdrawn ? throw new RefusedException(new Refusal("line.withdrawn")) : line;
    }
}
