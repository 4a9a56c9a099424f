using System.Globalization;
using Maillage.Territories;
using Maillage.Testing;
using Maillage.Workshops.Announce;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Workshops.Tests.Announce;

public sealed class LocalClocksTests(OneSite one) : IClassFixture<OneSite>
{
    private readonly TestSite site = one.Site;

    [Fact]
    public async Task Clocks_show_the_time_of_Paris_except_overseas()
    {
        var clocks = site.Services.GetRequiredService<LocalClocks>();
        var summer = new DateTime(2026, 7, 14, 12, 0, 0);

        Hours("pays:FR").ShouldBe(10);
        Hours("commune:03190").ShouldBe(10);
        Hours("region:84").ShouldBe(10);
        Hours("departement:974").ShouldBe(8);
        Hours("region:04").ShouldBe(8);
        Hours("commune:97209").ShouldBe(16);
        clocks.ZoneName(TerritoryId.Parse("commune:97209"), new(summer, TimeSpan.Zero)).ShouldBe("UTC−4");
        clocks.ZoneName(TerritoryId.Parse("commune:03190"), new(summer, TimeSpan.Zero)).ShouldBeNull();

        int Hours(string territory) => clocks.Read(TerritoryId.Parse(territory), summer)!.Value.UtcDateTime.Hour;
    }

    [Fact]
    public async Task An_hour_that_clocks_jump_over_is_none_and_one_shown_twice_is_the_first()
    {
        var clocks = site.Services.GetRequiredService<LocalClocks>();

        clocks.Read(TerritoryId.France, new(2027, 3, 28, 2, 30, 0)).ShouldBeNull();
        clocks.Read(TerritoryId.France, new(2026, 10, 25, 2, 30, 0))!.Value.UtcDateTime.ShouldBe(new DateTime(2026, 10, 25, 0, 30, 0));

        var next = Enumerable
            .Range(TimeProvider.System.GetUtcNow().UtcDateTime.Year, 2)
            .Select(LastSundayOfMarch)
            .First(day => day > TimeProvider.System.GetUtcNow().UtcDateTime);
        var answer = await site.Console()
            .Fill(
                "/ateliers/nouveau",
                null,
                Announcing.Complete(("date", next.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("heure", "02:30"))
            );
        (await answer.Refusals()).ShouldBe(["announce.no-such-hour"]);
    }

    private static DateTime LastSundayOfMarch(int year)
    {
        var last = new DateTime(year, 3, 31);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
