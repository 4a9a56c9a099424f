using System.Text.Json;
using Maillage.Kernel;
using Maillage.Kernel.Jobs;
using Maillage.Sources.Contracts;
using Maillage.Territories;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Sources.Import;

/// <summary>Imports the files that a person sent, in the background, one step a file.</summary>
internal sealed class ImportJob(PlatformDb db, OriginalReader reader, DocumentIntake intake, Leftovers leftovers) : IJobKind
{
    public const string Name = "sources.import";

    /// <summary>Starts an import; the caller saves, then rings.</summary>
    public static Job Start(PlatformDb db, IReadOnlyList<Original> files, ImportOptions options, DateTimeOffset now)
    {
        var order = new Order(options.Territory?.ToString(), options.NewVersionOf);
        var job = Job.Start(Name, JsonSerializer.Serialize(order), options.By, now);
        db.Add(job);
        db.AddRange(files.Select((file, index) => ImportStep.Of(job.Id, index, file)));
        return job;
    }

    /// <summary>Adds files to an import of the same person, done or not; false when there is none such.</summary>
    public static async Task<bool> GoOn(
        PlatformDb db,
        Guid job,
        IReadOnlyList<Original> files,
        ImportOptions options,
        CancellationToken cancel
    )
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var reopened = await Reopen(db, job, options, cancel);
            if (reopened)
            {
                var next = 1 + await db.Set<ImportStep>().Where(s => s.Job == job).MaxAsync(s => s.Position, cancel);
                db.AddRange(files.Select((file, index) => ImportStep.Of(job, next + index, file)));
                await db.SaveChangesAsync(cancel);
                await transaction.CommitAsync(cancel);
            }

            return reopened;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear(); // an archive unfolded at the same moment: these files make an import of their own
            return false;
        }
    }

    private static async Task<bool> Reopen(PlatformDb db, Guid job, ImportOptions options, CancellationToken cancel)
    {
        // Whatever its worker just did, it waits again: none may end it without having seen the new steps.
        var reopened = await db.Set<Job>()
            .Where(j => j.Id == job && j.Kind == Name && j.StartedBy == options.By)
            .Where(j => j.State != JobState.Stopped && j.State != JobState.Failed)
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.State, JobState.Waiting).SetProperty(j => j.Attempts, 0), cancel);
        return reopened > 0;
    }

    public async Task Run(JobRun run, CancellationToken cancel)
    {
        var order = JsonSerializer.Deserialize<Order>(run.Payload)!;
        var options = new ImportOptions
        {
            Territory = order.Territory is null ? null : TerritoryId.Parse(order.Territory),
            NewVersionOf = order.NewVersionOf,
            By = run.StartedBy,
        };
        while (await Next(run, cancel) is { } step)
        {
            await Do(step, options, cancel);
            db.ChangeTracker.Clear();
        }

        await leftovers.DiscardOf(run.Id, cancel);
    }

    /// <summary>The first file not yet done: after a crash, the one that was cut off.</summary>
    private async Task<ImportStep?> Next(JobRun run, CancellationToken cancel)
    {
        var steps = db.Set<ImportStep>().Where(s => s.Job == run.Id);
        var (total, done) = (
            await steps.CountAsync(s => s.State != ImportStepState.Unfolded, cancel),
            await steps.CountAsync(s => s.State == ImportStepState.Done, cancel)
        );
        await run.Report(done, total, "import.step.reading", cancel);
        return await steps.Where(s => s.State == ImportStepState.Waiting).OrderBy(s => s.Position).FirstOrDefaultAsync(cancel);
    }

    private async Task Do(ImportStep step, ImportOptions options, CancellationToken cancel)
    {
        var original = new Original(step.Name, step.Sha256, step.Length, options.By);
        try
        {
            await Take(step, original, options, cancel);
        }
        catch (Exception error) when (StorageRefusal.Of(error) is { Code: not StorageRefusal.OutOfReach } refusal)
        {
            throw new RefusedException(refusal); // somebody must act; what is only out of reach is tried again
        }
    }

    private async Task Take(ImportStep step, Original original, ImportOptions options, CancellationToken cancel)
    {
        try
        {
            await intake.Take(original, options, step, cancel);
        }
        catch (RefusedException refused) when (refused.Refusals[0].Code is "document.is-archive")
        {
            await Unfold(step, original, cancel);
        }
    }

    private async Task Unfold(ImportStep step, Original archive, CancellationToken cancel)
    {
        try
        {
            var files = await reader.Unfold(archive, cancel);
            var next = 1 + await db.Set<ImportStep>().Where(s => s.Job == step.Job).MaxAsync(s => s.Position, cancel);
            db.AddRange(files.Select((file, index) => ImportStep.Of(step.Job, next + index, file)));
            step.Unfold();
        }
        catch (RefusedException refused)
        {
            step.End(new(step.Name, ImportOutcome.Refused) { Refusal = refused.Refusals[0] });
        }

        await db.SaveChangesAsync(cancel);
    }

    private sealed record Order(string? Territory, Guid? NewVersionOf);
}
