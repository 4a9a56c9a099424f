using Maillage.Kernel;
using Maillage.Kernel.Files;
using Maillage.Kernel.Jobs;
using Maillage.Sources.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Sources.Import;

/// <summary>Lets go of files that were brought and became no source: what was refused, what was unfolded, what was never read.</summary>
/// <remarks>
/// Only files that the database names are looked at: beside a database restored from a backup, or an empty one, the others are
/// somebody's originals. <c>maillage check</c> names those.
/// </remarks>
internal sealed class Leftovers(PlatformDb db, FileStore files, TimeProvider clock)
{
    /// <summary>How long a file, or a job without a worker, is left alone.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>What an import that has ended leaves.</summary>
    public Task DiscardOf(Guid job, CancellationToken cancel) => Discard(Ended().Where(s => s.Job == job), cancel);

    /// <summary>What ended, stopped or failed imports left, and what was cut off while it arrived.</summary>
    public async Task DiscardAll(CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - Patience;
        files.DiscardUnfinished(before);
        await Discard(Ended(), cancel);
        await Discard(Abandoned(before), cancel);
    }

    /// <summary>Those of these files that no source quotes and no import waits for.</summary>
    public async Task Discard(IReadOnlyCollection<string> hashes, CancellationToken cancel)
    {
        var quoted = db.Set<SourceVersion>().Where(v => hashes.Contains(v.Sha256)).Select(v => v.Sha256);
        var awaited = Awaited(clock.GetUtcNow() - Patience).Where(s => hashes.Contains(s.Sha256)).Select(s => s.Sha256);
        List<string> needed = [.. await quoted.ToListAsync(cancel), .. await awaited.ToListAsync(cancel)];
        foreach (var hash in hashes.Except(needed))
        {
            files.Discard(hash);
        }
    }

    private async Task Discard(IQueryable<ImportStep> steps, CancellationToken cancel)
    {
        var hashes = await steps.Select(s => s.Sha256).Distinct().ToListAsync(cancel);
        foreach (var some in hashes.Where(files.Holds).Chunk(500))
        {
            await Discard(some, cancel);
        }
    }

    private IQueryable<ImportStep> Ended() =>
        db.Set<ImportStep>().Where(s => s.State == ImportStepState.Unfolded || s.Outcome == ImportOutcome.Refused);

    // A worker that was told to stop may still be writing: its lease says when it last was at work.
    private IQueryable<Job> AbandonedJobs(DateTimeOffset before) =>
        db.Set<Job>().Where(j => (j.State == JobState.Stopped || j.State == JobState.Failed) && j.LeasedUntil < before);

    private IQueryable<ImportStep> Abandoned(DateTimeOffset before) =>
        db.Set<ImportStep>().Where(s => s.State == ImportStepState.Waiting && AbandonedJobs(before).Any(j => j.Id == s.Job));

    private IQueryable<ImportStep> Awaited(DateTimeOffset before) =>
        db.Set<ImportStep>().Where(s => s.State == ImportStepState.Waiting && !AbandonedJobs(before).Any(j => j.Id == s.Job));
}
