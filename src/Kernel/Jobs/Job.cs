using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Kernel.Jobs;

/// <summary>Where a job stands.</summary>
public enum JobState
{
    /// <summary>Nobody works on it yet, or its worker was lost.</summary>
    Waiting,

    /// <summary>A worker holds its lease.</summary>
    Running,

    /// <summary>It ended well.</summary>
    Done,

    /// <summary>It ended with an error that trying again would not mend.</summary>
    Failed,

    /// <summary>The person who started it stopped it.</summary>
    Stopped,
}

/// <summary>Long work, kept in the database so that a crash only delays it.</summary>
public sealed class Job
{
    private Job() { } // EF Core builds one here, then fills it.

    /// <summary>Identity, UUIDv7.</summary>
    public Guid Id { get; private set; }

    /// <summary>Which <see cref="IJobKind"/> does it, such as <c>sources.import</c>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>What the kind needs to begin or begin again, as JSON.</summary>
    public string Payload { get; private set; } = "{}";

    /// <summary>Where it stands.</summary>
    public JobState State { get; private set; }

    /// <summary>Steps done, from 0 to <see cref="Total"/>.</summary>
    public int Done { get; private set; }

    /// <summary>Steps in all; 0 while unknown.</summary>
    public int Total { get; private set; }

    /// <summary>What is being done, as the key of a sentence.</summary>
    public string Step { get; private set; } = "";

    /// <summary>Why it failed, as the code of a refusal; null otherwise.</summary>
    public string? Error { get; private set; }

    /// <summary>The member who started it; null for the platform itself.</summary>
    public Guid? StartedBy { get; private set; }

    /// <summary>When it was started.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>Until when its worker holds it; another may take it afterwards.</summary>
    public DateTimeOffset LeasedUntil { get; private set; }

    /// <summary>How often a worker took it.</summary>
    public int Attempts { get; private set; }

    /// <summary>A job that waits for a worker.</summary>
    public static Job Start(string kind, string payload, Guid? startedBy, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            Payload = payload,
            StartedBy = startedBy,
            StartedAt = now,
        };

    internal void Report(int done, int total, string step) => (Done, Total, Step) = (done, total, step);

    internal void End(JobState state, string? error) => (State, Error) = (state, error);
}

/// <summary>How a job lies in the database.</summary>
internal sealed class JobMapping : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> job)
    {
        job.ToTable("kernel_jobs");
        job.HasKey(j => j.Id);
        job.Property(j => j.Id).ValueGeneratedNever();
        job.Property(j => j.Kind).HasMaxLength(64);
        job.Property(j => j.State).HasConversion<string>().HasMaxLength(16);
        job.Property(j => j.Step).HasMaxLength(64);
        job.Property(j => j.Error).HasMaxLength(128);
        job.HasIndex(j => new { j.State, j.LeasedUntil });
    }
}
