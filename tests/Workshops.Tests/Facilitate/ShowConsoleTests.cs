using System.Globalization;
using System.Net;
using Maillage.Commons.Contracts;
using Maillage.Members.Contracts;
using Maillage.Testing;

namespace Maillage.Workshops.Tests.Facilitate;

public sealed class ShowConsoleTests
{
    [Theory]
    [InlineData("")]
    [InlineData("/ailleurs?ligne=0199b2c0-0000-7000-8000-000000000001")]
    [InlineData("/doublons")]
    public async Task A_visitor_is_asked_who_she_is_and_a_member_without_the_right_is_told_whom_to_ask(string part)
    {
        await using var site = await TestSite.Start();
        var meeting = await site.AnnounceIn("departement:22");
        var address = new Uri($"/ateliers/{meeting.Id}/animer{part}", UriKind.Relative);

        (await site.Browser().GetAsync(address)).Headers.Location!.ToString().ShouldStartWith("/connexion?retour=");
        var refused = await site.Browser(Role.Moderator).GetAsync(address);
        (refused.StatusCode, await refused.Content.ReadAsStringAsync()).Item2.ShouldContain("data-refusal=\"door.closed\"");
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_facilitator_runs_the_workshops_of_her_territory_and_a_contributor_the_one_that_she_created()
    {
        await using var site = await TestSite.Start();
        var (hers, others) = (
            await site.AnnounceIn("commune:22050", by: StandInMember.IdOf("Contributor")),
            await site.AnnounceIn("departement:59")
        );
        var neighbour = site.Browser();
        neighbour.DefaultRequestHeaders.Add(StandInMember.Header, "Facilitator@departement:22");

        (await neighbour.GetAsync($"/ateliers/{hers.Id}/animer")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await neighbour.GetAsync($"/ateliers/{others.Id}/animer")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await site.Browser(Role.Contributor).GetAsync($"/ateliers/{hers.Id}/animer")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.Browser(Role.Contributor).GetAsync($"/ateliers/{others.Id}/animer")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Hours_are_those_of_the_place_on_the_console_in_the_log_and_in_the_minutes()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.AnnounceIn("departement:974");
        var starts = meeting.StartsAt.ToOffset(TimeSpan.FromHours(4));
        var console = site.Console();

        (await console.Console(meeting)).ShouldContain($"{starts.Hour} h");

        await console.Run(meeting, "advance");
        var row = (await console.Reads($"/ateliers/{meeting.Id}/journal.csv")).Split("\r\n")[1];
        (DateTime.Parse(row.Split(',')[0].Trim('"'), CultureInfo.InvariantCulture) - starts.DateTime)
            .Duration()
            .ShouldBeLessThan(TimeSpan.FromMinutes(10));

        await console.Run(meeting, "close");
        (await console.Reads($"/ateliers/{meeting.Id}/compte-rendu")).ShouldContain($"{starts.Hour} h");
    }

    [Fact]
    public async Task A_workshop_that_is_not_there_is_missing()
    {
        await using var site = await TestSite.Start();

        (await site.Console().GetAsync($"/ateliers/{Guid.CreateVersion7()}/animer")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_page_shows_the_agenda_the_groups_and_what_was_said_without_scripts()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce();
        var console = await site.Begin(meeting);
        await site.Hears(meeting, "frein", "Le dernier car part à 17 h", College.Elus);
        await console.Run(meeting, "form-groups");

        var page = await console.Console(meeting);

        page.ShouldContain("Moteurs et freins");
        page.ShouldContain("1 personne, 1 groupe");
        page.ShouldContain("Le dernier car part à 17 h");
        page.ShouldContain(meeting.Code!);
    }

    [Fact]
    public async Task What_groups_keep_to_themselves_is_not_written_in_the_page()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce(Facilitators.Guarded);
        var console = await site.Begin(meeting);
        await site.Hears(meeting, "frein", "Personne n’ose dire non au président");

        var page = await console.Reads($"/ateliers/{meeting.Id}/animer");

        page.ShouldNotContain("président");
        page.ShouldContain("Cette contribution n’est pas sortie de son groupe.");
    }

    [Fact]
    public async Task What_people_write_is_text_in_the_page_and_never_reaches_the_log_of_the_server()
    {
        var log = new KeptLog();
        await using var site = await TestSite.Start(change: services =>
            Microsoft.Extensions.DependencyInjection.LoggingServiceCollectionExtensions.AddLogging(services, log.Everything)
        );
        var meeting = await site.Announce();
        var console = await site.Begin(meeting);
        var line = await site.Hears(meeting, "frein", "<img src=x onerror=alert(1)> secretplante");

        _ = await console.Act(meeting, "masquer", ("ligne", line.ToString()), ("raison", "motifplante"));
        _ = await console.Act(meeting, "saisie", ("texte", "f lignplantee"));
        _ = await console.GetStringAsync($"/ateliers/{meeting.Id}/animer/ailleurs?ligne={line}");
        _ = await console.GetStringAsync($"/ateliers/{meeting.Id}/journal");
        var page = await console.GetStringAsync($"/ateliers/{meeting.Id}/animer");

        page.ShouldNotContain("<img src=x");
        page.ShouldContain("secretplante");
        log.Lines.Where(told => told.Contains("plant", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }
}
