using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Maillage.Kernel.Jobs;

/// <summary>Wakes the worker when a job was just started, so that nobody waits for the next round.</summary>
public sealed class JobBell : IDisposable
{
    private readonly SemaphoreSlim rung = new(0);

    /// <summary>There is a new job.</summary>
    public void Ring() => rung.Release();

    /// <inheritdoc/>
    public void Dispose() => rung.Dispose();

    internal async Task Wait(TimeSpan atMost, CancellationToken cancel) => await rung.WaitAsync(atMost, cancel);
}

/// <summary>Takes one waiting job after the other; takes over those whose worker was lost.</summary>
internal sealed class JobWorker(IServiceScopeFactory scopes, JobBell bell, TimeProvider clock, ILogger<JobWorker> log) : BackgroundService
{
    private const int MaxAttempts = 5;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await log.Survive(TakeBackOwn, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            var hasRun = false;
            await log.Survive(async cancel => hasRun = await RunNext(cancel), stoppingToken);
            if (!hasRun)
            {
                await bell.Wait(Round, stoppingToken);
            }
        }
    }

    /// <summary>An embedded database has one server: at its start, whatever still reads "running" was cut off.</summary>
    private async Task TakeBackOwn(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        if (db.IsSqlite)
        {
            await db.Set<Job>()
                .Where(j => j.State == JobState.Running)
                .ExecuteUpdateAsync(set => set.SetProperty(j => j.State, JobState.Waiting), cancel);
        }
    }

    internal async Task<bool> RunNext(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var job = await Take(db, cancel);
        if (job is null)
        {
            return false;
        }

        using var lost = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var heart = KeepLease(job.Id, lost);
        try
        {
            await Do(job, scope.ServiceProvider, lost.Token);
        }
        finally
        {
            await lost.CancelAsync();
            await heart;
        }

        return true;
    }

    private async Task<Job?> Take(PlatformDb db, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var next = await db.Set<Job>()
            .AsNoTracking()
            .Where(j => j.State == JobState.Waiting || (j.State == JobState.Running && j.LeasedUntil < now))
            .OrderBy(j => j.Id)
            .FirstOrDefaultAsync(cancel);
        if (next is null)
        {
            return null;
        }

        // The condition on the attempts makes sure that only one worker takes it.
        var taken = await db.Set<Job>()
            .Where(j => j.Id == next.Id && j.Attempts == next.Attempts)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(j => j.State, JobState.Running)
                        .SetProperty(j => j.LeasedUntil, now + Lease)
                        .SetProperty(j => j.Attempts, next.Attempts + 1),
                cancel
            );
        return taken == 1 ? next : null;
    }

    private async Task Do(Job job, IServiceProvider services, CancellationToken cancel)
    {
        try
        {
            var kind = services.GetRequiredKeyedService<IJobKind>(job.Kind);
            await kind.Run(new JobRun(job, services.GetRequiredService<PlatformDb>()), cancel);
            await End(job.Id, JobState.Done, null);
        }
        catch (OperationCanceledException)
        {
            log.LogInformation("Job {Job} was interrupted; it will be resumed unless it was stopped", job.Id);
        }
        catch (RefusedException refused)
        {
            await End(job.Id, JobState.Failed, refused.Refusals[0].Code);
        }
#pragma warning disable CA1031 // Whatever a job throws, the worker must live on for the others.
        catch (Exception error)
#pragma warning restore CA1031
        {
            // The type and the place only: a message may quote what people wrote.
            log.LogError(
                "Job {Job} of kind {Kind} failed with {Error} at {Place}",
                job.Id,
                job.Kind,
                error.GetType().Name,
                error.StackTrace
            );
            await End(job.Id, job.Attempts + 1 < MaxAttempts ? JobState.Waiting : JobState.Failed, "job.failed");
        }
    }

    private async Task End(Guid id, JobState state, string? error)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        await db.Set<Job>()
            .Where(j => j.Id == id && j.State == JobState.Running)
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.State, state).SetProperty(j => j.Error, error), CancellationToken.None);
    }

    /// <summary>Renews the lease, and interrupts the work when the job was stopped or taken by another.</summary>
    private async Task KeepLease(Guid id, CancellationTokenSource lost)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        try
        {
            var until = clock.GetUtcNow() + Lease;
            while (await timer.WaitForNextTickAsync(lost.Token))
            {
                await log.Survive(async cancel => until = await Renew(id, cancel) ?? DateTimeOffset.MinValue, lost.Token);
                if (until < clock.GetUtcNow()) // stopped, taken by another, or out of reach for so long that another may
                {
                    await lost.CancelAsync();
                }
            }
        }
        catch (OperationCanceledException)
        {
            log.LogDebug("The lease of job {Job} is no longer needed", id);
        }
    }

    /// <summary>Until when the job is held; null when it no longer is.</summary>
    private async Task<DateTimeOffset?> Renew(Guid id, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var until = clock.GetUtcNow() + Lease;
        var held = await db.Set<Job>()
            .Where(j => j.Id == id && j.State == JobState.Running)
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.LeasedUntil, until), cancel);
        return held == 0 ? null : until;
    }
}
