using Maillage.Commons.Contracts;
using Maillage.Kernel;

namespace Maillage.Workshops.Live;

/// <summary>An order as it comes over the wire: which fields count depends on <see cref="Order"/>. See <c>docs/live-protocol.md</c>.</summary>
internal sealed record WireOrder
{
    /// <summary>The identity that the client gave it: sent again, it changes nothing.</summary>
    public Guid Id { get; init; }

    /// <summary>What is asked, as <c>post-line</c>.</summary>
    public string Order { get; init; } = "";
    public Guid? Line { get; init; }
    public IReadOnlyList<Guid>? Lines { get; init; }
    public Guid? Participant { get; init; }
    public Guid? Echo { get; init; }
    public Guid? Fiche { get; init; }
    public string? Kind { get; init; }
    public string? Text { get; init; }
    public string? Title { get; init; }
    public string? College { get; init; }
    public string? Name { get; init; }
    public string? Step { get; init; }
    public string? Stance { get; init; }
    public int? Prompt { get; init; }
    public int? Group { get; init; }
    public int? Into { get; init; }
    public int? Dots { get; init; }
    public int? Minutes { get; init; }

    /// <summary>With <see cref="Step"/> and <see cref="Sitting"/>, of a line: where the workshop was when it was written.</summary>
    public int? Round { get; init; }
    public int? Sitting { get; init; }

    /// <summary>Whether it is wanted, of orders that turn something on or off.</summary>
    public bool On { get; init; } = true;

    /// <summary>What it means to the workshop.</summary>
    /// <exception cref="RefusedException">It means nothing (<c>order.unknown</c>), or lacks something (<c>order.incomplete</c>).</exception>
    public Order Read() => ReadParticipant() ?? ReadAgenda() ?? ReadBoard() ?? throw new RefusedException(new Refusal("order.unknown"));

    private Order? ReadParticipant() =>
        Order switch
        {
            "join" => new Join(Slugs.Read<College>(College), Name),
            "change-myself" => new ChangeMyself(Slugs.Read<College>(College), Name, On),
            "post-line" => new PostLine(Slugs.Read<ContributionKind>(Kind) ?? throw Incomplete("kind"), Text ?? "", Prompt, Group, At()),
            "edit-line" => new EditLine(Needed(Line, "line"), Text ?? ""),
            "withdraw-line" => new WithdrawLine(Needed(Line, "line")),
            "release-line" => new ReleaseLine(Needed(Line, "line")),
            "place-dots" => new PlaceDots(Needed(Line, "line"), Needed(Dots, "dots")),
            "take-stance" => new TakeStance(Needed(Line, "line"), Slugs.Read<Stance>(Stance)),
            _ => null,
        };

    private Order? ReadAgenda() =>
        Order switch
        {
            "start-step" => new StartStep(Step ?? throw Incomplete("step")),
            "advance" => new Advance(),
            "go-back" => new GoBack(),
            "pause" => new Pause(),
            "resume" => new Resume(),
            "extend" => new Extend(Needed(Minutes, "minutes")),
            "set-input" => new SetInput(On),
            "reveal" => new Reveal(Step ?? throw Incomplete("step")),
            "close" => new Close(),
            "reopen" => new Reopen(),
            "form-groups" => new FormGroups(),
            "move-participant" => new MoveParticipant(Needed(Participant, "participant"), Needed(Group, "group")),
            "pin-participant" => new PinParticipant(Needed(Participant, "participant"), On),
            "merge-groups" => new MergeGroups(Needed(Group, "group"), Needed(Into, "into")),
            "lock-groups" => new LockGroups(On),
            _ => null,
        };

    private Order? ReadBoard() =>
        Order switch
        {
            "let-pass" => new LetPass(Needed(Line, "line")),
            "hide-line" => new HideLine(Needed(Line, "line"), Text ?? ""),
            "show-line" => new ShowLine(Needed(Line, "line")),
            "pin-line" => new PinLine(Needed(Line, "line"), On),
            "carry-line" => new CarryLine(Needed(Line, "line"), On),
            "merge-lines" => new MergeLines(Needed(Line, "line"), Lines ?? throw Incomplete("lines")),
            "split-line" => new SplitLine(Needed(Line, "line")),
            "send-echo" => new SendEcho(Needed(Line, "line"), Needed(Fiche, "fiche"), Title ?? "", Text ?? "", Group),
            "clear-echo" => new ClearEcho(Needed(Echo, "echo")),
            _ => null,
        };

    private Moment? At() => Step is { } step ? new(step, Round ?? 1, Needed(Sitting, "sitting")) : null;

    private static TValue Needed<TValue>(TValue? value, string name)
        where TValue : struct => value ?? throw Incomplete(name);

    private static RefusedException Incomplete(string field) => new(new Refusal("order.incomplete", field));
}
