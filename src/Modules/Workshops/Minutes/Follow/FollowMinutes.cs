using System.Globalization;
using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.Workshops.Minutes.Remark;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Workshops.Minutes.Follow;

/// <summary>Facilitators see how far the minutes are, read the remarks, and take the next step: validate, reopen.</summary>
internal static class FollowMinutes
{
    internal static void Map(IEndpointRouteBuilder workshops)
    {
        workshops.MapGet("/{id:guid}/compte-rendu/suivi", Show);
        workshops.MapPost("/{id:guid}/compte-rendu/valider", Validate);
        workshops.MapPost("/{id:guid}/compte-rendu/rouvrir", Reopen);
        workshops.MapPost("/{id:guid}/compte-rendu/remarques/{remark:guid}", Settle);
    }

    private static async Task<IResult> Show(Guid id, [AsParameters] FollowDesk desk)
    {
        if (await desk.Door.EnterToWrite(desk.Context, id, desk.Cancel) is not { } visit)
        {
            return Answers.Closed(id, desk.Context);
        }

        await desk.Minutes.ForgetWithdrawn(visit.Room, desk.Cancel);
        return await Page(visit, [], desk);
    }

    private static async Task<IResult> Validate(Guid id, [FromForm] string? version, [AsParameters] FollowDesk desk)
    {
        if (await desk.Door.EnterToWrite(desk.Context, id, desk.Cancel) is not { } visit)
        {
            return Answers.Closed(id, desk.Context);
        }

        IReadOnlyList<Refusal> refusals = version == VersionOf(visit) ? visit.Minutes.WhyNotValid() : [ChangedMeanwhile];
        if (refusals.Count > 0)
        {
            return await Page(visit, refusals, desk);
        }

        var edits = await desk.Minutes.Edits(visit.Minutes, desk.Cancel);
        var seq = visit.Room.Read(workshop => workshop.Version);
        var next = visit.Minutes.Validate(edits, seq, desk.Member.Id!.Value, desk.Clock.GetUtcNow());
        return await Save(visit, next, desk);
    }

    private static async Task<IResult> Reopen(Guid id, [FromForm] string? version, [AsParameters] FollowDesk desk)
    {
        if (await desk.Door.EnterToWrite(desk.Context, id, desk.Cancel) is not { } visit)
        {
            return Answers.Closed(id, desk.Context);
        }

        if (version != VersionOf(visit) || visit.Minutes.Phase is not MinutesPhase.Validated)
        {
            return await Page(visit, [ChangedMeanwhile], desk);
        }

        visit.Minutes.Reopen(desk.Clock.GetUtcNow());
        return await Save(visit, null, desk);
    }

    private static async Task<IResult> Settle(Guid id, Guid remark, [FromForm] string? version, [AsParameters] FollowDesk desk)
    {
        if (await desk.Door.EnterToWrite(desk.Context, id, desk.Cancel) is not { } visit)
        {
            return Answers.Closed(id, desk.Context);
        }

        _ = version; // bound so that the framework checks the antiforgery token; a remark settled twice is settled
        await desk.Remarks.Settle(id, remark, desk.Cancel);
        return TypedResults.LocalRedirect($"{visit.Address}/suivi#remarques");
    }

    private static readonly Refusal ChangedMeanwhile = new("minutes.changed-before-step");

    private static async Task<IResult> Save(MinutesVisit visit, MinutesVersion? version, FollowDesk desk) =>
        await desk.Minutes.Save(visit.Minutes, version, desk.Cancel)
            ? TypedResults.LocalRedirect($"{visit.Address}/suivi")
            : await Page((await desk.Door.EnterToWrite(desk.Context, visit.Room.Meeting.Id, desk.Cancel))!, [ChangedMeanwhile], desk);

    private static string VersionOf(MinutesVisit visit) => visit.Minutes.Version.ToString(CultureInfo.InvariantCulture);

    private static async Task<IResult> Page(MinutesVisit visit, IReadOnlyList<Refusal> refusals, FollowDesk desk)
    {
        var view = await View(visit, desk) with { Refusals = refusals };
        return new RazorComponentResult<FollowMinutesPage>(new { View = view }) { StatusCode = Answers.Status(refusals) };
    }

    private static async Task<FollowMinutesView> View(MinutesVisit visit, FollowDesk desk)
    {
        var (id, minutes) = (visit.Room.Meeting.Id, visit.Minutes);
        var paper = await desk.Minutes.Draw(visit.Room, await desk.Minutes.Version(id, visit.Number ?? 0, desk.Cancel), desk.Cancel);
        var versions = await desk
            .Db.Set<MinutesVersion>()
            .AsNoTracking()
            .Where(v => v.Workshop == id)
            .OrderByDescending(v => v.Number)
            .ToListAsync(desk.Cancel);
        var names = await desk.Names.Find([.. versions.Select(v => v.By).Distinct()], desk.Cancel);
        return new(visit.Address, VersionOf(visit), minutes.Phase.ToString())
        {
            Title = paper.Title,
            Language = paper.Language,
            Shared = int.TryParse(desk.Context.Request.Query["partage"], CultureInfo.InvariantCulture, out var letters) ? letters : null,
            IsRehearsal = visit.Room.Meeting.IsRehearsal,
            IsGiven = minutes.Given > 0,
            IsGivenAnew = minutes.Given > 0 && minutes.Given != minutes.Published,
            Source = minutes.Source,
            TakenBack = minutes.Given > 0 ? await TakenBack(visit, desk) : 0,
            Unrevealed = paper.Unrevealed,
            Named = minutes.Phase is MinutesPhase.Validated ? [] : desk.Named.In(paper),
            Remarks = [.. (await desk.Remarks.All(id, desk.Cancel)).Select(remark => Row(remark, visit, paper, desk))],
            Versions =
            [
                .. versions.Select(v => new VersionRow(
                    v.Number,
                    v.Phase.ToString(),
                    Local(v.At, visit, desk),
                    names.GetValueOrDefault(v.By, "")
                )),
            ],
        };
    }

    // Somebody may take her words back at any time: the commons hold them until the minutes are given again.
    private static async Task<int> TakenBack(MinutesVisit visit, FollowDesk desk)
    {
        var gone = visit.Room.Read(workshop =>
            workshop.Board.Lines.Where(line => line.State is LineState.Withdrawn).Select(line => line.Id).ToList()
        );
        return gone.Count == 0 ? 0 : (await desk.Whereabouts.Find(gone, desk.Cancel)).Count;
    }

    private static RemarkRow Row(MinutesRemark remark, MinutesVisit visit, MinutesPaper paper, FollowDesk desk)
    {
        var college = remark.Participant is { } who
            ? visit.Room.Read(workshop => workshop.Seating.Participants.GetValueOrDefault(who)?.College)
            : null;
        return new(
            remark.Id,
            RemarkTarget.Of(paper, remark.About).About,
            RemarkTarget.Of(paper, remark.About).Words,
            remark.Text,
            Local(remark.At, visit, desk)
        )
        {
            College = college,
            IsSettled = remark.SettledAt is not null,
        };
    }

    private static DateTimeOffset Local(DateTimeOffset at, MinutesVisit visit, FollowDesk desk) =>
        desk.Clocks.At(visit.Room.Meeting.Territory, at);
}

/// <summary>What following needs.</summary>
internal sealed record FollowDesk(
    HttpContext Context,
    MinutesDoor Door,
    MinutesDesk Minutes,
    RemarkBook Remarks,
    NamedInLines Named,
    ICurrentMember Member,
    IMemberNames Names,
    IWhereabouts Whereabouts,
    PlatformDb Db,
    LocalClocks Clocks,
    TimeProvider Clock,
    CancellationToken Cancel
);

/// <summary>All that the page shows.</summary>
/// <param name="Address">Where the minutes lie.</param>
/// <param name="Version">To send back.</param>
/// <param name="Phase">How far they are.</param>
public sealed record FollowMinutesView(string Address, string Version, string Phase)
{
    /// <summary>The minutes' title.</summary>
    public string Title { get; init; } = "";

    /// <summary>Of the minutes.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>How many letters just left; null when nothing was shared just now.</summary>
    public int? Shared { get; init; }

    /// <summary>Whether nothing of it reaches the commons.</summary>
    public bool IsRehearsal { get; init; }

    /// <summary>Whether the commons hold them.</summary>
    public bool IsGiven { get; init; }

    /// <summary>Whether the commons hold a version of before.</summary>
    public bool IsGivenAnew { get; init; }

    /// <summary>The source that they became.</summary>
    public Guid? Source { get; init; }

    /// <summary>How many lines the commons hold that their authors took back since.</summary>
    public int TakenBack { get; init; }

    /// <summary>How many lines nobody revealed.</summary>
    public int Unrevealed { get; init; }

    /// <summary>Lines that seem to name somebody.</summary>
    public IReadOnlyList<SaidLine> Named { get; init; } = [];

    /// <summary>What those who were in the room say.</summary>
    public IReadOnlyList<RemarkRow> Remarks { get; init; } = [];

    /// <summary>What was kept, newest first.</summary>
    public IReadOnlyList<VersionRow> Versions { get; init; } = [];

    /// <summary>Why nothing was done.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];
}

/// <summary>One remark.</summary>
public sealed record RemarkRow(Guid Id, string About, string Words, string Text, DateTimeOffset At)
{
    /// <summary>Who speaks; null when unknown.</summary>
    public College? College { get; init; }

    /// <summary>Whether it was dealt with.</summary>
    public bool IsSettled { get; init; }
}

/// <summary>One version.</summary>
public sealed record VersionRow(int Number, string Phase, DateTimeOffset At, string By);
