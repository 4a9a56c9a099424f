using System.Globalization;
using Maillage.Api;
using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Sources.Browse;
using Maillage.Territories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Sources.Api;

/// <summary>Programs read the sources as a visitor does, whoever asks: what is published of them, names withheld.</summary>
internal static class SourcesApi
{
    private static readonly ApiParameter About = new("territoire", "departement:22");
    private static readonly ApiParameter Id = new("id", "019b0000-0000-7000-8000-000000000000") { IsInPath = true };
    private static readonly ApiParameter Version = new("v", "1") { Expected = "version", IsNumber = true };

    internal static void Map(IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(ApiAddress.Root).WithTags("Sources");
        api.MapApi(
            "/sources",
            new("sources", typeof(ApiList<SourceInList>))
            {
                Parameters = [About, ApiParameter.Limit, ApiParameter.Cursor],
                Example = "?limit=5",
            },
            List
        );
        api.MapApi(
            "/sources/{id:guid}",
            new("source", typeof(SourceOfApi)) { Parameters = [Id, Version], Problems = [ApiProblem.NotFound] },
            Show
        );
    }

    private static async Task<IResult> List(HttpContext http, SourceRows rows, ITerritories territories, CancellationToken cancel)
    {
        var query = new ApiQuery(http);
        var about = query.One(About, text => TerritoryId.TryParse(text, out var id) && territories.Find(id) is not null ? id : null);
        var size = query.Limit();
        var after = query.Cursor(SourceCursor.Read);
        if (query.Problem is { } problem)
        {
            return problem;
        }

        var all = await rows.Read(cancel);
        var seen = all.Where(row => row.Progress.Published > 0 && IsAbout(row.Source, about, territories)).ToList();
        var page = seen.Where(row => after == default || SourceCursor.Of(row.Source).ComesAfter(after)).Take(size + 1).ToList();
        var next = page.Count > size ? SourceCursor.Of(page[size - 1].Source).ToString() : null;
        SourceInList[] items = [.. page.Take(size).Select(row => Describe(http, row.Source, row.Progress.Published, territories))];
        return new ApiAnswer(new ApiList<SourceInList>(items, http.NextPage(next), seen.Count));
    }

    private static async Task<IResult> Show(
        Guid id,
        HttpContext http,
        Library library,
        PlatformDb db,
        ITerritories territories,
        CancellationToken cancel
    )
    {
        var query = new ApiQuery(http);
        var asked = query.All<int>(
            Version,
            text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var v) ? v : null
        );
        if (query.Problem is { } problem)
        {
            return problem;
        }

        var source = await db.Set<Source>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancel);
        var extracts = await db.Set<Extract>()
            .AsNoTracking()
            .Where(e => e.Source == id && (e.State == ExtractState.Accepted || e.State == ExtractState.Merged))
            .OrderBy(e => e.Start)
            .ThenBy(e => e.Id)
            .ToListAsync(cancel);
        if (
            source is null
            || extracts.Count == 0 // nothing of it is published: it is not there for visitors, and so not here
            || await library.Version(id, asked is [var wanted, ..] ? wanted : source.Versions, cancel) is not { } version
        )
        {
            return new ApiProblem(ApiProblem.NotFound);
        }

        var names = await library.Names(id, cancel);
        var text = names.Mask(version);
        var described = Describe(http, source, extracts.Count, territories);
        return new ApiAnswer(
            described with
            {
                Version = version.Number,
                Format = version.Format.ToString().ToLowerInvariant(),
                Pages = version.Pages,
                Text = text.Shown,
                Withheld = text.Withheld.Count,
                Passages = [.. extracts.Select(extract => Passage(http, extract, names, version.Number, text))],
            }
        );
    }

    private static bool IsAbout(Source source, TerritoryId? about, ITerritories territories) =>
        about is null || (source.Territory is { } place && territories.Contains(about, place));

    /// <summary>A source as a list says it: declared so there, so that the rest is not written.</summary>
    private static SourceOfApi Describe(HttpContext http, Source source, int published, ITerritories territories) =>
        new()
        {
            Id = source.Id,
            Title = source.ShownTitle,
            Kind = source.Kind.Slug(),
            SaidOn = source.SaidOn,
            Territory =
                source.Territory is { } id && territories.Find(id) is { } place
                    ? new(place.Id.ToString(), place.Name, http.LinksOf($"/territoires/{place.Id}"))
                    : null,
            Published = published,
            Versions = source.Versions,
            ImportedAt = source.ImportedAt,
            Links = http.LinksOf($"/sources/{source.Id}"),
            Version = source.Versions,
            Format = "",
            Pages = null,
            Text = "",
            Withheld = 0,
            Passages = [],
        };

    private static PassageOfApi Passage(HttpContext http, Extract extract, WithheldNames names, int version, MaskedText text) =>
        new(
            extract.Id,
            extract.Kind.Slug(),
            names.Mask(extract).Shown,
            extract.SourceVersion,
            new(extract.Start, extract.End),
            extract.SourceVersion == version ? ShownAt(text, extract.Span) : null,
            http.Absolute(Contracts.SourceAddress.Of(extract.Source, extract.SourceVersion, extract.Span)),
            http.LinksOf(extract.Contribution is null ? $"/fiches/{extract.Id}" : $"/contributions/{extract.Id}")
        );

    /// <summary>Where a span of the exact words stands once names are masked.</summary>
    internal static ApiSpan ShownAt(MaskedText text, Span span) => new(Shown(text, span.Start, false), Shown(text, span.End, true));

    // A place within a name is the beginning of its mask for what begins there, and its end for what ends there.
    private static int Shown(MaskedText text, int place, bool isEnd)
    {
        var moved = place;
        foreach (var name in text.Withheld.TakeWhile(name => name.Start < place))
        {
            moved +=
                name.End <= place ? MaskedText.Mask.Length - name.Length
                : isEnd ? name.Start + MaskedText.Mask.Length - place
                : name.Start - place;
        }

        return moved;
    }
}
