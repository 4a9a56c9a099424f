using System.Collections.Concurrent;
using Maillage.Commons.Contracts;
using Maillage.Workshops.Kits;
using Maillage.Workshops.Live;

namespace Maillage.Workshops.Rehearse;

/// <summary>Somebody who takes part in a rehearsal: what she does, and when, depends on her number and on the seed alone.</summary>
/// <param name="phone">What she holds.</param>
/// <param name="kit">What is played.</param>
/// <param name="random">Her own.</param>
internal sealed class Player(Phone phone, Kit kit, Random random)
{
    private const int MostLines = 3;
    private const double OneEdits = 0.12;
    private const double OneWithdraws = 0.06;
    private const double OneIsNamed = 0.3;
    private const int MostStances = 10;

    private static readonly string[] Names =
    [
        "Bruyère",
        "Genévrier",
        "Ajonc",
        "Fougère",
        "Alisier",
        "Noisetier",
        "Myrtille",
        "Sureau",
        "Houx",
        "Aubépine",
        "Charme",
        "Viorne",
        "Osier",
        "Églantine",
    ];

    private readonly ConcurrentDictionary<Guid, bool> mine = new();
    private volatile bool isInside;

    public Phone Phone => phone;

    /// <summary>What she said, by column and group, less what she took back.</summary>
    public ConcurrentDictionary<(string Kind, int? Group), int> Said { get; } = new();

    /// <summary>The codes of what was refused to her.</summary>
    public ConcurrentQueue<string> Refused { get; } = new();

    public async Task Join(CancellationToken cancel)
    {
        var college = (College)random.Next(Enum.GetValues<College>().Length);
        var name = random.NextDouble() < OneIsNamed ? Names[random.Next(Names.Length)] : null;
        isInside = await Send(
            new()
            {
                Order = "join",
                College = college.Slug(),
                Name = name,
            },
            cancel
        );
    }

    /// <summary>Whether she knows that the room is there.</summary>
    public bool IsAt(RoomMoment moment) => phone.Screen.Step == moment.Step.Id && phone.Screen.Round == moment.Round;

    /// <summary>Plays one round of a step, as long as it is under way.</summary>
    /// <param name="moment">The round.</param>
    /// <param name="length">How long it lasts.</param>
    /// <param name="gone">When the room has gone on: what she had in mind is left unsaid.</param>
    /// <param name="cancel">The end of the rehearsal.</param>
    public async Task Play(RoomMoment moment, TimeSpan length, CancellationToken gone, CancellationToken cancel)
    {
        var acts = ActsIn(moment.Step)
            .Select(act => (At: length * (0.05 + (0.8 * random.NextDouble())), Do: act))
            .OrderBy(act => act.At)
            .ToList();
        var now = TimeSpan.Zero;
        foreach (var (at, act) in acts)
        {
            await Task.Delay(at - now, gone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (gone.IsCancellationRequested)
            {
                return;
            }

            now = at;
            if (isInside && IsAt(moment) && phone.Screen.IsOpen)
            {
                await act(cancel);
            }
        }
    }

    private IEnumerable<Func<CancellationToken, Task>> ActsIn(KitStep step) =>
        step switch
        {
            { Vote: { } vote } => Enumerable
                .Range(0, step.Kind is StepKind.Dots ? vote.Dots : MostStances)
                .Select(_ => random.Next())
                .Select(chance => (Func<CancellationToken, Task>)(cancel => Vote(step, vote, chance, cancel))),
            { TakesLines: true } => Enumerable.Range(0, 1 + random.Next(MostLines)).SelectMany(_ => Line(step)),
            _ => [],
        };

    private IEnumerable<Func<CancellationToken, Task>> Line(KitStep step)
    {
        var kind = step.Columns[random.Next(step.Columns.Count)].Kind.Slug();
        var (text, other) = (Sentence(kind), Sentence(kind));
        var id = Guid.CreateVersion7();
        int? prompt = step.Prompts.Count > 1 ? random.Next(step.Prompts.Count) : null;
        yield return cancel =>
            Say(
                new()
                {
                    Id = id,
                    Order = "post-line",
                    Kind = kind,
                    Text = text,
                    Prompt = prompt,
                },
                cancel
            );
        var chance = random.NextDouble();
        if (chance < OneEdits)
        {
            yield return cancel =>
                IfSaid(
                    id,
                    () =>
                        Send(
                            new()
                            {
                                Order = "edit-line",
                                Line = id,
                                Text = other,
                            },
                            cancel
                        )
                );
        }
        else if (chance < OneEdits + OneWithdraws)
        {
            yield return cancel => IfSaid(id, () => TakeBack(id, kind, cancel));
        }
        else if (step.IsConfidential && chance > 0.6)
        {
            yield return cancel => IfSaid(id, () => Send(new() { Order = "release-line", Line = id }, cancel));
        }
    }

    private string Sentence(string kind)
    {
        var all = Sentences.Of(kit.Language, kind);
        return all[random.Next(all.Count)];
    }

    private async Task Say(WireOrder order, CancellationToken cancel)
    {
        if (await Send(order, cancel))
        {
            mine[order.Id] = true;
            Count(order.Kind!, 1);
        }
    }

    private async Task<bool> TakeBack(Guid line, string kind, CancellationToken cancel)
    {
        var isDone = await Send(new() { Order = "withdraw-line", Line = line }, cancel);
        Count(kind, isDone ? -1 : 0);
        return isDone;
    }

    private void Count(string kind, int more) => Said.AddOrUpdate((kind, phone.Screen.Group), more, (_, before) => before + more);

    // Acts come in the order of their times: a line may not have been said when its turn comes to be edited.
    private Task IfSaid(Guid line, Func<Task<bool>> act) => mine.ContainsKey(line) ? act() : Task.CompletedTask;

    private async Task Vote(KitStep step, KitVote vote, int chance, CancellationToken cancel)
    {
        var lines = phone.Screen.Lines.Where(line => line is { State: "shown", Text: not null } && IsVotedOn(line, vote)).ToList();
        if (lines.Count == 0)
        {
            return;
        }

        var line = lines[chance % lines.Count].Id;
        var order = new WireOrder { Line = line };
        _ = await Send(
            step.Kind is StepKind.Dots
                ? order with
                {
                    Order = "place-dots",
                    Dots = 1,
                }
                : order with
                {
                    Order = "take-stance",
                    Stance = ((Stance)(chance / lines.Count % 3)).Slug(),
                },
            cancel
        );
    }

    private static bool IsVotedOn(ShownLine line, KitVote vote) => vote.On.Count == 0 ? line.IsCarried : vote.On.Contains(line.Step);

    private async Task<bool> Send(WireOrder order, CancellationToken cancel)
    {
        var refused = await phone.Send(order.Id == Guid.Empty ? order with { Id = Guid.CreateVersion7() } : order, cancel);
        if (refused is not null)
        {
            Refused.Enqueue(refused);
        }

        return refused is null;
    }
}
