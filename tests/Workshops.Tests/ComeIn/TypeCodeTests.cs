using System.Net;
using Maillage.Kernel;
using Maillage.Testing;
using Maillage.Workshops.ComeIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Workshops.Tests.ComeIn;

public sealed class TypeCodeTests(OneSite one) : IClassFixture<OneSite>
{
    private readonly TestSite site = one.Site;

    [Fact]
    public async Task A_code_leads_in_however_it_is_typed()
    {
        var meeting = await site.Hold();
        var plain = string.Concat(meeting.Code!.Normalize(System.Text.NormalizationForm.FormD).Where(c => c < 128)).ToLowerInvariant();

        foreach (var typed in new[] { meeting.Code!, plain, plain.Replace(' ', '-'), $"  {plain.Replace(" ", "  ")}." })
        {
            var answer = await site.Browser().Fill("/rejoindre", null, ("code", typed));
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, typed);
            answer.Headers.Location!.ToString().ShouldBe($"/rejoindre/{meeting.Key}");
        }
    }

    [Theory]
    [InlineData("", "code.empty")]
    [InlineData("bonjour", "code.unreadable")]
    [InlineData("<script>alert(1)</script>", "code.unreadable")]
    [InlineData("TILEUL RIVIERE 42", "code.near")]
    [InlineData("TILLEUL RIVIÈRE 42", "code.unknown")]
    public async Task A_code_that_opens_nothing_says_what_to_do(string typed, string code)
    {
        var answer = await site.Browser().Fill("/rejoindre", null, ("code", typed));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Refusals()).ShouldBe([code]);
    }

    [Fact]
    public async Task What_was_typed_is_kept_and_a_slip_of_the_keyboard_is_mended_for_her()
    {
        var kept = await (await site.Browser().Fill("/rejoindre", null, ("code", "bonjour"))).Content.ReadAsStringAsync();
        var mended = await (await site.Browser().Fill("/rejoindre", null, ("code", "tileul rivere 42"))).Content.ReadAsStringAsync();
        var tooLong = await site.Browser().Fill("/rejoindre", null, ("code", new string('A', 5000)));

        kept.ShouldContain("value=\"bonjour\"");
        mended.ShouldContain("value=\"TILLEUL RIVIÈRE 42\"");
        (await tooLong.Refusals()).ShouldBe(["code.unreadable"]);
    }

    [Fact]
    public async Task An_expired_code_says_so()
    {
        var meeting = await site.Hold();
        await site.Within(services =>
            services
                .GetRequiredService<PlatformDb>()
                .Set<Meeting>()
                .Where(m => m.Id == meeting.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.CodeExpiresAt, TimeProvider.System.GetUtcNow().AddMinutes(-1)))
        );

        (await (await site.Browser().Fill("/rejoindre", null, ("code", meeting.Code!))).Refusals()).ShouldBe(["code.expired"]);
        (await site.Browser().GetAsync($"/rejoindre/{meeting.Key}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Wrong_codes_slow_their_own_address_and_neither_QR_codes_nor_other_addresses()
    {
        var clock = new FakeClock();
        using var turns = new CodeTurns(clock);
        await using var slow = await TestSite.Start(change: services => services.AddSingleton(turns));
        var meeting = await slow.Hold();
        for (var time = 0; time < CodeTurns.WrongAtOnce; time++)
        {
            (await turns.Find("198.51.100.7", () => Task.FromResult<Meeting?>(null), default)).ShouldBeNull();
        }

        var slowed = From(slow, "203.0.113.1, 198.51.100.7").Fill("/rejoindre", null, ("code", meeting.Code!));
        var other = await From(slow, "198.51.100.7, 203.0.113.1").Fill("/rejoindre", null, ("code", meeting.Code!));
        var scanned = await From(slow, "198.51.100.7").GetAsync($"/rejoindre/{meeting.Key}");

        other.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        scanned.StatusCode.ShouldBe(HttpStatusCode.OK);
        slowed.IsCompleted.ShouldBeFalse();
        while (!slowed.IsCompleted)
        {
            clock.Turn(CodeTurns.BetweenAnswers);
            await Task.Delay(20);
        }

        (await slowed).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Whoever_has_no_place_yet_is_told_why_she_came_here()
    {
        (await site.Browser().GetStringAsync("/rejoindre?motif=sans-place")).ShouldContain("pas encore de place");
        (await site.Browser().GetStringAsync("/rejoindre")).ShouldNotContain("pas encore de place");
    }

    [Fact]
    public async Task The_door_weighs_little_and_needs_no_script()
    {
        var page = await site.Browser().GetStringAsync("/rejoindre");

        page.Length.ShouldBeLessThan(8 * 1024);
        page.ShouldNotContain("<script");
        page.ShouldNotContain("rel=\"preload\"");
    }

    // The proxy in front tells from where a request came; what others wrote before it is not believed.
    private static HttpClient From(TestSite site, string forwarded)
    {
        var browser = site.Browser();
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", forwarded);
        return browser;
    }
}
