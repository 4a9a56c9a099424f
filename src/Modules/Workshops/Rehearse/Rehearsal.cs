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
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);
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
            await (pace.IsLedByHand ? FollowSteps(tell, cancel) : LeadSteps(tell, arriving, cancel));
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

    private async Task LeadSteps(Action<RehearsalNews> tell, Task arriving, CancellationToken cancel)
    {
        foreach (var step in kit.Steps)
        {
            for (var round = 1; round <= step.Rounds; round++)
            {
                await Lead(new() { Order = "advance" }, cancel);
                await PlayRound(step, round, tell, cancel);
                await LetPass(cancel);
            }

            await EndStep(step, cancel);
        }

        await arriving; // who is late still wants to come in
        await Lead(new() { Order = "advance" }, cancel);
    }

    private async Task FollowSteps(Action<RehearsalNews> tell, CancellationToken cancel)
    {
        var (playing, last) = (Task.CompletedTask, ((string?)null, 0));
        while (players[0].Phone.Screen is var screen && screen.Phase != "closed")
        {
            if ((screen.Step, screen.Round) != last && kit.Steps.FirstOrDefault(step => step.Id == screen.Step) is { } step)
            {
                last = (screen.Step, screen.Round);
                playing = Task.WhenAll(playing, PlayRound(step, screen.Round, tell, cancel));
            }

            await Task.Delay(Glance, cancel);
        }

        await playing;
    }

    private async Task PlayRound(KitStep step, int round, Action<RehearsalNews> tell, CancellationToken cancel)
    {
        var length = Length(step);
        tell(News(step, round));
        await Task.WhenAll([Task.Delay(length, cancel), .. players.Select(player => PlayOnceThere(player, step, round, length, cancel))]);
        tell(News(step, round));
    }

    private static async Task PlayOnceThere(Player player, KitStep step, int round, TimeSpan length, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(ToArrive);
        while (player.Phone.Screen.Step != step.Id || player.Phone.Screen.Round != round)
        {
            await Task.Delay(Glance / 4, patience.Token);
        }

        await player.Play(step, round, length, cancel);
    }

    private TimeSpan Length(KitStep step) => TimeSpan.FromMinutes(step.MinutesPerRound / pace.Speed);

    // ---------- the one who facilitates ----------

    private async Task EndStep(KitStep step, CancellationToken cancel)
    {
        if (step.Visibility is Visibility.Hidden || step.Vote is { IsSecret: true })
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

    private RehearsalNews News(KitStep step, int round) =>
        new(
            step.Title,
            round,
            step.Rounds,
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
