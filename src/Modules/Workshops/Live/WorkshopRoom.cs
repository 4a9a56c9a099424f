using System.Threading.Channels;
using Maillage.Kernel;
using Microsoft.Extensions.Logging;

namespace Maillage.Workshops.Live;

/// <summary>
/// A workshop being held, on this node: the only place with a queue, a clock and a journal. Orders come in one after the other, are decided and applied in
/// memory, written together, answered, and only then told to the screens.
/// </summary>
/// <remarks>
/// Two workshops are kept: <c>ahead</c>, which decides and runs before the disk inside <see cref="Answer"/> only, and <c>shown</c>, made of what is on
/// disk, which everybody reads. When a batch could not be written, or nobody knows whether it was, <c>ahead</c> is built again from the journal.
/// </remarks>
internal sealed class WorkshopRoom : IAsyncDisposable
{
    private const int LongestQueue = 4096;
    private const int LargestBatch = 512;

    private readonly Channel<Request> requests = Channel.CreateBounded<Request>(
        new BoundedChannelOptions(LongestQueue) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait }
    );
    private readonly CancellationTokenSource closing = new();
    private readonly Lock reading = new();
    private readonly Journal journal;
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private readonly Workshop shown;
    private readonly Task loop;
    private Workshop? ahead;

    private WorkshopRoom(Meeting meeting, IReadOnlyList<Recorded> past, Journal journal, TimeProvider clock, ILogger log)
    {
        (Meeting, this.journal, this.clock, this.log, Closed) = (meeting, journal, clock, log, closing.Token);
        shown = Workshop.Replay(meeting.Id, meeting.Kit, past);
        ahead = Workshop.Replay(meeting.Id, meeting.Kit, past);
        AskedForAt = clock.GetUtcNow().ToUnixTimeMilliseconds();
        News = new(clock);
        News.Tell(shown.Version);
        Frames = new(this);
        loop = Task.Run(Serve);
    }

    /// <summary>The workshop as it was announced when the room was opened.</summary>
    public Meeting Meeting { get; }

    /// <summary>Told when the room closes: its screens come back, to the room that is opened in its place.</summary>
    public CancellationToken Closed { get; }

    public Pulse News { get; }

    public FrameCache Frames { get; }

    public Presence Presence { get; } = new();

    /// <summary>When somebody last looked at it, in milliseconds since 1970: one word of memory, which many may write at once.</summary>
    public long AskedForAt { get; set; }

    /// <summary>Opens a workshop from its journal; null when there is none.</summary>
    public static async Task<WorkshopRoom?> Open(
        Guid workshop,
        Journal journal,
        TimeProvider clock,
        ILogger log,
        CancellationToken cancel
    ) =>
        await journal.Find(workshop, cancel) is { } meeting
            ? new(meeting, await journal.Read(workshop, 0, cancel), journal, clock, log)
            : null;

    /// <summary>Asks something of the workshop.</summary>
    /// <returns>The place of the journal up to which what was asked is on disk.</returns>
    /// <exception cref="RefusedException">
    /// It cannot be; or, for now, too many orders wait (<c>workshop.busy</c>), or nothing can be written (<c>workshop.not-written</c>).
    /// </exception>
    public Task<long> Ask(Order order, Actor by, Guid orderId, CancellationToken cancel)
    {
        var request = new Request(order, by, orderId);
        return requests.Writer.TryWrite(request)
            ? request.Answer.Task.WaitAsync(cancel)
            : throw new RefusedException(new Refusal("workshop.busy"));
    }

    /// <summary>Reads what others appended, when there is more than this node shows.</summary>
    public Task<long> CatchUp(long seq, CancellationToken cancel)
    {
        if (Read(workshop => workshop.Version) >= seq)
        {
            return Task.FromResult(seq);
        }

        var request = new Request(null, new(Guid.Empty, false), Guid.Empty);
        return requests.Writer.TryWrite(request) ? request.Answer.Task.WaitAsync(cancel) : Task.FromResult(0L);
    }

    /// <summary>Reads the workshop as it is on disk. What it gives must not keep parts of the workshop: they change.</summary>
    public TResult Read<TResult>(Func<Workshop, TResult> read) => Read(read, static (workshop, asked) => asked(workshop));

    /// <summary>The same, with what is asked beside it: a thousand screens that ask at once then cost no memory.</summary>
    public TResult Read<TAsked, TResult>(TAsked asked, Func<Workshop, TAsked, TResult> read)
    {
        lock (reading)
        {
            return read(shown, asked);
        }
    }

    public async ValueTask DisposeAsync()
    {
        var isFirst = requests.Writer.TryComplete();
        await (isFirst ? closing.CancelAsync() : Task.CompletedTask);
        await loop;
        closing.Dispose();
    }

    private async Task Serve()
    {
        var batch = new List<Request>();
        while (await requests.Reader.WaitToReadAsync(CancellationToken.None))
        {
            batch.Clear();
            while (batch.Count < LargestBatch && requests.Reader.TryRead(out var request))
            {
                batch.Add(request);
            }

            await Answer(batch);
        }
    }

    private async Task Answer(List<Request> batch)
    {
        while (batch.Count > 0 && !await TryAnswer(batch)) { }
    }

    /// <returns>False when one order broke the workshop in memory: that one was answered, the others are to be tried again.</returns>
    private async Task<bool> TryAnswer(List<Request> batch)
    {
        try
        {
            ahead ??= await Rebuild();
            Show(await journal.Append(Meeting.Id, ahead.Version, tail => Decide(batch, tail), closing.Token));
            batch.ForEach(request => request.Tell(ahead.Version));
            return true;
        }
#pragma warning disable CA1031 // Whatever it was, memory is built again from the journal and those who asked may ask again.
        catch (Exception error)
#pragma warning restore CA1031
        {
            ahead = null;
            log.LogError("Workshop {Workshop} could not write: {Error} at {Place}", Meeting.Id, error.GetType().Name, error.StackTrace);
            return !GiveUp(batch);
        }
    }

    // Nobody else has to pay for an order that no rule foresaw.
    private static bool GiveUp(List<Request> batch)
    {
        if (batch.Find(request => request.IsBroken) is { } broken)
        {
            broken.Fail(new("order.unforeseen"));
            return batch.Remove(broken);
        }

        batch.ForEach(request => request.Fail(new("workshop.not-written")));
        return false;
    }

    private async Task<Workshop> Rebuild()
    {
        var past = await journal.Read(Meeting.Id, 0, closing.Token);
        Show(past); // a batch whose end nobody knew may be on disk after all
        return Workshop.Replay(Meeting.Id, Meeting.Kit, past);
    }

    private List<Recorded> Decide(List<Request> batch, IReadOnlyList<Recorded> tail)
    {
        foreach (var happened in tail)
        {
            ahead!.Apply(happened);
        }

        var facts = new List<Recorded>();
        foreach (var request in batch.Where(request => request.Order is not null))
        {
            facts.AddRange(Decide(request));
        }

        return facts;
    }

    private List<Recorded> Decide(Request request)
    {
        var facts = new List<Recorded>();
        request.Refused = null;
        try
        {
            var now = clock.GetUtcNow();
            foreach (var fact in ahead!.Decide(request.Order!, request.By, request.Id, now))
            {
                var happened = new Recorded(ahead.Version + 1, now, request.By, request.Id, fact);
                ahead.Apply(happened);
                facts.Add(happened);
            }
        }
        catch (RefusedException refused)
        {
            request.Refused = refused;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            request.IsBroken = true;
            throw;
        }

        return facts;
    }

    private void Show(IReadOnlyList<Recorded> facts)
    {
        lock (reading)
        {
            foreach (var happened in facts.Where(happened => happened.Seq > shown.Version))
            {
                shown.Apply(happened);
            }
        }

        News.Tell(shown.Version);
    }

    private sealed class Request(Order? order, Actor by, Guid id)
    {
        public Order? Order { get; } = order;
        public Actor By { get; } = by;
        public Guid Id { get; } = id;
        public RefusedException? Refused { get; set; }

        /// <summary>Whether deciding on it ended in an error, and may have left the workshop in memory half changed.</summary>
        public bool IsBroken { get; set; }
        public TaskCompletionSource<long> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Tell(long version)
        {
            if (Refused is not null)
            {
                Answer.TrySetException(Refused);
            }
            else
            {
                Answer.TrySetResult(version);
            }
        }

        public void Fail(Refusal refusal)
        {
            if (Order is null)
            {
                Answer.TrySetResult(0); // who only wanted news has none yet
            }
            else
            {
                Answer.TrySetException(new RefusedException(refusal));
            }
        }
    }
}
