using Maillage.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Territories.Locate;

/// <summary>What became of a file of centres.</summary>
/// <param name="Loaded">How many communes of today are now known exactly.</param>
/// <param name="UnknownCodes">Well-written codes that no commune of today has: merged ones, mostly.</param>
/// <param name="Refused">Lines that could not be read; the others were loaded all the same.</param>
internal sealed record LoadedCentroids(int Loaded, IReadOnlyList<string> UnknownCodes, IReadOnlyList<RefusedCentroid> Refused);

/// <summary>Makes the places of communes exact, from a file that an administrator gives or from the official geo API.</summary>
internal sealed class TerritoryCentroids(KnownTerritories territories, PlatformDb db)
{
    /// <summary>Reads CSV or GeoJSON, keeps each centre in the database and puts it to use at once.</summary>
    /// <exception cref="RefusedException"><c>centroids.unreadable</c>: neither GeoJSON nor a table with a code, a latitude and a longitude.</exception>
    public async Task<LoadedCentroids> Load(TextReader file, CancellationToken cancel)
    {
        var lines = CentroidFile.Read(file) ?? throw new RefusedException(new Refusal("centroids.unreadable"));
        return await Keep(lines, cancel);
    }

    public async Task<LoadedCentroids> Keep(IReadOnlyList<CentroidLine> lines, CancellationToken cancel)
    {
        var refused = new List<RefusedCentroid>();
        var unknown = new List<string>();
        var located = new Dictionary<int, (double Latitude, double Longitude)>();
        foreach (var line in lines)
        {
            if (WhyNot(line) is { } reason)
            {
                refused.Add(new(line.Line, reason));
                continue;
            }

            var code = CommuneCode.Parse(WithZero(line.Code)).Value;
            var row = territories.Official.Communes.RowOf(code);
            if (row < 0)
            {
                unknown.Add(code);
                continue;
            }

            located[row] = (line.Latitude, line.Longitude);
        }

        await Store(located, cancel);
        territories.Locate(located.Select(place => (place.Key, place.Value.Latitude, place.Value.Longitude)));
        return new(located.Count, unknown, refused);
    }

    private static string? WhyNot(CentroidLine line) =>
        !CommuneCode.TryParse(WithZero(line.Code), out _) ? "centroid.bad-code"
        : Math.Abs(line.Latitude) <= 90 && Math.Abs(line.Longitude) <= 180 ? null
        : "centroid.bad-place";

    // Spreadsheets eat the first zero of 01001.
    private static string WithZero(string code) => code.Trim().PadLeft(5, '0');

    private async Task Store(Dictionary<int, (double Latitude, double Longitude)> located, CancellationToken cancel)
    {
        var known = await db.Set<Centroid>().ToDictionaryAsync(centroid => centroid.Code, cancel);
        foreach (var (row, place) in located)
        {
            var code = territories.Official.Communes.Codes[row].Value;
            if (known.TryGetValue(code, out var centroid))
            {
                (centroid.Latitude, centroid.Longitude) = place;
            }
            else
            {
                _ = db.Add(
                    new Centroid
                    {
                        Code = code,
                        Latitude = place.Latitude,
                        Longitude = place.Longitude,
                    }
                );
            }
        }

        _ = await db.SaveChangesAsync(cancel);
    }
}
