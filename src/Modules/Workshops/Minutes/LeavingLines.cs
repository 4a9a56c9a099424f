using Maillage.Workshops.Kits;
using Maillage.Workshops.Live;

namespace Maillage.Workshops.Minutes;

/// <summary>A workshop as its minutes tell it: as it was when they were validated, without what was taken back or hidden since.</summary>
/// <param name="Then">What the minutes tell: up to where they were validated, or now.</param>
/// <param name="Now">As it is now: what may no longer be told is not.</param>
internal sealed record ToldWorkshop(Workshop Then, Workshop Now)
{
    public static ToldWorkshop Today(Workshop workshop) => new(workshop, workshop);

    public bool MayLeave(Line line) =>
        Sights.MayLeave(Then, line)
        && (ReferenceEquals(Then, Now) || (Now.Board.TryFind(line.Id) is { } today && Sights.MayLeave(Now, today)));

    /// <summary>Her name, if she still agrees to be named.</summary>
    public string? NameOf(Guid participant) =>
        Then.Seating.Participants.TryGetValue(participant, out var then)
        && Now.Seating.Participants.TryGetValue(participant, out var now)
        && then.NameMayBeShown
        && now.NameMayBeShown
            ? then.Name?.Text
            : null;
}

/// <summary>The lines that stand in the minutes, each as they show it.</summary>
internal sealed class LeavingLines
{
    private readonly ToldWorkshop told;
    private readonly MinutesEdits edits;
    private readonly MinutesWords words;
    private readonly TimeZoneInfo zone;
    private readonly Dictionary<Guid, int> merged;
    private readonly ILookup<string, Line> bySteps;
    private readonly List<Line> standing;

    public LeavingLines(ToldWorkshop told, MinutesEdits edits, MinutesWords words, TimeZoneInfo zone)
    {
        (this.told, this.edits, this.words, this.zone) = (told, edits, words, zone);
        var leaving = told.Then.Board.Lines.Where(told.MayLeave).ToList();
        merged = leaving
            .Where(line => line.Into is not null)
            .GroupBy(line => line.Into!.Value)
            .ToDictionary(same => same.Key, same => same.Count());
        var leftOut = edits.LeftOut.ToHashSet();
        standing = leaving.FindAll(line => line.Into is null && !leftOut.Contains(line.Id));
        bySteps = standing.ToLookup(line => line.Step);
    }

    public IReadOnlyList<Line> All => standing;

    public IEnumerable<Line> Of(KitStep step) => bySteps[step.Id];

    public SaidLine Show(Line line, bool isRepeat = false)
    {
        var (college, name) = Bylines.Of(told.Then, line);
        var (said, corrected) = (line.Words.Text!, edits.Corrections.GetValueOrDefault(line.Id, ""));
        var times = 1 + merged.GetValueOrDefault(line.Id);
        var at = TimeZoneInfo.ConvertTime(line.At, zone);
        return new(line.Id, line.Kind, corrected.Length > 0 ? corrected : said)
        {
            Original = corrected.Length > 0 && corrected != said ? said : null,
            Times = times,
            TimesWords = times > 1 ? words["said.times", times] : "",
            College = college,
            Name = name is null || line.Author is not { } author ? null : told.NameOf(author),
            Group = GroupOf(line),
            At = at,
            Time = words.Time(at),
            Step = told.Then.Agenda.Find(line.Step)?.Title ?? line.Step,
            Question = QuestionOf(line),
            IsCarried = line.IsCarried,
            Votes = VotesOn(line),
            IsRepeat = isRepeat,
        };
    }

    /// <summary>« Groupe 2 »; people may have been seated again in the same step: then which time, too.</summary>
    public string GroupOf(Line line) => line.Group is { } group ? GroupName(line.Step, line.Sitting, group) : "";

    public string GroupName(string step, int sitting, int group)
    {
        var sittings = bySteps[step].Select(line => line.Sitting).Distinct().Order().ToList();
        var time = sittings.IndexOf(sitting) + 1;
        return sittings.Count > 1 && told.Then.Agenda.Find(step)?.Kind is not StepKind.Rotation && time > 1
            ? words["group.again", group, time]
            : words["group", group];
    }

    /// <summary>Whether what was voted in a step was told to the room.</summary>
    public bool IsTold(KitStep step) => told.Then.AreVotesTold(step);

    private string QuestionOf(Line line) =>
        told.Then.Agenda.Find(line.Step) is { Prompts.Count: > 0 } step && (line.Prompt ?? 0) < step.Prompts.Count
            ? step.Prompts[line.Prompt ?? 0].Text
            : "";

    private LineVotes? VotesOn(Line line)
    {
        var tally = told
            .Then.Kit.Steps.Where(IsTold)
            .SelectMany(step => told.Then.Ballots.ByCollege(step.Id, line.Id, told.Then.Seating.Participants))
            .Aggregate(Tally.None, (sum, college) => sum + college.Tally);
        return tally.IsEmpty ? null : new(tally.Dots, tally.Agree, tally.Disagree, tally.Pass);
    }
}
