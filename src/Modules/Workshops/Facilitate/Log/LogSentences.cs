using Maillage.Commons.Contracts;
using Maillage.Design;
using Maillage.Workshops.Live;
using Microsoft.Extensions.Localization;

namespace Maillage.Workshops.Facilitate.Log;

/// <summary>Tells facts in sentences: nobody is named but facilitators, and nothing is quoted that they may not read.</summary>
internal sealed class LogSentences(
    Workshop workshop,
    IReadOnlyDictionary<Guid, string> facilitators,
    TimeZoneInfo zone,
    IStringLocalizer<LogTexts> texts,
    IStringLocalizer<DesignTexts> names
)
{
    public LogRow Tell(Recorded happened)
    {
        var line = LineOf(happened.Fact) is { } id ? workshop.Board.TryFind(id) : null;
        var row = new LogRow(happened.Seq, TimeZoneInfo.ConvertTime(happened.At, zone), Who(happened, line), What(happened.Fact))
        {
            Reason = (happened.Fact as LineHidden)?.Reason.Text ?? "",
        };
        return line is null ? row
            : Sights.Of(workshop, line, Audience.Console) is Sight.Words && line.Words.Text is { } words
                ? row with
                {
                    Line = words,
                    IsQuote = true,
                }
            : row with { Line = texts[line.State is LineState.Withdrawn ? "line.withdrawn" : "line.confidential"] };
    }

    // ---------- who ----------

    private string Who(Recorded happened, Line? line) =>
        happened.By.Facilitates ? (facilitators.TryGetValue(happened.By.Id, out var name) ? name : texts["who.facilitator"])
        : happened.Fact is DotsPlaced or StanceTaken ? texts["who.somebody"] // a vote is nobody's: a college may be one person
        : College(happened, line) is { } college ? texts["who.college", names[$"college.{college.Slug()}"]]
        : texts["who.somebody"];

    // Of who said a line its step tells what may be told.
    private College? College(Recorded happened, Line? line) =>
        line is null ? (workshop.Seating.Participants.TryGetValue(happened.By.Id, out var someone) ? someone.College : null)
        : line.Author == happened.By.Id && Sights.Of(workshop, line, Audience.Console) is Sight.Words ? Bylines.Of(workshop, line).College
        : null;

    // ---------- what ----------

    private string What(Fact fact) =>
        fact switch
        {
            StepStarted started => texts["StepStarted", TitleOf(started.Step), started.Round],
            StepRevealed revealed => texts["StepRevealed", TitleOf(revealed.Step)],
            DotsPlaced placed => texts["voted", TitleOf(placed.Step)],
            StanceTaken taken => texts["voted", TitleOf(taken.Step)],
            InputSet input => Either("InputSet", input.IsOpen),
            ParticipantPinned pinned => Either("ParticipantPinned", pinned.IsPinned),
            GroupsLocked locked => Either("GroupsLocked", locked.IsLocked),
            LinePinned pinned => Either("LinePinned", pinned.IsPinned),
            LineCarried carried => Either("LineCarried", carried.IsCarried),
            GroupsFormed formed => texts["GroupsFormed", formed.Groups.Count],
            ParticipantMoved moved => texts["ParticipantMoved", moved.Group],
            GroupsMerged merged => texts["GroupsMerged", merged.From, merged.Into],
            LinesMerged merged => texts["LinesMerged", merged.Lines.Count],
            LinePosted posted => texts[posted.Group is null ? "LinePosted" : "LinePosted.group", KindOf(posted.Kind), posted.Group ?? 0],
            EchoSent { Group: { } group } => texts["EchoSent.group", group],
            _ => texts[fact.GetType().Name],
        };

    private string Either(string key, bool isOn) => texts[isOn ? $"{key}.on" : $"{key}.off"];

    private string TitleOf(string step) => workshop.Agenda.Find(step)?.Title ?? step;

    private string KindOf(ContributionKind kind) => names[$"kind.{kind.Slug()}"];

    private static Guid? LineOf(Fact fact) =>
        fact switch
        {
            LinePosted posted => posted.Line,
            LineEdited edited => edited.Line,
            LineWithdrawn withdrawn => withdrawn.Line,
            LineLetPass passed => passed.Line,
            LineHidden hidden => hidden.Line,
            LineShown shown => shown.Line,
            LinePinned pinned => pinned.Line,
            LineCarried carried => carried.Line,
            LinesMerged merged => merged.Into,
            LineSplit split => split.Line,
            LineReleased released => released.Line,
            EchoSent sent => sent.Line,
            _ => null,
        };
}
