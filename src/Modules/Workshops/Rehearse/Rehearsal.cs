using System.Diagnostics;
using System.Text.Json;
using Maillage.Workshops.Kits;
using Maillage.Workshops.Live;

namespace Maillage.Workshops.Rehearse;

/// <summary>Asks something of a rehearsal as the one who facilitates; the order is JSON, as <c>docs/live-protocol.md</c> describes it.</summary>
public delegate Task LeadRehearsal(string order, CancellationToken cancel);

/// <summary>How a rehearsal is played.</summary>
public sealed record RehearsalPace
{
    /// <summary>How many times faster than life.</summary>
    public double Speed { get; init; } = 20;

    /// <summary>The same seed: the same people say the same things at the same times, as far as the network lets them.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Whether a person leads, from the console: the rehearsal then only follows.</summary>
    public bool IsLedByHand { get; init; }
}

/// <summary>Where a rehearsal is.</summary>
/// <param name="Step">The title of the step under way.</param>
/// <param name="Round">Its round, from 1.</param>
/// <param name="Rounds">How many it has.</param>
/// <param name="People">Who is inside.</param>
/// <param name="Lines">What was said so far and not taken back.</param>
public sealed record RehearsalNews(string Step, int Round, int Rounds, int People, int Lines);

/// <summary>What was said in a rehearsal.</summary>
/// <param name="Lines">How many lines, by column and group; group null: before there were groups.</param>
/// <param name="Refused">How often each refusal came.</param>
public sealed record RehearsalTotals(IReadOnlyList<(string Kind, int? Group, int Lines)> Lines, IReadOnlyDictionary<string, int> Refused);

/// <summary>A kit played from end to end by simulated people over real HTTP, and led by a simulated facilitator.</summary>
public sealed class Rehearsal : IDisposable
{
    private const int MostCarried = 8;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan ToArrive = TimeSpan.FromMinutes(5);

    private readonly Kit kit;
    private readonly RehearsalPace pace;
    private readonly LeadRehearsal lead;
    private readonly Network network;
    private readonly IReadOnlyList<Player> players;

    /// <summary>Makes one ready.</summary>
    /// <param name="stage">Where it is played.</param>
    /// <param name="kit">What is played.</param>
    /// <param name="server">Where the server answers.</param>
    /// <param name="pace">How.</param>
    /// <param name="lead">How the one who facilitates is heard.</param>
    public Rehearsal(RehearsalStage stage, Kit kit, Uri server, RehearsalPace pace, LeadRehearsal lead)
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(pace);
        (this.kit, this.pace, this.lead, network) = (kit, pace, lead, new(server));
        players =
        [
            .. stage.Seats.Select((seat, n) => new Player(new(network, stage.Workshop, seat), kit, new(unchecked((pace.Seed * 7919) + n)))),
        ];
    }

    /// <summary>Plays it to the end.</summary>
    /// <param name="tell">Told at the beginning and the end of each round.</param>
    /// <param name="cancel">Stops it before.</param>
    public async Task<RehearsalTotals> Play(Action<RehearsalNews> tell, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(tell);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var listening = players.Select(player => player.Phone.Follow(_ => { }, leaving.Token)).ToList();
        try
        {
            var arriving = Task.WhenAll(players.Select((player, n) => Arrive(player, n, cancel)));
            await FollowRoom(tell, arriving, cancel);
            await arriving;
            return Totals();
        }
        finally
        {
            await leaving.CancelAsync();
            await Task.WhenAll(listening);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => network.Dispose();

    // ---------- steps ----------

    // Most come during the first half of the first step; one in twelve is late.
    private async Task Arrive(Player player, int number, CancellationToken cancel)
    {
        var first = Length(kit.Steps[0]);
        var part = (double)number / players.Count;
        await Task.Delay(first * (number % 12 == 11 ? 1.2 : part / 2), cancel);
        await player.Join(cancel);
    }

    // Somebody may lead from the console at any moment, also a rehearsal that leads itself: what is played is always what the room is at.
    private async Task FollowRoom(Action<RehearsalNews> tell, Task arriving, CancellationToken cancel)
    {
        if (!pace.IsLedByHand)
        {
            await Lead(new() { Order = "advance" }, cancel);
        }

        RoomMoment? played = null;
        while (await Next(played, cancel) is { } moment)
        {
            played = moment;
            await PlayRound(moment, tell, cancel);
            if (!pace.IsLedByHand)
            {
                await GoOn(moment, arriving, cancel);
            }
        }
    }

    // The next round that the room is at; null once the workshop is closed.
    private async Task<RoomMoment?> Next(RoomMoment? after, CancellationToken cancel)
    {
        while (!Room.IsClosed)
        {
            if (Now is { } now && now != after)
            {
                return now;
            }

            await Task.Delay(Glance, cancel);
        }

        return null;
    }

    private async Task PlayRound(RoomMoment moment, Action<RehearsalNews> tell, CancellationToken cancel)
    {
        var length = Length(moment.Step);
        tell(News(moment));
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var playing = Task.WhenAll([
            Pause(length, gone.Token),
            .. players.Select(player => PlayOnceThere(player, moment, length, gone.Token, cancel)),
        ]);
        while (!playing.IsCompleted && Now == moment)
        {
            await Task.WhenAny(playing, Task.Delay(Glance, cancel));
        }

        await gone.CancelAsync();
        await playing;
        cancel.ThrowIfCancellationRequested();
        tell(News(moment));
    }

    private static async Task PlayOnceThere(
        Player player,
        RoomMoment moment,
        TimeSpan length,
        CancellationToken gone,
        CancellationToken cancel
    )
    {
        var waiting = Stopwatch.StartNew();
        while (!player.IsAt(moment))
        {
            if (gone.IsCancellationRequested)
            {
                return;
            }

            if (waiting.Elapsed > ToArrive)
            {
                throw new TimeoutException("A phone of the rehearsal was not told of the step that the room is at.");
            }

            await Pause(Glance, gone);
        }

        await player.Play(moment, length, gone, cancel);
    }

    private Screen Room => players[0].Phone.Screen;

    private RoomMoment? Now => kit.Steps.FirstOrDefault(step => step.Id == Room.Step) is { } step ? new(step, Room.Round) : null;

    private static async Task Pause(TimeSpan length, CancellationToken until) =>
        await Task.Delay(length, until).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private TimeSpan Length(KitStep step) => TimeSpan.FromMinutes(step.MinutesPerRound / pace.Speed);

    // ---------- the one who facilitates ----------

    // What is done at the end of a round, unless somebody at the console was faster; she may also have stopped the clock.
    private async Task GoOn(RoomMoment moment, Task arriving, CancellationToken cancel)
    {
        var isLast = moment.Round == moment.Step.Rounds;
        if (Now == moment)
        {
            await LetPass(cancel);
            await (isLast ? EndStep(moment.Step, cancel) : Task.CompletedTask);
        }

        if (isLast && moment.Step == kit.Steps[^1])
        {
            await arriving; // who is late still wants to come in
        }

        while (Now == moment && Room.IsPaused)
        {
            await Task.Delay(Glance, cancel);
        }

        if (Now == moment && !Room.IsClosed)
        {
            await Lead(new() { Order = "advance" }, cancel);
        }
    }

    private async Task EndStep(KitStep step, CancellationToken cancel)
    {
        if (step.HasSecrets)
        {
            await Lead(new() { Order = "reveal", Step = step.Id }, cancel);
        }

        var said = Seen().Where(line => line.Step == step.Id && line is { State: "shown", IsCarried: false }).ToList();
        for (var n = 0; step is { TakesLines: true, IsConfidential: false } && n < Math.Min(MostCarried, said.Count); n++)
        {
            await Lead(new() { Order = "carry-line", Line = said[n * said.Count / Math.Min(MostCarried, said.Count)].Id }, cancel);
        }
    }

    private async Task LetPass(CancellationToken cancel)
    {
        foreach (var held in Seen().Where(line => line.State == "held"))
        {
            await Lead(new() { Order = "let-pass", Line = held.Id }, cancel);
        }
    }

    // She sees what somebody sees.
    private IEnumerable<ShownLine> Seen() =>
        players.SelectMany(player => player.Phone.Screen.Lines).DistinctBy(line => line.Id).OrderBy(line => line.At);

    private Task Lead(WireOrder order, CancellationToken cancel) =>
        lead(JsonSerializer.Serialize(order with { Id = Guid.CreateVersion7() }, JsonSerializerOptions.Web), cancel);

    // ---------- what is told ----------

    private RehearsalNews News(RoomMoment moment) =>
        new(
            moment.Step.Title,
            moment.Round,
            moment.Step.Rounds,
            players.Max(player => player.Phone.Screen.People),
            players.Sum(player => player.Said.Values.Sum())
        );

    private RehearsalTotals Totals() =>
        new(
            [
                .. players
                    .SelectMany(player => player.Said)
                    .GroupBy(said => said.Key)
                    .Select(column => (column.Key.Kind, column.Key.Group, column.Sum(said => said.Value)))
                    .OrderBy(column => column.Group)
                    .ThenBy(column => column.Kind, StringComparer.Ordinal),
            ],
            players.SelectMany(player => player.Refused).GroupBy(code => code).ToDictionary(code => code.Key, code => code.Count())
        );
}
