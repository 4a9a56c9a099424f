using Microsoft.Extensions.Logging;

namespace Maillage.Kernel;

/// <summary>Background work that outlives a database out of reach, a full disk, or a fault of its own.</summary>
public static class SteadyRounds
{
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(5);

    /// <summary>Does one round. When it fails, says so by kind and place, waits a little, and leaves the rest to the next round.</summary>
    /// <remarks>An error that leaves a background service would stop the whole server, and log a message that may quote people.</remarks>
    /// <exception cref="OperationCanceledException">The server stops.</exception>
    public static async Task Survive(this ILogger log, Func<CancellationToken, Task> round, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        try
        {
            await round(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever it was, the next round may go better.
        catch (Exception error)
#pragma warning restore CA1031
        {
            log.LogError("A round of background work failed with {Error} at {Place}", error.GetType().Name, error.StackTrace);
            await Task.Delay(Breath, cancel);
        }
    }
}
