using Microsoft.Extensions.Configuration;

namespace Maillage.Host;

/// <summary>Who answers for this instance, as its configuration says; null where nobody has said it yet.</summary>
/// <param name="Publisher">Who publishes it (<c>Site:Publisher</c>).</param>
/// <param name="Contact">How to reach them (<c>Site:Contact</c>).</param>
/// <param name="Hosting">Who hosts it, with the address that the law asks for (<c>Site:Hosting</c>).</param>
/// <param name="Source">Where the source of the program that runs here can be read (<c>Site:Source</c>), as the AGPL asks.</param>
public sealed record LegalNotice(string? Publisher, string? Contact, string? Hosting, Uri? Source)
{
    /// <summary>Reads <c>Site:Publisher</c>, <c>Site:Contact</c>, <c>Site:Hosting</c> and <c>Site:Source</c>.</summary>
    /// <exception cref="InvalidOperationException"><c>Site:Source</c> is not an address that begins with <c>https://</c> or <c>http://</c>.</exception>
    public static LegalNotice From(IConfiguration configuration)
    {
        var site = configuration.GetSection("Site");
        return new(Said(site["Publisher"]), Said(site["Contact"]), Said(site["Hosting"]), Address(Said(site["Source"])));
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Uri? Address(string? text) =>
        text is null ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address
        : throw new InvalidOperationException("Site:Source must be the address of the source code, such as https://….");
}
