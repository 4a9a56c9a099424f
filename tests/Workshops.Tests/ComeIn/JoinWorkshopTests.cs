using System.Net;
using Maillage.Commons.Contracts;
using Maillage.Testing;

namespace Maillage.Workshops.Tests.ComeIn;

public sealed class JoinWorkshopTests(OneSite one) : IClassFixture<OneSite>
{
    private readonly TestSite site = one.Site;

    [Fact]
    public async Task Somebody_comes_in_with_a_college_and_without_a_name()
    {
        var meeting = await site.Hold();

        var answer = await site.Browser().ComeIn(meeting, ("college", "elus"));

        answer.LeadsInto(meeting).ShouldBeTrue();
        var someone = (await site.Inside(meeting)).ShouldHaveSingleItem();
        (someone.College, someone.Name, someone.NameMayBeShown).ShouldBe((College.Elus, null, false));
    }

    [Fact]
    public async Task A_name_appears_in_the_minutes_only_for_those_who_ticked_the_box()
    {
        var meeting = await site.Hold();

        await site.Browser().ComeIn(meeting, ("college", "habitants"), ("nom", "Camille"));
        await site.Browser().ComeIn(meeting, ("college", "habitants"), ("nom", "Nolwenn"), ("paraitre", "oui"));

        (await site.Inside(meeting))
            .Select(someone => (someone.Name?.Text, someone.NameMayBeShown))
            .ShouldBe([("Camille", false), ("Nolwenn", true)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_at_once_makes_one_participant()
    {
        var (meeting, phone) = (await site.Hold(), site.Browser());
        var token = (await phone.GetStringAsync($"/rejoindre/{meeting.Key}")).Split("__RequestVerificationToken\" value=\"")[1].Split('"')[
            0
        ];

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    phone.Send($"/rejoindre/{meeting.Key}", ("__RequestVerificationToken", token), ("college", "elus"), ("nom", "Zoé"))
                )
        );

        answers.ShouldAllBe(answer => answer.LeadsInto(meeting));
        (await site.Inside(meeting)).ShouldHaveSingleItem().Name!.Text.ShouldBe("Zoé");
    }

    [Fact]
    public async Task A_hundred_phones_behind_one_address_come_in_at_once_and_late_ones_find_a_group()
    {
        var meeting = await site.Hold();
        var colleges = Enum.GetValues<College>();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(n => site.Browser().ComeIn(meeting, ("college", colleges[n % 6].Slug()))));
        await site.Console().Run(meeting, "advance");
        await site.Console().Run(meeting, "advance"); // groups are formed

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 100).Select(n => site.Browser().ComeIn(meeting, ("college", colleges[n % 6].Slug())))
        );

        answers.ShouldAllBe(answer => answer.LeadsInto(meeting));
        var inside = await site.Inside(meeting);
        inside.Count.ShouldBe(112);
        inside.ShouldAllBe(someone => someone.Group != null);
    }

    [Fact]
    public async Task Whoever_comes_again_finds_what_she_said_and_may_change_it()
    {
        var (meeting, phone) = (await site.Hold(), site.Browser());
        await phone.ComeIn(meeting, ("college", "elus"), ("nom", "Zoé"), ("paraitre", "oui"));

        var page = await phone.GetStringAsync($"/rejoindre/{meeting.Key}");
        await phone.ComeIn(meeting, ("college", "recherche"), ("nom", "Zoé"));

        page.ShouldContain("value=\"Zoé\"");
        page.ShouldMatch("value=\"elus\"[^>]* checked");
        page.ShouldContain($"/ateliers/{meeting.Id}/participer");
        var someone = (await site.Inside(meeting)).ShouldHaveSingleItem();
        (someone.College, someone.NameMayBeShown).ShouldBe((College.Recherche, false));
    }

    [Fact]
    public async Task Only_the_colleges_of_the_workshop_are_asked_for_and_nobody_has_to_say()
    {
        var meeting = await site.Hold(null, College.Elus, College.Habitants);

        var page = await site.Browser().GetStringAsync($"/rejoindre/{meeting.Key}");
        await site.Browser().ComeIn(meeting, ("college", "recherche"));
        await site.Browser().ComeIn(meeting, ("college", ""));
        await site.Browser().ComeIn(meeting);

        page.ShouldContain("value=\"habitants\"");
        page.ShouldNotContain("value=\"recherche\"");
        page.ShouldContain("Je préfère ne pas le dire");
        (await site.Inside(meeting)).Select(someone => someone.College).ShouldBe([null, null, null]);
    }

    [Fact]
    public async Task A_name_that_is_too_long_is_refused_with_everything_kept()
    {
        var meeting = await site.Hold();

        var answer = await site.Browser().ComeIn(meeting, ("college", "elus"), ("nom", new string('n', 81)), ("paraitre", "oui"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Refusals()).ShouldBe(["participant.name-too-long"]);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain(new string('n', 81));
        page.ShouldMatch("value=\"elus\"[^>]* checked");
        page.ShouldContain("80 caractères");
    }

    [Fact]
    public async Task A_workshop_that_is_closed_says_so_and_leads_to_its_page_and_nobody_new_comes_in()
    {
        var (meeting, inside, late) = (await site.Hold(), site.Browser(), site.Browser());
        await inside.ComeIn(meeting, ("college", "elus"));
        await late.GetAsync($"/rejoindre/{meeting.Key}");
        await site.Console().Run(meeting, "close");

        var page = await late.GetAsync($"/rejoindre/{meeting.Key}");
        var sent = await late.Fill("/rejoindre", $"/rejoindre/{meeting.Key}", ("college", "elus"));
        var ordered = await site.Phone(meeting).Ask(meeting, new { id = Guid.CreateVersion7(), order = "join" });

        page.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await page.Content.ReadAsStringAsync()).ShouldContain($"href=\"/ateliers/{meeting.Id}\"");
        sent.StatusCode.ShouldBe(HttpStatusCode.Gone);
        ordered.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await inside.GetAsync($"/rejoindre/{meeting.Key}")).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await (await inside.GetAsync($"/rejoindre/{meeting.Key}")).Content.ReadAsStringAsync()).ShouldContain(
            "Revoir ce que vous avez dit"
        );
        (await site.Inside(meeting)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_key_that_opens_nothing_says_what_to_do()
    {
        var answer = await site.Browser().GetAsync("/rejoindre/nimporte-quoi");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Refusals()).ShouldBe(["key.unknown"]);
    }

    [Fact]
    public async Task The_seat_is_a_cookie_that_scripts_cannot_read_and_the_page_keeps_no_other_trace()
    {
        var meeting = await site.Hold();

        var answer = await site.Browser().GetAsync($"/rejoindre/{meeting.Key}");

        var seat = answer
            .Headers.GetValues("Set-Cookie")
            .Single(cookie => cookie.StartsWith("maillage-atelier-", StringComparison.Ordinal));
        seat.ShouldContain("httponly");
        seat.ShouldContain("samesite=lax");
        (await site.Inside(meeting)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_is_text_whatever_it_holds()
    {
        var (meeting, phone) = (await site.Hold(), site.Browser());
        await phone.ComeIn(meeting, ("nom", "<b onclick=alert(1)>Zoé\u202E</b>"));

        var page = await phone.GetStringAsync($"/rejoindre/{meeting.Key}");

        page.ShouldNotContain("<b onclick");
        page.ShouldNotContain("\u202E");
        page.ShouldContain("Zoé");
    }
}
