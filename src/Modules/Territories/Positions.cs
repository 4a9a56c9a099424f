using System.Collections;

namespace Maillage.Territories;

/// <summary>Where each commune lies, in degrees (WGS 84); a row that nothing is known of holds NaN.</summary>
internal sealed class Positions(double[] latitudes, double[] longitudes, BitArray approximate)
{
    public GeoPosition? this[int row] => double.IsNaN(latitudes[row]) ? null : new(latitudes[row], longitudes[row], approximate[row]);

    /// <summary>The same, some communes being now known exactly.</summary>
    public Positions With(IEnumerable<(int Row, double Latitude, double Longitude)> exact)
    {
        var (newLatitudes, newLongitudes, stillApproximate) = (
            (double[])latitudes.Clone(),
            (double[])longitudes.Clone(),
            new BitArray(approximate)
        );
        foreach (var (row, latitude, longitude) in exact)
        {
            (newLatitudes[row], newLongitudes[row], stillApproximate[row]) = (latitude, longitude, false);
        }

        return new(newLatitudes, newLongitudes, stillApproximate);
    }

    /// <summary>The middle of several communes: approximate as soon as one of them is.</summary>
    public GeoPosition? Middle(IReadOnlyList<int> rows)
    {
        var (latitude, longitude, count, isApproximate) = (0.0, 0.0, 0, false);
        foreach (var row in rows)
        {
            if (this[row] is { } place)
            {
                (latitude, longitude, count) = (latitude + place.Latitude, longitude + place.Longitude, count + 1);
                isApproximate |= place.IsApproximate;
            }
        }

        return count == 0 ? null : new(latitude / count, longitude / count, isApproximate);
    }
}
