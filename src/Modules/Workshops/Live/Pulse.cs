namespace Maillage.Workshops.Live;

/// <summary>Wakes the screens that wait for news: at once in a small room, the more seldom the more they are, and ten times a second in the biggest.</summary>
internal sealed class Pulse(TimeProvider clock)
{
    private static readonly TimeSpan ForEachScreen = TimeSpan.FromMicroseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private TaskCompletionSource next = NewSource();
    private long struckAt;
    private TimeSpan rest;
    private long told;
    private long pending;
    private int screens;
    private bool isWaiting;

    /// <summary>Up to which place screens may show.</summary>
    public long Told
    {
        get
        {
            lock (gate)
            {
                return told;
            }
        }
    }

    /// <summary>Ends when screens may show more than this place of the journal.</summary>
    public Task After(long seq)
    {
        lock (gate)
        {
            if (told > seq)
            {
                return Task.CompletedTask;
            }

            screens++;
            return next.Task;
        }
    }

    /// <summary>There is news up to this place.</summary>
    public void Tell(long seq)
    {
        TimeSpan wait;
        lock (gate)
        {
            pending = seq;
            if (isWaiting)
            {
                return;
            }

            wait = rest - clock.GetElapsedTime(struckAt);
            isWaiting = true;
        }

        if (wait <= TimeSpan.Zero)
        {
            Strike();
        }
        else
        {
            _ = StrikeLater(wait);
        }
    }

    private async Task StrikeLater(TimeSpan wait)
    {
        await Task.Delay(wait, clock);
        Strike();
    }

    private void Strike()
    {
        TaskCompletionSource waiting;
        lock (gate)
        {
            (waiting, next) = (next, NewSource());
            var shared = ForEachScreen * screens;
            (struckAt, rest) = (clock.GetTimestamp(), shared < Longest ? shared : Longest);
            (told, screens, isWaiting) = (pending, 0, false);
        }

        waiting.TrySetResult();
    }

    // Those who wait go on by themselves: whoever brings the news does not do their work.
    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
