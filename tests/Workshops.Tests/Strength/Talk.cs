using Maillage.Workshops.Live;
using Maillage.Workshops.Rehearse;

namespace Maillage.Workshops.Tests.Strength;

/// <summary>People who say one line after the other, and read what all others say.</summary>
internal sealed class Talk : IAsyncDisposable
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(350);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly CancellationTokenSource leaving = new();
    private readonly List<Speaker> speakers = [];
    private volatile bool isOver;

    /// <summary>So many people come in.</summary>
    /// <param name="hall">Where.</param>
    /// <param name="people">How many.</param>
    /// <param name="network">The way of each to the servers.</param>
    public Talk(Hall hall, int people, Func<int, Network> network)
    {
        for (var n = 0; n < people; n++)
        {
            var speaker = new Speaker(new(network(n), hall.Workshop, hall.Seat(), first: n), n);
            speakers.Add(speaker);
            speaker.Listening = speaker.Phone.Follow(_ => { }, leaving.Token);
            speaker.Speaking = Speak(speaker);
        }
    }

    public IReadOnlyList<Phone> Phones => [.. speakers.Select(speaker => speaker.Phone)];

    /// <summary>How many lines were confirmed.</summary>
    public int Confirmed => speakers.Sum(speaker => speaker.Confirmed.Count);

    /// <summary>Waits until so many lines more were confirmed.</summary>
    public async Task GoOn(int lines)
    {
        var wanted = Confirmed + lines;
        await Until(() => Confirmed >= wanted);
        Confirmed.ShouldBeGreaterThanOrEqualTo(wanted, "people do not get on");
    }

    /// <summary>Everybody finishes her sentence; then nothing is said any more.</summary>
    public async Task Finish()
    {
        isOver = true;
        await Task.WhenAll(speakers.Select(speaker => speaker.Speaking!)).WaitAsync(Patience);
    }

    /// <summary>What was confirmed is in the journal, once, each person's lines in her order; and every screen shows the journal's order.</summary>
    public async Task ShouldHaveLostNothing(Hall hall)
    {
        var journal = (await hall.Lines()).Select(line => line.Id).ToList();
        journal.ShouldBeUnique();
        journal.Order().ShouldBe(speakers.SelectMany(speaker => speaker.Confirmed).Order());
        foreach (var speaker in speakers)
        {
            journal.Where(speaker.Confirmed.Contains).ShouldBe(speaker.Confirmed);
            await Until(() => speaker.Phone.Screen.Lines.Count == journal.Count);
            speaker.Phone.Screen.Lines.Select(line => line.Id).ShouldBe(journal);
            speaker.Phone.Screen.Gaps.ShouldBe(0);
        }
    }

    public async ValueTask DisposeAsync()
    {
        isOver = true;
        await leaving.CancelAsync();
        await Task.WhenAll(speakers.Select(speaker => speaker.Listening!));
        leaving.Dispose();
    }

    private async Task Speak(Speaker speaker)
    {
        _ = await speaker.Phone.Send(new() { Id = Guid.CreateVersion7(), Order = "join" }, leaving.Token);
        for (var n = 0; !isOver; n++)
        {
            var line = new WireOrder
            {
                Id = Guid.CreateVersion7(),
                Order = "post-line",
                Kind = "proposition",
                Text = $"{speaker.Number} dit {n}",
            };
            (await speaker.Phone.Send(line, leaving.Token)).ShouldBeNull();
            speaker.Confirmed.Add(line.Id);
            await Task.Delay(Breath, leaving.Token);
        }
    }

    private static async Task Until(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!isSo() && !patience.IsCancellationRequested)
        {
            await Task.Delay(20);
        }
    }

    private sealed class Speaker(Phone phone, int number)
    {
        public Phone Phone { get; } = phone;
        public int Number { get; } = number;
        public List<Guid> Confirmed { get; } = [];
        public Task? Speaking { get; set; }
        public Task? Listening { get; set; }
    }
}
