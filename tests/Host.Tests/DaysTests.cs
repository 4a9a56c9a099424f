using System.Globalization;
using Maillage.Design;

namespace Maillage.Host.Tests;

public sealed class DaysTests
{
    [Theory]
    [InlineData("fr-FR", "2018-06-01", "1er\u00a0juin\u00a02018")]
    [InlineData("fr-FR", "2018-06-11", "11\u00a0juin\u00a02018")]
    [InlineData("en-GB", "2018-06-01", "1\u00a0June\u00a02018")]
    public void A_day_is_said_as_people_say_it(string language, string day, string words) =>
        In(language, () => DateOnly.Parse(day, CultureInfo.InvariantCulture).InWords()).ShouldBe(words);

    [Theory]
    [InlineData("fr-FR", "dimanche 4\u00a0octobre\u00a02026")]
    [InlineData("en-GB", "Sunday 4\u00a0October\u00a02026")]
    public void A_day_in_full_begins_with_the_day_of_the_week(string language, string words) =>
        In(language, () => new DateOnly(2026, 10, 4).InFull()).ShouldBe(words);

    [Fact]
    public void A_moment_is_said_with_its_hour() =>
        In("fr-FR", () => new DateTimeOffset(2026, 11, 26, 8, 3, 0, TimeSpan.Zero).InWords())
            .ShouldBe("26\u00a0novembre\u00a02026 à 8\u00a0h\u00a003");

    private static string In(string language, Func<string> said)
    {
        var (before, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new(language);
            return said();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, ui);
        }
    }
}
