using System.Globalization;
using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Workshops.Minutes.Give;

/// <summary>A facilitator gives what was said to the commons, once she has seen what will be published.</summary>
internal static class GiveMinutes
{
    internal static void Map(IEndpointRouteBuilder workshops)
    {
        workshops.MapGet("/{id:guid}/compte-rendu/verser", Show);
        workshops.MapPost("/{id:guid}/compte-rendu/verser", Give);
    }

    private static async Task<IResult> Show(Guid id, [AsParameters] GiveDesk desk) =>
        await desk.Door.EnterToWrite(desk.Context, id, desk.Cancel) is { } visit
            ? new RazorComponentResult<GivePage>(new { View = await View(visit, MinutesGift.WhyNot(visit), desk) })
            : Answers.Closed(id, desk.Context);

    private static async Task<IResult> Give(Guid id, [FromForm] string? version, [AsParameters] GiveDesk desk)
    {
        if (await desk.Door.EnterToWrite(desk.Context, id, desk.Cancel) is not { } visit)
        {
            return Answers.Closed(id, desk.Context);
        }

        IReadOnlyList<Refusal> refusals = version == VersionOf(visit) ? MinutesGift.WhyNot(visit) : [new("minutes.changed-before-step")];
        if (refusals.Count > 0)
        {
            return await Page(visit, refusals, desk);
        }

        try
        {
            var number = visit.Minutes.Published!.Value;
            var paper = await desk.Minutes.Draw(visit.Room, await desk.Minutes.Version(id, number, desk.Cancel), desk.Cancel);
            var source = await desk.Gift.Give(visit, paper, desk.Member.Id!.Value, desk.Cancel);
            await Note(id, source, number, desk);
            return TypedResults.LocalRedirect($"{visit.Address}/verser?verse=1");
        }
        catch (RefusedException refused)
        {
            return await Page(visit, refused.Refusals, desk);
        }
    }

    // The importer has saved, and let go of what it did not read itself: a second giving would find the same source again.
    private static async Task Note(Guid workshop, Guid source, int number, GiveDesk desk)
    {
        var minutes = await desk.Minutes.Find(workshop, desk.Cancel);
        if (minutes.Source != source || minutes.Given != number)
        {
            minutes.Give(source, number, desk.Clock.GetUtcNow());
            await desk.Minutes.Save(minutes, null, desk.Cancel);
        }
    }

    private static string VersionOf(MinutesVisit visit) => visit.Minutes.Version.ToString(CultureInfo.InvariantCulture);

    private static async Task<IResult> Page(MinutesVisit visit, IReadOnlyList<Refusal> refusals, GiveDesk desk) =>
        new RazorComponentResult<GivePage>(new { View = await View(visit, refusals, desk) }) { StatusCode = Answers.Status(refusals) };

    private static async Task<GiveView> View(MinutesVisit visit, IReadOnlyList<Refusal> refusals, GiveDesk desk)
    {
        var minutes = visit.Minutes;
        var paper = minutes.Published is { } number
            ? await desk.Minutes.Draw(visit.Room, await desk.Minutes.Version(visit.Room.Meeting.Id, number, desk.Cancel), desk.Cancel)
            : null;
        return new GiveView(visit.Address, VersionOf(visit))
        {
            Title = paper?.Title ?? visit.Room.Meeting.Title,
            Language = paper?.Language ?? "fr",
            Lines = [.. (paper?.Lines ?? []).OrderBy(line => line.Kind)],
            Source = minutes.Given > 0 ? minutes.Source : null,
            IsGiven = minutes.Given > 0 && minutes.Given == minutes.Published,
            IsDone = desk.Context.Request.Query.ContainsKey("verse"),
            Refusals = refusals,
        };
    }
}

/// <summary>What giving needs.</summary>
internal sealed record GiveDesk(
    HttpContext Context,
    MinutesDoor Door,
    MinutesDesk Minutes,
    MinutesGift Gift,
    ICurrentMember Member,
    TimeProvider Clock,
    CancellationToken Cancel
);

/// <summary>All that the page shows.</summary>
/// <param name="Address">Where the minutes lie.</param>
/// <param name="Version">To send back.</param>
public sealed record GiveView(string Address, string Version)
{
    /// <summary>The minutes' title.</summary>
    public string Title { get; init; } = "";

    /// <summary>Of the minutes.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>What will be published, by kind.</summary>
    public IReadOnlyList<SaidLine> Lines { get; init; } = [];

    /// <summary>The source that they are; null when they are none.</summary>
    public Guid? Source { get; init; }

    /// <summary>Whether the commons hold just this.</summary>
    public bool IsGiven { get; init; }

    /// <summary>Whether it was done just now.</summary>
    public bool IsDone { get; init; }

    /// <summary>Why it cannot be.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>How many of each kind.</summary>
    public IEnumerable<KeyValuePair<ContributionKind, int>> Kinds => Lines.CountBy(line => line.Kind);
}
