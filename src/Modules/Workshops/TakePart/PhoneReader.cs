using Maillage.Commons.Contracts;
using Maillage.Workshops.Kits;
using Maillage.Workshops.Live;

namespace Maillage.Workshops.TakePart;

/// <summary>Reads a workshop as one participant sees it: her own words, and of the others what <see cref="Sights"/> allows.</summary>
/// <param name="workshop">As it is on disk; not kept.</param>
/// <param name="me">The participant.</param>
/// <param name="zone">That of the clocks where it is held.</param>
/// <param name="now">What time it is.</param>
internal sealed class PhoneReader(Workshop workshop, Participant me, TimeZoneInfo zone, DateTimeOffset now)
{
    /// <summary>How many lines a page shows of a group, or of the others: a phone is small.</summary>
    public const int MostLines = 60;

    private readonly Audience audience = Audience.Of(workshop, me);
    private readonly KitStep? step = workshop.Agenda.Phase is Phase.Running ? workshop.Agenda.Step : null;
    private readonly int? prompt = workshop is { Agenda: { Phase: Phase.Running, Step: { } under } agenda }
        ? Workshop.PromptOf(under, me.Group, agenda.Round)
        : null;

    /// <summary>All that the page shows.</summary>
    public PhoneView Read(Meeting meeting)
    {
        var (said, earlier) = (LinesOfNow(), Mine().Where(line => !IsOfNow(line)));
        var ours = said.Where(line => IsMine(line) || Sights.IsOwn(line, audience)).Where(MayRead).ToList();
        var others = said.Except(ours).Where(line => MayRead(line) && line.Into is null).ToList();
        return new(meeting.Id, meeting.Title)
        {
            Language = meeting.Language,
            Place = meeting.Place,
            StartsAt = Local(meeting.StartsAt),
            IsClosed = workshop.Agenda.Phase is Phase.Closed,
            Step = step is null ? null : Of(step),
            Group = me.Group,
            People = me.Group is { } group ? workshop.Seating.In(group).Count() : workshop.Seating.Participants.Count,
            Me = new(me.College, me.Name?.Text ?? "", me.NameMayBeShown, meeting.Colleges),
            Ours = Shown(ours),
            OursInAll = ours.Count,
            Unread = said.Count(line => line.Into is null && !MayRead(line) && SightOf(line) is Sight.Presence),
            Others = Shown(others),
            OthersInAll = others.Count,
            Carried = [.. Carried().Select(Of)],
            Ballots = [.. Ballots()],
            DotsLeft = DotsLeft(),
            Echoes = [.. workshop.Board.Echoes.Where(echo => Sights.Reaches(echo, audience)).Select(Of)],
            Earlier = [.. earlier.Reverse().Select(Of)],
            Seq = workshop.Version,
        };
    }

    /// <summary>Everything that she said and did not take back, in order.</summary>
    public IEnumerable<PhoneLine> Said() => Mine().Select(Of);

    /// <summary>What she voted in every step, by step and line.</summary>
    public IEnumerable<(string Step, Guid Line, int Dots, Stance? Stance)> Voted() =>
        from voting in workshop.Kit.Steps
        where voting.Vote is not null
        from line in workshop.Board.Lines
        let dots = workshop.Ballots.DotsOf(me.Id, voting.Id, line.Id)
        let stance = workshop.Ballots.StanceOf(me.Id, voting.Id, line.Id)
        where dots > 0 || stance is not null
        select (voting.Id, line.Id, dots, stance);

    // ---------- lines ----------

    private bool IsMine(Line line) => line.Author == me.Id;

    private Sight SightOf(Line line) => Sights.Of(workshop, line, audience);

    private bool MayRead(Line line) => line.State is not LineState.Withdrawn && (IsMine(line) || SightOf(line) is Sight.Words);

    private bool IsOfNow(Line line) =>
        step is not null && line.Step == step.Id && (line.Prompt is null || prompt is null || line.Prompt == prompt);

    private List<Line> LinesOfNow() => [.. workshop.Board.Lines.Where(IsOfNow)];

    private IEnumerable<Line> Mine() => workshop.Board.Lines.Where(line => IsMine(line) && line.State is not LineState.Withdrawn);

    private IEnumerable<Line> Carried() =>
        step is { Kind: StepKind.Plenary }
            ? workshop.Board.Lines.Where(line => line is { IsCarried: true, Counts: true } && SightOf(line) is Sight.Words)
            : [];

    private List<PhoneLine> Shown(List<Line> lines) => [.. lines.AsEnumerable().Reverse().Take(MostLines).Select(Of)];

    private PhoneLine Of(Line line)
    {
        var (college, name) = Bylines.Of(workshop, line);
        var isSecret = workshop.IsConfidential(line);
        return new(line.Id, line.Kind, line.Words.Text ?? "")
        {
            Step = line.Step,
            Prompt = line.Prompt,
            At = Local(line.At),
            Group = line.Group,
            College = college,
            Name = name,
            IsMine = IsMine(line),
            State = line.State.Slug(),
            IsJoined = line.Into is not null,
            IsPinned = line.IsPinned,
            IsCarried = line.IsCarried,
            IsSecret = isSecret,
            MayRelease = isSecret && workshop.IsHersToRelease(line, me),
        };
    }

    private PhoneEcho Of(EchoSent echo) =>
        new(echo.Fiche, echo.Title.Text ?? "", echo.Sentence.Text ?? "")
        {
            About = workshop.Board.TryFind(echo.Line) is { } line && MayRead(line) ? line.Words.Text : null,
        };

    // ---------- the step ----------

    private PhoneStep Of(KitStep under)
    {
        var agenda = workshop.Agenda;
        return new(under, workshop.Kit.Steps.TakeWhile(other => other != under).Count() + 1, workshop.Kit.Steps.Count)
        {
            Round = agenda.Round,
            Prompt = prompt,
            EndsAt = agenda.EndsAt is { } end ? Local(end) : null,
            Left = agenda.Left ?? agenda.EndsAt - now,
            IsPaused = agenda.Left is not null,
            IsOpen = agenda.IsOpen,
            IsRevealed = agenda.IsRevealed(under.Id),
            Gauges = [.. under.Columns.Select(column => new PhoneGauge(column, Said(column)))],
        };
    }

    private int Said(KitColumn column) =>
        workshop
            .Board.Lines.Where(line => IsOfNow(line) && line.Kind == column.Kind)
            .Count(line => line.IsCounted && (me.Group is { } group ? workshop.Seating.IsSaidBy(group, line) : IsMine(line)));

    // ---------- votes ----------

    private IEnumerable<PhoneBallot> Ballots() =>
        step is not { Vote: not null }
            ? []
            : workshop
                .Board.Lines.Where(line => Workshop.IsVotedOn(step, line) && SightOf(line) is Sight.Words)
                .Select(line => new PhoneBallot(
                    Of(line),
                    workshop.Ballots.DotsOf(me.Id, step.Id, line.Id),
                    workshop.Ballots.StanceOf(me.Id, step.Id, line.Id)?.Slug()
                )
                {
                    Votes = CollegeVotes.Told(workshop, step, line),
                });

    private int DotsLeft() =>
        step is not { Vote: { } vote } ? 0 : vote.Dots - workshop.Board.Lines.Sum(line => workshop.Ballots.DotsOf(me.Id, step.Id, line.Id));

    private DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone);
}
