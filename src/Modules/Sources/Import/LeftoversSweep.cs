using Maillage.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Maillage.Sources.Import;

/// <summary>Sweeps leftovers when a server starts, for the sake of those that a crash left, and every hour.</summary>
internal sealed class LeftoversSweep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<LeftoversSweep> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Leftovers.Patience, clock);
        do
        {
            await log.Survive(Sweep, stoppingToken);
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Sweep(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Leftovers>().DiscardAll(cancel);
    }
}
