using System.Diagnostics.CodeAnalysis;

namespace Maillage.Territories.Tests;

/// <summary>The official territories, read once for all tests.</summary>
[SuppressMessage("Naming", "CA1724", Justification = "Tests speak of France.")]
internal static class France
{
    private static readonly Lazy<OfficialTerritories> Read = new(TerritoryFile.Read);

    public static OfficialTerritories Official => Read.Value;

    /// <summary>Fresh territories: what a test changes in them, no other test sees.</summary>
    public static KnownTerritories Known() => new(Official);
}
