using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Maillage.Commons;

/// <summary>The answer to somebody who may not: a visitor is asked who she is, a member is told what she needs.</summary>
internal static class Denied
{
    public static IResult To(ICurrentMember member, HttpRequest request) =>
        member.Id is null
            ? TypedResults.Redirect($"/connexion?retour={Uri.EscapeDataString(request.Path)}")
            : new RazorComponentResult<DeniedPage> { StatusCode = StatusCodes.Status403Forbidden };
}
