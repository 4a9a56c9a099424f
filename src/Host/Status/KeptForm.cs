using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Maillage.Host.Status;

/// <summary>What was typed into a form that stayed open for too long, so that its sender can send it again.</summary>
/// <param name="Action">Where it was sent.</param>
/// <param name="Fields">Every field but the old antiforgery token.</param>
public sealed record KeptForm(string Action, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    private const string Token = "__RequestVerificationToken";
    private const string Password = "passe";

    /// <summary>
    /// The form of a request; null when it cannot be given back: it came from another site, whose words a click must not make hers,
    /// or it holds files, or a password, which no page repeats.
    /// </summary>
    public static async Task<KeptForm?> Of(HttpRequest request)
    {
        request.HttpContext.Features.Set<IAntiforgeryValidationFeature>(null); // it forbids reading what it refused: we only give it back
        if (!request.HasFormContentType || !IsOfOurs(request))
        {
            return null;
        }

        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var fields = form.Where(field => field.Key is not Token)
            .SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")))
            .ToList();
        return form.Files.Count > 0 || fields.Exists(field => field.Key.Contains(Password, StringComparison.OrdinalIgnoreCase))
            ? null
            : new(request.Path + request.QueryString, fields);
    }

    // Every browser says where a form that is posted comes from.
    private static bool IsOfOurs(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) && origin.Authority == request.Host.Value;
}
