using System.Globalization;
using System.Net;
using Maillage.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Workshops.Tests.Announce;

public sealed class CorrectWorkshopTests(OneSite one) : IClassFixture<OneSite>
{
    private readonly TestSite site = one.Site;

    [Fact]
    public async Task The_announcement_is_corrected_and_the_code_lives_as_long_as_the_new_date_needs()
    {
        var facilitator = site.Console();
        var path = await facilitator.Announces();
        var before = await site.Kept(path);
        var later = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(90).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        var answer = await facilitator.Fill(
            $"{path}/modifier",
            null,
            [.. Announcing.Complete(("titre", "Autrement"), ("date", later)), Version(before)]
        );

        answer.Headers.Location!.ToString().ShouldBe(path);
        var after = await site.Kept(path);
        (after.Title, after.Code, after.Key).ShouldBe(("Autrement", before.Code, before.Key));
        after.Kit.Title.ShouldBe(before.Kit.Title);
        after.CodeExpiresAt.ShouldBe(after.EndsAt + TimeSpan.FromHours(12));
        (await site.Rooms().Find(after.Id, default))!.Meeting.Title.ShouldBe("Autrement");
    }

    [Fact]
    public async Task What_somebody_corrected_meanwhile_is_not_overwritten_unseen()
    {
        var facilitator = site.Console();
        var path = await facilitator.Announces();
        var stale = await site.Kept(path);
        await facilitator.Fill($"{path}/modifier", null, [.. Announcing.Complete(("titre", "Le premier")), Version(stale)]);

        var answer = await facilitator.Fill($"{path}/modifier", null, [.. Announcing.Complete(("titre", "Le second")), Version(stale)]);

        (await answer.Refusals()).ShouldBe(["announce.changed"]);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("value=\"Le second\"");
        (await site.Kept(path)).Title.ShouldBe("Le premier");
    }

    [Fact]
    public async Task A_correction_that_is_refused_keeps_what_was_typed()
    {
        var facilitator = site.Console();
        var path = await facilitator.Announces();

        var answer = await facilitator.Fill(
            $"{path}/modifier",
            null,
            [.. Announcing.Complete(("titre", ""), ("lieu", "La grange")), Version(await site.Kept(path))]
        );

        (await answer.Refusals()).ShouldBe(["announce.no-title"]);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("value=\"La grange\"");
    }

    [Fact]
    public async Task A_new_code_closes_the_old_one_and_leaves_the_QR_code_as_it_was_and_pressed_twice_it_is_one()
    {
        var facilitator = site.Console();
        var path = await facilitator.Announces();
        var before = await site.Kept(path);

        await facilitator.Fill($"{path}/modifier", $"{path}/code", Version(before));
        var after = await site.Kept(path);
        await facilitator.Fill($"{path}/modifier", $"{path}/code", Version(before));

        after.Code.ShouldNotBe(before.Code);
        after.Key.ShouldBe(before.Key);
        (await site.Kept(path)).Code.ShouldBe(after.Code);
        (await Opens(site, before.Code!)).ShouldBeFalse();
        (await Opens(site, after.Code!)).ShouldBeTrue();
    }

    private static (string, string) Version(Meeting meeting) => ("version", $"{meeting.Version}");

    private static Task<bool> Opens(TestSite site, string code) =>
        site.Within(async services => await services.GetRequiredService<Meetings>().ByCode(code, default) is not null);
}
