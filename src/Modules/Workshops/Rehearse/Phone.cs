using System.Net;
using System.Text.Json;
using Maillage.Workshops.Live;

namespace Maillage.Workshops.Rehearse;

/// <summary>
/// A participant's phone, played by a program: it does what the page's script does. What it says it sends again until the server confirms it; it takes
/// its stream up again from the last event that it has.
/// </summary>
/// <param name="network">The way to the servers.</param>
/// <param name="workshop">Where it takes part.</param>
/// <param name="seat">Its seat: the value of its cookie.</param>
/// <param name="first">The server that it asks first.</param>
internal sealed class Phone(Network network, Guid workshop, string seat, int first = 0)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private const int MostDoublings = 10;

    private int turn = first;

    /// <summary>What it shows.</summary>
    public Screen Screen { get; } = new();

    /// <summary>How often its stream was opened.</summary>
    public int Streams { get; private set; }

    /// <summary>How often it had to send something again.</summary>
    public int SentAgain { get; private set; }

    /// <summary>Sends an order until the server says that it is on disk, or why it will not take it.</summary>
    /// <returns>The code of the refusal; null when it was taken.</returns>
    public async Task<string?> Send(WireOrder order, CancellationToken cancel)
    {
        for (var failures = 0; ; failures++)
        {
            try
            {
                using var answer = await Within(network.Patience, stop => network.Post(turn, workshop, seat, order, stop), cancel);
                if (answer.IsSuccessStatusCode)
                {
                    return null;
                }

                if (answer.StatusCode is not HttpStatusCode.TooManyRequests && (int)answer.StatusCode < 500)
                {
                    return await CodeOf(answer, cancel);
                }
            }
            catch (Exception error) when (IsOfTheNetwork(error, cancel))
            {
                turn++;
            }

            SentAgain++;
            await Task.Delay(Pause(failures), cancel);
        }
    }

    /// <summary>Follows the workshop until told to stop; changes of its screen are made here only.</summary>
    /// <param name="changed">Called after each change.</param>
    /// <param name="cancel">Stops it; it then ends without error.</param>
    public async Task Follow(Action<Screen> changed, CancellationToken cancel)
    {
        for (var failures = 0; !cancel.IsCancellationRequested; failures++)
        {
            try
            {
                await FollowOnce(
                    screen =>
                    {
                        failures = 0;
                        changed(screen);
                    },
                    cancel
                );
            }
            catch (Exception error) when (IsOfTheNetwork(error, cancel))
            {
                turn++;
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Pause(failures), cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task FollowOnce(Action<Screen> changed, CancellationToken cancel)
    {
        using var answer = await Within(network.Patience, stop => network.Stream(turn, workshop, seat, Screen.Seq, stop), cancel);
        answer.EnsureSuccessStatusCode();
        Streams++;
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(cancel));
        while (await Within(network.LongestSilence, async stop => await reader.ReadLineAsync(stop), cancel) is { } line)
        {
            if (line.StartsWith("data: {", StringComparison.Ordinal))
            {
                using var frame = JsonDocument.Parse(line["data: ".Length..]);
                Screen.Take(frame.RootElement);
                changed(Screen);
            }
        }
    }

    private static async Task<TResult> Within<TResult>(TimeSpan time, Func<CancellationToken, Task<TResult>> act, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(time);
        return await act(patience.Token);
    }

    private static async Task<string> CodeOf(HttpResponseMessage answer, CancellationToken cancel)
    {
        try
        {
            using var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancel));
            return said.RootElement.GetProperty("code").GetString()!;
        }
        catch (JsonException)
        {
            return $"{(int)answer.StatusCode}";
        }
    }

    // A wait that ended because the phone lost patience is the network's fault, too.
    private static bool IsOfTheNetwork(Exception error, CancellationToken cancel) =>
        !cancel.IsCancellationRequested && error is HttpRequestException or IOException or OperationCanceledException;

    // Never as long as the others: a room whose network comes back does not come back at once.
    private TimeSpan Pause(int failures)
    {
        var most = FirstPause * (1 << Math.Min(failures, MostDoublings));
        return (most < network.LongestPause ? most : network.LongestPause) * (0.5 + (Random.Shared.NextDouble() / 2));
    }
}
