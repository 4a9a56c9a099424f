using Maillage.Kernel;

namespace Maillage.Workshops.ComeIn;

/// <summary>
/// Slows whoever tries one spoken code after another, without locking out the room that shares the address: answers to one address are given one after the
/// other, which nobody notices; once many were wrong within a minute, each waits its turn, and right ones still come.
/// </summary>
/// <remarks>
/// Right answers wait like wrong ones, or the wait itself would tell which is which. An address is held in memory while somebody waits, and for a minute
/// after a wrong code; it is written nowhere. With 162 words there are 2.3 million codes: at this pace one address tries about 20,000 an hour.
/// </remarks>
internal sealed class CodeTurns(TimeProvider clock) : IDisposable
{
    /// <summary>How many codes may be wrong within a minute before answers wait: a room of five hundred mistypes about as many.</summary>
    public const int WrongAtOnce = 30;

    /// <summary>How many may wait for an answer: a minute and a half.</summary>
    public const int LongestQueue = 500;

    /// <summary>How long a wrong code is remembered.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    /// <summary>The time between two answers, once they wait.</summary>
    public static readonly TimeSpan BetweenAnswers = TimeSpan.FromMilliseconds(200);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Line> lines = [];

    /// <summary>How many addresses are held.</summary>
    public int Held
    {
        get
        {
            lock (gate)
            {
                return lines.Count;
            }
        }
    }

    /// <summary>Looks for what a code opens, when its turn has come.</summary>
    /// <param name="address">Who asks.</param>
    /// <param name="find">Finds it; null for a wrong code.</param>
    /// <param name="cancel">Leaves the queue.</param>
    /// <exception cref="RefusedException">Too many already wait for this address.</exception>
    public async Task<TFound?> Find<TFound>(string address, Func<Task<TFound?>> find, CancellationToken cancel)
        where TFound : class
    {
        var line = Enter(address);
        try
        {
            await line.Turn.WaitAsync(cancel);
            try
            {
                await (IsSlow(line) ? Task.Delay(BetweenAnswers, clock, cancel) : Task.CompletedTask);
                var found = await find();
                Remember(line, found is null);
                return found;
            }
            finally
            {
                line.Turn.Release();
            }
        }
        finally
        {
            Leave(address, line);
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            foreach (var line in lines.Values)
            {
                line.Dispose();
            }

            lines.Clear();
        }
    }

    private Line Enter(string address)
    {
        lock (gate)
        {
            if (!lines.TryGetValue(address, out var line))
            {
                lines[address] = line = new(clock, () => Forget(address));
            }

            if (line.Waiting >= LongestQueue)
            {
                throw new RefusedException(new Refusal("code.too-many"));
            }

            line.Waiting++;
            return line;
        }
    }

    private void Leave(string address, Line line)
    {
        lock (gate)
        {
            line.Waiting--;
        }

        Forget(address);
    }

    private bool IsSlow(Line line)
    {
        lock (gate)
        {
            line.ForgetBefore(clock.GetUtcNow() - Remembered);
            return line.Wrong.Count >= WrongAtOnce;
        }
    }

    private void Remember(Line line, bool isWrong)
    {
        lock (gate)
        {
            if (isWrong)
            {
                line.Wrong.Enqueue(clock.GetUtcNow());
                line.Forgetting.Change(Remembered, Timeout.InfiniteTimeSpan);
            }
        }
    }

    // Nobody waits there and its last wrong code is a minute old: nothing is left of it.
    private void Forget(string address)
    {
        lock (gate)
        {
            if (lines.TryGetValue(address, out var line))
            {
                line.ForgetBefore(clock.GetUtcNow() - Remembered);
                if (line.Waiting == 0 && line.Wrong.Count == 0)
                {
                    lines.Remove(address);
                    line.Dispose();
                }
            }
        }
    }

    /// <summary>Those who ask from one address.</summary>
    private sealed class Line(TimeProvider clock, Action forget) : IDisposable
    {
        public SemaphoreSlim Turn { get; } = new(1);
        public Queue<DateTimeOffset> Wrong { get; } = new();
        public ITimer Forgetting { get; } = clock.CreateTimer(_ => forget(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        public int Waiting { get; set; }

        public void ForgetBefore(DateTimeOffset moment)
        {
            while (Wrong.TryPeek(out var oldest) && oldest <= moment)
            {
                Wrong.Dequeue();
            }
        }

        public void Dispose()
        {
            Turn.Dispose();
            Forgetting.Dispose();
        }
    }
}
