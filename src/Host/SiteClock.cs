using Microsoft.Extensions.Configuration;

namespace Maillage.Host;

/// <summary>
/// The machine's clock, which shows the hours of the site's territory: servers mostly run on UTC, where a meeting at two in the afternoon would be written
/// at noon. What has a place of its own, as workshops do, shows the hours of that place.
/// </summary>
internal sealed class SiteClock(TimeZoneInfo zone) : TimeProvider
{
    private const string Usual = "Europe/Paris";

    public override TimeZoneInfo LocalTimeZone => zone;

    /// <summary>Reads <c>Site:TimeZone</c>: Paris unless it says another, and the machine's own zone where no zones are known at all.</summary>
    /// <exception cref="InvalidOperationException"><c>Site:TimeZone</c> is no time zone.</exception>
    public static TimeProvider From(IConfiguration configuration)
    {
        var said = configuration["Site:TimeZone"];
        return TimeZoneInfo.TryFindSystemTimeZoneById(string.IsNullOrWhiteSpace(said) ? Usual : said, out var zone) ? new SiteClock(zone)
            : string.IsNullOrWhiteSpace(said) ? System
            : throw new InvalidOperationException(
                $"Site:TimeZone holds '{said}', which this machine does not know as a time zone: write one like Europe/Paris or Indian/Reunion."
            );
    }
}
