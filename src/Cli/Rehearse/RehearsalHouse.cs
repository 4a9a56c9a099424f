using Maillage.Cli.Errands;
using Maillage.Cli.Instance;
using Maillage.Host;
using Maillage.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Maillage.Cli.Rehearse;

/// <summary>The server that a rehearsal is played against: the one that holds the data, or else one of its own that ends with it.</summary>
internal sealed class RehearsalHouse : IAsyncDisposable
{
    private const string Temporary = "maillage-rehearsal-";

    private readonly InstanceOptions options;
    private readonly DataLock? dataLock;
    private readonly WebApplication? own;

    private RehearsalHouse(InstanceOptions options, Uri address, DataLock? dataLock, WebApplication? own) =>
        (this.options, Address, this.dataLock, this.own) = (options, address, dataLock, own);

    public Uri Address { get; }

    /// <summary>Whether somebody else runs the server, and can watch.</summary>
    public bool IsOpenToVisitors => own is null;

    /// <summary>Finds the server that runs on the data, or starts one.</summary>
    /// <param name="options">Which data.</param>
    /// <param name="isWanted">Whether these data, and no others, are wanted; otherwise a temporary folder will do where no server runs.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<RehearsalHouse> Enter(InstanceOptions options, bool isWanted, CancellationToken cancel)
    {
        if (ServerCard.Read(options.Data) is { } card && !CanLock(options))
        {
            return new(options, card.Address, null, null);
        }

        return await Build(isWanted ? options : options with { Data = new(Directory.CreateTempSubdirectory(Temporary).FullName) }, cancel);
    }

    private static async Task<RehearsalHouse> Build(InstanceOptions options, CancellationToken cancel)
    {
        Directory.CreateDirectory(options.Data.Root);
        var dataLock = DataLock.IsNeeded(options) ? DataLock.TryTake(options.Data) ?? throw Busy(options) : null;
        var app = MaillageHost.Build(
            options with
            {
                Urls = "http://127.0.0.1:0",
                WithSample = false,
            },
            services => services.AddLogging(logging => logging.ClearProviders())
        );
        await PlatformDatabase.Prepare(app.Services, cancel);
        await app.StartAsync(cancel);
        return new(options, new(app.Urls.First()), dataLock, app);
    }

    /// <summary>Has the server do an errand.</summary>
    public async Task<TNews?> Ask<TOrder, TNews>(Errand<TOrder, TNews> errand, TOrder order, CancellationToken cancel)
        where TOrder : notnull
        where TNews : notnull
    {
        TNews? told = default;
        if (own is null)
        {
            await LocalDoorClient.Send(errand, order, [], options.Data, (TNews news) => told = news, cancel);
            return told;
        }

        await using var scope = own.Services.CreateAsyncScope();
        await errand.Do(order, new(scope.ServiceProvider, []), news => told = news, cancel);
        return told;
    }

    public async ValueTask DisposeAsync()
    {
        if (own is not null)
        {
            await own.StopAsync();
            await own.DisposeAsync();
        }

        dataLock?.Dispose();
        if (Path.GetFileName(options.Data.Root).StartsWith(Temporary, StringComparison.Ordinal))
        {
            Directory.Delete(options.Data.Root, recursive: true);
        }
    }

    // The card of a server that was killed stays behind: only the lock tells whether it runs.
    private static bool CanLock(InstanceOptions options)
    {
        if (!DataLock.IsNeeded(options))
        {
            return false;
        }

        using var taken = DataLock.TryTake(options.Data);
        return taken is not null;
    }

    private static CommandFailure Busy(InstanceOptions options) => new(Sentence.Of("cli.busy", options.Data.Root), ExitCode.Environment);
}
