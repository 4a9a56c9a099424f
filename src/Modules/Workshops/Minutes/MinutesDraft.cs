using Maillage.Commons.Contracts;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops.Minutes;

/// <summary>What minutes are made of besides the workshop.</summary>
/// <param name="Meeting">As it was announced.</param>
/// <param name="Territory">The territory's name; empty for all of France.</param>
/// <param name="Edits">What facilitators changed.</param>
/// <param name="Words">The sentences of the minutes' own.</param>
/// <param name="Zone">In which hours are told.</param>
internal sealed record MinutesSetting(Meeting Meeting, string Territory, MinutesEdits Edits, MinutesWords Words, TimeZoneInfo Zone)
{
    /// <summary>Whether sections that hold nothing yet are there, too: for those who write.</summary>
    public bool WithEmpty { get; init; }
}

/// <summary>Draws the minutes of a workshop: pure, the same words of the same journal.</summary>
internal sealed class MinutesDraft
{
    private static readonly HashSet<StepKind> HaveTheirOwn = [StepKind.Table, StepKind.Plenary, StepKind.Declaration];

    private readonly ToldWorkshop told;
    private readonly MinutesSetting setting;
    private readonly MinutesWords words;
    private readonly LeavingLines lines;
    private readonly List<PaperSection> sections = [];

    private MinutesDraft(ToldWorkshop told, MinutesSetting setting)
    {
        (this.told, this.setting, words) = (told, setting, setting.Words);
        lines = new(told, setting.Edits, words, setting.Zone);
    }

    private Workshop Workshop => told.Then;

    /// <summary>The minutes.</summary>
    public static MinutesPaper Make(ToldWorkshop told, MinutesSetting setting) => new MinutesDraft(told, setting).Write();

    private MinutesPaper Write()
    {
        Add("resume", 1, []);
        SetUp();
        Ideas();
        Tables();
        Votes();
        Plenary();
        Commitments();
        Add("suite", 1, []);
        Annex();
        return Head() with { Sections = [.. sections.Where(HoldsSomething)] };
    }

    private MinutesPaper Head()
    {
        var meeting = setting.Meeting;
        var from = Local(Workshop.Agenda.Begun.Count > 0 ? Workshop.Agenda.Begun.Values.Min() : meeting.StartsAt);
        var planned = from + TimeSpan.FromMinutes(meeting.Kit.Minutes);
        var to = Workshop.Agenda.ClosedAt is { } at && at > from && Local(at).Date == from.Date ? Local(at) : planned;
        var day = DateOnly.FromDateTime(from.Date);
        string[] where = [meeting.Place, words.Day(day), words["held.hours", words.Time(from), words.Time(to)]];
        return new(meeting.Id, words.Language, setting.Edits.Title is { Length: > 0 } title ? title : meeting.Title)
        {
            Kicker = words[meeting.IsRehearsal ? "kicker.rehearsal" : "kicker"],
            Held = string.Join(", ", where.Where(part => part.Length > 0)),
            Territory = setting.Territory,
            Day = day,
            From = from,
            To = to,
            Voices = Voices(),
            VoicesTotal = VoicesTotal(),
            Unrevealed = Workshop.Board.Lines.Count(IsUnrevealed),
        };
    }

    private List<Voice> Voices() =>
        [
            .. Workshop
                .Seating.Participants.Values.GroupBy(someone => someone.College)
                .OrderBy(college => college.Key ?? (College)int.MaxValue)
                .Select(college => new Voice(
                    college.Key,
                    college.Count(),
                    words.Many($"voices.{college.Key?.Slug() ?? "none"}", college.Count())
                )),
        ];

    private string VoicesTotal()
    {
        var people = Workshop.Seating.Participants.Values;
        var colleges = people.Select(someone => someone.College).OfType<College>().Distinct().Count();
        var voices = words.Many("voices", people.Count());
        return colleges == 0 ? voices : $"{voices}, {words.Many("voices.colleges", colleges)}";
    }

    // ---------- 1: setting up ----------

    private void SetUp()
    {
        var held = Workshop.Kit.Steps.Where(step => Workshop.Agenda.Begun.ContainsKey(step.Id)).OrderBy(Begun).ToList();
        List<PaperPart> parts = Workshop.Kit.Purpose.Length > 0 ? [new PaperText(Workshop.Kit.Purpose)] : [];
        if (held.Count > 0)
        {
            parts.Add(new PaperTable(words["steps.caption"], Columns("steps.time", "steps.step", "steps.said"), [.. held.Select(StepRow)]));
        }

        Add("mise-en-place", 1, parts);
        Add("questions", 2, [.. IdeaSteps().SelectMany(step => step.Prompts).SelectMany(Question)]);
    }

    private PaperRow StepRow(KitStep step)
    {
        var said = lines.Of(step).Count();
        return Row(words.Time(Local(Begun(step))), null, [Text(step.Title), Text(said == 0 ? "" : words.Many("said", said))]);
    }

    private static IEnumerable<PaperPart> Question(KitPrompt prompt) =>
        [new PaperQuestion(prompt.Text), .. prompt.Hints.Count > 0 ? (PaperPart[])[new PaperItems(prompt.Hints)] : []];

    // ---------- 2: ideas, question by question ----------

    private IEnumerable<KitStep> IdeaSteps() =>
        Workshop.Kit.Steps.Where(step => !HaveTheirOwn.Contains(step.Kind) && step.TakesLines && lines.Of(step).Any());

    private void Ideas()
    {
        var steps = IdeaSteps().ToList();
        Add("idees", 1, [], isKept: steps.Count > 0);
        foreach (var step in steps)
        {
            var byPrompt = lines.Of(step).GroupBy(line => line.Prompt ?? 0).OrderBy(prompt => prompt.Key).ToList();
            for (var index = 0; index < byPrompt.Count; index++)
            {
                var number = byPrompt[index].Key;
                var title = number < step.Prompts.Count ? step.Prompts[number].Text : step.Title;
                Add($"idees-{step.Id}-{number + 1}", 2, ByKind(step, [.. byPrompt[index]]), title);
            }
        }
    }

    private List<PaperPart> ByKind(KitStep step, IReadOnlyList<Line> said)
    {
        var parts = new List<PaperPart>();
        foreach (var column in step.Columns)
        {
            var ofKind = said.Where(line => line.Kind == column.Kind).ToList();
            if (ofKind.Count > 0)
            {
                parts.Add(new PaperLines([.. ofKind.Select(line => lines.Show(line))], step.Columns.Count > 1 ? TitleOf(column) : ""));
                parts.AddRange(Echoes(ofKind));
            }
        }

        return parts;
    }

    // ---------- 3: a table for each sub-group step ----------

    private void Tables()
    {
        var steps = Workshop.Kit.Steps.Where(step => step.Kind is StepKind.Table && lines.Of(step).Any()).ToList();
        Add("groupes", 1, [], isKept: steps.Count > 0);
        foreach (var step in steps)
        {
            var said = lines.Of(step).ToList();
            var rows = said.GroupBy(line => (line.Sitting, line.Group))
                .OrderBy(group => group.Key.Group is null)
                .ThenBy(group => group.Key.Sitting)
                .ThenBy(group => group.Key.Group)
                .Select(group => Row(GroupName(step, group.Key.Sitting, group.Key.Group), null, Cells(step, [.. group])));
            var columns = step.Columns.Select(column => new PaperColumn(TitleOf(column), column.Kind)).Prepend(new(words["column.group"]));
            var table = new PaperTable(step.Title, [.. columns], [.. rows]);
            Add(
                $"groupes-{step.Id}",
                2,
                [.. step.Prompts.Select(prompt => new PaperQuestion(prompt.Text)), table, .. Echoes(said)],
                step.Title
            );
        }
    }

    private List<IReadOnlyList<PaperItem>> Cells(KitStep step, IReadOnlyList<Line> said) =>
        [
            .. step.Columns.Select(column =>
                (IReadOnlyList<PaperItem>)[.. said.Where(line => line.Kind == column.Kind).Select(line => Said(line))]
            ),
        ];

    private string GroupName(KitStep step, int sitting, int? group) =>
        group is { } number ? lines.GroupName(step.Id, sitting, number) : words["group.none"];

    // ---------- 4: votes ----------

    private void Votes()
    {
        var steps = Workshop.Kit.Steps.Where(step => step.Vote is not null && Workshop.Agenda.Begun.ContainsKey(step.Id)).ToList();
        Add("votes", 1, [], isKept: steps.Count > 0);
        foreach (var step in steps)
        {
            Add($"votes-{step.Id}", 2, lines.IsTold(step) ? Votes(step) : [new PaperText(words["votes.untold"])], step.Title);
        }
    }

    private List<PaperPart> Votes(KitStep step)
    {
        var votes = new VoteTable(Workshop, step, words);
        var voted = lines.All.Where(votes.Has).OrderByDescending(votes.Weight).ToList();
        var rows = voted.Select(line => new PaperRow(Said(line, isRepeat: true), null, votes.Cells(line)));
        return
        [
            new PaperText(words.Many("votes.voters", Workshop.Ballots.VotersIn(step.Id))),
            .. voted.Count > 0 ? (PaperPart[])[new PaperTable(step.Title, votes.Columns, [.. rows])] : [],
        ];
    }

    // ---------- 5 and 6: plenary, commitments ----------

    private void Plenary()
    {
        var carried = lines.All.Where(line => line.IsCarried).ToList();
        List<PaperPart> parts =
            carried.Count == 0
                ? []
                : [new PaperLines([.. carried.Select(line => lines.Show(line, isRepeat: !IsPlenary(line)))], words["plenary.carried"])];
        foreach (var step in Workshop.Kit.Steps.Where(step => step.Kind is StepKind.Plenary))
        {
            var said = lines.Of(step).Where(line => !line.IsCarried).ToList();
            parts.AddRange(said.Count > 0 ? step.Prompts.Select(prompt => new PaperQuestion(prompt.Text)) : []);
            parts.AddRange(ByKind(step, said));
        }

        Add("pleniere", 1, parts);
    }

    private bool IsPlenary(Line line) => Workshop.Agenda.Find(line.Step)?.Kind is StepKind.Plenary;

    private void Commitments()
    {
        var declared = Workshop.Kit.Steps.Where(step => step.Kind is StepKind.Declaration).SelectMany(lines.Of).ToList();
        var elsewhere = lines.All.Where(line => line.Kind is ContributionKind.Engagement && !declared.Contains(line));
        var all = declared.Select(line => Said(line)).Concat(elsewhere.Select(line => Said(line, isRepeat: true))).ToList();
        var rows = all.GroupBy(item => (item.Line!.College, Who: item.Line.College is null ? item.Line.Group : ""))
            .OrderBy(who => who.Key.College ?? (College)int.MaxValue)
            .ThenBy(who => who.Key.Who, StringComparer.Ordinal)
            .Select(who =>
                Row(
                    Who(who.Key.College, who.Key.Who),
                    who.Key.College,
                    [
                        [.. who],
                    ]
                )
            )
            .ToList();
        Add(
            "engagements",
            1,
            rows.Count == 0 ? [] : [new PaperTable(words["engagements.caption"], Columns("engagements.who", "engagements.what"), rows)]
        );
    }

    private string Who(College? college, string group) =>
        college is not null ? words.College(college)
        : group.Length > 0 ? group
        : words["group.none"];

    // ---------- annex ----------

    private void Annex()
    {
        Add("presence", 1, Presence());
        var kit = Workshop.Kit;
        string[] about = [words["kit.title", kit.Title], kit.Author.Length > 0 ? words["kit.author", kit.Author] : "", kit.Licence];
        var steps = kit.Steps.Select(step =>
            Row(step.Title, null, [Text(words[$"step.{step.Kind.Slug()}"]), Text(words["minutes", step.Minutes])])
        );
        Add(
            "deroule",
            1,
            [
                new PaperText(string.Join(" · ", about.Where(part => part.Length > 0))),
                new PaperTable(words["kit.caption"], Columns("kit.step", "kit.kind", "kit.minutes"), [.. steps]),
            ]
        );
    }

    private IReadOnlyList<PaperPart> Presence()
    {
        var people = Workshop.Seating.Participants;
        if (people.Count == 0)
        {
            return [];
        }

        var rows = Voices().Select(voice => Row(words.College(voice.College), voice.College, [Text($"{voice.People}")]));
        var names = people.Keys.Select(told.NameOf).OfType<string>().Order(StringComparer.CurrentCultureIgnoreCase).ToList();
        return
        [
            new PaperTable(words["presence.caption"], Columns("presence.college", "presence.people"), [.. rows]),
            new PaperText(words[names.Count > 0 ? "presence.named" : "presence.nobody"]),
            .. names.Count > 0 ? (PaperPart[])[new PaperItems(names)] : [],
        ];
    }

    // ---------- what they share ----------

    private void Add(string id, int level, IReadOnlyList<PaperPart> parts, string? title = null, bool isKept = false)
    {
        var typed = setting.Edits.Paragraphs(id).Select(paragraph => new PaperText(paragraph, IsTyped: true)).ToList();
        if (isKept || setting.WithEmpty || typed.Count + parts.Count > 0)
        {
            sections.Add(new(id, level, setting.Edits.Titles.GetValueOrDefault(id) ?? title ?? words[$"title.{id}"], [.. typed, .. parts]));
        }
    }

    private bool HoldsSomething(PaperSection section) =>
        setting.WithEmpty || section.Parts.Count > 0 || (section.Level == 1 && FollowedBy(section)?.Level == 2);

    private PaperSection? FollowedBy(PaperSection section) => sections.SkipWhile(one => one != section).ElementAtOrDefault(1);

    private IEnumerable<PaperEcho> Echoes(IReadOnlyList<Line> said) =>
        Workshop
            .Board.Echoes.Where(echo => said.Any(line => line.Id == echo.Line) && echo.Title.Text is not null)
            .DistinctBy(echo => (echo.Line, echo.Fiche))
            .Select(echo => new PaperEcho(echo.Line, echo.Fiche, echo.Title.Text!, echo.Sentence.Text ?? "", words["echo"]));

    private bool IsUnrevealed(Line line) =>
        line is { State: LineState.Shown, Words.Text: not null } && !Workshop.IsConfidential(line) && !told.MayLeave(line);

    private string TitleOf(KitColumn column) => column.Label.Length > 0 ? column.Label : words.Kinds(column.Kind);

    private PaperItem Said(Line line, bool isRepeat = false)
    {
        var shown = lines.Show(line, isRepeat);
        return new(shown.Text, shown);
    }

    private static PaperRow Row(string head, College? college, IReadOnlyList<IReadOnlyList<PaperItem>> cells) =>
        new(new(head), college, cells);

    private static IReadOnlyList<PaperItem> Text(string text) => text.Length > 0 ? [new(text)] : [];

    private List<PaperColumn> Columns(params string[] keys) => [.. keys.Select(key => new PaperColumn(words[key]))];

    private DateTimeOffset Begun(KitStep step) => Workshop.Agenda.Begun[step.Id];

    private DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, setting.Zone);
}
