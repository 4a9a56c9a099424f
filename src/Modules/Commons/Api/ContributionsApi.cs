using Maillage.Api;
using Maillage.Commons.Catalogue;
using Maillage.Commons.Contracts;
using Maillage.Commons.Search;
using Maillage.Kernel;
using Maillage.Territories;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Commons.Api;

/// <summary>Programs read what was said, each sentence with the exact place that it was drawn from.</summary>
internal static class ContributionsApi
{
    private const int MostEchoes = 20;

    internal static void Map(IEndpointRouteBuilder api)
    {
        api.MapApi(
            "/contributions",
            new("contributions", typeof(ApiList<ContributionInList>))
            {
                Parameters =
                [
                    CommonsParameters.Words,
                    CommonsParameters.StatementKind,
                    CommonsParameters.Theme,
                    CommonsParameters.Territory,
                    CommonsParameters.College,
                    CommonsParameters.Fiche,
                    CommonsParameters.Source,
                    ApiParameter.Limit,
                    ApiParameter.Cursor,
                ],
                Example = "?genre=frein&genre=besoin&limit=5",
            },
            List
        );
        api.MapApi(
            "/contributions/{id:guid}",
            new("contribution", typeof(ContributionOfApi)) { Parameters = [CommonsParameters.Id], Problems = [ApiProblem.NotFound] },
            Show
        );
    }

    private static async Task<IResult> List(
        HttpContext http,
        StatementList statements,
        ContributionWriter writer,
        ITerritories territories,
        CancellationToken cancel
    )
    {
        var query = new ApiQuery(http);
        var filter = Filter(query, territories);
        var size = query.Limit();
        var after = query.Cursor(text => AskedFiches.Cursor(text, filter.Words.Length > 0));
        if (query.Problem is { } problem)
        {
            return problem;
        }

        var page = await statements.Page(filter, after, size, cancel);
        var items = await writer.Of(http, page.Items, SearchQuery.Parse(filter.Words), cancel);
        return new ApiAnswer(new ApiList<ContributionInList>(items, http.NextPage(page.Next), page.Total));
    }

    private static async Task<IResult> Show(Guid id, HttpContext http, PlatformDb db, ContributionWriter writer, CancellationToken cancel)
    {
        var statements = db.Set<Contribution>().AsNoTracking();
        if (await statements.SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } said)
        {
            return new ApiProblem(ApiProblem.NotFound);
        }

        var first = said.SameAs ?? said.Id;
        var echoes = await statements
            .Where(c => c.Id != id && (c.SameAs == first || c.Id == first))
            .OrderBy(c => c.PublishedAt)
            .ThenBy(c => c.Id)
            .Take(MostEchoes)
            .ToListAsync(cancel);
        var written = await writer.Of(http, [said], SearchQuery.Parse(""), cancel);
        return new ApiAnswer(written[0] with { Echoes = await writer.Echoes(http, echoes, cancel) });
    }

    private static StatementFilter Filter(ApiQuery query, ITerritories territories) =>
        new()
        {
            Words = query.Words(CatalogueKeys.Words),
            Kinds = query.All(CommonsParameters.StatementKind, Slugs.Read<ContributionKind>),
            Themes = [.. query.All(CommonsParameters.Theme, value => ThemeBits.BuiltIn.Index(value)).Select(ThemeBits.BuiltIn.Id)],
            Colleges = query.All(CommonsParameters.College, Slugs.Read<College>),
            Territories = Territories(query, territories),
            Fiche = Identity(query, CommonsParameters.Fiche),
            Source = Identity(query, CommonsParameters.Source),
        };

    private static List<TerritoryId> Territories(ApiQuery query, ITerritories territories)
    {
        var known = new List<TerritoryId>();
        query.All<int>(
            CommonsParameters.Territory,
            value =>
            {
                if (!TerritoryId.TryParse(value, out var id) || territories.Find(id) is null)
                {
                    return null;
                }

                known.Add(id);
                return known.Count;
            }
        );
        return known;
    }

    private static Guid? Identity(ApiQuery query, ApiParameter parameter) =>
        query.All<Guid>(parameter, value => Guid.TryParse(value, out var id) ? id : null) is [var id, ..] ? id : null;
}
