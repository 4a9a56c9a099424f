using System.Globalization;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace Maillage.Territories.Locate;

/// <summary>A centre as a file gives it.</summary>
/// <param name="Line">The line of the CSV, or the number of the GeoJSON feature, from 1.</param>
/// <param name="Code">INSEE code, as written.</param>
/// <param name="Latitude">Degrees; NaN when it could not be read.</param>
/// <param name="Longitude">Degrees; NaN when it could not be read.</param>
internal readonly record struct CentroidLine(int Line, string Code, double Latitude, double Longitude);

/// <summary>Reads centres of communes from CSV or GeoJSON, whatever their columns are called.</summary>
internal static class CentroidFile
{
    private static readonly string[] CodeNames =
    [
        "codeinsee",
        "insee",
        "codecommune",
        "codegeo",
        "inseecom",
        "code",
        "com",
        "depcom",
        "id",
    ];
    private static readonly string[] LatitudeNames = ["lat", "latitude", "ycentroid", "latitudecentre", "ywgs84", "y"];
    private static readonly string[] LongitudeNames = ["lon", "lng", "long", "longitude", "xcentroid", "longitudecentre", "xwgs84", "x"];

    /// <summary>Every centre of a file, in its order; null when it is neither GeoJSON nor a table with a code, a latitude and a longitude.</summary>
    public static IReadOnlyList<CentroidLine>? Read(TextReader text)
    {
        var all = text.ReadToEnd();
        try
        {
            return all.AsSpan().TrimStart() is ['{', ..] ? GeoJson(all) : Csv(all);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static List<CentroidLine>? Csv(string all)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            BadDataFound = null,
            MissingFieldFound = null,
        };
        using var csv = new CsvReader(new StringReader(all.TrimStart('\ufeff')), configuration);
        if (!csv.Read() || !csv.ReadHeader())
        {
            return null;
        }

        var (code, latitude, longitude) = (Column(csv, CodeNames), Column(csv, LatitudeNames), Column(csv, LongitudeNames));
        if (code < 0 || latitude < 0 || longitude < 0)
        {
            return null;
        }

        var lines = new List<CentroidLine>();
        while (csv.Read())
        {
            lines.Add(new(csv.Parser.RawRow, csv.GetField(code) ?? "", Degrees(csv.GetField(latitude)), Degrees(csv.GetField(longitude))));
        }

        return lines;
    }

    private static int Column(CsvReader csv, string[] names)
    {
        var header = csv.HeaderRecord!.Select(Plain).ToList();
        return names.Select(name => header.IndexOf(name)).FirstOrDefault(at => at >= 0, -1);
    }

    private static List<CentroidLine>? GeoJson(string all)
    {
        using var json = JsonDocument.Parse(all);
        if (!json.RootElement.TryGetProperty("features", out var features) || features.ValueKind is not JsonValueKind.Array)
        {
            return null;
        }

        return [.. features.EnumerateArray().Select((feature, number) => Feature(feature, number + 1))];
    }

    private static CentroidLine Feature(JsonElement feature, int number)
    {
        var place = feature.ValueKind is JsonValueKind.Object ? Point(feature) : null;
        return new(number, Code(feature), place?.Latitude ?? double.NaN, place?.Longitude ?? double.NaN);
    }

    private static string Code(JsonElement feature)
    {
        if (
            feature.ValueKind is not JsonValueKind.Object
            || !feature.TryGetProperty("properties", out var properties)
            || properties.ValueKind is not JsonValueKind.Object
        )
        {
            return "";
        }

        var values = properties.EnumerateObject().ToLookup(property => Plain(property.Name), property => property.Value.ToString());
        return CodeNames.SelectMany(name => values[name]).FirstOrDefault("");
    }

    private static (double Latitude, double Longitude)? Point(JsonElement feature) =>
        feature.TryGetProperty("geometry", out var geometry)
        && geometry.ValueKind is JsonValueKind.Object
        && geometry.TryGetProperty("coordinates", out var place)
        && place.ValueKind is JsonValueKind.Array
        && place.GetArrayLength() >= 2
        && place[0].ValueKind is JsonValueKind.Number
        && place[1].ValueKind is JsonValueKind.Number
            ? (place[1].GetDouble(), place[0].GetDouble())
            : null;

    private static double Degrees(string? cell) =>
        double.TryParse(cell?.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : double.NaN;

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
