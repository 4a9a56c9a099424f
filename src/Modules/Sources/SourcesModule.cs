using Maillage.Documents;
using Maillage.Documents.Pdf;
using Maillage.Kernel;
using Maillage.Kernel.Inspections;
using Maillage.Members.Contracts;
using Maillage.Sources.Api;
using Maillage.Sources.Browse;
using Maillage.Sources.Compare;
using Maillage.Sources.Contracts;
using Maillage.Sources.Describe;
using Maillage.Sources.Import;
using Maillage.Sources.Inspect;
using Maillage.Sources.Names;
using Maillage.Sources.Read;
using Maillage.Sources.Review;
using Maillage.TextAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Maillage.Sources;

/// <summary>The sources: documents imported, read again by people, and quoted exactly ever after.</summary>
/// <remarks>The two methods the host calls; everything else in this module is its own affair.</remarks>
public static class SourcesModule
{
    /// <summary>Registers the module's tables and parts.</summary>
    public static IServiceCollection AddSources(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(ThemeVocabulary.BuiltIn);
        services.TryAddSingleton(provider => new TextAnalyzer(
            provider.GetRequiredService<Gazetteer>(),
            provider.GetRequiredService<ThemeVocabulary>()
        ));
        services.TryAddSingleton<IPdfText>(new PdftotextProcess());
        services.TryAddSingleton<DocumentReader>();
        return services
            .AddSingleton(new ModuleTables(typeof(SourcesModule).Assembly))
            .AddSingleton(ImportLimits.Of(configuration.GetValue("Sources:MaxMegabytes", 50)))
            .AddScoped<Leftovers>()
            .AddHostedService<LeftoversSweep>()
            .AddScoped<OriginalReader>()
            .AddScoped<CommonsDoor>()
            .AddSingleton<NamedPlaces>()
            .AddScoped<VersionCarrier>()
            .AddScoped<KnownStatements>()
            .AddScoped<DocumentIntake>()
            .AddScoped<IImporter, Importer>()
            .AddScoped<ISourceShelf, SourceShelf>()
            .AddScoped<ISourceWords, SourceWords>()
            .AddScoped<IInspection, OriginalsAreWhole>()
            .AddScoped<IInspection, QuotesAreExact>()
            .AddScoped<IPersonalRecords, ReviewedSources>()
            .AddScoped<ReviewDesk>()
            .AddScoped<Library>()
            .AddScoped<SourceRows>()
            .AddScoped<ReviewDrawer>()
            .AddJobKind<ImportJob>(ImportJob.Name);
    }

    /// <summary>Maps the module's pages.</summary>
    public static void MapSources(this IEndpointRouteBuilder app)
    {
        var sources = app.MapGroup("/sources").WithTags("Sources");
        ListSources.Map(sources);
        ImportFiles.Map(sources);
        FollowImport.Map(sources);
        ReadSource.Map(sources);
        TakeOriginal.Map(sources);
        CompareVersions.Map(sources);
        ReviewSource.Map(sources);
        DescribeSource.Map(sources);
        ConsentToNames.Map(sources);
        SourcesApi.Map(app);
    }
}
