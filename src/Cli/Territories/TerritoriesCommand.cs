using System.CommandLine;

namespace Maillage.Cli.Territories;

/// <summary><c>maillage territories</c>: what is known of the places.</summary>
internal static class TerritoriesCommand
{
    public static Command Create() =>
        new("territories", Sentence.Of("territories.about")) { FindTerritories.Create(), ShowTerritory.Create(), LoadCentroids.Create() };
}
