using Maillage.Members.Contracts;
using Maillage.Members.Sessions;
using Maillage.Members.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Members.SignIn;

/// <summary>A member closes her session on this browser.</summary>
internal static class SignOut
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/deconnexion", Show);
        pages.MapPost("/deconnexion", Leave);
    }

    private static Results<RazorComponentResult<SignOutPage>, RedirectHttpResult> Show(ICurrentMember member) =>
        member.Id is null ? TypedResults.LocalRedirect("/") : Answers.Page<SignOutPage>(new SignOutView(member.Name));

    private static async Task<RedirectHttpResult> Leave(Session session)
    {
        await session.Close();
        return TypedResults.LocalRedirect("/");
    }
}

/// <summary>All that the page shows.</summary>
public sealed record SignOutView(string Name);
