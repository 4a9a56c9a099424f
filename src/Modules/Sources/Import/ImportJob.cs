using System.Text.Json;
using Maillage.Kernel;
using Maillage.Kernel.Jobs;
using Maillage.Sources.Contracts;
using Maillage.Territories;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Sources.Import;

/// <summary>Imports the files that a person sent, in the background, one step a file.</summary>
internal sealed class ImportJob(PlatformDb db, OriginalReader reader, DocumentIntake intake) : IJobKind
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
            await intake.Take(original, options, step, cancel);
        }
        catch (RefusedException refused) when (refused.Refusals[0].Code is "document.is-archive")
        {
            await Unfold(step, original, cancel);
        }
        catch (Exception error) when (StorageTrouble.Of(error) is { } refusal)
        {
            throw new RefusedException(refusal);
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
