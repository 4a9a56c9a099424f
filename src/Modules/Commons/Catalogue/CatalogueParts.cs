using Maillage.Commons.Browse;
using Maillage.Commons.Contracts;
using Maillage.Commons.Search;
using Maillage.Kernel;
using Maillage.Kernel.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Commons.Catalogue;

/// <summary>Registers what finds fiches again: the catalogue in memory and the full text.</summary>
internal static class CatalogueParts
{
    public static IServiceCollection AddCatalogue(this IServiceCollection services) =>
        services
            .AddSingleton(ThemeBits.BuiltIn)
            .AddSingleton<LiveCatalogue>()
            .AddHostedService(provider => provider.GetRequiredService<LiveCatalogue>())
            .AddSingleton<CatalogueWatch>()
            .AddHostedService(provider => provider.GetRequiredService<CatalogueWatch>())
            .AddSingleton<CatalogueFilterReader>()
            .AddSingleton<CatalogueQuery>()
            .AddScoped<CatalogueReader>()
            .AddScoped<FicheCards>()
            .AddScoped<SearchReading>()
            .AddScoped<FacetMenus>()
            .AddSingleton<FoundFiches>()
            .AddSingleton<SearchWriter>()
            .AddSingleton<IDerivedTables, SearchTables>()
            .AddScoped<CommonsSearch>()
            .AddScoped<ISearch>(provider => provider.GetRequiredService<CommonsSearch>())
            .AddScoped<ISearchIndex, SearchIndex>()
            .AddListener<CommonsChanged, CommonsFollower>();
}
