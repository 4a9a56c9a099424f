using Maillage.Api;
using Maillage.TextAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Maillage.Commons.Api;

/// <summary>All that programs can ask of the commons.</summary>
internal static class CommonsApi
{
    public static IServiceCollection AddCommonsApi(this IServiceCollection services)
    {
        services.TryAddSingleton(ThemeVocabulary.BuiltIn);
        return services.AddScoped<FicheWriter>().AddScoped<StatementList>().AddScoped<ContributionWriter>();
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(ApiAddress.Root).WithTags("Commons");
        FichesApi.Map(api);
        FacetsApi.Map(api);
        DownloadFiches.Map(api);
        ContributionsApi.Map(api);
        SearchApi.Map(api);
        ThemesApi.Map(api);
    }
}
