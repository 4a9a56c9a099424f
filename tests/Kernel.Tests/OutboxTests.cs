using Maillage.Kernel.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Kernel.Tests;

public sealed class OutboxTests
{
    [Fact]
    public async Task What_is_announced_is_heard_once_it_is_saved()
    {
        var heard = new List<string>();
        await using var bench = await Bench.Open(services => services.AddSingleton(heard).AddListener<Said, Ear>());

        await bench.Write(db => db.Announce(new Said("bonjour")));
        await bench.Worker<OutboxPostman>().DeliverWaiting(CancellationToken.None);
        await bench.Worker<OutboxPostman>().DeliverWaiting(CancellationToken.None);

        heard.ShouldBe(["bonjour"]);
    }

    [Fact]
    public async Task What_was_not_saved_is_not_heard()
    {
        var heard = new List<string>();
        await using var bench = await Bench.Open(services => services.AddSingleton(heard).AddListener<Said, Ear>());

        await using (var scope = bench.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<PlatformDb>().Announce(new Said("jamais"));
        }

        await bench.Worker<OutboxPostman>().DeliverWaiting(CancellationToken.None);
        heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_listener_that_failed_hears_it_again()
    {
        var heard = new List<string>();
        await using var bench = await Bench.Open(services => services.AddSingleton(heard).AddListener<Said, DeafAtFirst>());

        await bench.Write(db => db.Announce(new Said("encore")));
        await bench.Worker<OutboxPostman>().DeliverWaiting(CancellationToken.None);
        await bench.Worker<OutboxPostman>().DeliverWaiting(CancellationToken.None);

        heard.ShouldBe(["deaf", "encore"]);
    }

    public sealed record Said(string Words);

    private sealed class Ear(List<string> heard) : IListenTo<Said>
    {
        public Task Hear(Said happened, CancellationToken cancel)
        {
            heard.Add(happened.Words);
            return Task.CompletedTask;
        }
    }

    private sealed class DeafAtFirst(List<string> heard) : IListenTo<Said>
    {
        public Task Hear(Said happened, CancellationToken cancel)
        {
            heard.Add(heard.Count == 0 ? "deaf" : happened.Words);
            return heard.Count == 1 ? throw new InvalidOperationException("deaf") : Task.CompletedTask;
        }
    }
}
