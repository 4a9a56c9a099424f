using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Workshops.Kits.Delete;

/// <summary>A member deletes a kit of hers, after she was asked.</summary>
internal static class DeleteKit
{
    internal static void Map(IEndpointRouteBuilder kits)
    {
        kits.MapGet("/{id:guid}/supprimer", Show).WithMetadata(KitAct.Change);
        kits.MapPost("/{id:guid}/supprimer", Delete).WithMetadata(KitAct.Change);
    }

    private static async Task<IResult> Show(
        Guid id,
        HttpContext context,
        KitShelf shelf,
        ICurrentMember member,
        CancellationToken cancel
    ) =>
        await shelf.Find(id, KitAct.Change, cancel) is { } kit
            ? new RazorComponentResult<DeleteKitPage>(new { View = new DeleteKitView(id, kit.Title, kit.Language, kit.IsShared) })
            : await Refuse(id, context, shelf, member, cancel);

    // Binding the form also makes the framework check the antiforgery token.
    private static async Task<IResult> Delete(
        Guid id,
        IFormCollection _,
        HttpContext context,
        KitShelf shelf,
        ICurrentMember member,
        CancellationToken cancel
    )
    {
        if (await shelf.Find(id, KitAct.Change, cancel) is not { } kit)
        {
            return await Refuse(id, context, shelf, member, cancel);
        }

        await shelf.Remove(kit, cancel);
        return TypedResults.LocalRedirect("/ateliers/kits");
    }

    /// <summary>A kit that she cannot see is not there; one that she sees is closed to her changes.</summary>
    internal static async Task<IResult> Refuse(
        Guid id,
        HttpContext context,
        KitShelf shelf,
        ICurrentMember member,
        CancellationToken cancel
    ) => member.Id is null || await shelf.Find(id, KitAct.Read, cancel) is not null ? KitsDoor.Closed(member, context) : KitsDoor.Missing();
}

/// <summary>All that the page shows.</summary>
/// <param name="Id">The kit.</param>
/// <param name="Title">Its name.</param>
/// <param name="Language">Its language.</param>
/// <param name="IsShared">Whether others see it.</param>
public sealed record DeleteKitView(Guid Id, string Title, string Language, bool IsShared);
