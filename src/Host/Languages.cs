using System.Globalization;
using Maillage.Design;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Host;

/// <summary>French first, English complete: from the choice kept in a cookie, then from the browser.</summary>
internal static class Languages
{
    private static readonly CultureInfo[] Supported = [French(), new("en-GB")];

    public static RequestLocalizationOptions Options { get; } =
        new()
        {
            DefaultRequestCulture = new(Supported[0]),
            SupportedCultures = Supported,
            SupportedUICultures = Supported,
            RequestCultureProviders = [new CookieRequestCultureProvider(), new CustomRequestCultureProvider(OfBrowser)],
        };

    // Any English will do for a browser that asks for "en" or "en-US", and any French for "fr-CA".
    private static Task<ProviderCultureResult?> OfBrowser(HttpContext context)
    {
        var language = context
            .Request.GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(accepted => accepted.Quality ?? 1)
            .Select(accepted => accepted.Value.Value?.Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(language => language is "fr" or "en");
        return Task.FromResult(language is null ? null : new ProviderCultureResult(language == "en" ? "en-GB" : "fr-FR"));
    }

    // The fonts have no narrow space (U+202F), which the framework puts between thousands: the no-break space is as right.
    private static CultureInfo French()
    {
        var french = new CultureInfo("fr-FR");
        french.NumberFormat.NumberGroupSeparator = "\u00a0";
        (french.NumberFormat.PercentPositivePattern, french.NumberFormat.PercentSymbol) = (1, "\u00a0%"); // the framework's own space may break
        return french;
    }

    // No secret and nothing of hers is changed: the form needs no antiforgery token, and so may stand on cached pages.
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/langue", Choose).DisableAntiforgery();

    private static Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult Choose(
        HttpContext context,
        [FromForm] string langue,
        [FromForm] string? retour
    )
    {
        var culture = new RequestCulture(langue == "en" ? "en-GB" : "fr-FR");
        context.Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(culture),
            new()
            {
                MaxAge = TimeSpan.FromDays(365),
                IsEssential = true,
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
            }
        );
        return TypedResults.LocalRedirect(LocalAddress.OrHome(retour));
    }
}
