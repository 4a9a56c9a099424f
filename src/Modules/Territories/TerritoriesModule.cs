using Maillage.Design;
using Maillage.Kernel;
using Maillage.Territories.Api;
using Maillage.Territories.Browse;
using Maillage.Territories.Locate;
using Maillage.Territories.Outlines;
using Maillage.Territories.Perimeters;
using Maillage.Territories.Show;
using Maillage.TextAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Territories;

/// <summary>The doors of the module.</summary>
/// <remarks>The two methods the host calls; everything else in this module is its own affair.</remarks>
public static class TerritoriesModule
{
    // The same file for every host of a process, and nothing changes in it: the tests start hundreds of hosts.
    private static readonly Lazy<OfficialTerritories> Official = new(TerritoryFile.Read);
    private static readonly Lazy<Gazetteer> NamesInTexts = new(() => PlacesOfTexts.Build(Official.Value));

    /// <summary>Registers the module's tables and parts.</summary>
    public static IServiceCollection AddTerritories(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(new ModuleTables(typeof(TerritoriesModule).Assembly))
            .AddSingleton(_ => new KnownTerritories(Official.Value))
            .AddSingleton<ITerritories>(provider => provider.GetRequiredService<KnownTerritories>())
            .AddSingleton<IOutlines, DepartementOutlines>()
            .AddSingleton(_ => NamesInTexts.Value)
            .AddSingleton(provider => new HomeTerritory(provider.GetRequiredService<ITerritories>(), configuration["Territories:Home"]))
            .AddSingleton<Func<SiteFrame>>(provider => provider.GetRequiredService<HomeTerritory>().Frame)
            .AddSingleton<MainTowns>()
            .AddSingleton<MapMaker>()
            .AddScoped<TerritoryReading>()
            .AddScoped<PerimeterDesk>()
            .AddSingleton<Remembered>()
            .AddSingleton<IDerivedTables>(provider => provider.GetRequiredService<Remembered>())
            .AddScoped<TerritoryCentroids>()
            .AddScoped<IOwnTerritories, OwnTerritories>()
            .AddSingleton(OfficialApi.From(configuration["Territories:OfficialApi"]))
            .AddHostedService<OfficialCoordinates>();

    /// <summary>Maps the module's pages.</summary>
    public static void MapTerritories(this IEndpointRouteBuilder app)
    {
        ShowTerritory.Map(app);
        BrowseTerritories.Map(app);
        ServeTowns.Map(app);
        DrawPerimeter.Map(app.MapGroup("/territoires/perimetres"));
        TerritoriesApi.Map(app);
    }
}
