using Maillage.Api;
using Maillage.Commons.Browse;
using Maillage.Commons.Catalogue;
using Maillage.Commons.Search;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Commons.Api;

/// <summary>Programs read the published fiches: the choices of the page, its query and its order.</summary>
internal static class FichesApi
{
    internal static void Map(IEndpointRouteBuilder api)
    {
        api.MapApi(
            "/fiches",
            new("fiches", typeof(ApiList<FicheInList>))
            {
                AnswerOnMap = typeof(FeatureCollection<FicheOnMap>),
                Parameters = [.. CommonsParameters.Choices, ApiParameter.Limit, ApiParameter.Cursor],
                Example = "?theme=alimentation&limit=5",
            },
            List
        );
        api.MapApi(
            "/fiches/{id:guid}",
            new("fiche", typeof(FicheOfApi))
            {
                AnswerOnMap = typeof(Feature<FicheOnMap>),
                Parameters = [CommonsParameters.Id],
                Problems = [ApiProblem.NotFound],
            },
            Show
        );
    }

    private static async Task<IResult> List(HttpContext http, [AsParameters] Parts parts, CancellationToken cancel)
    {
        var query = new ApiQuery(http);
        var filter = query.Fiches(http.Request.Query, parts.Reader);
        var size = query.Limit();
        var after = query.Cursor(text => AskedFiches.Cursor(text, filter.Words.Length > 0));
        if (query.Problem is { } problem)
        {
            return problem;
        }

        var (chosen, onMap) = (await parts.Query.Choose(filter), http.PrefersMap());
        if (http.IsHeldByAsker(chosen.Columns.Tag(onMap ? "map" : "list")))
        {
            return TypedResults.Empty;
        }

        var page = CatalogueQuery.Page(chosen, after.Seen == 0 ? null : after.ToString(), size);
        var rows = await parts.Cards.Read(chosen.Columns, page.Rows, cancel);
        var (next, total, words) = (http.NextPage(page.Next), chosen.Facets().Total, SearchQuery.Parse(filter.Words));
        return onMap
            ? new ApiAnswer(
                new FeatureCollection<FicheOnMap>([.. rows.Select(row => parts.Writer.OnMap(http, row))], next, total),
                ApiAnswer.OnMap
            )
            : new ApiAnswer(new ApiList<FicheInList>([.. rows.Select(row => parts.Writer.InList(http, row, words))], next, total));
    }

    private static async Task<IResult> Show(
        Guid id,
        HttpContext http,
        LiveCatalogue live,
        [AsParameters] Parts parts,
        CancellationToken cancel
    )
    {
        var columns = await live.Whole();
        var at = columns.Ids.IndexOf(id);
        if (at < 0 || await parts.Cards.Read(columns, [at], cancel) is not [var row])
        {
            return new ApiProblem(ApiProblem.NotFound);
        }

        return http.PrefersMap()
            ? new ApiAnswer(parts.Writer.OnMap(http, row), ApiAnswer.OnMap)
            : new ApiAnswer(await parts.Writer.Whole(http, row, cancel));
    }

    /// <summary>What the answers are made with.</summary>
    internal readonly record struct Parts(CatalogueFilterReader Reader, CatalogueQuery Query, FicheCards Cards, FicheWriter Writer);
}
