using Maillage.Api;
using Maillage.Commons.Browse;
using Maillage.Commons.Catalogue;
using Maillage.Commons.Contracts;
using Maillage.Commons.Search;
using Maillage.Commons.ShowFiche;
using Maillage.Kernel;
using Maillage.Territories;
using Microsoft.AspNetCore.Http;

namespace Maillage.Commons.Api;

/// <summary>Says of fiches, to programs, what their pages say to people.</summary>
internal sealed class FicheWriter(ITerritories territories, FicheCards cards, SourceMargin margin)
{
    /// <summary>A fiche of a list: declared as what a list says, so that the rest is not written.</summary>
    public FicheInList InList(HttpContext http, FicheRow row, SearchQuery query) =>
        Of(http, row) with
        {
            Match = query.Terms.Count == 0 ? null : MatchOf(cards.ExcerptOf(row.Fiche, query)),
        };

    /// <summary>A fiche on its own.</summary>
    public async Task<FicheOfApi> Whole(HttpContext http, FicheRow row, CancellationToken cancel)
    {
        var shown = await margin.Quotes(row.Fiche, cancel);
        return Of(http, row) with
        {
            Quotes =
            [
                .. shown.Zip(
                    row.Fiche.Quotes,
                    (view, quote) =>
                        new QuoteOfApi(view.Words, Provenance(http, view.Source, quote.Source, quote.SourceVersion, quote.Span()))
                ),
            ],
        };
    }

    /// <summary>A fiche as a feature of a map.</summary>
    public Feature<FicheOnMap> OnMap(HttpContext http, FicheRow row)
    {
        var content = row.Fiche.Content;
        return new(
            row.Fiche.Id.ToString(),
            PointGeometry.Of(PositionOf(row)),
            new()
            {
                Title = content.Title,
                Summary = content.Summary,
                Kind = content.Kind.Slug(),
                Places = PlaceNames(content),
                Themes = string.Join(", ", content.Themes),
                Colleges = string.Join(", ", content.Colleges.Select(college => college.Slug())),
                Approximate = row.IsApproximate,
                StartsOn = content.StartsOn,
                EndsOn = content.EndsOn,
                Licence = content.Licence,
                ChangedAt = row.Fiche.ChangedAt,
                Html = http.Absolute(FicheAddress.Of(row.Fiche.Id)),
            }
        );
    }

    /// <summary>The names of its places, the first one first.</summary>
    public string PlaceNames(FicheContent content) =>
        string.Join(", ", content.Places.Select(territories.Find).OfType<Territory>().Select(place => place.Name));

    /// <summary>Places, named; those that are no longer anywhere are left out.</summary>
    public static IReadOnlyList<ApiPlace> Places(HttpContext http, IEnumerable<Territory> places) =>
        [.. places.Select(place => new ApiPlace(place.Id.ToString(), place.Name, http.LinksOf($"/territoires/{place.Id}")))];

    /// <summary>Where words stand, and the page that shows them there.</summary>
    public static ProvenanceOfApi Provenance(HttpContext http, SourceView view, Guid source, int version, Span span) =>
        new(
            view.Title is null ? null : new SourceNamed(source, view.Title, view.SaidOn, http.LinksOf($"/sources/{source}")),
            version,
            new(span.Start, span.End),
            view.Page,
            http.Absolute(view.Address)
        );

    public static ApiPosition? PositionOf(FicheRow row) =>
        row.Spot == Spot.Nowhere ? null : ApiPosition.Of(row.Spot.Latitude, row.Spot.Longitude, row.IsApproximate);

    private static MatchOfApi MatchOf(Excerpt excerpt) => MatchOfApi.Of(excerpt.Sentence, excerpt.Marks);

    private FicheOfApi Of(HttpContext http, FicheRow row)
    {
        var (fiche, content) = (row.Fiche, row.Fiche.Content);
        return new()
        {
            Id = fiche.Id,
            Kind = content.Kind.Slug(),
            Title = content.Title,
            Summary = content.Summary,
            Places = Places(http, content.Places.Select(territories.Find).OfType<Territory>()),
            Position = PositionOf(row),
            Themes = content.Themes,
            Colleges = [.. content.Colleges.Select(college => college.Slug())],
            Actors = content.Actors,
            StartsOn = content.StartsOn,
            EndsOn = content.EndsOn,
            Contributions = row.Statements.ToDictionary(said => said.Kind.Slug(), said => said.Count),
            Licence = LicenceOfApi.Of(content.Licence),
            PublishedAt = fiche.PublishedAt!.Value,
            ChangedAt = fiche.ChangedAt,
            Links = http.LinksOf(FicheAddress.Of(fiche.Id)),
            Body = content.Body,
            SeeAlso = [.. content.Links.Select(link => new WebLinkOfApi(link.Title, link.Address))],
            Quotes = [],
            Version = fiche.Version,
            ContributionsAt = http.Absolute($"{ApiAddress.Root}/contributions?fiche={fiche.Id}"),
        };
    }
}
