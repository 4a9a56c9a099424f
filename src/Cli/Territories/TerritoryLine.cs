using Maillage.Territories;

namespace Maillage.Cli.Territories;

/// <summary>A territory as one line, or as one JSON object.</summary>
internal static class TerritoryLine
{
    public static string[] Cells(Territory territory, string? matched) =>
        [
            territory.Id.ToString(),
            matched is null ? territory.Name : $"{territory.Name} ({matched})",
            territory.Context,
            Sentence.Of("territories.population", territory.Population),
        ];

    public static object AsJson(Territory territory, string? matched) =>
        new
        {
            Id = territory.Id.ToString(),
            territory.Name,
            territory.Context,
            territory.Population,
            Matched = matched,
            Position = territory.Position is { } position
                ? new
                {
                    position.Latitude,
                    position.Longitude,
                    position.IsApproximate,
                }
                : null,
        };
}
