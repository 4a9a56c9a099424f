using Maillage.Commons.Contracts;
using Maillage.Testing;
using Maillage.Workshops.Kits;
using Maillage.Workshops.Rehearse;

namespace Maillage.Workshops.Tests.Rehearse;

public sealed class RehearsalTests
{
    // What may be refused to people who do not look at what others do meanwhile.
    private static readonly string[] Expected =
    [
        "line.column-full",
        "vote.no-dots-left",
        "vote.one-per-line",
        "line.withdrawn",
        "step.input-closed",
    ];

    [Fact]
    public async Task Every_kit_that_comes_along_can_be_rehearsed()
    {
        await using var site = await TestSite.Start();
        foreach (var kit in ShippedKits.All)
        {
            var (totals, _) = await Play(site, kit.Kit, people: 12, speed: 60 * 60);

            totals.Lines.ShouldNotBeEmpty(kit.Slug);
            totals.Refused.Keys.Except(Expected).ShouldBeEmpty(kit.Slug);
        }
    }

    [Fact]
    public async Task What_a_rehearsal_counts_is_what_the_workshop_holds()
    {
        await using var site = await TestSite.Start();

        var (totals, room) = await Play(site, ShippedKits.Find("fr", "moteurs-et-freins")!.Kit, people: 20, speed: 1200);

        room.Read(workshop => workshop.Agenda.Phase).ShouldBe(Phase.Closed);
        room.Read(workshop => workshop.Seating.Participants.Count).ShouldBe(20);
        room.Read(workshop => workshop.Board.Lines.Count(line => line.State is not LineState.Withdrawn))
            .ShouldBe(totals.Lines.Sum(column => column.Lines));
        room.Read(workshop => workshop.Board.Lines.Any(line => line.IsCarried)).ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_goes_on_from_the_console_is_followed_also_when_the_rehearsal_leads_itself()
    {
        await using var site = await TestSite.Start();
        var kit = ShippedKits.Find("fr", "moteurs-et-freins")!.Kit;
        var stage = await site.Within(services => RehearsalStage.Open(services, kit, 4, CancellationToken.None));
        using var rehearsal = Of(site, stage, kit, speed: 20);
        var playing = rehearsal.Play(_ => { }, TestContext.Current.CancellationToken);
        var room = (await site.Rooms().Find(stage.Workshop, CancellationToken.None))!;
        while (room.Read(workshop => workshop.Agenda.Phase) is not Phase.Closed)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(150), TestContext.Current.CancellationToken);
            await RehearsalStage.Lead(site.Services, stage.Workshop, Advance(), CancellationToken.None);
        }

        await playing.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken); // of the seven minutes that it would take

        room.Read(workshop => workshop.Agenda.Phase).ShouldBe(Phase.Closed);
    }

    private static string Advance() => $$"""{"id":"{{Guid.CreateVersion7()}}","order":"advance"}""";

    [Fact]
    public async Task The_same_seed_gives_the_same_people_the_same_words()
    {
        await using var site = await TestSite.Start();
        var kit = ShippedKits.Find("fr", "moteurs-et-freins")!.Kit with { };
        var one = await WordsOf(site, kit, seed: 3);
        var again = await WordsOf(site, kit, seed: 3);
        var other = await WordsOf(site, kit, seed: 4);

        again.Intersect(one).Count().ShouldBeGreaterThan(one.Count * 8 / 10); // the network has its say, too
        other.Order().ShouldNotBe(one.Order());
    }

    [Fact]
    public async Task There_are_forty_sentences_for_each_column_in_both_languages_and_no_two_are_the_same()
    {
        foreach (var language in new[] { "fr", "en" })
        {
            var all = Enum.GetValues<ContributionKind>().SelectMany(kind => Sentences.Of(language, kind.Slug())).ToList();

            Enum.GetValues<ContributionKind>().ShouldAllBe(kind => Sentences.Of(language, kind.Slug()).Count >= 40);
            all.ShouldBeUnique();
            all.ShouldAllBe(sentence => LineText.Read(sentence) == sentence);
        }

        await Task.CompletedTask;
    }

    [Fact]
    public async Task Only_rehearsals_are_led_from_outside()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce();

        var refused = await Should.ThrowAsync<Maillage.Kernel.RefusedException>(() =>
            RehearsalStage.Lead(site.Services, meeting.Id, """{"id":"0193f8a0-0000-7000-8000-000000000001","order":"advance"}""", default)
        );

        refused.Refusals[0].Code.ShouldBe("rehearsal.unknown");
    }

    private static async Task<(RehearsalTotals Totals, Live.WorkshopRoom Room)> Play(
        TestSite site,
        Kit kit,
        int people,
        double speed,
        int seed = 1
    )
    {
        var stage = await site.Within(services => RehearsalStage.Open(services, kit, people, CancellationToken.None));
        using var rehearsal = Of(site, stage, kit, speed, seed);
        var totals = await rehearsal.Play(_ => { }, CancellationToken.None);
        return (totals, (await site.Rooms().Find(stage.Workshop, CancellationToken.None))!);
    }

    private static Rehearsal Of(TestSite site, RehearsalStage stage, Kit kit, double speed, int seed = 1) =>
        new(
            stage,
            kit,
            site.Address,
            new() { Speed = speed, Seed = seed },
            (order, stop) => RehearsalStage.Lead(site.Services, stage.Workshop, order, stop)
        );

    private static async Task<IReadOnlyList<string?>> WordsOf(TestSite site, Kit kit, int seed)
    {
        var (_, room) = await Play(site, kit, people: 6, speed: 1200, seed);
        return room.Read(workshop => workshop.Board.Lines.Select(line => line.Words.Text).ToList());
    }
}
