using Maillage.Api;
using Maillage.Commons.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Territories.Api;

/// <summary>Programs, and the fields of our own pages, look territories up, one by one or all of them.</summary>
internal static class TerritoriesApi
{
    private const int MostSuggestions = 50;

    private static readonly TerritoryKind[] FromTheLargest =
    [
        TerritoryKind.Pays,
        TerritoryKind.Region,
        TerritoryKind.Departement,
        TerritoryKind.Epci,
        TerritoryKind.Perimetre,
        TerritoryKind.Commune,
    ];

    // Another process may count the same versions for other coordinates.
    private static readonly string Process = Guid.CreateVersion7().ToString("N")[^8..];

    private static readonly ApiParameter Typed = new("q", "dinan") { About = "q-territory" };
    private static readonly ApiParameter Kind = new("genre", "epci")
    {
        About = "genre-territory",
        Values = [.. Enum.GetValues<TerritoryKind>().Select(kind => kind.Slug())],
        IsRepeated = true,
    };

    private static readonly ApiParameter Within = new("dans", "departement:22");
    private static readonly ApiParameter Id = new("id", "commune:22050") { About = "id-territory", IsInPath = true };

    internal static void Map(IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(ApiAddress.Root).WithTags("Territories");
        api.MapApi(
            "/territoires",
            new("territoires", typeof(ApiList<TerritoryInList>))
            {
                AnswerOnMap = typeof(FeatureCollection<TerritoryOnMap>),
                Parameters = [Typed, Kind, Within, ApiParameter.Limit, ApiParameter.Cursor],
                Example = "?q=dinan&limit=5",
            },
            List
        );
        api.MapApi(
            "/territoires/{id}",
            new("territoire", typeof(TerritoryOfApi))
            {
                AnswerOnMap = typeof(Feature<TerritoryOnMap>),
                Parameters = [Id],
                Problems = [ApiProblem.NotFound],
            },
            Show
        );
        api.MapApi(
            "/territoires.geojson",
            new("territoires-geojson", typeof(FeatureCollection<TerritoryOnMap>))
            {
                MediaType = ApiAnswer.OnMap,
                Parameters = [Kind, Within],
                Problems = [ApiProblem.TooFast],
                Example = "?genre=departement",
            },
            Download
        );
    }

    private static IResult List(HttpContext http, KnownTerritories territories)
    {
        var query = new ApiQuery(http);
        var (typed, choice) = (query.Words(Typed.Name), Choice(query, territories));
        var size = query.Limit();
        var after = query.Cursor(text => typed.Length == 0 ? After.Read(text) : null);
        if (query.Problem is { } problem)
        {
            return problem;
        }

        var page = typed.Length > 0 ? Suggested(territories, typed, choice, size) : Listed(territories, choice, after, size);
        var next = http.NextPage(page.Next);
        return http.PrefersMap()
            ? new ApiAnswer(
                new FeatureCollection<TerritoryOnMap>([.. page.Items.Select(item => http.OnMap(item.Territory))], next, page.Total),
                ApiAnswer.OnMap
            )
            : new ApiAnswer(
                new ApiList<TerritoryInList>([.. page.Items.Select(item => http.Describe(item.Territory, item.Matched))], next, page.Total)
            );
    }

    private static async Task<IResult> Show(
        string id,
        HttpContext http,
        KnownTerritories territories,
        ICommonsCatalogue commons,
        CancellationToken cancel
    )
    {
        if (!TerritoryId.TryParse(id, out var asked))
        {
            return new ApiProblem(ApiProblem.NotFound);
        }

        if (territories.Find(asked) is not { } territory)
        {
            // A commune that merged leads to the one that it became part of.
            return asked.Kind is TerritoryKind.Commune && territories.Named(asked.Code) is [var today]
                ? TypedResults.Redirect(http.LinksOf($"/territoires/{today.Id}").Self)
                : new ApiProblem(ApiProblem.NotFound);
        }

        if (http.PrefersMap())
        {
            return new ApiAnswer(http.OnMap(territory), ApiAnswer.OnMap);
        }

        var digest = await commons.Digest(asked, cancel);
        return new ApiAnswer(
            http.Describe(territory) with
            {
                Around = [.. territories.Around(asked).Select(http.Place)],
                Within = [.. territories.Within(asked).Select(http.Place)],
                Fiches = digest.Fiches.OrderBy(count => count.Key).ToDictionary(count => count.Key.Slug(), count => count.Value),
                Contributions = digest.Statements.OrderBy(count => count.Key).ToDictionary(count => count.Key.Slug(), count => count.Value),
            }
        );
    }

    private static IResult Download(HttpContext http, KnownTerritories territories, DownloadGate gate)
    {
        var query = new ApiQuery(http);
        var choice = Choice(query, territories);
        if (query.Problem is { } problem)
        {
            return problem;
        }

        var version = string.Join('-', Process, territories.Version);
        if (http.IsHeldByAsker(version))
        {
            return TypedResults.Empty;
        }

        var all = Chosen(territories, choice).ToList();
        var features = all.Select(id => territories.Find(id)).OfType<Territory>().Select(http.OnMap).ToAsyncEnumerable();
        return gate.Enter(new ApiStream<TerritoryOnMap>(features, all.Count, "territoires.geojson"));
    }

    private static Choices Choice(ApiQuery query, KnownTerritories territories) =>
        new(
            query.All(Kind, Slugs.Read<TerritoryKind>),
            query.One(Within, text => TerritoryId.TryParse(text, out var id) && territories.Find(id) is not null ? id : null)
        );

    private static Page Suggested(KnownTerritories territories, string typed, Choices choice, int size)
    {
        Found[] found =
        [
            .. territories
                .Suggest(typed, choice.IsOpen ? Math.Min(size, MostSuggestions) : MostSuggestions)
                .Where(suggestion => choice.Holds(suggestion.Territory.Id, territories))
                .Take(size)
                .Select(suggestion => new Found(suggestion.Territory, suggestion.Matched)),
        ];
        return new(found, null, found.Length);
    }

    private static Page Listed(KnownTerritories territories, Choices choice, After after, int size)
    {
        var all = Chosen(territories, choice).ToList();
        var page = all.Where(id => after.Id is null || Place(id).CompareTo(Place(after.Id)) > 0).Take(size + 1).ToList();
        Found[] found = [.. page.Take(size).Select(id => new Found(territories.Find(id)!, null))];
        return new(found, page.Count > size ? page[size - 1].ToString() : null, all.Count);
    }

    private static IEnumerable<TerritoryId> Chosen(KnownTerritories territories, Choices choice) =>
        FromTheLargest
            .Where(kind => choice.Kinds.Count == 0 || choice.Kinds.Contains(kind))
            .SelectMany(territories.Every)
            .Where(id => choice.Within is null || territories.Contains(choice.Within, id));

    // Codes in the order of their characters, the same on every machine.
    private static (int Kind, CodeOrder Code) Place(TerritoryId id) => (Array.IndexOf(FromTheLargest, id.Kind), new(id.Code));

    /// <summary>Which territories are asked for.</summary>
    private sealed record Choices(IReadOnlyList<TerritoryKind> Kinds, TerritoryId? Within)
    {
        public bool IsOpen => Kinds.Count == 0 && Within is null;

        public bool Holds(TerritoryId id, KnownTerritories territories) =>
            (Kinds.Count == 0 || Kinds.Contains(id.Kind)) && (Within is null || territories.Contains(Within, id));
    }

    private sealed record Found(Territory Territory, string? Matched);

    private sealed record Page(IReadOnlyList<Found> Items, string? Next, int Total);

    /// <summary>The last territory that was shown; none at the beginning.</summary>
    private readonly record struct After(TerritoryId? Id)
    {
        public static After? Read(string text) => TerritoryId.TryParse(text, out var id) ? new After(id) : null;
    }

    private readonly record struct CodeOrder(string Code) : IComparable<CodeOrder>
    {
        public int CompareTo(CodeOrder other) => string.CompareOrdinal(Code, other.Code);
    }
}
