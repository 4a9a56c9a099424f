namespace Maillage.Territories.Perimeters;

/// <summary>A pasted line that several territories answer to.</summary>
/// <param name="Line">As it was pasted.</param>
/// <param name="Choices">What it may mean.</param>
internal sealed record AmbiguousPlace(string Line, IReadOnlyList<Territory> Choices);

/// <summary>What a pasted list of names and codes means.</summary>
/// <param name="Communes">The communes that are sure; of an EPCI or département, all of them.</param>
/// <param name="Ambiguous">Lines that need a choice.</param>
/// <param name="Unknown">Lines that nothing answers to, as they were pasted.</param>
internal sealed record PastedPlaces(
    IReadOnlyList<CommuneCode> Communes,
    IReadOnlyList<AmbiguousPlace> Ambiguous,
    IReadOnlyList<string> Unknown
)
{
    private static readonly char[] Ends = ['\n', '\r'];
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>Reads names or codes, one a line or separated by commas; a line that holds an INSEE code needs nothing else.</summary>
    public static PastedPlaces Read(string pasted, KnownTerritories territories)
    {
        var (communes, ambiguous, unknown) = (new List<CommuneCode>(), new List<AmbiguousPlace>(), new List<string>());
        foreach (var piece in pasted.Split(Ends, StringSplitOptions.RemoveEmptyEntries).SelectMany(line => Pieces(line, territories)))
        {
            var meant = territories.Named(piece);
            switch (meant.Count)
            {
                case 0:
                    unknown.Add(piece);
                    break;
                case 1:
                    communes.AddRange(territories.CommunesOf(meant[0].Id));
                    break;
                default:
                    ambiguous.Add(new(piece, meant));
                    break;
            }
        }

        return new([.. communes.Distinct()], ambiguous, unknown);
    }

    // In a line of a table, the name beside an INSEE code, or that of its département, says nothing more: a homonym need not be asked about.
    private static IEnumerable<string> Pieces(string line, KnownTerritories territories)
    {
        var pieces = line.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (pieces.Count(territories.IsCommuneCode) != 1)
        {
            return pieces;
        }

        var commune = territories.Named(Array.Find(pieces, territories.IsCommuneCode)!)[0].Id;
        return pieces.Where(piece =>
            territories.IsCommuneCode(piece) || !territories.Named(piece).Any(named => territories.Contains(named.Id, commune))
        );
    }
}
