using Maillage.Members.Contracts;
using Maillage.Workshops.Minutes.Files;
using Maillage.Workshops.Minutes.Remark;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace Maillage.Workshops.Minutes.Read;

/// <summary>Whoever may reads the minutes: facilitators a draft, those who were in the room what is shared, everybody what is validated.</summary>
internal static class ReadMinutes
{
    internal static void Map(IEndpointRouteBuilder workshops)
    {
        workshops.MapGet("/{id:guid}/compte-rendu", Show);
        workshops.MapGet("/{id:guid}/compte-rendu/carte", ShowMap);
    }

    private static async Task<IResult> Show(Guid id, [AsParameters] ReadDesk desk)
    {
        if (await desk.Door.Enter(desk.Context, id, desk.Cancel) is not { } visit)
        {
            return Answers.Missing();
        }

        if (!visit.ReadsAny)
        {
            return Answers.NotYet(visit);
        }

        var asked =
            visit.Reader is MinutesReader.Facilitator && int.TryParse(desk.Context.Request.Query["version"], out var old)
                ? old
                : (int?)null;
        var number = asked ?? visit.Number ?? 0;
        var version = await desk.Minutes.Version(id, number, desk.Cancel);
        var paper = await desk.Minutes.Draw(visit.Room, version, desk.Cancel);
        return new RazorComponentResult<ReadMinutesPage>(new { View = await View(visit, paper, version, asked, desk) });
    }

    private static async Task<ReadMinutesView> View(
        MinutesVisit visit,
        MinutesPaper paper,
        MinutesVersion? version,
        int? asked,
        ReadDesk desk
    )
    {
        var isPublic = version is not null && version.Number == visit.Minutes.Published;
        var writes = visit.Reader is MinutesReader.Facilitator;
        return new(paper, visit.Address, visit.Query)
        {
            Phase = isPublic ? MinutesPhase.Validated.ToString() : visit.Minutes.Phase.ToString(),
            Number = version?.Number ?? 0,
            SavedAt = version is null ? null : desk.Clocks.At(visit.Room.Meeting.Territory, version.At),
            IsOld = asked is not null && asked != visit.Minutes.Number,
            Writes = writes,
            MayWrite = writes && visit.Minutes.WhyNotWritten().Count == 0,
            MayRemark = visit.ReadsShared,
            HasSeat = visit.Seat is not null,
            Thanks = desk.Context.Request.Query.ContainsKey("merci"),
            Remarks = writes ? await desk.Remarks.CountOpen(visit.Room.Meeting.Id, desk.Cancel) : 0,
            Source = isPublic && visit.Minutes.Given > 0 ? visit.Minutes.Source : null,
            Site = desk.Site.Of(visit.Address),
            JsonLd = isPublic ? MinutesJsonLd.Of(paper, new(desk.Texts, paper.Language), desk.Site.Of(visit.Address)) : null,
        };
    }

    private static async Task<IResult> ShowMap(Guid id, [AsParameters] ReadDesk desk)
    {
        if (await desk.Door.Enter(desk.Context, id, desk.Cancel) is not { } visit)
        {
            return Answers.Missing();
        }

        if (!visit.ReadsAny)
        {
            return Answers.NotYet(visit);
        }

        var version = await desk.Minutes.Version(id, visit.Number ?? 0, desk.Cancel);
        var paper = await desk.Minutes.Draw(visit.Room, version, desk.Cancel);
        var document = MinutesFile.Of(paper, new(desk.Texts, paper.Language), "");
        return new RazorComponentResult<MindMapPage>(
            new { View = new MindMapView(paper.Title, paper.Language, Documents.Writing.MapNode.Of(document), visit.Address, visit.Query) }
        );
    }
}

/// <summary>What reading needs.</summary>
internal sealed record ReadDesk(
    HttpContext Context,
    MinutesDoor Door,
    MinutesDesk Minutes,
    RemarkBook Remarks,
    ISiteAddress Site,
    IStringLocalizer<MinutesTexts> Texts,
    LocalClocks Clocks,
    CancellationToken Cancel
);

/// <summary>All that the page shows.</summary>
/// <param name="Paper">The minutes.</param>
/// <param name="Address">Where they lie.</param>
/// <param name="Query">What her addresses end with.</param>
public sealed record ReadMinutesView(MinutesPaper Paper, string Address, string Query)
{
    /// <summary>How far they are.</summary>
    public string Phase { get; init; } = "";

    /// <summary>Which version; 0 before any change.</summary>
    public int Number { get; init; }

    /// <summary>When it was kept; null before any change.</summary>
    public DateTimeOffset? SavedAt { get; init; }

    /// <summary>Whether it is a version of before.</summary>
    public bool IsOld { get; init; }

    /// <summary>Whether she is a facilitator.</summary>
    public bool Writes { get; init; }

    /// <summary>Whether anything can be changed now.</summary>
    public bool MayWrite { get; init; }

    /// <summary>Whether she may remark.</summary>
    public bool MayRemark { get; init; }

    /// <summary>Whether she was in the room.</summary>
    public bool HasSeat { get; init; }

    /// <summary>Whether her remark just arrived.</summary>
    public bool Thanks { get; init; }

    /// <summary>How many remarks wait for facilitators.</summary>
    public int Remarks { get; init; }

    /// <summary>The source of the commons that they became; null when none.</summary>
    public Guid? Source { get; init; }

    /// <summary>Their address for people outside.</summary>
    public string Site { get; init; } = "";

    /// <summary>What search engines and programs read; null for what is not public.</summary>
    public string? JsonLd { get; init; }
}

/// <summary>All that the page of the mind map shows.</summary>
public sealed record MindMapView(string Title, string Language, Documents.Writing.MapNode Root, string Address, string Query);
