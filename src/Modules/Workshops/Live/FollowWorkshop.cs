using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Localization;

namespace Maillage.Workshops.Live;

/// <summary>A screen follows a workshop: by a stream of events that it can take up again, or by asking again and again where streams are blocked.</summary>
internal static class FollowWorkshop
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(25);
    private const int LongestNumber = 20;

    internal static void Map(IEndpointRouteBuilder workshops)
    {
        workshops.MapGet("/{id:guid}/flux", Stream);
        workshops.MapGet("/{id:guid}/suite", Ask);
    }

    private static async Task<IResult> Stream(Guid id, string? vue, long? apres, [AsParameters] FollowDesk desk)
    {
        if (await desk.Enter(id, vue) is not { } visit)
        {
            return desk.Closed();
        }

        using var place = desk.Pace.Stream(visit.Whose);
        if (!place.IsAcquired && visit.View is View.Phone)
        {
            return desk.TooMany();
        }

        using var here = visit.Actor is { Facilitates: false } someone ? visit.Room.Presence.Enter(someone.Id) : null;
        await Follow(visit, desk.LastEvent() ?? apres ?? 0, desk);
        return TypedResults.Empty;
    }

    private static async Task Follow(Visit visit, long from, FollowDesk desk)
    {
        var response = desk.Context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no"; // nginx would keep frames back
        desk.Context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(desk.Stop, visit.Room.Closed);
        var (people, cancel) = (-1, stop.Token);
        try
        {
            _ = await visit.Room.CatchUp(from, cancel); // this node may know less than the one that the screen comes from
            while (!cancel.IsCancellationRequested)
            {
                from = WriteFrame(response.BodyWriter, visit, from);
                people = WritePresence(response.BodyWriter, visit, people);
                WriteClock(response.BodyWriter, desk);
                _ = await response.BodyWriter.FlushAsync(cancel);
                await visit.Room.News.After(from).WaitAsync(Heartbeat, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        catch (OperationCanceledException)
        {
            // The screen went away, or the server stops: either way it comes back with the last event that it has.
        }
    }

    private static long WriteFrame(IBufferWriter<byte> writer, Visit visit, long from)
    {
        var frame = visit.Since(from);
        if (frame.Seq != from || from == 0)
        {
            writer.Write("id: "u8);
            Write(writer, frame.Seq);
            writer.Write("\ndata: "u8);
            writer.Write(frame.Json.Span);
            writer.Write("\n\n"u8);
        }

        return frame.Seq;
    }

    private static void Write(IBufferWriter<byte> writer, long number)
    {
        _ = Utf8Formatter.TryFormat(number, writer.GetSpan(LongestNumber), out var length);
        writer.Advance(length);
    }

    private static int WritePresence(IBufferWriter<byte> writer, Visit visit, int told)
    {
        var people = visit.Room.Presence.Count;
        if (people != told && visit.View is not View.Phone)
        {
            writer.Write(Encoding.ASCII.GetBytes($"event: here\ndata: {people}\n\n"));
        }

        return people;
    }

    // Screens count down by themselves: they only need to know how far their clock is from ours. It also tells them that the line is not dead.
    private static void WriteClock(IBufferWriter<byte> writer, FollowDesk desk)
    {
        if (desk.IsTimeForClock())
        {
            writer.Write(Encoding.ASCII.GetBytes($"event: clock\ndata: {desk.Now}\n\n"));
        }
    }

    private static async Task<IResult> Ask(Guid id, string? vue, long? apres, [AsParameters] FollowDesk desk)
    {
        if (await desk.Enter(id, vue) is not { } visit)
        {
            return desk.Closed();
        }

        var from = apres ?? 0;
        _ = await visit.Room.CatchUp(from, desk.Stop);
        if (from > 0)
        {
            await visit.Room.News.After(from).WaitAsync(LongestWait, desk.Stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        desk.Context.Response.Headers.CacheControl = "no-store";
        desk.Context.Response.Headers["Maillage-Now"] = desk.Now.ToString(CultureInfo.InvariantCulture);
        var frame = visit.Since(from);
        return frame.Seq == from && from > 0 ? TypedResults.NoContent() : TypedResults.Bytes(frame.Json, "application/json");
    }
}

/// <summary>What a screen needs to follow a workshop.</summary>
internal sealed record FollowDesk(
    HttpContext Context,
    LiveDoor Door,
    Pace Pace,
    IHostApplicationLifetime Lifetime,
    TimeProvider Clock,
    IStringLocalizer<Texts> Texts
)
{
    private static readonly TimeSpan BetweenClocks = TimeSpan.FromSeconds(10);
    private CancellationTokenSource? stop;
    private DateTimeOffset clockTold = DateTimeOffset.MinValue;

    /// <summary>The server's time, in milliseconds since 1970.</summary>
    public long Now => Clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Whether the screen should be told the time again; then it counts as told.</summary>
    public bool IsTimeForClock()
    {
        var now = Clock.GetUtcNow();
        var isTime = now - clockTold > BetweenClocks;
        clockTold = isTime ? now : clockTold;
        return isTime;
    }

    /// <summary>The screen goes away, or the server stops.</summary>
    public CancellationToken Stop => (stop ??= Linked()).Token;

    public Task<Visit?> Enter(Guid workshop, string? view) => Door.Enter(Context, workshop, ViewOf(view), Stop);

    /// <summary>The last event that the browser has.</summary>
    public long? LastEvent() =>
        long.TryParse(Context.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? last
            : null;

    public IResult Closed() => Texts.Json(StatusCodes.Status403Forbidden, new("workshop.no-seat"));

    public IResult TooMany() => Texts.Json(StatusCodes.Status429TooManyRequests, new("workshop.too-many-streams"));

    // Disposed of with the answer: the server's own token lives on, and would keep every stream that ever was.
    private CancellationTokenSource Linked()
    {
        var linked = CancellationTokenSource.CreateLinkedTokenSource(Context.RequestAborted, Lifetime.ApplicationStopping);
        Context.Response.RegisterForDispose(linked);
        return linked;
    }

    private static View ViewOf(string? view) =>
        view switch
        {
            "console" => View.Console,
            "ecran" => View.Screen,
            _ => View.Phone,
        };
}
