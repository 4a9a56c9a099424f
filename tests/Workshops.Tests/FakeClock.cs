namespace Maillage.Workshops.Tests;

/// <summary>A clock that stands still until a test turns it; what waits for it goes on then.</summary>
internal sealed class FakeClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Alarm> alarms = [];
    private DateTimeOffset now = new(2026, 6, 25, 12, 0, 0, TimeSpan.Zero);

    /// <summary>How many wait for it.</summary>
    public int Waiting
    {
        get
        {
            lock (gate)
            {
                return alarms.Count(alarm => alarm.At is not null);
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public void Turn(TimeSpan by)
    {
        List<Alarm> due;
        lock (gate)
        {
            now += by;
            due = [.. alarms.Where(alarm => alarm.At <= now)];
            due.ForEach(alarm => alarm.At = null);
        }

        due.ForEach(alarm => alarm.Ring());
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        lock (gate)
        {
            alarms.Add(alarm);
        }

        alarm.Change(dueTime, period);
        return alarm;
    }

    private sealed class Alarm(FakeClock clock, Action ring) : ITimer
    {
        public DateTimeOffset? At { get; set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                At = dueTime == Timeout.InfiniteTimeSpan ? null : clock.now + dueTime;
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock.gate)
            {
                clock.alarms.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
