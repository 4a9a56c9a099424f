using Maillage.Commons.Contracts;
using Maillage.Workshops.Kits;
using Maillage.Workshops.Live;

namespace Maillage.Workshops.Project;

/// <summary>Reads a workshop as the whole room may see it: what <see cref="Sights"/> allows, and numbers.</summary>
/// <param name="workshop">As it is on disk; not kept.</param>
/// <param name="zone">That of the clocks where it is held.</param>
/// <param name="now">What time it is.</param>
internal sealed class RoomReader(Workshop workshop, TimeZoneInfo zone, DateTimeOffset now)
{
    private const int MostLines = 14;
    private const int MostEchoes = 2;

    private readonly KitStep? step = workshop.Agenda.Phase is Phase.Running ? workshop.Agenda.Step : null;

    public RoomView Read(Meeting meeting) =>
        new(meeting.Id, meeting.Title)
        {
            Language = meeting.Language,
            IsClosed = workshop.Agenda.Phase is Phase.Closed,
            Step = step is null ? null : Of(step),
            Columns = step is null or { Kind: StepKind.Declaration } ? [] : [.. step.Columns.Select(column => Of(step, column))],
            Groups = step is null ? [] : [.. workshop.Seating.Groups.Select(number => Of(step, number))],
            Chosen = Chosen(),
            Ballots = step is { Vote: not null } ? [.. Ballots(step)] : [],
            Voices = step is { Kind: StepKind.Declaration } ? [.. Voices(step)] : [],
            Echoes = [.. Echoes()],
            Colleges = meeting.Colleges,
        };

    private RoomStep Of(KitStep under)
    {
        var agenda = workshop.Agenda;
        return new(under, workshop.Kit.Steps.TakeWhile(other => other != under).Count() + 1, workshop.Kit.Steps.Count)
        {
            Round = agenda.Round,
            EndsAt = agenda.EndsAt is { } end ? TimeZoneInfo.ConvertTime(end, zone) : null,
            Left = agenda.Left ?? agenda.EndsAt - now,
            IsPaused = agenda.Left is not null,
            IsKept = under.IsConfidential || (under.Visibility is not Visibility.Everyone && !agenda.IsRevealed(under.Id)),
            IsRevealed = agenda.IsRevealed(under.Id),
        };
    }

    // ---------- what was said ----------

    private bool MayBeRead(Line line) => Sights.Of(workshop, line, Audience.Screen) is Sight.Words;

    private RoomColumn Of(KitStep under, KitColumn column)
    {
        var lines = workshop.Board.Lines.Where(line => line.Step == under.Id && line.Kind == column.Kind).ToList();
        var shown = lines.Where(MayBeRead).Reverse().OrderByDescending(line => line.IsPinned || line.IsCarried).Take(MostLines).Select(Of);
        return new(column, lines.Count(line => line.IsCounted), [.. shown]);
    }

    private RoomLine Of(Line line) =>
        new(line.Id, line.Kind, line.Words.Text ?? "")
        {
            Colleges = CollegesOf(line),
            IsChosen = line.IsPinned || line.IsCarried,
            IsEchoed = workshop.Board.Echoes.Any(echo => echo.Line == line.Id && Sights.Reaches(echo, Audience.Screen)),
        };

    private List<College> CollegesOf(Line line) =>
        [
            .. workshop
                .Board.Lines.Where(other => other.Id == line.Id || (other.Into == line.Id && other.State is LineState.Shown))
                .Select(other => Bylines.Of(workshop, other).College)
                .OfType<College>()
                .Distinct()
                .Order(),
        ];

    private List<RoomLine> Chosen() =>
        [.. workshop.Board.Lines.Where(line => (line.IsPinned || line.IsCarried) && MayBeRead(line)).Reverse().Take(MostLines).Select(Of)];

    private IEnumerable<RoomVoice> Voices(KitStep under) =>
        workshop
            .Board.Lines.Where(line => line.Step == under.Id && MayBeRead(line))
            .GroupBy(line => Bylines.Of(workshop, line).College)
            .OrderBy(voice => voice.Key is null)
            .ThenBy(voice => voice.Key)
            .Select(voice => new RoomVoice(voice.Key, [.. voice.Reverse().Take(MostLines).Select(Of)]));

    private IEnumerable<RoomEcho> Echoes() =>
        workshop
            .Board.Echoes.Where(echo => Sights.Reaches(echo, Audience.Screen))
            .TakeLast(MostEchoes)
            .Select(echo => new RoomEcho(echo.Title.Text ?? "", echo.Sentence.Text ?? "", AboutOf(echo)));

    private string? AboutOf(EchoSent echo) => workshop.Board.TryFind(echo.Line) is { } line && MayBeRead(line) ? line.Words.Text : null;

    // ---------- groups ----------

    private RoomGroup Of(KitStep under, int number)
    {
        var prompt = under.Prompts.Count > 1 ? Workshop.PromptOf(under, number, workshop.Agenda.Round) : null;
        var said = workshop.Board.Lines.Where(line =>
            line.Step == under.Id && line.IsCounted && workshop.Seating.IsSaidBy(number, line) && (prompt is null || line.Prompt == prompt)
        );
        return new(
            number,
            workshop.Seating.In(number).Count(),
            prompt,
            [.. under.Columns.Select(column => said.Count(line => line.Kind == column.Kind))]
        );
    }

    // ---------- votes ----------

    private IEnumerable<RoomBallot> Ballots(KitStep voting)
    {
        var ballots = workshop
            .Board.Lines.Where(line => Workshop.IsVotedOn(voting, line) && MayBeRead(line))
            .Select(line => new RoomBallot(Of(line), CollegeVotes.Told(workshop, voting, line)));
        return ballots.OrderByDescending(ballot => ballot.Dots).ThenByDescending(ballot => ballot.Agree - ballot.Disagree).Take(MostLines);
    }
}
