using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Api;

/// <summary>Makes the addresses of answers absolute: what was read is often kept far from where it was read.</summary>
public static class ApiAddress
{
    /// <summary>Where the API begins.</summary>
    public const string Root = "/api/v1";

    /// <summary>The absolute address of a path of this site: below <c>Site:Address</c> when it is configured, else below the address that was asked.</summary>
    /// <param name="http">The request.</param>
    /// <param name="path">Begins with <c>/</c>.</param>
    public static string Absolute(this HttpContext http, string path)
    {
        ArgumentNullException.ThrowIfNull(http);
        var configured = http.RequestServices.GetRequiredService<IConfiguration>()["Site:Address"];
        var site = configured is { Length: > 0 } ? configured.TrimEnd('/') : $"{http.Request.Scheme}://{http.Request.Host}";
        return site + path;
    }

    /// <summary>Where something of the API and its page are read.</summary>
    /// <param name="http">The request.</param>
    /// <param name="path">The path of its page, such as <c>/fiches/…</c>: the API has the same below <see cref="Root"/>.</param>
    public static ApiLinks LinksOf(this HttpContext http, string path) => new(http.Absolute(Root + path), http.Absolute(path));

    /// <summary>The address that was asked, with another cursor; null when there is no next page.</summary>
    public static string? NextPage(this HttpContext http, string? cursor)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (cursor is null)
        {
            return null;
        }

        var query = new QueryBuilder(http.Request.Query.Where(parameter => parameter.Key != ApiParameter.Cursor.Name))
        {
            { ApiParameter.Cursor.Name, cursor },
        };
        return http.Absolute(http.Request.Path + query.ToString());
    }
}
