using System.Globalization;
using Maillage.Api;
using Maillage.Commons.Browse;
using Maillage.Commons.Catalogue;
using Maillage.Commons.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Commons.Api;

/// <summary>Things found, best first, and how many of each kind there are.</summary>
/// <param name="Items">Best first.</param>
/// <param name="Next">The address of the next page, absolute; null on the last one.</param>
/// <param name="Total">How many there are on all pages together.</param>
/// <param name="Counts">How many of each kind match, whatever <c>genre</c> chooses.</param>
public sealed record FoundOfApi(IReadOnlyList<HitOfApi> Items, string? Next, int Total, IReadOnlyList<KindCount> Counts)
    : ApiList<HitOfApi>(Items, Next, Total);

/// <summary>How many things of a kind were found.</summary>
/// <param name="Type"><c>fiche</c> or <c>contribution</c>.</param>
/// <param name="Kind">What exactly: <c>initiative</c>, <c>frein</c>…</param>
/// <param name="Count">How many.</param>
public sealed record KindCount(string Type, string Kind, int Count);

/// <summary>A fiche or a statement that was found.</summary>
/// <param name="Type"><c>fiche</c> or <c>contribution</c>.</param>
/// <param name="Id">Its identity, a UUID.</param>
/// <param name="Kind">What exactly it is: <c>initiative</c>, <c>frein</c>…</param>
/// <param name="Title">The title of a fiche; null for a statement.</param>
/// <param name="Match">The sentence that holds the words searched for, names withheld.</param>
/// <param name="Source">Where a statement was made; null for a fiche.</param>
/// <param name="Quote">The page that shows a statement in its place, absolute; null for a fiche.</param>
/// <param name="Links">Where to read it.</param>
public sealed record HitOfApi(
    string Type,
    Guid Id,
    string Kind,
    string? Title,
    MatchOfApi Match,
    SourceNamed? Source,
    string? Quote,
    ApiLinks Links
);

/// <summary>Programs search fiches and statements: the search of the page and of the command line.</summary>
internal static class SearchApi
{
    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapApi(
            "/recherche",
            new("recherche", typeof(FoundOfApi))
            {
                Parameters = [CommonsParameters.Words, CommonsParameters.AnyKind, ApiParameter.Limit, ApiParameter.Cursor],
                Example = "?q=jardin&limit=5",
            },
            Find
        );

    private static async Task<IResult> Find(HttpContext http, SearchReading reading, CancellationToken cancel)
    {
        var query = new ApiQuery(http);
        var words = query.Words(CatalogueKeys.Words);
        var label = query.One(CommonsParameters.AnyKind, text => SearchReading.Known(text) is { Length: > 0 } known ? known : null) ?? "";
        var size = query.Limit();
        var skip = query.Cursor(Skip);
        if (query.Problem is { } problem)
        {
            return problem;
        }

        var (view, next) = await reading.Read(new(words, label, skip, size), cancel);
        var matching = view.Counts.Where(count => label.Length == 0 || count.Label == label).Sum(count => count.Count);
        return new ApiAnswer(
            new FoundOfApi(
                [.. view.Hits.Select(found => Hit(http, found))],
                http.NextPage(next?.ToString(CultureInfo.InvariantCulture)),
                matching,
                [.. view.Counts.Select(count => new KindCount(TypeOf(count.Kind), count.Label, count.Count))]
            )
        );
    }

    private static int? Skip(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var skip) && skip is > 0 and <= SearchReading.Furthest
            ? skip
            : null;

    private static HitOfApi Hit(HttpContext http, FoundThing found)
    {
        var (hit, isFiche) = (found.Hit, found.Hit.Kind is SearchKind.Fiche);
        var kind = isFiche ? found.Fiche?.Slug() ?? "" : hit.Title;
        return new(
            TypeOf(hit.Kind),
            hit.Id,
            kind,
            isFiche ? hit.Title : null,
            MatchOfApi.Of(hit.Sentence, hit.Marks),
            found.Source is { } source ? new(source.Id, source.Title, source.SaidOn, http.LinksOf($"/sources/{source.Id}")) : null,
            isFiche ? null : http.Absolute(hit.Address),
            http.LinksOf(isFiche ? FicheAddress.Of(hit.Id) : FicheAddress.OfStatement(hit.Id))
        );
    }

    private static string TypeOf(SearchKind kind) => kind is SearchKind.Fiche ? "fiche" : "contribution";
}
