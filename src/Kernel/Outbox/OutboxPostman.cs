using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Maillage.Kernel.Outbox;

/// <summary>Brings what happened to those who listen, in order, again and again until each has heard it.</summary>
internal sealed class OutboxPostman(
    IServiceScopeFactory scopes,
    IEnumerable<Listener> listeners,
    TimeProvider clock,
    ILogger<OutboxPostman> log
) : BackgroundService
{
    private const int MaxAttempts = 20;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await log.Survive(DeliverWaiting, stoppingToken);
        }
    }

    /// <summary>Delivers what waits, a hundred at most.</summary>
    /// <returns>How much was heard by all.</returns>
    internal async Task<int> DeliverWaiting(CancellationToken cancel)
    {
        var heard = 0;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var waiting = await db.Set<OutboxMessage>().Where(m => m.Attempts < MaxAttempts).OrderBy(m => m.Id).Take(100).ToListAsync(cancel);
        foreach (var message in waiting)
        {
            message.Attempts++;
            if (await Deliver(message, cancel))
            {
                db.Remove(message);
                heard++;
            }

            await db.SaveChangesAsync(cancel);
        }

        return heard;
    }

    private async Task<bool> Deliver(OutboxMessage message, CancellationToken cancel)
    {
        var heard = true;
        foreach (var listener in listeners.Where(l => l.Kind == message.Kind))
        {
            heard &= await Tell(listener, message, cancel);
        }

        return heard;
    }

    private async Task<bool> Tell(Listener listener, OutboxMessage message, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await listener.Hear(scope.ServiceProvider, message.Body, cancel);
            return true;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A failed listener never fails the act, nor the other listeners.
        catch (Exception error)
#pragma warning restore CA1031
        {
            log.LogError("A listener of {Kind} failed with {Error} at {Place}", message.Kind, error.GetType().Name, error.StackTrace);
            return false;
        }
    }
}
