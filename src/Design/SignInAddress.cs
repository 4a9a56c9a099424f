using Microsoft.AspNetCore.Http;

namespace Maillage.Design;

/// <summary>Where a visitor says who she is before she goes on.</summary>
public static class SignInAddress
{
    /// <summary>The sign-in page, which leads back to what was asked for.</summary>
    /// <param name="context">What was asked for.</param>
    /// <param name="otherwise">The page that held the form, when one was sent: it cannot be sent again by a link.</param>
    public static string For(HttpContext context, string otherwise)
    {
        var request = context.Request;
        var asked = HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : otherwise;
        return $"/connexion?retour={Uri.EscapeDataString(asked)}";
    }
}
