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
    public void One_screen_hears_each_news_at_once()
    {
        var clock = new FakeClock();
        var pulse = new Pulse(clock);
        pulse.Tell(1);
        var next = pulse.After(1);

        clock.Turn(TimeSpan.FromMilliseconds(1));
        pulse.Tell(2);

        next.IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public void Five_thousand_screens_hear_ten_times_a_second_all_that_happened_meanwhile()
    {
        var clock = new FakeClock();
        var pulse = new Pulse(clock);
        var screens = Enumerable.Range(0, 5000).Select(_ => pulse.After(0)).ToList();
        pulse.Tell(1);
        screens.ShouldAllBe(screen => screen.IsCompleted);
        var next = pulse.After(1);

        pulse.Tell(2);
        pulse.Tell(3);
        clock.Turn(TimeSpan.FromMilliseconds(99));
        next.IsCompleted.ShouldBeFalse();
        clock.Turn(TimeSpan.FromMilliseconds(1));

        next.IsCompleted.ShouldBeTrue();
        pulse.Told.ShouldBe(3);
    }
}
