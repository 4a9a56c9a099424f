using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Host;

/// <summary>What belongs to no module: language, legal notice, health, icon.</summary>
internal static class FramePages
{
    private const string Icon =
        """<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -4 38 36"><path d="M3.5 24.5 10 4.5l7 13 7-13 6.5 20" fill="none" stroke="#1E3559" stroke-width="3"/><circle cx="17" cy="17.5" r="4" fill="#B32D24"/></svg>""";

    // What a phone shows when the site is put on its home screen.
    private const string Manifest = """
        {"name":"Maillage","short_name":"Maillage","start_url":"/","display":"standalone","lang":"fr","background_color":"#F5F2EB","theme_color":"#F5F2EB",
        "icons":[{"src":"/favicon.svg","sizes":"any","type":"image/svg+xml"},{"src":"/icone-180.png","sizes":"180x180","type":"image/png"},
        {"src":"/icone-512.png","sizes":"512x512","type":"image/png","purpose":"any maskable"}]}
        """;

    public static void MapFrame(this IEndpointRouteBuilder app)
    {
        Languages.Map(app);
        app.MapGet("/favicon.svg", () => TypedResults.Text(Icon, "image/svg+xml"));
        app.MapGet("/manifest.webmanifest", () => TypedResults.Text(Manifest, "application/manifest+json"));
        app.MapGet("/icone-{side:int}.png", Drawn);
        app.MapGet("/accessibilite", () => new RazorComponentResult<AccessibilityPage>());
        app.MapGet("/mentions-legales", (LegalNotice notice) => new RazorComponentResult<LegalPage>(new { Notice = notice }));
        app.MapGet("/sante", () => TypedResults.Text("ok"));
    }

    private static Results<FileStreamHttpResult, NotFound> Drawn(int side) =>
        typeof(FramePages).Assembly.GetManifestResourceStream($"icone-{side}.png") is { } icon
            ? TypedResults.Stream(icon, "image/png")
            : TypedResults.NotFound();
}
