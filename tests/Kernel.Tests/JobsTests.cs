using Maillage.Kernel.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Kernel.Tests;

public sealed class JobsTests
{
    [Fact]
    public async Task A_job_is_done_once_and_says_how_far_it_came()
    {
        var log = new List<string>();
        await using var bench = await Bench.Open(services => services.AddSingleton(log).AddJobKind<Counting>("count"));
        var job = await bench.Start("count", "\"three\"");

        (await bench.Worker<JobWorker>().RunNext(CancellationToken.None)).ShouldBeTrue();
        (await bench.Worker<JobWorker>().RunNext(CancellationToken.None)).ShouldBeFalse();

        log.ShouldBe(["\"three\""]);
        var done = await bench.Read(job.Id);
        (done.State, done.Done, done.Total, done.Step).ShouldBe((JobState.Done, 2, 3, "counting"));
    }

    [Fact]
    public async Task A_refused_job_fails_with_the_code_of_the_refusal_and_is_not_tried_again()
    {
        await using var bench = await Bench.Open(services => services.AddJobKind<Refusing>("refuse"));
        var job = await bench.Start("refuse");

        await bench.Worker<JobWorker>().RunNext(CancellationToken.None);

        var failed = await bench.Read(job.Id);
        (failed.State, failed.Error).ShouldBe((JobState.Failed, "document.encrypted"));
    }

    [Fact]
    public async Task A_job_that_breaks_waits_for_another_try_a_few_times_only()
    {
        await using var bench = await Bench.Open(services => services.AddJobKind<Breaking>("break"));
        var job = await bench.Start("break");

        var tries = 0;
        while (await bench.Worker<JobWorker>().RunNext(CancellationToken.None))
        {
            tries++;
        }

        tries.ShouldBe(5);
        (await bench.Read(job.Id)).State.ShouldBe(JobState.Failed);
    }

    [Fact]
    public async Task A_job_whose_worker_was_lost_is_taken_over_when_its_lease_ends()
    {
        var log = new List<string>();
        await using var bench = await Bench.Open(services => services.AddSingleton(log).AddJobKind<Counting>("count"));
        var job = await bench.Start("count", "\"lost\"");
        await bench.Write(db => db.Set<Job>().ExecuteUpdate(set => set.SetProperty(j => j.State, JobState.Running)));

        await bench.Worker<JobWorker>().RunNext(CancellationToken.None);

        log.ShouldBe(["\"lost\""]);
        (await bench.Read(job.Id)).State.ShouldBe(JobState.Done);
    }

    [Fact]
    public async Task A_job_that_is_stopped_is_interrupted()
    {
        var begun = new TaskCompletionSource();
        await using var bench = await Bench.Open(services => services.AddSingleton(begun).AddJobKind<Endless>("endless"));
        var job = await bench.Start("endless");

        var running = bench.Worker<JobWorker>().RunNext(CancellationToken.None);
        await begun.Task;
        await bench.Write(db => db.Set<Job>().ExecuteUpdate(set => set.SetProperty(j => j.State, JobState.Stopped)));
        await running.WaitAsync(TimeSpan.FromSeconds(30));

        (await bench.Read(job.Id)).State.ShouldBe(JobState.Stopped);
    }

    private sealed class Counting(List<string> log) : IJobKind
    {
        public async Task Run(JobRun run, CancellationToken cancel)
        {
            log.Add(run.Payload);
            await run.Report(2, 3, "counting", cancel);
        }
    }

    private sealed class Refusing : IJobKind
    {
        public Task Run(JobRun run, CancellationToken cancel) => throw new RefusedException(new Refusal("document.encrypted"));
    }

    private sealed class Breaking : IJobKind
    {
        public Task Run(JobRun run, CancellationToken cancel) => throw new InvalidOperationException("broken");
    }

    private sealed class Endless(TaskCompletionSource begun) : IJobKind
    {
        public Task Run(JobRun run, CancellationToken cancel)
        {
            begun.SetResult();
            return Task.Delay(Timeout.Infinite, cancel);
        }
    }
}
