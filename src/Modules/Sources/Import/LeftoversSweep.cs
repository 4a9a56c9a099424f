using System.Data.Common;
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
            await Sweep(stoppingToken);
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Sweep(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Leftovers>().DiscardAll(cancel);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or DbException)
        {
            log.LogWarning("Leftovers of imports stay until the next hour: {Trouble}", trouble.GetType().Name);
        }
    }
}
