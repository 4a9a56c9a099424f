using Maillage.Workshops.Live;

namespace Maillage.Workshops.Tests;

public sealed class PulseTests
{
    [Fact]
    public async Task Whoever_waits_is_woken_by_news()
    {
        var pulse = new Pulse(TimeProvider.System);
        var waiting = pulse.After(4);

        pulse.Tell(5);

        await waiting.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Old_news_wait_for_nothing()
    {
        var pulse = new Pulse(TimeProvider.System);
        pulse.Tell(5);

        await pulse.After(4).WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task News_that_come_together_wake_screens_twice_at_most()
    {
        var (pulse, woken, seen) = (new Pulse(TimeProvider.System), 0, 0L);
        var screen = Task.Run(async () =>
        {
            while (seen < 100)
            {
                await pulse.After(seen);
                (woken, seen) = (woken + 1, pulse.Told);
            }
        });

        for (var seq = 1; seq <= 100; seq++)
        {
            pulse.Tell(seq);
        }

        await screen.WaitAsync(TimeSpan.FromSeconds(10));
        woken.ShouldBeLessThanOrEqualTo(3);
    }
}
