using Maillage.Kernel;

namespace Maillage.Host;

/// <summary>How an instance is started.</summary>
/// <param name="Data">Where it keeps everything.</param>
public sealed record InstanceOptions(DataFolder Data)
{
    /// <summary>The addresses to serve on, separated by <c>;</c>.</summary>
    public string Urls { get; init; } = "http://localhost:8080";

    /// <summary>The database; null for the SQLite file of the data folder.</summary>
    public DatabaseSettings? Database { get; init; }

    /// <summary>Whether to load the sample territory into an empty database.</summary>
    public bool WithSample { get; init; } = true;

    /// <summary>Where the built front end lies.</summary>
    public string FrontEnd { get; init; } = Path.Combine(AppContext.BaseDirectory, "wwwroot", "assets");
}
