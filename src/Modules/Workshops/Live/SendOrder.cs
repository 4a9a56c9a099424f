using System.Globalization;
using System.Text.Json;
using Maillage.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace Maillage.Workshops.Live;

/// <summary>A screen asks something of a workshop. An answer 2xx means that it is on disk.</summary>
internal static class SendOrder
{
    private const int LargestOrder = 64 * 1024;

    internal static void Map(IEndpointRouteBuilder workshops) =>
        workshops.MapPost("/{id:guid}/ordres", Send).WithMetadata(new RequestSizeLimitAttribute(LargestOrder)).DisableAntiforgery(); // JSON from another site would need its consent: a browser asks first, and we never give it

    private static async Task<IResult> Send(Guid id, [AsParameters] OrderDesk desk)
    {
        if (!desk.Context.Request.HasJsonContentType())
        {
            return desk.Refuse(StatusCodes.Status415UnsupportedMediaType, new("order.not-json"));
        }

        if (await desk.Door.Enter(desk.Context, id, desk.View, desk.Cancel) is not { Actor: { } actor } visit)
        {
            return desk.Refuse(StatusCodes.Status403Forbidden, new("workshop.no-seat"));
        }

        if (!actor.Facilitates && !desk.Pace.Takes(actor.Id))
        {
            return desk.Slow(new("workshop.too-fast"));
        }

        try
        {
            var wire = await Read(desk);
            var seq = await visit.Room.Ask(wire.Read(), actor, IdOf(wire), desk.Cancel);
            return TypedResults.Json(new { seq });
        }
        catch (JsonException)
        {
            return desk.Refuse(StatusCodes.Status400BadRequest, new("order.not-json"));
        }
        catch (RefusedException refused)
        {
            return desk.Refuse(refused.Refusals[0]);
        }
    }

    // Bytes that are no UTF-8, or half of a character, are refused as what is no JSON.
    private static async Task<WireOrder> Read(OrderDesk desk)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<WireOrder>(desk.Context.Request.Body, JsonSerializerOptions.Web, desk.Cancel)
                ?? throw new JsonException();
        }
        catch (InvalidOperationException error)
        {
            throw new JsonException(null, error);
        }
    }

    private static Guid IdOf(WireOrder wire) =>
        wire.Id == Guid.Empty ? throw new RefusedException(new Refusal("order.incomplete", "id")) : wire.Id;
}

/// <summary>What every order needs.</summary>
internal sealed record OrderDesk(HttpContext Context, LiveDoor Door, Pace Pace, IStringLocalizer<Texts> Texts, CancellationToken Cancel)
{
    private const int SecondsToWait = 3;

    /// <summary>Consoles say so; everybody else is a participant.</summary>
    public View View => Context.Request.Query["vue"] == "console" ? View.Console : View.Phone;

    /// <summary>An expected no, with a sentence that says what to do.</summary>
    public IResult Refuse(int status, Refusal refusal) => Texts.Json(status, refusal);

    /// <summary>An expected no, with the status that its code deserves.</summary>
    public IResult Refuse(Refusal refusal) =>
        refusal.Code switch
        {
            "workshop.busy" => Later(StatusCodes.Status429TooManyRequests, refusal),
            "workshop.not-written" => Later(StatusCodes.Status503ServiceUnavailable, refusal),
            _ => Refuse(StatusCodes.Status422UnprocessableEntity, refusal),
        };

    /// <summary>A no to somebody who asks too often.</summary>
    public IResult Slow(Refusal refusal) => Later(StatusCodes.Status429TooManyRequests, refusal);

    // A no that time mends.
    private IResult Later(int status, Refusal refusal)
    {
        Context.Response.Headers.RetryAfter = SecondsToWait.ToString(CultureInfo.InvariantCulture);
        return Refuse(status, refusal);
    }
}
