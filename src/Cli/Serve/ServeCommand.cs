using System.CommandLine;
using Maillage.Cli.Errands;
using Maillage.Cli.Instance;
using Maillage.Host;
using Maillage.Host.Sample;
using Maillage.Kernel;
using Maillage.Members;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Maillage.Cli.Serve;

/// <summary><c>maillage serve</c>: runs the web server.</summary>
internal static class ServeCommand
{
    private const string DefaultUrls = "http://localhost:8080";

    public static Command Create()
    {
        var urls = new Option<string>("--urls")
        {
            Description = Sentence.Of("serve.urls"),
            HelpName = "URL",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("ASPNETCORE_URLS") is { Length: > 0 } said ? said : DefaultUrls,
        };
        var noSample = new Option<bool>("--no-sample") { Description = Sentence.Of("serve.no-sample") };
        var instance = new InstanceArguments();
        var serve = new Command("serve", Sentence.Of("serve.about")) { urls, noSample };
        instance.AddTo(serve);
        serve.SetAction(
            (parsed, cancel) =>
                Run(instance.Read(parsed) with { Urls = parsed.GetValue(urls)!, WithSample = !parsed.GetValue(noSample) }, cancel)
        );
        return serve;
    }

    private static async Task<int> Run(InstanceOptions options, CancellationToken cancel)
    {
        Directory.CreateDirectory(options.Data.Root);
        using var dataLock = DataLock.IsNeeded(options) ? DataLock.TryTake(options.Data) ?? throw Taken(options) : null;
        var tables = Task.Run(() => MaillageHost.LearnTables(options), cancel);
        var door = new LocalDoor();
        await using var app = MaillageHost.Build(options, services => services.AddLogging(KeepQuiet));
        door.Map(app);
        var warming = Task.Run(() => MaillageHost.WarmUp(app), cancel);
        await tables;
        await Prepare(app, options, cancel);
        await warming;
        await Start(app, options, cancel);
        try
        {
            await Announce(app, options, door, cancel);
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true); // what only a start needs goes back
            await app.WaitForShutdownAsync(cancel);
        }
        finally
        {
            ServerCard.Remove(options.Data);
        }

        return ExitCode.Done;
    }

    private static async Task Prepare(WebApplication app, InstanceOptions options, CancellationToken cancel)
    {
        await PlatformDatabase.Prepare(app.Services, cancel);
        if (options.WithSample)
        {
            await SampleTerritory.LoadIfEmpty(app.Services, cancel);
        }
    }

    private static async Task Start(WebApplication app, InstanceOptions options, CancellationToken cancel)
    {
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            throw new CommandFailure(Sentence.Of("serve.port-taken", options.Urls), ExitCode.Environment);
        }
        catch (FormatException)
        {
            throw new CommandFailure(Sentence.Of("serve.bad-urls", options.Urls), ExitCode.Usage);
        }
    }

    private static async Task Announce(WebApplication app, InstanceOptions options, LocalDoor door, CancellationToken cancel)
    {
        var card = ServerCard.For(new Uri(app.Urls.First()));
        card.Write(options.Data);
        door.Open(card);
        Terminal.Line(Sentence.Of("serve.listening", string.Join(", ", app.Urls)));
        if (await FirstAdministrator.Link(app.Services, cancel) is { } link)
        {
            Terminal.Line(Sentence.Of("serve.first-administrator", link));
        }
    }

    // What went wrong at the start is told in one sentence of ours, the address too.
    private static void KeepQuiet(ILoggingBuilder logging) =>
        logging
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);

    private static CommandFailure Taken(InstanceOptions options) =>
        new(
            ServerCard.Read(options.Data) is { } card
                ? Sentence.Of("serve.already-running", options.Data.Root, card.Address)
                : Sentence.Of("serve.data-in-use", options.Data.Root),
            ExitCode.Environment
        );
}
