using System.Diagnostics;

namespace Maillage.Benchmarks;

/// <summary>A place where people hold one connection each and say lines that all others read.</summary>
internal interface ILiveRoom : IAsyncDisposable
{
    /// <summary>The server, for its memory and its time.</summary>
    Process Server { get; }

    /// <summary>Somebody comes in and listens until the end; what she hears is told in whatever pieces it comes.</summary>
    Task Enter(int person, HearBytes hear, CancellationToken leave);

    /// <summary>Somebody says a line; ends once the server confirmed it, if this room confirms.</summary>
    Task Say(int person, string line, CancellationToken leave);
}

/// <summary>Told what came over a connection.</summary>
internal delegate void HearBytes(ReadOnlySpan<byte> bytes);

/// <summary>What one room bore.</summary>
internal sealed record LoadResult(
    int People,
    double ConfirmedASecond,
    Spread Seen,
    Spread Last,
    double SeenPart,
    double SecondsToEnter,
    double KilobytesAPerson,
    double ServerCpu,
    double ClientCpu
);

/// <summary>So many people who say so many lines a second in all, one after the other, and read everything: the same for every room.</summary>
internal sealed class LiveLoad(ILiveRoom room, int people, int linesASecond)
{
    private const int SecondsToWarmUp = 10;
    private const int SecondsToMeasure = 30;
    private const int AtTheDoor = 20;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestTail = TimeSpan.FromSeconds(20);

    private readonly int first = SecondsToWarmUp * linesASecond;
    private readonly int all = (SecondsToWarmUp + SecondsToMeasure) * linesASecond;
    private readonly Histogram seen = new();
    private long[] said = [];
    private long[] lastSeen = [];
    private long arrived;
    private long confirmed;

    public async Task<LoadResult> Run()
    {
        (said, lastSeen) = (new long[all], new long[all]);
        using var leaving = new CancellationTokenSource();
        var emptyMemory = Memory();
        var entering = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, people, new ParallelOptions { MaxDegreeOfParallelism = AtTheDoor }, async (n, _) => await Enter(n, leaving.Token));
        var entered = Stopwatch.GetElapsedTime(entering).TotalSeconds;
        await Task.Delay(Rest);

        var (cpu, clientCpu, measuring) = await Speak(leaving.Token);
        await Tail();
        var memory = Memory();
        await leaving.CancelAsync();
        var last = new Histogram();
        for (var n = first; n < all; n++)
        {
            last.Add(Stopwatch.GetElapsedTime(said[n], lastSeen[n] > 0 ? lastSeen[n] : Stopwatch.GetTimestamp()));
        }

        var pairs = (double)people * (all - first);
        return new(
            people,
            Interlocked.Read(ref confirmed) / measuring,
            seen.Spread,
            last.Spread,
            arrived / pairs,
            entered,
            (memory - emptyMemory) / 1024.0 / people,
            cpu / measuring,
            clientCpu / measuring
        );
    }

    private Task Enter(int person, CancellationToken leave)
    {
        var marks = new MarkReader();
        return room.Enter(person, bytes => marks.Read(bytes, See), leave);
    }

    private void See(int line)
    {
        if (line < first || line >= all)
        {
            return;
        }

        var now = Stopwatch.GetTimestamp();
        seen.Add(Stopwatch.GetElapsedTime(said[line], now));
        Interlocked.Increment(ref arrived);
        lastSeen[line] = now; // the last one to write is the last one to see, to within the time that this takes
    }

    // Whether or not the server keeps up, lines are said at their time: a slow server is not spared.
    private async Task<(double Cpu, double ClientCpu, double Seconds)> Speak(CancellationToken leave)
    {
        var start = Stopwatch.GetTimestamp();
        var saying = new List<Task>(all);
        var (cpu, clientCpu, began) = (0.0, 0.0, start);
        for (var n = 0; n < all; n++)
        {
            if (n == first)
            {
                (cpu, clientCpu, began) = (Cpu(room.Server), Cpu(Process.GetCurrentProcess()), Stopwatch.GetTimestamp());
            }

            var due = TimeSpan.FromSeconds((double)n / linesASecond) - Stopwatch.GetElapsedTime(start);
            await Task.Delay(due > TimeSpan.Zero ? due : TimeSpan.Zero, leave);
            said[n] = Stopwatch.GetTimestamp();
            saying.Add(Say(n, leave));
        }

        await Task.WhenAny(Task.WhenAll(saying), Task.Delay(LongestTail, leave));
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return (Cpu(room.Server) - cpu, Cpu(Process.GetCurrentProcess()) - clientCpu, seconds);
    }

    private async Task Say(int line, CancellationToken leave)
    {
        await room.Say(line * 7 % people, $"{MarkReader.Mark(line)} Le dernier car part à 17 h, personne ne peut rester à la réunion", leave);
        if (line >= first)
        {
            Interlocked.Increment(ref confirmed);
        }
    }

    private async Task Tail()
    {
        var start = Stopwatch.GetTimestamp();
        while (Interlocked.Read(ref arrived) < (long)people * (all - first) && Stopwatch.GetElapsedTime(start) < LongestTail)
        {
            await Task.Delay(50);
        }
    }

    private long Memory()
    {
        room.Server.Refresh();
        return room.Server.WorkingSet64;
    }

    private static double Cpu(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime.TotalSeconds;
    }
}

/// <summary>Finds the marks of lines in whatever pieces they come.</summary>
internal sealed class MarkReader
{
    private const int Digits = 6;
    private const byte Edge = (byte)'~';

    private int value;
    private int digits = -1;

    /// <summary>The mark of a line, as <c>~000123~</c>.</summary>
    public static string Mark(int line) => $"~{line:000000}~";

    public void Read(ReadOnlySpan<byte> bytes, Action<int> see)
    {
        while (!bytes.IsEmpty)
        {
            if (digits < 0)
            {
                var at = bytes.IndexOf(Edge);
                if (at < 0)
                {
                    return;
                }

                (digits, value) = (0, 0);
                bytes = bytes[(at + 1)..];
                continue;
            }

            var one = bytes[0];
            bytes = bytes[1..];
            if (digits == Digits)
            {
                if (one == Edge)
                {
                    see(value);
                }

                digits = -1;
            }
            else if (one is >= (byte)'0' and <= (byte)'9')
            {
                (digits, value) = (digits + 1, (value * 10) + one - '0');
            }
            else
            {
                digits = -1;
            }
        }
    }
}

/// <summary>Quantiles, in milliseconds.</summary>
internal sealed record Spread(double P50, double P95, double P99);

/// <summary>Times in steps of a tenth of a millisecond, counted from any thread.</summary>
internal sealed class Histogram
{
    private const int StepsAMillisecond = 10;
    private readonly int[] counts = new int[120_000 * StepsAMillisecond];

    public Spread Spread => new(At(0.50), At(0.95), At(0.99));

    public void Add(TimeSpan time) =>
        Interlocked.Increment(ref counts[Math.Clamp((int)(time.TotalMilliseconds * StepsAMillisecond), 0, counts.Length - 1)]);

    private double At(double part)
    {
        var (wanted, sum) = (Math.Ceiling(part * counts.Sum(count => (long)count)), 0L);
        for (var n = 0; n < counts.Length; n++)
        {
            sum += counts[n];
            if (sum >= wanted)
            {
                return (double)n / StepsAMillisecond;
            }
        }

        return double.NaN;
    }
}
