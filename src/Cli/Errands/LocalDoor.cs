using System.Net;
using System.Text.Json;
using System.Threading.Channels;
using Maillage.Cli.Check;
using Maillage.Cli.Import;
using Maillage.Cli.Rehearse;
using Maillage.Cli.Territories;
using Maillage.Cli.User;
using Maillage.Sources.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Cli.Errands;

/// <summary>The door through which commands of this machine have their writes done by the running server.</summary>
internal sealed class LocalDoor
{
    /// <summary>Where the door is.</summary>
    public const string Address = "/interne/commandes";

    /// <summary>The header that carries the token.</summary>
    public const string TokenHeader = "X-Maillage-Token";

    private static readonly Dictionary<string, IErrand> Known = new IErrand[]
    {
        new ImportErrand(),
        new LoadCentroidsErrand(),
        new AddUserErrand(),
        new ChangeRoleErrand(),
        new MakeLinkErrand(),
        new RebuildErrand(),
        new OpenRehearsalErrand(),
        new LeadRehearsalErrand(),
        new RemoveRehearsalErrand(),
    }.ToDictionary(errand => errand.Name);

    private volatile ServerCard? card;

    /// <summary>Maps the door; closed until <see cref="Open"/>.</summary>
    public void Map(IEndpointRouteBuilder app) => app.MapPost(Address, Answer).DisableAntiforgery().ExcludeFromDescription();

    /// <summary>Lets in who knows the card.</summary>
    public void Open(ServerCard forCallers) => card = forCallers;

    private async Task<IResult> Answer(HttpContext context, CancellationToken cancel)
    {
        if (!IsFromHere(context) || card?.Opens(context.Request.Headers[TokenHeader]) is not true)
        {
            return TypedResults.NotFound();
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null; // the import has limits of its own
        }

        var form = await context.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = long.MaxValue }, cancel);
        return Known.TryGetValue(form["errand"].ToString(), out var errand)
            ? TypedResults.Stream(output => Do(errand, form, context, output, cancel), "application/x-ndjson")
            : TypedResults.NotFound();
    }

    // A proxy on this machine passes on what comes from elsewhere, and says so.
    private static bool IsFromHere(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } caller
        && IPAddress.IsLoopback(caller)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For")
        && !context.Request.Headers.ContainsKey("Forwarded");

    private static async Task Do(IErrand errand, IFormCollection form, HttpContext context, Stream output, CancellationToken cancel)
    {
        var news = Channel.CreateUnbounded<ErrandLine>();
        var telling = Tell(news.Reader, output, cancel);
        try
        {
            var order = JsonSerializer.Deserialize(form["order"].ToString(), errand.OrderType)!;
            var files = form.Files.Select(file => new FileToImport(file.FileName, file.OpenReadStream)).ToList();
            await errand.Do(order, new(context.RequestServices, files), told => news.Writer.TryWrite(ErrandLine.Of(told)), cancel);
            news.Writer.TryWrite(ErrandLine.End);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            var failure = Failures.Explain(error);
            news.Writer.TryWrite(new ErrandLine { Failure = failure.Message, ExitCode = failure.ExitCode });
        }

        news.Writer.Complete();
        await telling;
    }

    private static async Task Tell(ChannelReader<ErrandLine> news, Stream output, CancellationToken cancel)
    {
        await foreach (var line in news.ReadAllAsync(cancel))
        {
            await JsonSerializer.SerializeAsync(output, line, cancellationToken: cancel);
            await output.WriteAsync("\n"u8.ToArray(), cancel);
            await output.FlushAsync(cancel);
        }
    }
}

/// <summary>One line of what the door answers: news, or how it ended.</summary>
internal sealed record ErrandLine
{
    /// <summary>All went well.</summary>
    public static readonly ErrandLine End = new() { ExitCode = Cli.ExitCode.Done };

    /// <summary>What was told; null in the last line.</summary>
    public JsonElement? News { get; init; }

    /// <summary>How it ended; null before the last line.</summary>
    public int? ExitCode { get; init; }

    /// <summary>Why it could not be done, for the person at the keyboard; null when it was.</summary>
    public string? Failure { get; init; }

    public static ErrandLine Of(object news) => new() { News = JsonSerializer.SerializeToElement(news, news.GetType()) };
}
