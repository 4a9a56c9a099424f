using Maillage.Testing;
using Maillage.Workshops.Live;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Workshops.Tests.Strength;

/// <summary>Two nodes over one PostgreSQL database.</summary>
public sealed class TwoNodesTests
{
    [Fact]
    public async Task What_is_said_at_one_node_is_told_by_the_database_to_the_screens_of_the_other()
    {
        Assert.SkipUnless(TestDatabase.IsPostgreSql, "Two nodes take PostgreSQL.");
        await using var one = await TestSite.Start();
        await using var other = await TestSite.Start(change: OnlyListens, beside: one);
        var meeting = await one.Announce(Plain.Kit);
        var (here, there) = (one.Phone(meeting), other.Phone(meeting));
        await here.Join(meeting);
        await there.Join(meeting);
        using var events = await Events.Open(there, meeting);
        await one.Console().Run(meeting, "advance");

        await here.Say(meeting, "frein", "Entendu de l’autre côté");

        (await events.Until(frame => frame.Words().Count > 0)).Words().ShouldBe(["Entendu de l’autre côté"]);
    }

    [Fact]
    public async Task Both_nodes_write_at_once_and_keep_one_order()
    {
        Assert.SkipUnless(TestDatabase.IsPostgreSql, "Two nodes take PostgreSQL.");
        await using var one = await TestSite.Start();
        await using var other = await TestSite.Start(beside: one);
        var meeting = await one.Announce(Plain.Kit);
        var phones = Enumerable.Range(0, 8).Select(n => (n % 2 == 0 ? one : other).Phone(meeting)).ToList();
        await Task.WhenAll(phones.Select(phone => phone.Join(meeting)));
        await one.Console().Run(meeting, "advance");

        await Task.WhenAll(phones.SelectMany((phone, n) => Enumerable.Range(0, 10).Select(m => phone.Say(meeting, "frein", $"{n} {m}"))));
        await CatchUp(one, meeting);
        await CatchUp(other, meeting);

        var here = (await phones[0].See(meeting)).Words();
        here.Count.ShouldBe(80);
        (await phones[1].See(meeting)).Words().ShouldBe(here);
    }

    private static async Task CatchUp(TestSite site, Meeting meeting) =>
        _ = await (await site.Rooms().Find(meeting.Id, CancellationToken.None))!.CatchUp(long.MaxValue, CancellationToken.None);

    // A clock that never strikes: this node does not ask by itself, it only hears.
    private static void OnlyListens(IServiceCollection services)
    {
        services.Remove(services.Single(service => service.ImplementationType == typeof(NodeNews)));
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<NodeNews>(provider, new StoppedClock()));
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
