using FsCheck;
using FsCheck.Fluent;
using Maillage.Commons.Contracts;
using Maillage.Workshops.Kits;
using Maillage.Workshops.Live;

namespace Maillage.Workshops.Tests;

/// <summary>What is always true of a workshop, whatever people do.</summary>
public sealed class WorkshopProperties
{
    private const string Secret = "SECRET";

    private static readonly Kit Kit = new(
        "Tout",
        "fr",
        [
            new("idees", StepKind.Rotation, "Idées", 20)
            {
                Prompts = [new("Une ?"), new("Deux ?")],
                Columns = [new(ContributionKind.Question) { Max = 4 }],
                Groups = new(2, 3) { Mix = true },
                Rounds = 2,
            },
            new("table", StepKind.Table, "Table", 20)
            {
                Columns = [new(ContributionKind.Frein), new(ContributionKind.Moteur)],
                Visibility = Visibility.Hidden,
                Moderation = Moderation.Inbox,
            },
            new("secret", StepKind.Table, "Entre nous", 20) { Columns = [new(ContributionKind.Frein)], IsConfidential = true },
            new("gommettes", StepKind.Dots, "Gommettes", 5) { Vote = new(["table", "idees"]) { Dots = 2 } },
            new("positions", StepKind.Stance, "Positions", 5) { Vote = new([]) },
        ]
    );

    [Fact]
    public void Replaying_the_journal_gives_back_the_workshop_that_wrote_it() =>
        Check(clicks =>
        {
            var story = Play(clicks);
            var replayed = Workshop.Replay(story.Workshop.Id, Kit, story.Journal);
            return Shown(replayed).SequenceEqual(Shown(story.Workshop));
        });

    [Fact]
    public void A_journal_written_down_and_read_again_gives_the_same_workshop() =>
        Check(clicks =>
        {
            var story = Play(clicks);
            var texts = story.Journal.SelectMany(happened => happened.Fact.Brings).ToDictionary(words => words.Id, words => words.Text!);
            var read = FactJson.Reader(texts);
            var written = story.Journal.Select(happened =>
                happened with
                {
                    Fact = read(happened.Fact.GetType().Name, FactJson.Write(happened.Fact)),
                }
            );
            return Shown(Workshop.Replay(story.Workshop.Id, Kit, written)).SequenceEqual(Shown(story.Workshop));
        });

    [Fact]
    public void A_journal_whose_words_were_erased_can_be_played_again() =>
        Check(clicks =>
        {
            var story = Play(clicks);
            var read = FactJson.Reader(new Dictionary<Guid, string>());
            var erased = story.Journal.Select(happened =>
                happened with
                {
                    Fact = read(happened.Fact.GetType().Name, FactJson.Write(happened.Fact)),
                }
            );
            return Workshop.Replay(story.Workshop.Id, Kit, erased).Version == story.Workshop.Version;
        });

    [Fact]
    public void The_journal_holds_none_of_the_words() =>
        Check(clicks => Play(clicks).Journal.All(happened => !FactJson.Write(happened.Fact).Contains(Secret, StringComparison.Ordinal)));

    [Fact]
    public void Sending_everything_twice_writes_nothing_more() =>
        Check(clicks => Play([.. clicks.SelectMany(click => new[] { click, click })]).Journal.Count == Play(clicks).Journal.Count);

    [Fact]
    public void Frames_since_any_place_bring_a_screen_to_where_the_whole_would() =>
        Check(clicks =>
        {
            var story = Play(clicks);
            var half = Workshop.Replay(story.Workshop.Id, Kit, story.Journal.Take(story.Journal.Count / 2));
            return new[] { Audience.Console, Audience.Screen }.All(audience =>
                FoldedLines.Of(half, audience).Then(story.Workshop, audience).SequenceEqual(FoldedLines.Of(story.Workshop, audience).Shown)
            );
        });

    [Fact]
    public void What_a_group_has_not_let_go_is_read_by_nobody_else() =>
        Check(clicks =>
        {
            var workshop = Play(clicks).Workshop;
            var secret = workshop.Board.Lines.Where(line => workshop.IsConfidential(line)).ToList();
            return secret.All(line =>
                Audiences(workshop)
                    .Where(audience => !Sights.IsOwn(line, audience))
                    .All(audience => Sights.Of(workshop, line, audience) < Sight.Words)
            );
        });

    [Fact]
    public void Nobody_has_more_dots_than_the_step_gives() =>
        Check(clicks =>
        {
            var workshop = Play(clicks).Workshop;
            return workshop.Seating.Participants.Keys.All(person =>
                workshop.Board.Lines.Sum(line => workshop.Ballots.DotsOf(person, "gommettes", line.Id)) <= 2
            );
        });

    [Fact]
    public void A_column_never_holds_more_than_its_maximum() =>
        Check(clicks =>
            Play(clicks)
                .Workshop.Board.Lines.Where(line => line.Step == "idees" && line.State is LineState.Shown && line.Author is not null)
                .GroupBy(line => (line.Sitting, line.Group, line.Prompt, line.Group is null ? line.Author : null))
                .All(column => column.Count() <= 4)
        );

    [Fact]
    public void Every_kind_of_fact_has_a_rule()
    {
        var random = new Random(1);
        var clicks = Enumerable.Range(0, 8000).Select(_ => new Click(random.Next(41), random.Next(6), random.Next(1000), random.Next()));
        var known = Play([.. clicks]).Journal;

        var played = known.Select(happened => happened.Fact.GetType()).Distinct();

        typeof(Fact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact))).Except(played).ShouldBeEmpty();
    }

    private static IEnumerable<Audience> Audiences(Workshop workshop) =>
        workshop
            .Seating.Groups.Select(group => new Audience(View.Phone, workshop.Seating.Sitting, group))
            .Append(Audience.Console)
            .Append(Audience.Screen);

    private static IEnumerable<string> Shown(Workshop workshop) =>
        Audiences(workshop).Select(audience => System.Text.Encoding.UTF8.GetString(Frames.Of(workshop, audience).Span));

    private static void Check(Func<Click[], bool> isTrue) => Prop.ForAll(Clicks().ToArbitrary(), isTrue).QuickCheckThrowOnFailure();

    private static Gen<Click[]> Clicks() =>
        Gen.ArrayOf(
            from what in Gen.Choose(0, 40)
            from who in Gen.Choose(0, 5)
            from which in Gen.Choose(0, 999)
            from id in Gen.Choose(0, int.MaxValue)
            select new Click(what, who, which, id)
        );

    /// <summary>Somebody presses something.</summary>
    private sealed record Click(int What, int Who, int Which, int Id);

    private static Story Play(Click[] clicks)
    {
        var story = new Story(Kit).With(3).At("idees");
        foreach (var click in clicks)
        {
            var order = Of(click, story.Workshop);
            var id = new Guid(click.Id, 2, (short)click.What, new byte[8]);
            story.Try(order is FacilitatorOrder || click.What == 30 ? Story.Facilitator : Story.Person(click.Who + 1), order, id);
        }

        return story;
    }

    private static Order Of(Click click, Workshop workshop)
    {
        var lines = workshop.Board.Lines;
        var line = lines.Count == 0 ? Guid.Empty : lines[click.Which % lines.Count].Id;
        var other = lines.Count == 0 ? Guid.Empty : lines[click.Id % lines.Count].Id;
        var (isOn, group, person) = (click.Which % 2 == 0, (click.Which % 3) + 1, Story.Person((click.Which % 5) + 1).Id);
        return click.What switch
        {
            0 => new Join((College)(click.Which % 6), isOn ? Secret : null),
            1 => new ChangeMyself((College)(click.Which % 6), $"{Secret} {click.Which}", isOn),
            >= 2 and <= 8 => new PostLine((ContributionKind)(click.Which % 7), $"{Secret} {click.Id}", click.Which % 2),
            9 or 10 => new EditLine(line, $"{Secret} again {click.Id}"),
            11 => new WithdrawLine(line),
            12 => new ReleaseLine(line),
            13 or 14 => new PlaceDots(line, click.Which % 3),
            15 or 16 => new TakeStance(line, isOn ? (Stance)(click.Id % 3) : null),
            17 or 18 => new StartStep(Kit.Steps[click.Which % Kit.Steps.Count].Id),
            19 => new Advance(),
            20 => new GoBack(),
            21 => new Pause(),
            22 => new Resume(),
            23 => new Extend((click.Which % 5) + 1),
            24 => new SetInput(isOn),
            25 => new Reveal(Kit.Steps[click.Which % Kit.Steps.Count].Id),
            26 => click.Which % 4 == 0 ? new Close() : new Reopen(),
            27 => new FormGroups(),
            28 => new MoveParticipant(person, group),
            29 => new PinParticipant(person, isOn),
            30 => new PostLine((ContributionKind)(click.Which % 7), $"{Secret} {click.Id}", click.Which % 2, isOn ? group : null),
            31 => new MergeGroups(group, (click.Id % 3) + 1),
            32 => new LockGroups(isOn),
            33 => new LetPass(line),
            34 => new HideLine(line, Secret),
            35 => new ShowLine(line),
            36 => new PinLine(line, isOn),
            37 => new CarryLine(line, isOn),
            38 => new MergeLines(line, [other]),
            39 => new SplitLine(line),
            _ => isOn
                ? new SendEcho(line, Guid.CreateVersion7(), Secret, Secret, null)
                : new ClearEcho(workshop.Board.Echoes.FirstOrDefault()?.Echo ?? Guid.Empty),
        };
    }
}
