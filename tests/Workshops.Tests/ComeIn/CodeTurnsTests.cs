using Maillage.Kernel;
using Maillage.Workshops.ComeIn;

namespace Maillage.Workshops.Tests.ComeIn;

public sealed class CodeTurnsTests : IDisposable
{
    private const string Room = "198.51.100.7";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly FakeClock clock = new();
    private readonly CodeTurns turns;

    public CodeTurnsTests() => turns = new(clock);

    [Fact]
    public async Task A_whole_room_that_types_the_right_code_at_once_never_waits()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => Right(Room)));

        answers.ShouldAllBe(found => found == "workshop");
        turns.Held.ShouldBe(0);
    }

    [Fact]
    public async Task A_room_that_mistypes_a_little_does_not_wait_either()
    {
        await Mistype(Room, CodeTurns.WrongAtOnce - 1);

        (await Right(Room)).ShouldBe("workshop");
    }

    [Fact]
    public async Task After_many_wrong_codes_each_answer_waits_its_turn_and_right_ones_still_come()
    {
        await Mistype(Room, CodeTurns.WrongAtOnce);

        var (wrong, right) = (Wrong(Room), Right(Room));
        await Wait(() => clock.Waiting > 1); // the minute, and one answer

        (wrong.IsCompleted, right.IsCompleted).ShouldBe((false, false));
        clock.Turn(CodeTurns.BetweenAnswers);
        (await wrong.WaitAsync(Patience)).ShouldBeNull();
        right.IsCompleted.ShouldBeFalse();
        await Wait(() => clock.Waiting > 1);
        clock.Turn(CodeTurns.BetweenAnswers);
        (await right.WaitAsync(Patience)).ShouldBe("workshop");
    }

    [Fact]
    public async Task Guesses_sent_all_at_once_are_slowed_like_others()
    {
        var guesses = Enumerable.Range(0, 200).Select(_ => Wrong(Room)).ToList();

        await Wait(() => guesses.Count(guess => guess.IsCompleted) == CodeTurns.WrongAtOnce);

        clock.Turn(CodeTurns.BetweenAnswers);
        await Wait(() => guesses.Count(guess => guess.IsCompleted) == CodeTurns.WrongAtOnce + 1);
    }

    [Fact]
    public async Task Another_address_is_not_slowed()
    {
        await Mistype(Room, CodeTurns.WrongAtOnce);

        (await Right("203.0.113.9")).ShouldBe("workshop");
    }

    [Fact]
    public async Task After_a_minute_an_address_is_forgotten_altogether()
    {
        await Mistype(Room, CodeTurns.WrongAtOnce);
        turns.Held.ShouldBe(1);

        clock.Turn(CodeTurns.Remembered);

        turns.Held.ShouldBe(0);
        (await Right(Room)).ShouldBe("workshop");
    }

    [Fact]
    public async Task Whoever_floods_an_address_is_told_to_come_back_instead_of_waiting_for_hours()
    {
        await Mistype(Room, CodeTurns.WrongAtOnce);
        using var leave = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, CodeTurns.LongestQueue).Select(_ => Wrong(Room, leave.Token)).ToList();

        var refused = await Should.ThrowAsync<RefusedException>(() => Right(Room));

        refused.Refusals[0].Code.ShouldBe("code.too-many");
        await leave.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => Task.WhenAll(waiting));
        clock.Turn(CodeTurns.Remembered);
        turns.Held.ShouldBe(0);
    }

    public void Dispose() => turns.Dispose();

    private async Task Mistype(string address, int times)
    {
        for (var time = 0; time < times; time++)
        {
            (await Wrong(address)).ShouldBeNull();
        }
    }

    private Task<string?> Wrong(string address, CancellationToken cancel = default) =>
        turns.Find(address, () => Task.FromResult<string?>(null), cancel);

    private Task<string?> Right(string address) => turns.Find(address, () => Task.FromResult<string?>("workshop"), CancellationToken.None);

    private static async Task Wait(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!isSo())
        {
            await Task.Delay(5, patience.Token);
        }
    }
}
