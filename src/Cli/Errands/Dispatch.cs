using Maillage.Cli.Instance;
using Maillage.Host;
using Maillage.Kernel;
using Maillage.Sources.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Cli.Errands;

/// <summary>Has an errand done, by the server that holds the data when one runs.</summary>
internal static class Dispatch
{
    /// <param name="errand">What to do.</param>
    /// <param name="order">With what.</param>
    /// <param name="files">And with which files.</param>
    /// <param name="options">On which instance.</param>
    /// <param name="hear">Told as it goes.</param>
    /// <param name="cancel">Stops the work.</param>
    public static async Task Send<TOrder, TNews>(
        Errand<TOrder, TNews> errand,
        TOrder order,
        IReadOnlyList<FileToImport> files,
        InstanceOptions options,
        Action<TNews> hear,
        CancellationToken cancel
    )
        where TOrder : notnull
        where TNews : notnull
    {
        using var dataLock = DataLock.IsNeeded(options) ? DataLock.TryTake(options.Data) : null;
        if (dataLock is null && DataLock.IsNeeded(options))
        {
            await LocalDoorClient.Send(errand, order, files, options.Data, hear, cancel);
            return;
        }

        await using var instance = await OpenedInstance.ToWrite(options, errand.WarmUp, cancel);
        await using var scope = instance.Services.CreateAsyncScope();
        await errand.Do(order, new(scope.ServiceProvider, files), hear, cancel);
        await instance.Services.DeliverOutbox(cancel);
    }
}
