using System.Text;
using Maillage.Kernel;
using Maillage.Kernel.Files;
using Maillage.Kernel.Inspections;
using Maillage.Kernel.Jobs;
using Maillage.Members.Contracts;
using Maillage.Sources.Contracts;
using Maillage.Sources.Import;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Maillage.Sources.Tests;

public sealed class LeftoversTests
{
    [Fact]
    public async Task A_file_that_cannot_be_read_does_not_stay_on_the_disk()
    {
        await using var site = await Quiet();

        await site.Import(("vide.txt", "  \n "), ("atelier.md", Desk.Minutes));

        Kept(site).ShouldBe((await site.All<SourceVersion>()).Select(v => v.Sha256));
    }

    [Fact]
    public async Task The_same_bytes_refused_under_another_name_take_nothing_from_the_source_that_they_are()
    {
        await using var site = await Quiet();
        await site.WithMinutes();

        await site.Import(("autre-nom.md", Desk.Minutes));

        Kept(site).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_stopped_import_lets_go_of_its_files_after_a_while()
    {
        await using var site = await Quiet();
        var hash = await Waiting(site, JobState.Stopped);

        await Sweep(site);

        Kept(site).ShouldNotContain(hash);
    }

    [Fact]
    public async Task An_import_that_waits_keeps_its_files()
    {
        await using var site = await Quiet();
        var hash = await Waiting(site, JobState.Waiting);

        await Sweep(site);

        Kept(site).ShouldContain(hash);
    }

    [Fact]
    public async Task A_file_that_two_imports_sent_stays_as_long_as_one_of_them_waits()
    {
        await using var site = await Quiet();
        await Waiting(site, JobState.Stopped);
        var hash = await Waiting(site, JobState.Waiting);

        await Sweep(site);

        Kept(site).ShouldContain(hash);
    }

    [Fact]
    public async Task An_original_that_the_database_does_not_know_is_told_by_the_check_and_never_deleted()
    {
        await using var site = await Quiet();
        var stray = await site.Services.GetRequiredService<FileStore>().Keep(new MemoryStream([1, 2, 3]), default);
        File.SetLastWriteTimeUtc(
            Directory.EnumerateFiles(site.Data.Originals, stray.Sha256, SearchOption.AllDirectories).Single(),
            DateTime.UnixEpoch
        );

        await Sweep(site);
        var defects = await site.Within(async s =>
        {
            var check = s.GetServices<IInspection>().Single(one => one.Name == "check.originals");
            return await check.Inspect(s.GetRequiredService<PlatformDb>(), default).ToListAsync();
        });

        Kept(site).ShouldBe([stray.Sha256]);
        defects.ShouldContain(defect => defect.Code == "check.original-stray" && defect.Args.Contains(stray.Sha256));
    }

    [Fact]
    public async Task A_file_that_went_missing_is_refused_with_a_word_of_what_to_do()
    {
        await using var site = await Quiet();
        var hash = await Waiting(site, JobState.Waiting);
        site.Services.GetRequiredService<FileStore>().Discard(hash);

        await site.Within(async s =>
        {
            var job = await s.GetRequiredService<PlatformDb>().Set<Job>().AsNoTracking().SingleAsync();
            await s.GetRequiredKeyedService<IJobKind>(ImportJob.Name).Run(new(job, s.GetRequiredService<PlatformDb>()), default);
            return true;
        });

        (await site.All<ImportStep>()).Single().RefusalCode.ShouldBe("document.gone");
    }

    private static Task<TestSite> Quiet() => Desk.Open(services => services.RemoveAll<IHostedService>());

    /// <summary>An import of one file that never began.</summary>
    private static Task<string> Waiting(TestSite site, JobState state) =>
        site.Within(async s =>
        {
            var (db, reader) = (s.GetRequiredService<PlatformDb>(), s.GetRequiredService<OriginalReader>());
            var original = await reader.Keep(new MemoryStream(Encoding.UTF8.GetBytes(Desk.Minutes)), "a.md", null, default);
            var job = ImportJob.Start(db, [original], new ImportOptions { By = Desk.Member(Role.Contributor) }, DateTimeOffset.UnixEpoch);
            await db.SaveChangesAsync();
            await db.Set<Job>().Where(j => j.Id == job.Id).ExecuteUpdateAsync(set => set.SetProperty(j => j.State, state));
            return original.Sha256;
        });

    private static Task<bool> Sweep(TestSite site) =>
        site.Within(async s =>
        {
            await s.GetRequiredService<Leftovers>().DiscardAll(default);
            return true;
        });

    private static List<string> Kept(TestSite site) =>
        [.. Directory.EnumerateFiles(site.Data.Originals, "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file))];
}
