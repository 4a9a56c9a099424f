using Maillage.Kernel;
using Maillage.Workshops.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Workshops.Facilitate;

/// <summary>A facilitator without scripts sends her orders by forms; each brings her back to her console.</summary>
internal static class ActOnConsole
{
    internal static void Map(IEndpointRouteBuilder workshops) => workshops.MapPost("/{id:guid}/animer/{acte}", Act);

    private static Task<IResult> Act(Guid id, string acte, [AsParameters] ConsoleDesk desk, [FromForm] ActForm form) =>
        desk.With(
            id,
            async room =>
            {
                try
                {
                    _ = await room.Ask(ConsoleActs.Read(acte, form), desk.Actor, IdOf(form), desk.Cancel);
                    return TypedResults.LocalRedirect($"/ateliers/{id}/animer?fait={acte}");
                }
                catch (RefusedException refused)
                {
                    return ShowConsole.Page(room, desk, new() { Refusals = refused.Refusals });
                }
            }
        );

    private static Guid IdOf(ActForm form) =>
        form.Ordre is { } id && id != Guid.Empty ? id : throw new RefusedException(new Refusal("order.incomplete", "ordre"));
}
