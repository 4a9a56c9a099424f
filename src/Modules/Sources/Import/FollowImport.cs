using Maillage.Kernel;
using Maillage.Kernel.Jobs;
using Maillage.Members.Contracts;
using Maillage.Sources.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Sources.Import;

/// <summary>The person who started an import sees how far it is, what became of each file, and may stop it.</summary>
internal static class FollowImport
{
    internal static void Map(IEndpointRouteBuilder sources)
    {
        sources.MapGet("/importer/{job:guid}", Show);
        sources
            .MapPost("/importer/{job:guid}/arreter", Stop)
            .WithMetadata(new Microsoft.AspNetCore.Antiforgery.RequireAntiforgeryTokenAttribute());
    }

    private static async Task<IResult> Show(Guid job, PlatformDb db, ICurrentMember member, HttpContext context, CancellationToken cancel)
    {
        if (await Hers(job, db, member, cancel) is not { } hers)
        {
            return member.Id is null ? Door.Closed(member, context) : Door.Missing();
        }

        var steps = await db.Set<ImportStep>().AsNoTracking().Where(s => s.Job == job).OrderBy(s => s.Position).ToListAsync(cancel);
        if (hers.State is JobState.Waiting or JobState.Running)
        {
            context.Response.Headers["Refresh"] = "2"; // a page without scripts follows, too
        }

        var ids = steps.Select(s => s.Source).OfType<Guid>().ToList();
        var titles = await db.Set<Source>().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Title, cancel);
        return new RazorComponentResult<FollowImportPage>(new { View = View(hers, steps, titles) });
    }

    private static async Task<IResult> Stop(Guid job, PlatformDb db, ICurrentMember member, HttpContext context, CancellationToken cancel)
    {
        if (await Hers(job, db, member, cancel) is null)
        {
            return member.Id is null ? Door.Closed(member, context) : Door.Missing();
        }

        await db.Set<Job>()
            .Where(j => j.Id == job && (j.State == JobState.Waiting || j.State == JobState.Running))
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.State, JobState.Stopped), cancel);
        return TypedResults.LocalRedirect($"/sources/importer/{job}");
    }

    private static Task<Job?> Hers(Guid job, PlatformDb db, ICurrentMember member, CancellationToken cancel) =>
        db.Set<Job>()
            .AsNoTracking()
            .SingleOrDefaultAsync(j => j.Id == job && j.Kind == ImportJob.Name && j.StartedBy != null && j.StartedBy == member.Id, cancel);

    private static FollowImportView View(Job job, IReadOnlyList<ImportStep> steps, IReadOnlyDictionary<Guid, string> titles) =>
        new(
            job.Id,
            job.State,
            [
                .. steps
                    .Where(s => s.State is not ImportStepState.Unfolded)
                    .Select(s => new FollowedFile(s.Name, s.Outcome, s.Source)
                    {
                        Title = s.Source is { } source ? titles.GetValueOrDefault(source) : null,
                        Extracts = s.Extracts,
                        Names = s.Names,
                        Refusal = s.WhyRefused(),
                    }),
            ]
        )
        {
            Error = job.Error,
        };
}

/// <summary>All that the page shows.</summary>
/// <param name="Job">The import.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Files">Its files, in order.</param>
public sealed record FollowImportView(Guid Job, JobState State, IReadOnlyList<FollowedFile> Files)
{
    /// <summary>Why the whole import failed; null otherwise.</summary>
    public string? Error { get; init; }

    /// <summary>Whether there is still something to wait for.</summary>
    public bool IsRunning => State is JobState.Waiting or JobState.Running;

    /// <summary>Files done.</summary>
    public int Done => Files.Count(file => file.Outcome is not null);

    /// <summary>Things drawn out so far.</summary>
    public int Extracts => Files.Sum(file => file.Extracts);

    /// <summary>Names withheld so far.</summary>
    public int Names => Files.Sum(file => file.Names);

    /// <summary>How many sources can already be reviewed.</summary>
    public int ToReview => Files.Count(file => file is { Source: not null, Extracts: > 0 });

    /// <summary>A source that can already be reviewed; null when none.</summary>
    public Guid? First => Files.FirstOrDefault(file => file is { Source: not null, Extracts: > 0 })?.Source;
}

/// <summary>One file of the import.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Outcome">What became of it; null while it waits.</param>
/// <param name="Source">The source that it is.</param>
public sealed record FollowedFile(string Name, ImportOutcome? Outcome, Guid? Source)
{
    /// <summary>What the source is called; null while it waits, or when it was refused.</summary>
    public string? Title { get; init; }

    /// <summary>Things drawn out of it.</summary>
    public int Extracts { get; init; }

    /// <summary>Names withheld in it.</summary>
    public int Names { get; init; }

    /// <summary>Why it was refused.</summary>
    public Refusal? Refusal { get; init; }
}
