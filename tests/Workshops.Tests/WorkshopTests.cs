using System.Text.Json;
using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Workshops.Kits;
using Maillage.Workshops.Live;

namespace Maillage.Workshops.Tests;

public sealed class WorkshopTests
{
    [Fact]
    public void A_step_that_begins_seats_people_and_says_when_it_ends()
    {
        var story = new Story().With(6);

        var facts = story.Ask(Story.Facilitator, new StartStep("table"));

        facts.Select(fact => fact.GetType()).ShouldBe([typeof(StepStarted), typeof(GroupsFormed)]);
        story.Workshop.Agenda.EndsAt.ShouldBe(story.Journal[6].At + TimeSpan.FromMinutes(20));
        story.Workshop.Seating.Groups.Count.ShouldBe(2);
    }

    [Fact]
    public void A_pause_keeps_what_was_left()
    {
        var story = new Story().With(1).At("table");
        story.Now += TimeSpan.FromMinutes(5);
        story.Ask(Story.Facilitator, new Pause());
        story.Now += TimeSpan.FromHours(1);
        var resumed = story.Now;
        story.Ask(Story.Facilitator, new Resume());

        var left = story.Workshop.Agenda.EndsAt!.Value - resumed;

        left.ShouldBe(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void More_time_after_the_deadline_counts_from_now()
    {
        var story = new Story().With(1).At("table");
        story.Now += TimeSpan.FromHours(1);

        story.Ask(Story.Facilitator, new Extend(2));

        story.Workshop.Agenda.EndsAt.ShouldBe(story.Journal[^1].At + TimeSpan.FromMinutes(2));
    }

    [Fact]
    public void The_last_step_leads_to_the_end_and_nothing_is_said_after_it()
    {
        var story = new Story().With(2).At("gommettes");
        story.Ask(Story.Facilitator, new Advance());

        story.Workshop.Agenda.Phase.ShouldBe(Phase.Closed);
        story.Refusal(Story.Person(1), new PostLine(ContributionKind.Frein, "Trop tard")).ShouldBe("workshop.closed");
        story.Refusal(Story.Facilitator, new StartStep("table")).ShouldBe("workshop.closed");
    }

    [Fact]
    public void A_full_column_refuses_one_more_until_a_line_is_taken_back()
    {
        var story = new Story().With(3).At("table");
        var first = story.Say(1, "Un");
        story.Say(2, "Deux");
        story.Say(3, "Trois");

        story.Refusal(Story.Person(1), new PostLine(ContributionKind.Frein, "Quatre")).ShouldBe("line.column-full");
        story.Ask(Story.Person(1), new WithdrawLine(first));
        story.Ask(Story.Person(1), new PostLine(ContributionKind.Frein, "Quatre")).Count.ShouldBe(1);
    }

    [Fact]
    public void Only_its_author_edits_or_takes_back_a_line()
    {
        var story = new Story().With(3).At("table");
        var line = story.Say(1, "Un");

        story.Refusal(Story.Person(2), new EditLine(line, "Autre")).ShouldBe("line.not-yours");
        story.Refusal(Story.Person(2), new WithdrawLine(line)).ShouldBe("line.not-yours");
        story.Refusal(Story.Facilitator, new EditLine(line, "Autre")).ShouldBe("line.not-yours");
        story.Ask(Story.Person(1), new EditLine(line, "Un, mieux dit"));
        story.Line(line).Words.Text.ShouldBe("Un, mieux dit");
    }

    [Fact]
    public void A_line_that_is_taken_back_erases_every_wording_it_had()
    {
        var story = new Story().With(3).At("table");
        var line = story.Say(1, "Un");
        story.Ask(Story.Person(1), new EditLine(line, "Deux"));

        var withdrawn = story.Ask(Story.Person(1), new WithdrawLine(line)).OfType<LineWithdrawn>().Single();

        withdrawn.Erases.Count().ShouldBe(2);
        story.Line(line).Words.Text.ShouldBeNull();
    }

    [Fact]
    public void A_participant_cannot_facilitate()
    {
        var story = new Story().With(1);

        story.Refusal(Story.Person(1), new Advance()).ShouldBe("workshop.facilitators-only");
    }

    [Fact]
    public void A_line_cannot_be_posted_with_the_identity_of_somebody_elses()
    {
        var story = new Story().With(2).At("table");
        var line = story.Say(1, "Le mien");

        story.Ask(Story.Person(2), new PostLine(ContributionKind.Frein, "Faux"), line).ShouldBeEmpty();

        story.Line(line).Words.Text.ShouldBe("Le mien");
    }

    [Fact]
    public void A_late_arrival_is_seated_and_nobody_moves()
    {
        var story = new Story().With(4).At("table");
        var before = story.Workshop.Seating.Participants.Values.ToDictionary(someone => someone.Id, someone => someone.Group);

        story.Ask(Story.Person(9), new Join(College.Elus, null));

        story.Workshop.Seating.Find(Story.Person(9).Id).Group.ShouldNotBeNull();
        before.ShouldAllBe(someone => story.Workshop.Seating.Find(someone.Key).Group == someone.Value);
    }

    [Fact]
    public void Two_groups_that_join_bring_their_people_and_their_lines()
    {
        var story = new Story().With(6).At("table");
        var line = story.Say(1, "Un");
        var (from, into) = (story.Line(line).Group!.Value, 3 - story.Line(line).Group!.Value);

        story.Ask(Story.Facilitator, new MergeGroups(from, into));

        story.Line(line).Group.ShouldBe(into);
        story.Workshop.Seating.Groups.ShouldBe([into]);
        story.Workshop.Seating.In(into).Count().ShouldBe(6);
    }

    [Fact]
    public void Rotating_groups_take_the_next_prompt_each_round()
    {
        var step = new KitStep("r", StepKind.Rotation, "R", 40) { Prompts = [new("A"), new("B"), new("C")], Rounds = 3 };

        Workshop.PromptOf(step, 1, 1).ShouldBe(0);
        Workshop.PromptOf(step, 2, 1).ShouldBe(1);
        Workshop.PromptOf(step, 1, 2).ShouldBe(1);
        Enumerable.Range(1, 3).Select(round => Workshop.PromptOf(step, 2, round)).Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void Dots_are_counted_and_can_be_moved()
    {
        var story = new Story().With(2).At("table");
        var (one, other) = (story.Say(1, "Un"), story.Say(1, "Deux"));
        story.At("gommettes");
        story.Ask(Story.Person(1), new PlaceDots(one, 1));
        story.Ask(Story.Person(1), new PlaceDots(other, 1));

        story.Refusal(Story.Person(1), new PlaceDots(one, 2)).ShouldBe("vote.one-per-line");
        story.Ask(Story.Person(1), new PlaceDots(one, 0));
        Votes(story, one).ShouldBeEmpty();
        Votes(story, other).ShouldBe([(College.Agents, new Tally(1, 0, 0, 0))]);
    }

    [Fact]
    public void Secret_votes_are_told_to_nobody_before_they_are_revealed()
    {
        var story = new Story().With(2).At("table");
        var line = story.Say(1, "Un");
        story.At("gommettes");
        story.Ask(Story.Person(1), new PlaceDots(line, 1));

        Frame(story, Audience.Console).ShouldNotContain("\"votes\":[");
        story.Ask(Story.Facilitator, new Reveal("gommettes"));
        Frame(story, Audience.Screen).ShouldContain("\"votes\":[");
    }

    [Fact]
    public void A_facilitator_neither_reads_nor_judges_what_a_group_keeps_for_itself()
    {
        var kit = new Kit(
            "Entre nous",
            "fr",
            [new("s", StepKind.Table, "S", 10) { Columns = [new(ContributionKind.Frein)], IsConfidential = true }]
        );
        var story = new Story(kit).With(2).At("s");
        var line = story.Say(1, "Le maire ne veut pas");

        foreach (
            var order in new FacilitatorOrder[] { new CarryLine(line, true), new HideLine(line, "Nomme une personne"), new LetPass(line) }
        )
        {
            story.Refusal(Story.Facilitator, order).ShouldBe("line.confidential");
        }

        Frame(story, Audience.Console).ShouldNotContain("maire");
        story.Ask(Story.Person(2), new ReleaseLine(line));
        Frame(story, Audience.Console).ShouldContain("maire");
    }

    [Fact]
    public void What_stays_with_its_group_waits_for_nobody_who_could_not_read_it()
    {
        var kit = new Kit(
            "Entre nous",
            "fr",
            [
                new("s", StepKind.Table, "S", 10)
                {
                    Columns = [new(ContributionKind.Frein)],
                    IsConfidential = true,
                    Moderation = Moderation.Inbox,
                },
            ]
        );
        var story = new Story(kit).With(2).At("s");

        story.Line(story.Say(1, "Le maire ne veut pas")).State.ShouldBe(LineState.Shown);
    }

    [Fact]
    public void Two_votes_of_one_kit_are_told_apart()
    {
        var vote = new KitStep("tri", StepKind.Dots, "Tri", 10) { Vote = new(["table"]) { Dots = 3 } };
        var story = new Story(Room.Kit with { Steps = [.. Room.Kit.Steps, vote] }).With(2).At("table");
        var line = story.Say(1, "Un");
        story.At("gommettes").Ask(Story.Person(1), new PlaceDots(line, 1));
        story.Ask(Story.Facilitator, new Reveal("gommettes"));
        story.At("tri").Ask(Story.Person(1), new PlaceDots(line, 1));
        story.Ask(Story.Facilitator, new Reveal("tri"));

        var votes = JsonDocument.Parse(Frame(story, Audience.Console)).RootElement.GetProperty("lines")[0].GetProperty("votes");

        votes
            .EnumerateArray()
            .Select(told => (told.GetProperty("step").GetString(), told.GetProperty("dots").GetInt32()))
            .ShouldBe([("gommettes", 1), ("tri", 1)]);
    }

    [Fact]
    public void What_a_facilitator_wrote_down_any_facilitator_corrects_and_what_people_said_none_does()
    {
        var story = new Story().With(6).At("table");
        var neighbour = new Actor(new Guid(998, 0, 0, new byte[8]), true);
        var typed = story
            .Ask(Story.Facilitator, new PostLine(ContributionKind.Frein, "Le dernier care", Group: 1))
            .OfType<LinePosted>()
            .Single()
            .Line;
        var said = story.Say(1, "On se connaît");

        story.Ask(neighbour, new EditLine(typed, "Le dernier car"));

        story.Line(typed).Words.Text.ShouldBe("Le dernier car");
        Frame(story, Audience.Console).ShouldContain("\"typed\":true");
        story.Refusal(Story.Facilitator, new EditLine(said, "On se connaît trop")).ShouldBe("line.not-yours");
        story.Refusal(Story.Person(1), new EditLine(typed, "Autre chose")).ShouldBe("line.not-yours");
    }

    [Fact]
    public void A_hidden_line_keeps_its_reason_for_facilitators_only()
    {
        var story = new Story().With(2).At("table");
        var line = story.Say(1, "Untel est un voleur");
        story.Refusal(Story.Facilitator, new HideLine(line, " ")).ShouldBe("line.no-reason");

        story.Ask(Story.Facilitator, new HideLine(line, "met en cause une personne"));

        var phone = Audience.Of(story.Workshop, story.Workshop.Seating.Find(Story.Person(1).Id));
        Frame(story, Audience.Console).ShouldContain("met en cause");
        Frame(story, phone).ShouldNotContain("voleur");
        Frame(story, phone).ShouldNotContain("met en cause");
        Frame(story, Audience.Screen).ShouldNotContain("voleur");
    }

    [Fact]
    public void The_screen_of_the_room_names_nobody()
    {
        var kit = new Kit(
            "Nommés",
            "fr",
            [
                new("n", StepKind.Brainstorm, "N", 10)
                {
                    Columns = [new(ContributionKind.Frein)],
                    Anonymity = Anonymity.Names,
                    Visibility = Visibility.Everyone,
                },
            ]
        );
        var story = new Story(kit);
        story.Ask(Story.Person(1), new Join(College.Elus, "Dominique"));
        story.At("n").Say(1, "Un frein");

        Frame(story, Audience.Console).ShouldContain("Dominique");
        Frame(story, Audience.Screen).ShouldNotContain("Dominique");
    }

    [Fact]
    public void An_order_that_no_rule_knows_is_a_fault_of_ours() =>
        Should.Throw<NotSupportedException>(() => new Story().Ask(Story.Facilitator, new Unknown()));

    [Fact]
    public void A_fact_out_of_order_is_refused() =>
        Should.Throw<InvalidOperationException>(() =>
            new Story().Workshop.Apply(new(2, DateTimeOffset.UnixEpoch, Story.Facilitator, Guid.CreateVersion7(), new WorkshopClosed()))
        );

    private static IReadOnlyList<(College? College, Tally Tally)> Votes(Story story, Guid line) =>
        story.Workshop.Ballots.ByCollege("gommettes", line, story.Workshop.Seating.Participants);

    private static string Frame(Story story, Audience audience) =>
        System.Text.Encoding.UTF8.GetString(Frames.Of(story.Workshop, audience).Span);

    private sealed record Unknown : FacilitatorOrder;
}
