using Maillage.Kernel;

namespace Maillage.Territories;

/// <summary>What loading coordinates did.</summary>
/// <param name="Located">Communes that are now known exactly.</param>
/// <param name="Unknown">Lines whose code is no commune of today.</param>
public sealed record CentroidsLoaded(int Located, int Unknown)
{
    /// <summary>Lines that could not be read, the others being loaded all the same.</summary>
    public IReadOnlyList<RefusedCentroid> Refused { get; init; } = [];
}

/// <summary>A line that was left out, and why.</summary>
/// <param name="Line">The line of the CSV, or the number of the GeoJSON feature, from 1.</param>
/// <param name="Reason"><c>centroid.bad-code</c> or <c>centroid.bad-place</c>.</param>
public sealed record RefusedCentroid(int Line, string Reason);

/// <summary>What an instance adds to the official territories: perimeters of its own, exact coordinates. The command line and the sample use it.</summary>
/// <remarks>Each call saves, and changes what <see cref="ITerritories"/> answers at once.</remarks>
public interface IOwnTerritories
{
    /// <summary>Brings back into memory what was saved before; a server has done so when it starts, a command has to ask.</summary>
    Task Recall(CancellationToken cancel);

    /// <summary>Draws a perimeter, or draws it anew.</summary>
    /// <param name="slug">Its code, such as <c>sources-du-cher</c>.</param>
    /// <param name="name">Its name, for people.</param>
    /// <param name="communes">What it is made of; not empty.</param>
    /// <param name="cancel">Stops the work.</param>
    Task<TerritoryId> Draw(string slug, string name, IReadOnlyCollection<CommuneCode> communes, CancellationToken cancel);

    /// <summary>Makes a territory the one of the home page, unless one was chosen before.</summary>
    Task Settle(TerritoryId home, CancellationToken cancel);

    /// <summary>Reads exact coordinates of communes from a CSV or GeoJSON file.</summary>
    /// <exception cref="RefusedException">The file is neither, or holds no coordinates.</exception>
    Task<CentroidsLoaded> LoadCentroids(Stream file, CancellationToken cancel);
}
