using Maillage.Kernel;
using Maillage.Territories.Outlines;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Territories;

/// <summary>The doors of the module.</summary>
/// <remarks>The two methods the host calls; everything else in this module is its own affair.</remarks>
public static class TerritoriesModule
{
    /// <summary>Registers the module's tables and parts.</summary>
    public static IServiceCollection AddTerritories(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(new ModuleTables(typeof(TerritoriesModule).Assembly))
            .AddSingleton(_ => new KnownTerritories(TerritoryFile.Read()))
            .AddSingleton<ITerritories>(provider => provider.GetRequiredService<KnownTerritories>())
            .AddSingleton<IOutlines, DepartementOutlines>()
            .AddSingleton(provider => PlacesOfTexts.Build(provider.GetRequiredService<KnownTerritories>().Official));

    /// <summary>Maps the module's pages.</summary>
    public static void MapTerritories(this IEndpointRouteBuilder app) { }
}
