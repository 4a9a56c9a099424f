namespace Maillage.Territories;

/// <summary>The communes of today as columns, one row each, ordered by code: 35,000 objects fewer to hold.</summary>
internal sealed class CommuneColumns
{
    /// <summary>What a row of <see cref="Epcis"/> or <see cref="Epts"/> says when there is none.</summary>
    public const short None = -1;

    public required CommuneCode[] Codes { get; init; }
    public required string[] Names { get; init; }
    public required short[] Departements { get; init; }
    public required short[] Epcis { get; init; }
    public required short[] Epts { get; init; }
    public required int[] Populations { get; init; }
    public required Positions Positions { get; init; }

    /// <summary>Every postcode in increasing order, as many times as communes share it.</summary>
    public required int[] Postcodes { get; init; }

    /// <summary>For each of <see cref="Postcodes"/>, the row of its commune.</summary>
    public required int[] PostcodeRows { get; init; }

    public int Count => Codes.Length;

    /// <summary>The row of a commune of today; negative when there is none.</summary>
    public int RowOf(string code)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(Codes[middle].Value, code);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }
}
