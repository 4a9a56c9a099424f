using Maillage.Kernel;
using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Territories.Perimeters;

/// <summary>A facilitator draws a perimeter from a pasted list of communes, changes it, or takes it away.</summary>
internal static class DrawPerimeter
{
    private static readonly Refusal ChangedMeanwhile = new("perimeter.changed");

    internal static void Map(IEndpointRouteBuilder perimeters)
    {
        var drawers = perimeters.MapGroup("").AddEndpointFilter(OnlyThoseWhoMay);
        _ = drawers.MapGet("/nouveau", () => Page(new PerimeterView(null, "", [], 0)));
        _ = drawers.MapPost("/nouveau", Draw);
        _ = drawers.MapGet("/{slug}/modifier", Show);
        _ = drawers.MapPost("/{slug}/modifier", Redraw);
        _ = drawers.MapPost("/{slug}/supprimer", Remove);
    }

    private static ValueTask<object?> OnlyThoseWhoMay(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        ((ICurrentMember)call.HttpContext.RequestServices.GetService(typeof(ICurrentMember))!).May(TerritoriesAct.DrawPerimeter)
            ? next(call)
            : ValueTask.FromResult<object?>(TypedResults.StatusCode(StatusCodes.Status403Forbidden));

    private static async Task<Results<RazorComponentResult<PerimeterPage>, NotFound>> Show(
        string slug,
        PerimeterDesk desk,
        CancellationToken cancel
    ) => await desk.Find(slug, cancel) is { } perimeter ? Page(desk.View(perimeter)) : TypedResults.NotFound();

    // Binding the form also makes the framework check the antiforgery token.
    private static async Task<Results<RazorComponentResult<PerimeterPage>, RedirectHttpResult>> Draw(
        [FromForm] IFormCollection form,
        PerimeterDesk desk,
        CancellationToken cancel
    )
    {
        var view = desk.Understand(null, PerimeterForm.Read(form));
        var refusals = await desk.WhyNot(view, null, cancel);
        if (refusals.Count > 0)
        {
            return Page(view with { Refusals = refusals });
        }

        var drawn = await desk.Save(null, view, cancel);
        return TypedResults.Redirect($"/territoires/{drawn.Id}");
    }

    private static async Task<Results<RazorComponentResult<PerimeterPage>, RedirectHttpResult, NotFound>> Redraw(
        string slug,
        [FromForm] IFormCollection form,
        PerimeterDesk desk,
        CancellationToken cancel
    )
    {
        if (await desk.Find(slug, cancel) is not { } perimeter)
        {
            return TypedResults.NotFound();
        }

        var view = desk.Understand(slug, PerimeterForm.Read(form));
        var refusals = view.Version == perimeter.Version ? await desk.WhyNot(view, perimeter, cancel) : [ChangedMeanwhile];
        if (refusals.Count > 0)
        {
            return Page(view with { Refusals = refusals });
        }

        try
        {
            var drawn = await desk.Save(perimeter, view, cancel);
            return TypedResults.Redirect($"/territoires/{drawn.Id}");
        }
        catch (DbUpdateConcurrencyException)
        {
            return Page(view with { Refusals = [ChangedMeanwhile] });
        }
    }

    private static async Task<Results<RazorComponentResult<PerimeterPage>, RedirectHttpResult, NotFound>> Remove(
        string slug,
        [FromForm] IFormCollection form,
        PerimeterDesk desk,
        CancellationToken cancel
    )
    {
        if (await desk.Find(slug, cancel) is not { } perimeter)
        {
            return TypedResults.NotFound();
        }

        var refusals = desk.WhyNotRemoved(perimeter, form["version"].ToString());
        if (refusals.Count > 0)
        {
            return Page(desk.View(perimeter) with { Refusals = refusals });
        }

        await desk.Remove(perimeter, cancel);
        return TypedResults.Redirect("/territoires");
    }

    private static RazorComponentResult<PerimeterPage> Page(PerimeterView view) =>
        new(new { View = view })
        {
            StatusCode = view.Refusals.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
}
