using Maillage.Host;
using Maillage.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Cli.Instance;

/// <summary>The parts of an instance without its web server: what a command needs, built only when asked for.</summary>
internal sealed class OpenedInstance : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private OpenedInstance(ServiceProvider services) => this.services = services;

    public IServiceProvider Services => services;

    /// <summary>Opens it to read what is there.</summary>
    /// <exception cref="CommandFailure">There is no database yet.</exception>
    public static OpenedInstance ToRead(InstanceOptions options)
    {
        if (DataLock.IsNeeded(options) && !File.Exists(options.Data.Database))
        {
            throw new CommandFailure(Sentence.Of("cli.no-database", options.Data.Root), ExitCode.Environment);
        }

        return new(MaillageHost.Services(options));
    }

    /// <summary>Opens it to write; the caller holds the <see cref="DataLock"/>. The tables are created or brought up to date first.</summary>
    /// <param name="options">Which one.</param>
    /// <param name="meanwhile">What to do on another core in the meantime.</param>
    /// <param name="cancel">Stops the opening.</param>
    public static async Task<OpenedInstance> ToWrite(InstanceOptions options, Action<IServiceProvider> meanwhile, CancellationToken cancel)
    {
        var instance = new OpenedInstance(MaillageHost.Services(options));
        var warming = Task.Run(() => meanwhile(instance.Services), cancel);
        await PlatformDatabase.Prepare(instance.Services, cancel);
        await warming;
        return instance;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
