using Maillage.Members.Contracts;
using Maillage.Territories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Sources.Browse;

/// <summary>People leaf through the sources: visitors those with something published, reviewers also those that wait for them.</summary>
internal static class ListSources
{
    private const int PerPage = 30;

    internal static void Map(IEndpointRouteBuilder sources) => sources.MapGet("", Show);

    private static async Task<RazorComponentResult<SourcesPage>> Show(
        SourceRows rows,
        ICurrentMember member,
        ITerritories territories,
        int? page,
        CancellationToken cancel
    )
    {
        var all = await rows.Read(cancel);
        var seen = all.Where(row => row.Progress.Published > 0 || member.May(SourceAct.Review, row.Source)).ToList();
        var shown = Math.Clamp(page ?? 1, 1, Math.Max(1, (seen.Count + PerPage - 1) / PerPage));
        var view = new SourcesView(
            [.. seen.Skip((shown - 1) * PerPage).Take(PerPage).Select(row => Card(row.Source, row.Progress, member, territories))],
            SourcesPermissions.Allows(SourceAct.Import, member.HighestRole, isHers: false)
        )
        {
            Page = shown,
            HasMore = seen.Count > shown * PerPage,
        };
        return new(new { View = view });
    }

    private static SourceLine Card(Source source, Progress progress, ICurrentMember member, ITerritories territories) =>
        new(source.Id, member.May(SourceAct.SeeNames, source) ? source.Title : source.ShownTitle)
        {
            SaidOn = source.SaidOn,
            Place = source.Territory is { } about ? territories.Find(about)?.Name : null,
            Published = progress.Published,
            Done = progress.Done,
            Total = progress.Total,
            MayReview = member.May(SourceAct.Review, source) && member.Id is not null,
        };
}

/// <summary>All that the page shows.</summary>
/// <param name="Sources">Newest first.</param>
/// <param name="MayImport">Whether the reader may bring documents.</param>
public sealed record SourcesView(IReadOnlyList<SourceLine> Sources, bool MayImport)
{
    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether another page follows.</summary>
    public bool HasMore { get; init; }
}

/// <summary>A source in the list.</summary>
/// <param name="Id">Which.</param>
/// <param name="Title">Its title, names masked unless the reader reviews it.</param>
public sealed record SourceLine(Guid Id, string Title)
{
    /// <summary>When it was said.</summary>
    public DateOnly? SaidOn { get; init; }

    /// <summary>What it is about.</summary>
    public string? Place { get; init; }

    /// <summary>What joined the commons.</summary>
    public int Published { get; init; }

    /// <summary>Extracts decided.</summary>
    public int Done { get; init; }

    /// <summary>Extracts in all.</summary>
    public int Total { get; init; }

    /// <summary>Whether the reader may review it.</summary>
    public bool MayReview { get; init; }
}
