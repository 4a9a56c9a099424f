using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Maillage.Workshops.Announce;

/// <summary>Where people reach a page from outside: below <c>Site:Address</c> when it is configured, else below the address that was asked.</summary>
internal sealed class PublicAddress(IConfiguration configuration, IHttpContextAccessor accessor)
{
    /// <summary>The absolute address.</summary>
    /// <param name="path">Begins with <c>/</c>.</param>
    public string Of(string path) => Root + path;

    /// <summary>What a person types: without what comes before the name of the site.</summary>
    public string Short(string path) => Root[(Root.IndexOf("://", StringComparison.Ordinal) + "://".Length)..] + path;

    private string Root =>
        configuration["Site:Address"] is { Length: > 0 } configured
            ? configured.TrimEnd('/')
            : $"{accessor.HttpContext!.Request.Scheme}://{accessor.HttpContext.Request.Host}";
}
