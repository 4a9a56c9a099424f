using System.Text;
using Maillage.Kernel;
using Maillage.Kernel.Jobs;
using Maillage.Members.Contracts;
using Maillage.Sources.Contracts;
using Maillage.Sources.Import;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Maillage.Sources.Tests;

public sealed class ImportJobTests
{
    /// <summary>The power goes at each write in turn; the job, taken up again, ends as if it never had.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task An_import_cut_off_at_any_write_resumes_and_does_nothing_twice(int write)
    {
        var power = new PowerCut();
        await using var site = await Quiet(power);
        var job = await Start(site, ("a.md", Desk.Minutes), ("b.md", "# B\n\nBesoin d’un local."), ("c.md", "# C\n\nFrein : le temps."));

        power.CutAt(write);
        await Should.ThrowAsync<Exception>(() => Run(site, job));
        await Run(site, job);

        (await site.All<Source>()).Count.ShouldBe(3);
        (await site.All<ImportStep>()).ShouldAllBe(s => s.Outcome == ImportOutcome.Imported);
        (await site.All<Extract>()).GroupBy(e => (e.Source, e.Start, e.Kind)).ShouldAllBe(same => same.Count() == 1);
    }

    [Fact]
    public async Task A_job_that_is_done_and_run_again_changes_nothing()
    {
        await using var site = await Quiet(new());
        var job = await Start(site, ("a.md", Desk.Minutes));
        await Run(site, job);
        var before = (await site.All<Extract>()).Count;

        await Run(site, job);

        (await site.All<Extract>()).Count.ShouldBe(before);
        (await site.All<SourceVersion>()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_stopped_import_keeps_what_was_read()
    {
        await using var site = await Quiet(new());
        var job = await Start(site, ("a.md", Desk.Minutes), ("b.md", "# B\n\nBesoin d’un local."));
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => Run(site, job, stop.Token));

        (await site.All<Source>()).ShouldBeEmpty();
        (await site.All<ImportStep>()).ShouldAllBe(s => s.State == ImportStepState.Waiting);
    }

    [Theory]
    [InlineData(8, "storage.read-only")]
    [InlineData(13, "storage.full")]
    public async Task A_database_that_cannot_be_written_is_said_and_leaves_nothing_half_written(int sqlite, string code)
    {
        var power = new PowerCut { Error = () => new Microsoft.Data.Sqlite.SqliteException("no", sqlite) };
        await using var site = await Quiet(power);
        power.CutAt(1);

        var refused = await Should.ThrowAsync<RefusedException>(() => site.WithMinutes());

        refused.Refusals[0].Code.ShouldBe(code);
        (await site.All<Source>()).ShouldBeEmpty();
        (await site.All<Extract>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_full_disk_is_said_and_leaves_nothing_half_written()
    {
        await using var site = await Quiet(new());
        var full = new FileToImport("a.txt", () => throw new IOException("No space left on device", 28));

        var refused = await Should.ThrowAsync<RefusedException>(() =>
            site.Within(s => s.GetRequiredService<IImporter>().Import([full], new(), null, default))
        );

        refused.Refusals[0].Code.ShouldBe("storage.full");
        (await site.All<Source>()).ShouldBeEmpty();
    }

    /// <summary>A site whose worker sleeps: the test runs the job itself.</summary>
    private static Task<TestSite> Quiet(PowerCut power) =>
        Desk.Open(services =>
        {
            services.RemoveAll<IHostedService>();
            services.AddSingleton<ISaveChangesInterceptor>(power);
            services.AddDbContext<PlatformDb>((_, options) => options.AddInterceptors(power));
        });

    private static Task<Job> Start(TestSite site, params (string Name, string Text)[] files) =>
        site.Within(async services =>
        {
            var (db, reader) = (services.GetRequiredService<PlatformDb>(), services.GetRequiredService<OriginalReader>());
            var kept = new List<Original>();
            foreach (var (name, text) in files)
            {
                kept.Add(await reader.Keep(new MemoryStream(Encoding.UTF8.GetBytes(text)), name, null, default));
            }

            var job = ImportJob.Start(db, kept, new() { By = Desk.Member(Role.Contributor) }, DateTimeOffset.UnixEpoch);
            await db.SaveChangesAsync();
            return job;
        });

    private static Task<bool> Run(TestSite site, Job job, CancellationToken cancel = default) =>
        site.Within(async services =>
        {
            var kind = services.GetRequiredKeyedService<IJobKind>(ImportJob.Name);
            await kind.Run(new(job, services.GetRequiredService<PlatformDb>()), cancel);
            return true;
        });

    /// <summary>Fails one write, as a cut of power or a full disk would.</summary>
    private sealed class PowerCut : SaveChangesInterceptor
    {
        private int left = -1;

        public Func<Exception> Error { get; init; } = () => new InvalidOperationException("The power is cut.");

        public void CutAt(int write) => left = write;

        // Odd writes fail before the rows are sent, even ones once they are: the transaction then never ends.
        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        ) => Cut() ? throw Error() : ValueTask.FromResult(result);

        public override ValueTask<int> SavedChangesAsync(
            SaveChangesCompletedEventData eventData,
            int result,
            CancellationToken cancellationToken = default
        ) => Cut() ? throw Error() : ValueTask.FromResult(result);

        private bool Cut() => left >= 0 && --left == 0;
    }
}
