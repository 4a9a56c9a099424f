using System.Net;
using Maillage.Kernel;
using Maillage.Testing;
using Maillage.Workshops.Kits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Workshops.Tests.Strength;

/// <summary>The journal cannot be written for a while: a disk that is full, a database that somebody else holds.</summary>
public sealed class UnwritableJournalTests
{
    [Fact]
    public async Task What_cannot_be_written_is_refused_for_now_and_the_room_goes_on_as_if_it_had_not_been_said()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce(Plain.Kit);
        var (console, phone) = (site.Console(), site.Phone(meeting));
        await phone.Join(meeting);
        await console.Run(meeting, "advance");
        await phone.Say(meeting, "frein", "Avant");
        await Fill(site);
        var id = Guid.CreateVersion7();

        var refused = await phone.Say(meeting, "frein", "Pendant", id);
        var before = (await phone.See(meeting)).Words();
        await Free(site);
        var again = await phone.Say(meeting, "frein", "Pendant", id);

        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        (await refused.Json()).Text("code").ShouldBe("workshop.not-written");
        before.ShouldBe(["Avant"]);
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await phone.See(meeting)).Words().ShouldBe(["Avant", "Pendant"]);
    }

    [Fact]
    public async Task A_room_that_was_rebuilt_after_a_failure_is_what_its_journal_says()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce(Plain.Kit);
        var (console, phone) = (site.Console(), site.Phone(meeting));
        await phone.Join(meeting);
        await console.Run(meeting, "advance");
        await Fill(site);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => phone.Say(meeting, "frein", $"Perdu {n}")));
        await Free(site);
        await phone.Say(meeting, "frein", "Gardé");
        var before = (await console.See(meeting, "console")).GetRawText();

        await site.Rooms().Reopen(meeting.Id);

        (await console.See(meeting, "console")).GetRawText().ShouldBe(before);
        (await phone.See(meeting)).Words().ShouldBe(["Gardé"]);
    }

    [Fact]
    public async Task Who_speaks_while_another_holds_the_database_waits_and_is_heard()
    {
        Assert.SkipWhen(TestDatabase.IsPostgreSql, "PostgreSQL lets several write at once.");
        await using var site = await TestSite.Start();
        var meeting = await site.Announce(Plain.Kit);
        var (console, phone) = (site.Console(), site.Phone(meeting));
        await phone.Join(meeting);
        await console.Run(meeting, "advance");
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();

        Task<HttpResponseMessage> saying;
        await using (var held = await db.Database.BeginTransactionAsync())
        {
            saying = phone.Say(meeting, "frein", "Patience");
            await Task.Delay(TimeSpan.FromSeconds(1));
            saying.IsCompleted.ShouldBeFalse();
        }

        (await saying).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await phone.See(meeting)).Words().ShouldBe(["Patience"]);
    }

    // From now on every fact fails halfway, as on a disk that is full.
    private static Task Fill(TestSite site) =>
        Tell(
            site,
            TestDatabase.IsPostgreSql
                ?
                [
                    "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'full'; END $$",
                    "CREATE TRIGGER full_disk BEFORE INSERT ON workshops_words FOR EACH ROW EXECUTE FUNCTION full_disk()",
                ]
                : ["CREATE TRIGGER full_disk BEFORE INSERT ON workshops_words BEGIN SELECT RAISE(ABORT, 'full'); END"]
        );

    private static Task Free(TestSite site) =>
        Tell(site, [TestDatabase.IsPostgreSql ? "DROP TRIGGER full_disk ON workshops_words" : "DROP TRIGGER full_disk"]);

    private static Task<bool> Tell(TestSite site, string[] commands) =>
        site.Within(async services =>
        {
            foreach (var command in commands)
            {
                await services.GetRequiredService<PlatformDb>().Database.ExecuteSqlRawAsync(command);
            }

            return true;
        });
}

/// <summary>A kit with one step that takes barriers from everybody, without limit.</summary>
internal static class Plain
{
    public static readonly Kit Kit = new(
        "Simple",
        "fr",
        [
            new("freins", StepKind.Brainstorm, "Freins", 20)
            {
                Columns = [new(Maillage.Commons.Contracts.ContributionKind.Frein)],
                Visibility = Visibility.Everyone,
            },
            new("gommettes", StepKind.Dots, "Gommettes", 10)
            {
                Vote = new(["freins"]) { Dots = 3, SeveralPerLine = true },
            },
        ]
    );
}
