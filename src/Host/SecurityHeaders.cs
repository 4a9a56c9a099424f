using Maillage.Design;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Host;

/// <summary>What every answer tells the browser to refuse.</summary>
internal static class SecurityHeaders
{
    public static void UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            static (context, next) =>
            {
                var map = context.RequestServices.GetRequiredService<MapBackground>();
                var nonce = context.RequestServices.GetRequiredService<Nonce>();
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = Policy(nonce.Value, map.Origin);
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), geolocation=(self), microphone=()";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["X-Frame-Options"] = "DENY";
                return next(context);
            }
        );

    private static string Policy(string nonce, string map) =>
        "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
        + $"script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; "
        + $"img-src 'self' data: blob: {map}; font-src 'self'; connect-src 'self' {map}; worker-src 'self' blob:; manifest-src 'self'";
}
