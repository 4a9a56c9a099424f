using System.Globalization;
using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.Territories;
using Maillage.TextAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Sources.Describe;

/// <summary>A reviewer gives a source its title, its date, its kind and its territory.</summary>
internal static class DescribeSource
{
    internal static void Map(IEndpointRouteBuilder sources)
    {
        sources.MapGet("/{id:guid}/decrire", Show);
        sources.MapPost("/{id:guid}/decrire", Describe);
    }

    private static async Task<IResult> Show(Guid id, [AsParameters] DescribeDesk desk) =>
        await desk.Find(id) is not { } source
            ? Door.Closed(desk.Member, desk.Context)
            : Page(
                new(id, source.Version, source.Title)
                {
                    SaidOn = source.SaidOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
                    Kind = source.Kind,
                    Territory = desk.Territories.AsTyped(source.Territory),
                    TerritoryName = desk.Library.Place(source)?.Name,
                }
            );

    private static async Task<IResult> Describe(
        Guid id,
        [AsParameters] DescribeDesk desk,
        [FromForm] int version,
        [FromForm] string? titre,
        [FromForm] string? date,
        [FromForm] string? genre,
        [FromForm] string? territoire
    )
    {
        if (await desk.Find(id) is not { } source)
        {
            return Door.Closed(desk.Member, desk.Context);
        }

        var typed = new DescribeView(id, source.Version, titre ?? "")
        {
            SaidOn = date ?? "",
            Kind = Slugs.Read<DocumentKind>(genre) ?? source.Kind,
            Territory = territoire ?? "",
            TerritoryName = desk.Territories.Meant(territoire)?.Name,
        };
        var description = new SourceDescription(
            typed.Title,
            typed.Kind,
            Import.Proposals.Day(date),
            desk.Territories.Meant(territoire)?.Id
        );
        var refusals = WhyNot(source, version, typed, description, desk);
        if (refusals.Count > 0)
        {
            return Page(typed with { Refusals = refusals });
        }

        try
        {
            await desk.Write(source, description);
            return TypedResults.LocalRedirect($"/sources/{id}");
        }
        catch (DbUpdateConcurrencyException)
        {
            return Page(typed with { Refusals = [ChangedMeanwhile] });
        }
    }

    private static readonly Refusal ChangedMeanwhile = new("source.changed");

    private static List<Refusal> WhyNot(Source source, int version, DescribeView typed, SourceDescription description, DescribeDesk desk)
    {
        var refusals = new List<Refusal>(Source.WhyNotDescribed(description));
        if (version != source.Version)
        {
            refusals.Add(ChangedMeanwhile);
        }

        if (typed.SaidOn.Length > 0 && description.SaidOn is null)
        {
            refusals.Add(new("source.no-such-day"));
        }

        if (typed.Territory.Trim().Length > 0 && description.Territory is null)
        {
            refusals.Add(new("import.unknown-territory", typed.Territory));
        }
        else if (description.Territory is { } moved && moved != source.Territory && desk.Member.RoleIn(moved) < Role.Contributor)
        {
            refusals.Add(new("import.not-here"));
        }

        return refusals;
    }

    private static RazorComponentResult<DescribePage> Page(DescribeView view) =>
        new(new { View = view })
        {
            StatusCode = view.Refusals.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
}

/// <summary>All that the page shows.</summary>
/// <param name="Source">The source.</param>
/// <param name="Version">To send back.</param>
/// <param name="Title">As it is, or as it was typed.</param>
public sealed record DescribeView(Guid Source, int Version, string Title)
{
    /// <summary><c>2016-06-30</c>, or what was typed.</summary>
    public string SaidOn { get; init; } = "";

    /// <summary>What kind of document it is.</summary>
    public DocumentKind Kind { get; init; }

    /// <summary>What was typed as territory, or its code.</summary>
    public string Territory { get; init; } = "";

    /// <summary>The territory understood.</summary>
    public string? TerritoryName { get; init; }

    /// <summary>Why it was not kept.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];
}

/// <summary>What every request of this slice needs.</summary>
internal sealed record DescribeDesk(
    HttpContext Context,
    ICurrentMember Member,
    Library Library,
    PlatformDb Db,
    CommonsDoor Commons,
    ITerritories Territories,
    CancellationToken Cancel
)
{
    /// <summary>The source, when she may describe it.</summary>
    public async Task<Source?> Find(Guid id) =>
        await Library.Find(id, Cancel) is { } source && Member.Id is not null && Member.May(SourceAct.Review, source) ? source : null;

    /// <summary>Keeps the description; what was already published learns of it in the same transaction.</summary>
    public async Task Write(Source source, SourceDescription description)
    {
        await using var transaction = await Db.Database.BeginTransactionAsync(Cancel);
        var names = await Library.Names(source.Id, Cancel);
        source.Describe(description);
        source.Withhold(names);
        await Db.SaveChangesAsync(Cancel);
        var published = await Db.Set<Extract>()
            .Where(e => e.Source == source.Id && (e.State == ExtractState.Accepted || e.State == ExtractState.Merged))
            .ToListAsync(Cancel);
        await Commons.Follow(source, published, names, Cancel);
        await Db.SaveChangesAsync(Cancel);
        await transaction.CommitAsync(Cancel);
    }
}
