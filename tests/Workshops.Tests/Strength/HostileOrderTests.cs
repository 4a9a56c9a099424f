using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Maillage.Testing;
using Maillage.Workshops.Live;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Workshops.Tests.Strength;

/// <summary>Orders that nobody's phone sends by itself.</summary>
public sealed class HostileOrderTests
{
    [Fact]
    public async Task Ten_thousand_orders_of_one_seat_are_slowed_and_another_seat_goes_on()
    {
        await using var site = await TestSite.Start();
        var (meeting, flood, other) = await Begin(site);

        var flooding = Parallel.ForAsync(0, 10_000, async (n, _) => Count(await flood.Say(meeting, "frein", $"{n}")));
        var answers = new List<HttpStatusCode>();
        for (var n = 0; n < 10; n++)
        {
            answers.Add((await other.Say(meeting, "frein", $"Moi {n}")).StatusCode);
        }

        await flooding;
        answers.ShouldAllBe(status => status == HttpStatusCode.OK);
        taken.ShouldBeInRange(Pace.AtOnce, 2_000);
        (taken + slowed).ShouldBe(10_000);
    }

    private static readonly string[] NoOrders =
    [
        "",
        "null",
        "[]",
        "{",
        "{}",
        "\"post-line\"",
        """{"id":"pas un identifiant","order":"post-line"}""",
        """{"id":"0193f8a0-0000-7000-8000-000000000001","order":"post-line","kind":"frein"}""",
        """{"id":"0193f8a0-0000-7000-8000-000000000001","order":"post-line","kind":"frein","text":"\ud800"}""",
        """{"id":"0193f8a0-0000-7000-8000-000000000001","order":"post-line","kind":"frein","text":7}""",
        """{"id":"0193f8a0-0000-7000-8000-000000000001","order":"post-line","kind":"poème","text":"x"}""",
        """{"id":"0193f8a0-0000-7000-8000-000000000001","order":"rm -rf"}""",
        """{"order":"post-line","kind":"frein","text":"sans identité"}""",
        """{"id":"0193f8a0-0000-7000-8000-000000000001","order":"place-dots","line":"0193f8a0-0000-7000-8000-000000000002","dots":99999999999}""",
        """{"id":"0193f8a0-0000-7000-8000-000000000001","order":"advance"}""",
        """{"id":"0193f8a0-0000-7000-8000-000000000001","order":"edit-line","line":"0193f8a0-0000-7000-8000-000000000002","text":"x"}""",
    ];

    [Fact]
    public async Task What_is_no_order_is_refused_with_a_code_and_a_sentence()
    {
        await using var site = await TestSite.Start();
        var (meeting, phone, _) = await Begin(site);

        foreach (var body in NoOrders)
        {
            using var answer = await Post(phone, meeting, new StringContent(body, Encoding.UTF8, "application/json"));

            ((int)answer.StatusCode).ShouldBeOneOf([400, 422], body);
            var said = await answer.Json();
            said.Text("code").ShouldNotBeEmpty(body);
            said.Text("message").ShouldNotBe(said.Text("code"), body);
        }
    }

    [Fact]
    public async Task Bytes_that_are_no_text_other_alphabets_of_bytes_and_bodies_without_end_are_refused()
    {
        await using var site = await TestSite.Start();
        var (meeting, phone, _) = await Begin(site);
        var broken = new ByteArrayContent([.. """{"order":"post-line","text":" """u8, 0xC3, 0x28, .. "\"}"u8]);
        broken.Headers.ContentType = new("application/json");
        var strange = new StringContent("{}");
        strange.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json; charset=klingon");
        var endless = new StringContent($$"""{"text":"{{new string('a', 100_000)}}"}""", Encoding.UTF8, "application/json");

        (await Post(phone, meeting, broken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((int)(await Post(phone, meeting, strange)).StatusCode).ShouldBeInRange(400, 499);
        (
            await Post(phone, meeting, new StringContent("order=advance", Encoding.UTF8, "application/x-www-form-urlencoded"))
        ).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await Post(phone, meeting, endless)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await phone.Say(meeting, "frein", "Toujours là")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_line_of_a_thousand_characters_is_taken_and_one_more_is_told_its_length()
    {
        await using var site = await TestSite.Start();
        var (meeting, phone, _) = await Begin(site);

        (await phone.Say(meeting, "frein", new string('é', 1000))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var refused = await phone.Say(meeting, "frein", new string('é', 1001));

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Json()).Text("message").ShouldContain("1001");
    }

    private static readonly (string Typed, string Kept)[] Lines =
    [
        ("Un\u0000 deux\u0007 trois\u001b[31m", "Un deux trois[31m"),
        ("abc\u202Edef\u2066ghi\u2069", "abcdefghi"),
        ("\u200Bcar\u00ADtable\uFEFF", "cartable"),
        ("Une ligne\r\n\r\nune autre\tet une autre", "Une ligne une autre et une autre"),
        ("👩🏽‍🌾 🏴󠁧󠁢󠁳󠁣󠁴󠁿 👨‍👩‍👧‍👦 é", "👩🏽‍🌾 🏴󠁧󠁢󠁳󠁣󠁴󠁿 👨‍👩‍👧‍👦 é"),
        ("<script>alert(1)</script> **gras** [lien](javascript:x)", "<script>alert(1)</script> **gras** [lien](javascript:x)"),
        ("'; DROP TABLE workshops_journal; --", "'; DROP TABLE workshops_journal; --"),
    ];

    [Fact]
    public async Task Lines_are_text_and_nothing_else()
    {
        await using var site = await TestSite.Start();
        var (meeting, phone, other) = await Begin(site);

        foreach (var (typed, _) in Lines)
        {
            (await phone.Say(meeting, "frein", typed)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        (await other.See(meeting)).Words().ShouldBe(Lines.Select(line => line.Kept));
    }

    [Fact]
    public async Task A_frame_stays_one_event_whatever_was_said()
    {
        await using var site = await TestSite.Start();
        var (meeting, phone, other) = await Begin(site);
        using var events = await Events.Open(other, meeting);

        await phone.Say(meeting, "frein", "a\n\ndata: {\"seq\":9999}\r\nevent: clock\u2028id: 1\u0085");

        var frame = await events.Until(frame => frame.Words().Count > 0);
        frame.Words().Single()!.ShouldStartWith("a data: {\"seq\":9999} event: clock");
    }

    [Fact]
    public async Task Forged_cut_and_borrowed_seats_open_nothing()
    {
        await using var site = await TestSite.Start();
        var (meeting, phone, _) = await Begin(site);
        var seat = SeatOf(phone);
        string[] forged = ["", "x", seat[..^4], seat + "AAAA", Flip(seat), seat.ToUpperInvariant(), new string('A', 4000)];

        foreach (var cookie in forged)
        {
            var thief = site.Browser();
            thief.DefaultRequestHeaders.TryAddWithoutValidation("Cookie", $"{Seats.NameOf(meeting.Id)}={cookie}");
            (await thief.Say(meeting, "frein", "Forgé")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }

        (await phone.See(meeting)).Words().ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_reaches_lines_of_another_or_of_another_workshop()
    {
        await using var site = await TestSite.Start();
        var (meeting, phone, other) = await Begin(site);
        var (elsewhere, far, _) = await Begin(site);
        var (hers, theirs) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await phone.Say(meeting, "frein", "À elle", hers);
        await far.Say(elsewhere, "frein", "Ailleurs", theirs);

        async Task<string> Try(string order, Guid line) =>
            (
                await (
                    await other.Ask(
                        meeting,
                        new
                        {
                            id = Guid.CreateVersion7(),
                            order,
                            line,
                            text = "Volé",
                        }
                    )
                ).Json()
            ).Text("code");

        (await Try("edit-line", hers)).ShouldBe("line.not-yours");
        (await Try("withdraw-line", hers)).ShouldBe("line.not-yours");
        (await Try("edit-line", theirs)).ShouldBe("line.unknown");
        (await Try("withdraw-line", theirs)).ShouldBe("line.unknown");
        (await Try("hide-line", hers)).ShouldBe("workshop.facilitators-only");
        (await other.Say(elsewhere, "frein", "Intrus")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await phone.See(meeting)).Words().ShouldBe(["À elle"]);
    }

    [Fact]
    public async Task A_request_that_another_replays_changes_nothing()
    {
        await using var site = await TestSite.Start();
        var (meeting, phone, other) = await Begin(site);
        var id = Guid.CreateVersion7();
        await phone.Say(meeting, "frein", "Une fois", id);

        (await phone.Say(meeting, "frein", "Une fois", id)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await other.Say(meeting, "frein", "À sa place", id)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await phone.See(meeting)).Words().ShouldBe(["Une fois"]);
    }

    [Fact]
    public async Task More_dots_than_there_are_numbers_for_are_refused_and_the_room_goes_on()
    {
        await using var site = await TestSite.Start();
        var (meeting, phone, other) = await Begin(site);
        var line = Guid.CreateVersion7();
        await phone.Say(meeting, "frein", "À voter", line);
        await site.Console().Run(meeting, "advance");
        await Dots(1);

        (await (await Dots(int.MaxValue)).Json()).Text("code").ShouldBe("vote.no-dots-left");
        (await Dots(3)).StatusCode.ShouldBe(HttpStatusCode.OK);

        Task<HttpResponseMessage> Dots(int dots) =>
            other.Ask(
                meeting,
                new
                {
                    id = Guid.CreateVersion7(),
                    order = "place-dots",
                    line,
                    dots,
                }
            );
    }

    [Fact]
    public async Task An_order_that_breaks_its_rule_fails_alone()
    {
        await using var site = await TestSite.Start();
        var (meeting, phone, _) = await Begin(site);
        var room = (await site.Rooms().Find(meeting.Id, CancellationToken.None))!;
        Task<long> Ask(Order order) => room.Ask(order, new(Guid.CreateVersion7(), true), Guid.CreateVersion7(), CancellationToken.None);

        var asked = Enumerable.Range(0, 9).Select(n => Ask(n == 4 ? new Unforeseen() : new SetInput(n % 2 == 0))).ToList();
        await Task.WhenAll(asked).ContinueWith(_ => { }, TaskScheduler.Default);

        asked.Count(task => task.IsFaulted).ShouldBe(1);
        asked[4].Exception!.InnerException!.Message.ShouldBe("order.unforeseen");
        (await phone.Say(meeting, "frein", "Toujours là")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private int taken;
    private int slowed;

    private void Count(HttpResponseMessage answer)
    {
        using (answer)
        {
            _ =
                answer.StatusCode is HttpStatusCode.OK ? Interlocked.Increment(ref taken)
                : answer.StatusCode is HttpStatusCode.TooManyRequests ? Interlocked.Increment(ref slowed)
                : throw new InvalidOperationException($"{answer.StatusCode}");
        }
    }

    private static async Task<(Meeting Meeting, HttpClient One, HttpClient Other)> Begin(TestSite site)
    {
        var meeting = await site.Announce(Plain.Kit);
        var (one, other) = (site.Phone(meeting), site.Phone(meeting));
        await one.Join(meeting);
        await other.Join(meeting);
        await site.Console().Run(meeting, "advance");
        return (meeting, one, other);
    }

    private static Task<HttpResponseMessage> Post(HttpClient phone, Meeting meeting, HttpContent content) =>
        phone.PostAsync(new Uri($"/ateliers/{meeting.Id}/ordres", UriKind.Relative), content);

    private static string SeatOf(HttpClient phone) => phone.DefaultRequestHeaders.GetValues("Cookie").Single().Split('=', 2)[1];

    private static string Flip(string seat) => seat[..20] + (seat[20] == 'A' ? 'B' : 'A') + seat[21..];

    private sealed record Unforeseen : FacilitatorOrder;
}
