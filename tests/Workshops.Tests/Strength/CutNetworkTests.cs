using Maillage.Workshops.Rehearse;

namespace Maillage.Workshops.Tests.Strength;

public sealed class CutNetworkTests
{
    private const int People = 16;

    /// <summary>Long enough for phones to lose patience several times; a minute, which the bench may try, would only repeat it.</summary>
    private static readonly TimeSpan Cut = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task What_half_of_the_room_says_while_its_network_is_away_arrives_once_and_nobody_else_waits()
    {
        await using var hall = await Hall.Open();
        await using var server = await hall.Serve();
        await using var wire = new WeakWire(server.Address);
        using var near = new Network(server.Address);
        using var far = new Network(wire.Address)
        {
            Patience = TimeSpan.FromSeconds(1),
            LongestSilence = TimeSpan.FromSeconds(2),
            LongestPause = TimeSpan.FromSeconds(1),
        };
        await using var talk = new Talk(hall, People, n => n % 2 == 0 ? near : far);
        await talk.GoOn(60);

        wire.Cut();
        await Task.Delay(Cut);
        wire.Mend();
        await talk.GoOn(60);
        await talk.Finish();

        await talk.ShouldHaveLostNothing(hall);
        talk.Phones.Where((_, n) => n % 2 == 0).ShouldAllBe(phone => phone.Streams == 1 && phone.SentAgain == 0);
        talk.Phones.Where((_, n) => n % 2 == 1).ShouldAllBe(phone => phone.SentAgain > 0);
    }
}
