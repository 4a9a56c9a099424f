using Microsoft.AspNetCore.Http;

namespace Maillage.Api;

/// <summary>
/// Lets a few whole downloads run at once, whoever asks: a room shares one public address, so that counting by address would
/// shut out the last to come.
/// </summary>
public sealed class DownloadGate(int atOnce) : IDisposable
{
    private readonly SemaphoreSlim places = new(atOnce, atOnce);

    /// <summary>Answers, or says to come again in a few seconds.</summary>
    public IResult Enter(IResult download) => new Guarded(places, download);

    /// <inheritdoc/>
    public void Dispose() => places.Dispose();

    private sealed class Guarded(SemaphoreSlim places, IResult download) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            if (!await places.WaitAsync(TimeSpan.Zero, httpContext.RequestAborted))
            {
                await new ApiProblem(ApiProblem.TooFast).ExecuteAsync(httpContext);
                return;
            }

            try
            {
                await download.ExecuteAsync(httpContext);
            }
            finally
            {
                _ = places.Release();
            }
        }
    }
}
