using Microsoft.EntityFrameworkCore;

namespace Maillage.Kernel.Jobs;

/// <summary>One kind of long work. It may be begun again after a crash: what was already done must not be done twice.</summary>
public interface IJobKind
{
    /// <summary>Does the work, or what is left of it.</summary>
    /// <exception cref="RefusedException">Trying again would not mend it: the job fails with the refusal's code.</exception>
    Task Run(JobRun run, CancellationToken cancel);
}

/// <summary>A job in the hands of its worker.</summary>
public sealed class JobRun(Job job, PlatformDb db)
{
    /// <summary>The job's identity.</summary>
    public Guid Id => job.Id;

    /// <summary>What the kind needs, as JSON.</summary>
    public string Payload => job.Payload;

    /// <summary>The member who started it.</summary>
    public Guid? StartedBy => job.StartedBy;

    /// <summary>Tells whoever looks at the job how far it is; written at once, whatever the caller's transaction.</summary>
    /// <param name="done">Steps done.</param>
    /// <param name="total">Steps in all.</param>
    /// <param name="step">The key of a sentence that says what is being done.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task Report(int done, int total, string step, CancellationToken cancel)
    {
        job.Report(done, total, step);
        await db.Set<Job>()
            .Where(j => j.Id == job.Id)
            .ExecuteUpdateAsync(
                set => set.SetProperty(j => j.Done, done).SetProperty(j => j.Total, total).SetProperty(j => j.Step, step),
                cancel
            );
    }
}
