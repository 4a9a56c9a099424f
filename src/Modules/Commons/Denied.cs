using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Http;

namespace Maillage.Commons;

/// <summary>The answer to somebody who may not: a visitor is asked who she is, a member gets the page that says so.</summary>
internal static class Denied
{
    public static IResult To(ICurrentMember member, HttpRequest request) =>
        member.Id is null
            ? TypedResults.Redirect($"/connexion?retour={Uri.EscapeDataString(request.Path)}")
            : TypedResults.StatusCode(StatusCodes.Status403Forbidden);
}
