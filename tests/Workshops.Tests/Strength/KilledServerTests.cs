using Maillage.Testing;
using Maillage.Workshops.Rehearse;

namespace Maillage.Workshops.Tests.Strength;

/// <summary>Servers are killed while people speak: real processes, <c>kill -9</c>.</summary>
public sealed class KilledServerTests
{
    private const int People = 16;

    [Fact]
    public async Task A_server_that_is_killed_and_started_again_has_every_line_that_it_confirmed_once_and_in_order()
    {
        await using var hall = await Hall.Open();
        var server = await hall.Serve();
        using var network = new Network(server.Address) { LongestPause = TimeSpan.FromSeconds(1) };
        await using var talk = new Talk(hall, People, _ => network);
        await talk.GoOn(60);

        await server.Kill();
        await using var next = await hall.Serve(server.Port);
        await talk.GoOn(60);
        await talk.Finish();

        await talk.ShouldHaveLostNothing(hall);
        talk.Phones.ShouldAllBe(phone => phone.Streams >= 2);
    }

    [Fact]
    public async Task When_one_of_two_nodes_is_killed_its_people_go_on_at_the_other_and_all_read_the_same()
    {
        Assert.SkipUnless(TestDatabase.IsPostgreSql, "Two nodes take PostgreSQL.");
        await using var hall = await Hall.Open();
        await using var one = await hall.Serve();
        await using var other = await hall.Serve();
        using var network = new Network(one.Address, other.Address) { LongestPause = TimeSpan.FromSeconds(1) };
        await using var talk = new Talk(hall, People, _ => network);
        await talk.GoOn(60);

        await one.Kill();
        await talk.GoOn(60);
        await talk.Finish();

        await talk.ShouldHaveLostNothing(hall);
        talk.Phones.Where((_, n) => n % 2 == 0).ShouldAllBe(phone => phone.Streams >= 2);
        talk.Phones.Where((_, n) => n % 2 == 1).ShouldAllBe(phone => phone.Streams == 1);
    }
}
