using Microsoft.AspNetCore.Http;

namespace Maillage.Sources.Import;

/// <summary>Answers a form before it has wholly arrived, then hangs up.</summary>
/// <remarks>
/// A browser reads the answer only once it has stopped sending, and an abrupt hanging-up may take the answer away before that: so
/// the rest is listened to for a little while, and thrown away.
/// </remarks>
internal sealed class CutOff(IResult answer) : IResult
{
    private const int MostBytes = 4 << 20;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.Connection = "close";
        await answer.ExecuteAsync(httpContext);
        await httpContext.Response.CompleteAsync();
        await Listen(httpContext);
    }

    private static async Task Listen(HttpContext context)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        enough.CancelAfter(Longest);
        var (rest, buffer) = (MostBytes, new byte[65536]);
        try
        {
            while (rest > 0 && await context.Request.Body.ReadAsync(buffer, enough.Token) is var read and > 0)
            {
                rest -= read;
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException)
        {
            return; // long enough, or gone
        }
    }
}
