using System.Globalization;
using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Sources.Review;

/// <summary>A person reads a document again beside what was drawn out of it, and decides.</summary>
internal static class ReviewSource
{
    private static readonly Dictionary<string, DecisionKind> Acts = new()
    {
        ["retenir"] = DecisionKind.Accept,
        ["fusionner"] = DecisionKind.Merge,
        ["rejeter"] = DecisionKind.Reject,
        ["corriger"] = DecisionKind.Correct,
        ["couper"] = DecisionKind.Split,
    };

    internal static void Map(IEndpointRouteBuilder sources)
    {
        sources.MapGet("/{id:guid}/relire", Show);
        sources.MapGet("/{id:guid}/relire/etat", Tell);
        sources.MapPost("/{id:guid}/relire/{extract:guid}", Decide);
        sources.MapPost("/{id:guid}/relire/ajouter", Add);
        sources.MapPost("/{id:guid}/relire/surs", AcceptSure);
        sources.MapPost("/{id:guid}/relire/annuler", Undo);
    }

    private static Task<IResult> Show(Guid id, [AsParameters] Desk desk, Guid? e, int? partie, string? fait, int? nombre) =>
        desk.With(id, source => Page(desk, source, new(e, partie, fait, nombre ?? 0)));

    /// <summary>What an open page asks from time to time: has anybody decided since?</summary>
    private static Task<IResult> Tell(Guid id, [AsParameters] Desk desk) =>
        desk.With(id, async source => TypedResults.Text(await desk.Drawer.Cursor(source.Id, desk.Cancel)));

    private static Task<IResult> Decide(Guid id, Guid extract, [AsParameters] Desk desk, [AsParameters] DecisionForm form) =>
        desk.With(
            id,
            async source =>
            {
                if (!Acts.TryGetValue(form.Acte ?? "", out var kind))
                {
                    return TypedResults.BadRequest();
                }

                var order = new ReviewOrder(kind, extract, form.Version)
                {
                    As = ExtractWords.ReadKind(form.Genre),
                    College = Slugs.Read<College>(form.College),
                    SameAs = Id(form.Pareil),
                    Words = form.Mots,
                    FirstWords = form.Debut,
                    Start = Number(form.Position),
                };
                return await Try(desk, source, extract, () => Carry(desk, source, order));
            }
        );

    private static async Task<IResult> Carry(Desk desk, Source source, ReviewOrder order)
    {
        if (await desk.Review.Decide(source, order, desk.Me, desk.Cancel) is { } overtaken)
        {
            var view = await desk.Drawer.Gather(source, order.Extract, null, desk.Cancel);
            return Page(view with { Overtaken = await desk.Drawer.Describe(overtaken, desk.Cancel) }, StatusCodes.Status409Conflict);
        }

        var stays = order.Kind is DecisionKind.Correct or DecisionKind.Split;
        var next = stays ? order.Extract : await desk.Drawer.After(source, order.Extract, desk.Cancel);
        return Back(source, next, Acts.First(act => act.Value == order.Kind).Key);
    }

    private static Task<IResult> Add(
        Guid id,
        [AsParameters] Desk desk,
        [FromForm] string mots,
        [FromForm] string? position,
        [FromForm] string genre
    ) =>
        desk.With(
            id,
            source =>
                Try(
                    desk,
                    source,
                    null,
                    async () =>
                    {
                        var kind = ExtractWords.ReadKind(genre) ?? ExtractKind.Pratique;
                        var added = await desk.Review.Add(source, new(mots, Number(position), kind), desk.Me, desk.Cancel);
                        return Back(source, added, "ajouter");
                    }
                )
        );

    private static Task<IResult> AcceptSure(Guid id, [AsParameters] Desk desk, [FromForm] string? extrait) =>
        desk.With(
            id,
            async source =>
            {
                var accepted = await desk.Review.AcceptAbove(source, ReviewDrawer.SureFrom, desk.Me, desk.Cancel);
                return Back(source, Id(extrait), "surs", accepted);
            }
        );

    private static Task<IResult> Undo(Guid id, [AsParameters] Desk desk, [FromForm] string? extrait) =>
        desk.With(
            id,
            source =>
                Try(
                    desk,
                    source,
                    Id(extrait),
                    async () =>
                    {
                        var about = await desk.Review.Undo(source, desk.Me, desk.Cancel);
                        return Back(source, about ?? Id(extrait), about is null ? "rien" : "annuler");
                    }
                )
        );

    // A hidden field that nothing filled arrives as an empty text.
    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;

    private static async Task<IResult> Try(Desk desk, Source source, Guid? extract, Func<Task<IResult>> act)
    {
        try
        {
            return await act();
        }
        catch (RefusedException refused)
        {
            var view = await desk.Drawer.Gather(source, extract, null, desk.Cancel);
            return Page(view with { Refusals = refused.Refusals }, StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static async Task<IResult> Page(Desk desk, Source source, Asked asked)
    {
        var view = await desk.Drawer.Gather(source, asked.Extract, asked.Window, desk.Cancel);
        return Page(view with { JustDone = asked.Done, JustDoneCount = asked.Count }, StatusCodes.Status200OK);
    }

    private static RazorComponentResult<ReviewPage> Page(ReviewView view, int status) => new(new { View = view }) { StatusCode = status };

    private static RedirectHttpResult Back(Source source, Guid? extract, string done, int count = 0) =>
        TypedResults.LocalRedirect($"/sources/{source.Id}/relire?e={extract}&fait={done}&nombre={count}#courant");

    /// <summary>What an address asks to see.</summary>
    private sealed record Asked(Guid? Extract, int? Window, string? Done, int Count);
}

/// <summary>What a decision's form sends.</summary>
internal sealed record DecisionForm
{
    [FromForm]
    public string? Acte { get; init; }

    [FromForm]
    public int Version { get; init; }

    [FromForm]
    public string? Genre { get; init; }

    [FromForm]
    public string? College { get; init; }

    [FromForm]
    public string? Pareil { get; init; }

    [FromForm]
    public string? Mots { get; init; }

    [FromForm]
    public string? Position { get; init; }

    [FromForm]
    public string? Debut { get; init; }
}

/// <summary>What every request of a review needs.</summary>
internal sealed record Desk(
    HttpContext Context,
    ICurrentMember Member,
    Library Library,
    ReviewDesk Review,
    ReviewDrawer Drawer,
    CancellationToken Cancel
)
{
    /// <summary>The reviewer; <see cref="With"/> lets nobody else through.</summary>
    public Guid Me => Member.Id ?? throw new InvalidOperationException("Only a member reviews.");

    /// <summary>Opens a source to those who may review it.</summary>
    public async Task<IResult> With(Guid id, Func<Source, Task<IResult>> act)
    {
        var source = await Library.Find(id, Cancel);
        return source is not null && Member.Id is not null && Member.May(SourceAct.Review, source) ? await act(source)
            : source is null && Member.Id is not null ? Door.Missing()
            : Door.Closed(Member, Context);
    }
}
