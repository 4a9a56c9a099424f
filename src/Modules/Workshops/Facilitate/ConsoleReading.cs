using Maillage.Commons.Contracts;
using Maillage.Workshops.Kits;
using Maillage.Workshops.Live;

namespace Maillage.Workshops.Facilitate;

/// <summary>Reads a workshop as its console shows it. The console's script follows the same rules: src/Islands/console/progress.ts.</summary>
/// <param name="workshop">As it is on disk; not kept.</param>
/// <param name="meeting">What was announced.</param>
/// <param name="zone">That of the clocks where it is held.</param>
/// <param name="now">What time it is.</param>
internal sealed class ConsoleReading(Workshop workshop, Meeting meeting, TimeZoneInfo zone, DateTimeOffset now)
{
    /// <summary>After how many minutes a group that has not said enough is said to be quiet.</summary>
    public const int QuietAfter = 5;

    private readonly Agenda agenda = workshop.Agenda;

    /// <summary>What the page shows.</summary>
    /// <param name="most">How many lines.</param>
    public ConsoleView Read(int most)
    {
        var lines = workshop.Board.Lines.Where(line => line.State is not LineState.Withdrawn && line.Into is null).ToList();
        return new(meeting.Id, meeting.Title, meeting.CodeExpiresAt > now ? meeting.Code : null)
        {
            People = workshop.Seating.Participants.Count,
            IsClosed = agenda.Phase is Phase.Closed,
            AreGroupsLocked = workshop.Seating.IsLocked,
            Steps = Steps(),
            Now = agenda.Step is { } step ? Now(step) : null,
            Groups = [.. workshop.Seating.Groups.Select(Group)],
            Lines =
            [
                .. lines.OrderByDescending(line => line.State is LineState.Held).ThenByDescending(line => line.At).Take(most).Select(Line),
            ],
            Older = Math.Max(0, lines.Count - most),
        };
    }

    // ---------- the agenda ----------

    private List<StepRow> Steps()
    {
        var (rows, at) = (new List<StepRow>(), PlannedFrom());
        var current = agenda.Step is { } step ? workshop.Kit.Steps.Index().First(one => one.Item == step).Index : -1;
        foreach (var (index, one) in workshop.Kit.Steps.Index())
        {
            var time =
                index < current ? StepTime.Past
                : index == current && agenda.Phase is not Phase.Closed ? StepTime.Now
                : index == current ? StepTime.Past
                : StepTime.Next;
            DateTimeOffset? begun = agenda.Begun.TryGetValue(one.Id, out var moment) ? moment : null;
            rows.Add(
                new(one.Id, one.Title, IconOf(one.Kind), time, Local(time is StepTime.Next ? at : begun), one.Minutes, LinesOf(one.Id))
                {
                    MayBeRevealed = MayBeRevealed(one),
                }
            );
            at += time is StepTime.Next ? TimeSpan.FromMinutes(one.Minutes) : TimeSpan.Zero;
        }

        return rows;
    }

    /// <summary>When what follows the step under way should begin.</summary>
    private DateTimeOffset PlannedFrom()
    {
        if (agenda.Step is not { } step)
        {
            return meeting.StartsAt;
        }

        var end = agenda.Left is { } left ? now + left : agenda.EndsAt ?? now;
        return (end > now ? end : now) + TimeSpan.FromMinutes(step.MinutesPerRound * (step.Rounds - agenda.Round));
    }

    private bool MayBeRevealed(KitStep step) => step.HasSecrets && agenda.Begun.ContainsKey(step.Id) && !agenda.IsRevealed(step.Id);

    private int LinesOf(string step) => workshop.Board.Lines.Count(line => line.Step == step && line.IsCounted);

    private NowView Now(KitStep step) =>
        new(step, agenda.Round)
        {
            EndsAt = Local(agenda.EndsAt),
            Left = agenda.Left ?? agenda.EndsAt - now,
            IsPaused = agenda.Left is not null,
            IsOpen = agenda.IsOpen,
            MayBeRevealed = MayBeRevealed(step),
            IsLast = step == workshop.Kit.Steps[^1] && agenda.Round >= step.Rounds,
        };

    public static string IconOf(StepKind kind) =>
        kind switch
        {
            StepKind.Welcome => "users-round",
            StepKind.Brainstorm => "lightbulb",
            StepKind.Rotation => "refresh-cw",
            StepKind.Table => "table-2",
            StepKind.Dots or StepKind.Stance => "vote",
            StepKind.Plenary => "megaphone",
            StepKind.Declaration => "handshake",
            StepKind.Break => "clock",
            _ => "flag",
        };

    private DateTimeOffset? Local(DateTimeOffset? at) => at is { } moment ? TimeZoneInfo.ConvertTime(moment, zone) : null;

    // ---------- groups ----------

    private GroupRow Group(int number)
    {
        var columns = agenda.Step is { } step ? step.Columns.Select(column => Count(step, column, number)).ToList() : [];
        return new(number, workshop.Seating.In(number).Count(), columns, Quiet(number, columns));
    }

    private ColumnCount Count(KitStep step, KitColumn column, int group)
    {
        var prompt = Workshop.PromptOf(step, group, agenda.Round);
        var times = prompt is null ? Math.Max(1, step.Prompts.Count) : 1; // each prompt wants as many, where people choose it
        var said = SaidNow(group)
            .Count(line => line.Kind == column.Kind && (prompt is null || line.Prompt is null || line.Prompt == prompt));
        return new(column.Kind, column.Label, said, column.Min * times, column.Max * times);
    }

    private IEnumerable<Line> SaidNow(int group) =>
        workshop.Board.Lines.Where(line => line.Step == agenda.Step?.Id && line.IsCounted && workshop.Seating.IsSaidBy(group, line));

    private int? Quiet(int group, IReadOnlyList<ColumnCount> columns)
    {
        if (!agenda.IsOpen || agenda.EndsAt is not { } end || columns.All(column => column.Said > 0 && column.Said >= column.Min))
        {
            return null;
        }

        var begun = agenda.Begun[agenda.Step!.Id];
        var round = end - TimeSpan.FromMinutes(agenda.Step.MinutesPerRound);
        var last = SaidNow(group).Select(line => line.At).Append(begun).Append(round < now ? round : begun).Max();
        var minutes = (int)(now - last).TotalMinutes;
        return minutes >= QuietAfter ? minutes : null;
    }

    // ---------- lines ----------

    private LineRow Line(Line line)
    {
        var (college, name) = Bylines.Of(workshop, line);
        var text = Readable(line);
        return new(line.Id, line.Kind, text, TimeZoneInfo.ConvertTime(line.At, zone), line.Group)
        {
            College = text is null ? null : college,
            Name = text is null ? null : name,
            State = line.State.Slug(),
            Reason = line.Reason?.Text,
            IsTyped = line.Author is null,
            IsPinned = line.IsPinned,
            IsCarried = line.IsCarried,
            Same = [.. workshop.Board.Lines.Where(other => other.Into == line.Id).Select(other => (other.Id, Readable(other) ?? ""))],
        };
    }

    private string? Readable(Line line) => Sights.Of(workshop, line, Audience.Console) is Sight.Words ? line.Words.Text : null;
}
