using System.Text;
using Maillage.Kernel;
using Maillage.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Territories.Tests.Locate;

public sealed class OwnTerritoriesTests
{
    private static readonly TerritoryId Aucaleuc = TerritoryId.Parse("commune:22003");

    [Fact]
    public async Task A_loaded_place_is_exact_at_once_and_after_a_restart()
    {
        await using var site = await TestSite.Start();
        var territories = site.Services.GetRequiredService<ITerritories>();
        var before = territories.Version;

        var loaded = await Load(site, "insee,lat,lon\n22003,48.46,-2.13\n99999,1,1\n22999,1,1\n01004,100,5\n");

        (loaded.Located, loaded.Unknown).ShouldBe((1, 1));
        loaded.Refused.Select(line => (line.Line, line.Reason)).ShouldBe([(3, "centroid.bad-code"), (5, "centroid.bad-place")]);
        territories.Find(Aucaleuc)!.Position.ShouldBe(new GeoPosition(48.46, -2.13, false));
        territories.Version.ShouldBeGreaterThan(before);
        (await AfterRestart(site)).Find(Aucaleuc)!.Position.ShouldBe(new GeoPosition(48.46, -2.13, false));
    }

    [Fact]
    public async Task Spreadsheets_that_ate_a_zero_are_forgiven_and_a_second_file_replaces_the_first()
    {
        await using var site = await TestSite.Start();
        await Load(site, "insee,lat,lon\n1004,45.9,5.3\n");
        await Load(site, "insee,lat,lon\n01004,45.96,5.37\n");

        (await AfterRestart(site)).Find(TerritoryId.Parse("commune:01004"))!.Position.ShouldBe(new GeoPosition(45.96, 5.37, false));
    }

    [Fact]
    public async Task A_file_that_is_neither_is_refused()
    {
        await using var site = await TestSite.Start();

        (await Should.ThrowAsync<RefusedException>(() => Load(site, "bonjour"))).Refusals[0].Code.ShouldBe("centroids.unreadable");
    }

    [Fact]
    public async Task A_perimeter_drawn_twice_under_one_code_is_redrawn()
    {
        await using var site = await TestSite.Start();
        await Draw(site, "22050");
        var id = await Draw(site, "22050", "62528");

        var drawn = (await AfterRestart(site)).Find(id)!;

        (drawn.Name, drawn.Context).ShouldBe(("Pays d’essai", "2 communes"));
        (await AfterRestart(site)).Around(TerritoryId.Parse("commune:62528")).Select(around => around.Id).ShouldContain(id);
    }

    [Fact]
    public async Task The_files_of_the_State_make_all_of_metropolitan_France_exact()
    {
        Assert.SkipWhen(Repository.Shared is null, "needs ../shared/data/geo");
        await using var site = await TestSite.Start();

        var loaded = await Load(
            site,
            await File.ReadAllTextAsync(Path.Combine(Repository.Shared!, "data", "geo", "communes-centroides-2018.csv"))
        );

        loaded.Located.ShouldBeGreaterThan(34_000);
        loaded.Refused.ShouldBeEmpty();
    }

    private static Task<TerritoryId> Draw(TestSite site, params string[] communes) =>
        site.Within(parts =>
            parts
                .GetRequiredService<IOwnTerritories>()
                .Draw("pays-d-essai", "Pays d’essai", [.. communes.Select(CommuneCode.Parse)], CancellationToken.None)
        );

    private static Task<CentroidsLoaded> Load(TestSite site, string file) =>
        site.Within(parts =>
            parts
                .GetRequiredService<IOwnTerritories>()
                .LoadCentroids(new MemoryStream(Encoding.UTF8.GetBytes(file)), CancellationToken.None)
        );

    // What a new process would know: the official territories, and what the database remembers.
    private static Task<KnownTerritories> AfterRestart(TestSite site) =>
        site.Within(async parts =>
        {
            var territories = France.Known();
            await new Remembered(territories, new HomeTerritory(territories, null)).Create(
                parts.GetRequiredService<PlatformDb>(),
                CancellationToken.None
            );
            return territories;
        });
}
