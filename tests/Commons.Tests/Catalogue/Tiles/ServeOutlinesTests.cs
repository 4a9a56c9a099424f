using System.Text.Json;
using Maillage.Testing;

namespace Maillage.Commons.Tests.Catalogue.Tiles;

public sealed class ServeOutlinesTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private TestSite Site => shared.Site;

    [Fact]
    public async Task The_background_of_the_map_is_our_own_and_holds_every_departement_as_closed_rings()
    {
        var answer = await Site.Browser().GetAsync("/carte/departements.json");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/geo+json");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        var lands = json.RootElement.GetProperty("features").EnumerateArray().ToList();

        lands.Count.ShouldBeGreaterThan(95);
        lands.ShouldContain(land => land.GetProperty("properties").GetProperty("code").GetString() == "2A");
        foreach (
            var ring in lands
                .SelectMany(land => land.GetProperty("geometry").GetProperty("coordinates").EnumerateArray())
                .Select(part => part[0])
        )
        {
            ring[0].ToString().ShouldBe(ring[ring.GetArrayLength() - 1].ToString());
        }
    }

    [Fact]
    public async Task It_is_kept_by_browsers_for_a_day()
    {
        var answer = await Site.Browser().GetAsync("/carte/departements.json");
        answer.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromDays(1));
    }
}
