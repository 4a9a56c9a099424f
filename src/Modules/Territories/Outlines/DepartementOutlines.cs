using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Maillage.Territories.Outlines;

/// <summary>Reads the outlines that travel inside the assembly, and draws them.</summary>
internal sealed class DepartementOutlines : IOutlines
{
    private const double UnitsPerDegree = 1000;
    private const int LeastMove = 12; // tenths of a unit of the drawing
    private const int LeastMoveFromAfar = 22; // a whole country need not show its creeks
    private const double Afar = 8; // degrees of longitude

    private readonly Lazy<DepartementOutline[]> departements = new(Read);

    /// <inheritdoc/>
    public IReadOnlyList<DepartementOutline> Departements => departements.Value;

    /// <inheritdoc/>
    public IReadOnlyList<DrawnDepartement> Draw(MapFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return [.. departements.Value.Where(outline => outline.Box.Touches(frame.Box)).Select(outline => Draw(outline, frame))];
    }

    private static DrawnDepartement Draw(DepartementOutline outline, MapFrame frame)
    {
        var path = new StringBuilder();
        foreach (var ring in outline.Rings)
        {
            Draw(ring, frame, path);
        }

        return new(outline.Code, path.ToString());
    }

    // Relative moves of tenths of a unit; a move too small to be seen waits for the next one.
    private static void Draw(double[] ring, MapFrame frame, StringBuilder path)
    {
        var (penX, penY) = (0, 0);
        var least = frame.Box.East - frame.Box.West > Afar ? LeastMoveFromAfar : LeastMove;
        for (var at = 0; at < ring.Length; at += 2)
        {
            var (x, y) = frame.Place(ring[at + 1], ring[at]);
            var (tenthX, tenthY) = ((int)Math.Round(x * 10), (int)Math.Round(y * 10));
            if (at > 0 && Math.Abs(tenthX - penX) + Math.Abs(tenthY - penY) < least)
            {
                continue;
            }

            _ = path.Append(at == 0 ? 'M' : 'l').Append(Tenths(tenthX - penX)).Append(' ').Append(Tenths(tenthY - penY));
            (penX, penY) = (tenthX, tenthY);
        }

        _ = path.Append('z');
    }

    private static string Tenths(int tenths) => (tenths / 10.0).ToString("0.#", CultureInfo.InvariantCulture);

    private static DepartementOutline[] Read()
    {
        using var file = typeof(DepartementOutlines).Assembly.GetManifestResourceStream("departements.json")!;
        var rings = JsonSerializer.Deserialize<Dictionary<string, int[][]>>(file)!;
        return [.. rings.Select(outline => Outline(outline.Key, outline.Value)).OrderBy(outline => outline.Code, StringComparer.Ordinal)];
    }

    private static DepartementOutline Outline(string code, int[][] shifts)
    {
        double[][] rings = [.. shifts.Select(Degrees)];
        return new(code, rings.Select(BoxOf).Aggregate((one, other) => one.With(other)), rings);
    }

    private static double[] Degrees(int[] shifts)
    {
        var degrees = new double[shifts.Length];
        var (x, y) = (0, 0);
        for (var at = 0; at < shifts.Length; at += 2)
        {
            (x, y) = (x + shifts[at], y + shifts[at + 1]);
            (degrees[at], degrees[at + 1]) = (x / UnitsPerDegree, y / UnitsPerDegree);
        }

        return degrees;
    }

    private static GeoBox BoxOf(double[] ring)
    {
        var (longitudes, latitudes) = (ring.Where((_, at) => at % 2 == 0), ring.Where((_, at) => at % 2 == 1));
        return new(longitudes.Min(), latitudes.Min(), longitudes.Max(), latitudes.Max());
    }
}
