using Maillage.Design;
using Maillage.Members.Contracts;
using Maillage.Territories;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Maillage.Members.Shared;

/// <summary>What holds for every page of the module: never kept by a cache, and no form without its antiforgery token.</summary>
internal sealed class GuardedForms(IAntiforgery antiforgery) : IEndpointFilter
{
    /// <summary>The largest form: a passkey's answer is a few kilobytes.</summary>
    public const int MaxBytes = 64 * 1024;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        // Binding a form field checks the token already; a form without fields has only this.
        return HttpMethods.IsPost(http.Request.Method) && !await antiforgery.IsRequestValidAsync(http)
            ? TypedResults.BadRequest()
            : await next(context);
    }
}

/// <summary>Sends a visitor to the sign-in page, and back here afterwards.</summary>
internal sealed class SignedInOnly(ICurrentMember member) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        member.Id is null ? TypedResults.LocalRedirect(SignInAddress.For(context.HttpContext, "/compte")) : await next(context);
}

/// <summary>Keeps the administrators' pages to them.</summary>
internal sealed class AdministratorsOnly(ICurrentMember member) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        member.May(MembersAct.SeeMembers, TerritoryId.France)
            ? await next(context)
            : Answers.Page<MessagePage>(new MessageView("forbidden", "/compte"), StatusCodes.Status403Forbidden);
}
