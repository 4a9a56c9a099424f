using System.Collections;
using System.Globalization;
using System.IO.Compression;

namespace Maillage.Territories;

/// <summary>Reads the file that <c>Data/build-territories.mjs</c> writes and that travels inside the assembly.</summary>
internal sealed class TerritoryFile
{
    private readonly List<string[]> regions = [];
    private readonly List<string[]> departements = [];
    private readonly List<string[]> epcis = [];
    private readonly List<string[]> communes = [];
    private readonly List<string[]> former = [];

    private TerritoryFile() { }

    /// <summary>All official territories. Takes about a fifth of a second.</summary>
    public static OfficialTerritories Read()
    {
        var file = new TerritoryFile();
        using var packed = typeof(TerritoryFile).Assembly.GetManifestResourceStream("territories.tsv.gz")!;
        using var lines = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            file.Take(line.Split('\t'));
        }

        return file.Build();
    }

    private void Take(string[] cells) =>
        (
            cells[0] switch
            {
                "R" => regions,
                "D" => departements,
                "E" => epcis,
                "C" => communes,
                "O" => former,
                _ => throw new InvalidDataException($"The territories file has a line of unknown kind '{cells[0]}'."),
            }
        ).Add(cells);

    private OfficialTerritories Build()
    {
        var columns = Columns();
        FormerCommune[] names = [.. former.Select(cells => new FormerCommune(cells[1], cells[2], columns.RowOf(cells[3])))];
        return new(columns, Groupings(columns), names);
    }

    private CommuneColumns Columns()
    {
        var (departementNumbers, epciNumbers) = (Numbers(departements), Numbers(epcis));
        var postcodes = Postcodes();
        return new()
        {
            Codes = Column(cells => CommuneCode.Parse(cells[1])),
            Names = Column(cells => cells[2]),
            Departements = Column(cells => departementNumbers[cells[3]]),
            Epcis = Column(cells => epciNumbers.GetValueOrDefault(cells[4], CommuneColumns.None)),
            Epts = Column(cells => epciNumbers.GetValueOrDefault(cells[5], CommuneColumns.None)),
            Populations = Column(cells => Whole(cells[6])),
            Positions = new(
                Column(cells => Degrees(cells[7])),
                Column(cells => Degrees(cells[8])),
                new BitArray(Column(cells => cells[9] == "1"))
            ),
            Postcodes = [.. postcodes.Select(postcode => postcode.Code)],
            PostcodeRows = [.. postcodes.Select(postcode => postcode.Row)],
        };
    }

    private TCell[] Column<TCell>(Converter<string[], TCell> read) => [.. communes.ConvertAll(read)];

    private List<(int Code, int Row)> Postcodes()
    {
        var postcodes = communes
            .SelectMany((cells, row) => cells[10].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(code => (Whole(code), row)))
            .ToList();
        postcodes.Sort();
        return postcodes;
    }

    private GroupingTables Groupings(CommuneColumns columns)
    {
        var regionOf = departements.Select(cells => cells[3]).ToArray();
        var byRegion = Enumerable.Range(0, columns.Count).ToLookup(row => regionOf[columns.Departements[row]]);
        var byDepartement = Enumerable.Range(0, columns.Count).ToLookup(row => columns.Departements[row]);
        var byEpci = Enumerable
            .Range(0, columns.Count)
            .SelectMany(row => new[] { (columns.Epcis[row], row), (columns.Epts[row], row) })
            .ToLookup(pair => pair.Item1, pair => pair.row);
        var regionNames = regions.ToDictionary(cells => cells[1], cells => cells[2]);
        return new(
            [.. epcis.Select((cells, number) => Epci(cells, [.. byEpci[(short)number]], columns))],
            [
                .. departements.Select(
                    (cells, number) =>
                        Sum(
                            new(TerritoryKind.Departement, cells[1]),
                            cells[2],
                            regionNames[cells[3]],
                            [.. byDepartement[(short)number]],
                            columns
                        )
                ),
            ],
            [.. regions.Select(cells => Sum(new(TerritoryKind.Region, cells[1]), cells[2], "Région", [.. byRegion[cells[1]]], columns))]
        );
    }

    private Grouping Epci(string[] cells, int[] rows, CommuneColumns columns)
    {
        var names = rows.Select(row => columns.Departements[row]).Distinct().Select(number => departements[number][2]);
        var context = $"{rows.Length} communes, {string.Join(", ", names)}";
        return new(new(TerritoryKind.Epci, cells[1]), cells[2], Whole(cells[3]), context, rows);
    }

    private static Grouping Sum(TerritoryId id, string name, string context, int[] rows, CommuneColumns columns) =>
        new(id, name, rows.Sum(row => columns.Populations[row]), context, rows);

    private static Dictionary<string, short> Numbers(List<string[]> lines) =>
        lines.Select((cells, number) => (Code: cells[1], number)).ToDictionary(line => line.Code, line => (short)line.number);

    private static int Whole(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    private static double Degrees(string cell) => cell.Length == 0 ? double.NaN : double.Parse(cell, CultureInfo.InvariantCulture);
}
