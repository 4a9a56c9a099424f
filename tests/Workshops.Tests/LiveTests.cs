using System.Net;
using Maillage.Commons.Contracts;
using Maillage.Testing;

namespace Maillage.Workshops.Tests;

public sealed class LiveTests
{
    [Fact]
    public async Task What_one_phone_says_is_read_on_the_others_on_the_console_and_on_the_screen()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce();
        var (console, one, other) = (site.Console(), site.Phone(meeting), site.Phone(meeting));
        await one.Join(meeting, College.Elus);
        await other.Join(meeting);
        await console.Run(meeting, "advance");
        await console.Run(meeting, "advance");

        var answer = await one.Say(meeting, "frein", "Le dernier car part à 17 h");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await other.See(meeting)).Words().ShouldBe(["Le dernier car part à 17 h"]);
        (await console.See(meeting, "console")).Words().ShouldBe(["Le dernier car part à 17 h"]);
        (await console.See(meeting, "ecran")).Words().ShouldBe(["Le dernier car part à 17 h"]);
    }

    [Fact]
    public async Task The_same_order_sent_twice_counts_once()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce();
        var (console, phone, id) = (site.Console(), site.Phone(meeting), Guid.CreateVersion7());
        await phone.Join(meeting);
        await console.Run(meeting, "advance");
        await console.Run(meeting, "advance");

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => phone.Say(meeting, "moteur", "On se connaît", id)));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
        (await phone.See(meeting)).Words().ShouldBe(["On se connaît"]);
    }

    [Fact]
    public async Task A_stream_begins_at_once_and_goes_on_from_the_last_event()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce();
        var (console, phone) = (site.Console(), site.Phone(meeting));
        await phone.Join(meeting);
        using var stream = await Events.Open(phone, meeting);
        var first = await stream.Next();

        await console.Run(meeting, "advance");
        await console.Run(meeting, "advance");
        await phone.Say(meeting, "frein", "Trop de dossiers");
        var last = await stream.Until(frame => frame.Words().Contains("Trop de dossiers"));
        using var resumed = await Events.Open(phone, meeting, last: first.GetProperty("seq").GetInt64());

        first.Words().ShouldBeEmpty();
        (await resumed.Next()).Words().ShouldContain("Trop de dossiers");
        last.GetProperty("seq").GetInt64().ShouldBeGreaterThan(first.GetProperty("seq").GetInt64());
    }

    [Fact]
    public async Task A_screen_that_knows_more_than_a_server_restored_from_a_backup_begins_again()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce();
        var phone = site.Phone(meeting);
        await phone.Join(meeting);

        using var stream = await Events.Open(phone, meeting, last: 4000);

        var whole = await stream.Next();
        whole.GetProperty("from").GetInt64().ShouldBe(0);
        whole.GetProperty("people").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_browser_without_seat_reads_and_says_nothing()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce();
        var stranger = site.Browser();

        (await stranger.GetAsync($"/ateliers/{meeting.Id}/suite")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await stranger.Say(meeting, "frein", "?")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await stranger.GetAsync($"/ateliers/{meeting.Id}/suite?vue=console")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await stranger.GetAsync($"/ateliers/{meeting.Id}/suite?vue=ecran&cle=faux")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_seat_of_one_workshop_opens_no_other()
    {
        await using var site = await TestSite.Start();
        var (mine, other) = (await site.Announce(), await site.Announce());
        var phone = site.Phone(mine);
        var seat = phone.DefaultRequestHeaders.GetValues("Cookie").Single().Split('=', 2)[1];
        var thief = site.Browser();
        thief.DefaultRequestHeaders.Add("Cookie", $"{Live.Seats.NameOf(other.Id)}={seat}");

        (await thief.GetAsync($"/ateliers/{other.Id}/suite")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_room_that_is_opened_again_is_what_it_was()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce();
        var (console, phone) = (site.Console(), site.Phone(meeting));
        await phone.Join(meeting);
        await console.Run(meeting, "advance");
        await console.Run(meeting, "advance");
        await phone.Say(meeting, "moteur", "Un four à pain commun");
        var before = (await console.See(meeting, "console")).GetRawText();

        await site.Rooms().Reopen(meeting.Id);

        (await console.See(meeting, "console")).GetRawText().ShouldBe(before);
    }
}
