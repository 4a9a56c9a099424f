using Maillage.Sources.Contracts;

namespace Maillage.Cli.Errands;

/// <summary>
/// A write that the command line asks for. The server that runs on the same data does it, else the command itself: both the
/// same way.
/// </summary>
/// <typeparam name="TOrder">What is asked; goes over the wire as JSON.</typeparam>
/// <typeparam name="TNews">What is told while it is done, and at its end; comes back as JSON.</typeparam>
internal abstract class Errand<TOrder, TNews> : IErrand
    where TOrder : notnull
    where TNews : notnull
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public Type OrderType => typeof(TOrder);

    /// <summary>Builds what takes long to build and needs no database: called while the database is being opened.</summary>
    public virtual void WarmUp(IServiceProvider services) { }

    /// <summary>Does it.</summary>
    /// <param name="order">What is asked.</param>
    /// <param name="basket">Where it is done.</param>
    /// <param name="tell">Told as it goes.</param>
    /// <param name="cancel">Stops the work.</param>
    public abstract Task Do(TOrder order, ErrandBasket basket, Action<TNews> tell, CancellationToken cancel);

    Task IErrand.Do(object order, ErrandBasket basket, Action<object> tell, CancellationToken cancel) =>
        Do((TOrder)order, basket, news => tell(news), cancel);
}

/// <summary>What an errand is done with.</summary>
/// <param name="Services">The parts of one request.</param>
/// <param name="Files">The files that came with it.</param>
internal sealed record ErrandBasket(IServiceProvider Services, IReadOnlyList<FileToImport> Files);

/// <summary>An errand whatever its types, for the door.</summary>
internal interface IErrand
{
    /// <summary>How the door knows it.</summary>
    string Name { get; }

    /// <summary>What its order is read as.</summary>
    Type OrderType { get; }

    /// <summary>Does it.</summary>
    Task Do(object order, ErrandBasket basket, Action<object> tell, CancellationToken cancel);
}
