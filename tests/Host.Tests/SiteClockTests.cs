using Microsoft.Extensions.Configuration;

namespace Maillage.Host.Tests;

public sealed class SiteClockTests
{
    [Theory]
    [InlineData(null, 2)]
    [InlineData(" ", 2)]
    [InlineData("Indian/Reunion", 4)]
    public void A_site_shows_the_hours_of_Paris_in_summer_wherever_its_server_stands_or_those_it_is_told(string? zone, int hoursFromUtc) =>
        From(zone)
            .LocalTimeZone.GetUtcOffset(new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Utc))
            .ShouldBe(TimeSpan.FromHours(hoursFromUtc));

    [Fact]
    public void A_zone_that_does_not_exist_is_told_at_the_start() =>
        Should.Throw<InvalidOperationException>(() => From("Europe/Atlantide")).Message.ShouldContain("Europe/Atlantide");

    private static TimeProvider From(string? zone) =>
        SiteClock.From(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Site:TimeZone", zone)]).Build());
}
