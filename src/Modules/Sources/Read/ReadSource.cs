using Maillage.Commons.Contracts;
using Maillage.Documents;
using Maillage.Kernel;
using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Sources.Read;

/// <summary>Anyone reads a source, and comes by a link straight to the words that were quoted.</summary>
internal static class ReadSource
{
    internal static void Map(IEndpointRouteBuilder sources) => sources.MapGet("/{id:guid}", Show);

    private static async Task<IResult> Show(
        Guid id,
        [AsParameters] Passage passage,
        Library library,
        PlatformDb db,
        ICurrentMember member,
        CancellationToken cancel
    )
    {
        if (
            await library.Find(id, cancel) is not { } source
            || await library.Version(id, passage.V ?? source.Versions, cancel) is not { } version
        )
        {
            return Door.Missing();
        }

        var extracts = await db.Set<Extract>()
            .AsNoTracking()
            .Where(e => e.Source == id && (e.State == ExtractState.Accepted || e.State == ExtractState.Merged))
            .OrderBy(e => e.Start)
            .ThenBy(e => e.Id)
            .ToListAsync(cancel);
        var names = await library.Names(id, cancel);
        return new RazorComponentResult<ReadSourcePage>(
            new { View = View(new(source, version, extracts, names), passage, library, member) }
        );
    }

    private static ReadSourceView View(Opened opened, Passage passage, Library library, ICurrentMember member)
    {
        var (source, version, extracts, names) = opened;
        var windows = TextWindows.Of(version);
        var target = passage.In(version.Text);
        var shown = Math.Clamp(passage.Partie ?? windows.Holding(target?.Start ?? 0), 0, windows.Count - 1);
        var sees = member.May(SourceAct.SeeNames, source) && member.Id is not null;
        var sheet = new Sheet(version, names)
        {
            SeesNames = sees,
            Target = target,
            Marks =
            [
                .. extracts
                    .Select((extract, index) => (extract, Number: index + 1))
                    .Where(one => one.extract.SourceVersion == version.Number)
                    .Select(one => new SheetMark(one.extract.Span, one.Number, one.extract.Kind.Slug(), $"#p{one.Number}")),
            ],
        };
        return new(source.Id, sees ? source.Title : source.ShownTitle)
        {
            SaidOn = source.SaidOn,
            Place = library.Place(source),
            Parts = sheet.Parts(windows[shown]),
            Window = shown,
            Windows = windows.Count,
            Version = version.Number,
            Versions = source.Versions,
            Format = version.Format,
            Pages = version.Pages,
            HasTarget = target is not null,
            Masked = names.SpansIn(version.Number).Count(),
            Published = [.. extracts.Select((extract, index) => Line(extract, index + 1, names, sees))],
            FileName = sees ? version.FileName : null,
            Sha256 = sees ? version.Sha256 : null,
            MayReview = member.Id is not null && member.May(SourceAct.Review, source),
            MayTakeOriginal = member.Id is not null && member.May(SourceAct.TakeOriginal, source),
        };
    }

    private static PublishedLine Line(Extract extract, int number, WithheldNames names, bool sees) =>
        new(
            number,
            extract.Kind.Slug(),
            sees ? extract.Words : names.Mask(extract).Shown,
            Contracts.SourceAddress.Of(extract.Source, extract.SourceVersion, extract.Span)
        )
        {
            Fiche = extract.Contribution is null ? extract.Id : null,
        };

    /// <summary>A source, open at one of its versions.</summary>
    private sealed record Opened(Source Source, SourceVersion Version, IReadOnlyList<Extract> Published, WithheldNames Names);
}

/// <summary>The passage that an address asks for.</summary>
/// <param name="V">The version; the current one when missing.</param>
/// <param name="De">Where the passage begins, in UTF-16 units.</param>
/// <param name="A">Where it ends, exclusive.</param>
/// <param name="Partie">The window of the text, from 0.</param>
internal sealed record Passage(int? V, int? De, int? A, int? Partie)
{
    /// <summary>The span asked for; null when there is none in this text.</summary>
    public Span? In(string text) => De is { } from && A is { } to && from >= 0 && from < to && to <= text.Length ? new(from, to) : null;
}

/// <summary>All that the page shows.</summary>
/// <param name="Id">The source.</param>
/// <param name="Title">Its title, names masked unless the reader may see them.</param>
public sealed record ReadSourceView(Guid Id, string Title)
{
    /// <summary>When it was said.</summary>
    public DateOnly? SaidOn { get; init; }

    /// <summary>What it is about.</summary>
    public Territories.Territory? Place { get; init; }

    /// <summary>The text of the window being read.</summary>
    public IReadOnlyList<SheetPart> Parts { get; init; } = [];

    /// <summary>The window, from 0.</summary>
    public int Window { get; init; }

    /// <summary>How many windows the text has.</summary>
    public int Windows { get; init; }

    /// <summary>The version shown.</summary>
    public int Version { get; init; }

    /// <summary>How many versions there are.</summary>
    public int Versions { get; init; }

    /// <summary>The original's format.</summary>
    public DocumentFormat Format { get; init; }

    /// <summary>The original's pages.</summary>
    public int? Pages { get; init; }

    /// <summary>Whether a passage is highlighted.</summary>
    public bool HasTarget { get; init; }

    /// <summary>Names withheld in this version.</summary>
    public int Masked { get; init; }

    /// <summary>What joined the commons.</summary>
    public IReadOnlyList<PublishedLine> Published { get; init; } = [];

    /// <summary>The original's name, for those who may take it.</summary>
    public string? FileName { get; init; }

    /// <summary>The original's SHA-256, for those who may take it.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Whether the reader may review.</summary>
    public bool MayReview { get; init; }

    /// <summary>Whether the reader may take the original.</summary>
    public bool MayTakeOriginal { get; init; }
}

/// <summary>Something of the source that joined the commons.</summary>
/// <param name="Number">Its number in the text.</param>
/// <param name="Kind">Slug of its kind.</param>
/// <param name="Words">Its words.</param>
/// <param name="Address">Its place in the text.</param>
public sealed record PublishedLine(int Number, string Kind, string Words, string Address)
{
    /// <summary>The fiche that it became; null for a statement.</summary>
    public Guid? Fiche { get; init; }
}
