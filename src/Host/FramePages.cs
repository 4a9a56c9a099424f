using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Host;

/// <summary>What belongs to no module: language, health, icon.</summary>
internal static class FramePages
{
    private const string Icon =
        """<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -4 38 36"><path d="M3.5 24.5 10 4.5l7 13 7-13 6.5 20" fill="none" stroke="#1E3559" stroke-width="3"/><circle cx="17" cy="17.5" r="4" fill="#B32D24"/></svg>""";

    public static void MapFrame(this IEndpointRouteBuilder app)
    {
        Languages.Map(app);
        app.MapGet("/favicon.svg", () => TypedResults.Text(Icon, "image/svg+xml"));
        app.MapGet("/accessibilite", () => new RazorComponentResult<AccessibilityPage>());
        app.MapGet("/sante", () => TypedResults.Text("ok"));
    }
}
