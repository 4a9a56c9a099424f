using System.Globalization;

namespace Maillage.Territories.Suggest;

/// <summary>Finds which territories are meant by what is being typed: by name, old name, code or postcode.</summary>
/// <remarks>
/// Likeness decides first (a whole name before its beginning), then size: the logarithm of the population, an EPCI counting for less
/// than the town that it is named after.
/// </remarks>
internal sealed class Suggestions
{
    // More than any logarithm of a population: likeness always decides first.
    private const double StepOfLikeness = 100;
    private const double CostOfOtherName = 30;

    private const double LeastWhole = ((int)Likeness.Whole * StepOfLikeness) - CostOfOtherName;
    private const int MostHomonyms = 50;
    private static readonly int[] PowersOfTen = [1, 10, 100, 1000, 10_000]; // the last for one figure typed, the first for all five

    private readonly OfficialTerritories official;
    private readonly IReadOnlyList<Grouping> perimeters;
    private readonly NameIndex officialNames;
    private readonly NameIndex perimeterNames;
    private readonly (string Code, int Row)[] formerCodes;

    public Suggestions(OfficialTerritories official)
    {
        (this.official, perimeters) = (official, []);
        officialNames = new(OfficialNames(official));
        perimeterNames = new([]);
        formerCodes =
        [
            .. official.Former.Select(former => (former.Code, former.Row)).OrderBy(former => former.Code, StringComparer.Ordinal),
        ];
    }

    private Suggestions(Suggestions other, IReadOnlyList<Grouping> perimeters)
    {
        (official, officialNames, formerCodes) = (other.official, other.officialNames, other.formerCodes);
        this.perimeters = perimeters;
        var first = official.Communes.Count + official.Groupings.Length;
        perimeterNames = new(perimeters.Select((perimeter, number) => new PlaceName(perimeter.Name, first + number, false)));
    }

    /// <summary>The same, with these perimeters besides.</summary>
    public Suggestions With(IReadOnlyList<Grouping> perimetersOfOnesOwn) => new(this, perimetersOfOnesOwn);

    /// <summary>The territories meant, best first, each with the old name or code that matched.</summary>
    public IEnumerable<(TerritoryId Id, string? Matched)> Find(string typed, int limit) =>
        Rank(typed, limit).Select(candidate => (IdOf(candidate.Target), candidate.Matched));

    /// <summary>The territories that a whole name, postcode or SIREN means: its own name before old ones, communes before what is called after them.</summary>
    public IEnumerable<TerritoryId> Named(string typed)
    {
        var whole = Rank(typed, MostHomonyms).Where(candidate => candidate.Score >= LeastWhole).ToArray();
        var own = whole.Where(candidate => candidate.Matched is null).ToArray();
        TerritoryId[] ids = [.. (own.Length > 0 ? own : whole).Select(candidate => IdOf(candidate.Target))];
        var communes = ids.Where(id => id.Kind is TerritoryKind.Commune).ToArray();
        return communes.Length > 0 ? communes : ids;
    }

    private IReadOnlyList<Candidate> Rank(string typed, int limit)
    {
        var ranking = new Ranking(limit);
        var query = PlaceQuery.Read(typed);
        Search(query, ranking);
        if (query.Code.Length > 0 && query.Phrases.Count > 0)
        {
            Search(query.WithCodeAsWord(typed), ranking);
        }

        if (ranking.Best.Count == 0)
        {
            Search(PlaceQuery.ReadAsWords(typed), ranking);
        }

        return ranking.Best;
    }

    private void Search(PlaceQuery query, Ranking ranking)
    {
        if (query.Phrases.Count == 0)
        {
            SearchCodes(query.Code, ranking);
        }

        var rows = query.Phrases.Count > 0 ? RowsWithPostcode(query.Code) : [];
        foreach (var phrase in query.Phrases)
        {
            foreach (var (name, likeness) in officialNames.Find(phrase).Concat(perimeterNames.Find(phrase)))
            {
                if (Agrees(name.Target, query, rows))
                {
                    var score = ((int)likeness * StepOfLikeness) - (name.IsOther ? CostOfOtherName : 0) + Size(name.Target);
                    ranking.Offer(new(name.Target, score, name.IsOther ? name.Text : null));
                }
            }
        }
    }

    private void SearchCodes(string code, Ranking ranking)
    {
        if (code.Length == 0)
        {
            return;
        }

        var communes = official.Communes;
        for (var number = 0; number < official.Groupings.Length; number++)
        {
            if (official.Groupings[number].Id.Kind is not TerritoryKind.Region)
            {
                OfferCode(official.Groupings[number].Id.Code, code, communes.Count + number, ranking);
            }
        }

        for (var row = 0; row < communes.Count; row++)
        {
            OfferCode(communes.Codes[row].Value, code, row, ranking);
        }

        foreach (var (former, row) in formerCodes)
        {
            OfferCode(former, code, row, ranking);
        }

        for (var at = 0; at < communes.Postcodes.Length; at++)
        {
            if (IsPostcodeLike(communes.Postcodes[at], code))
            {
                OfferCode(Postcode(communes.Postcodes[at]), code, communes.PostcodeRows[at], ranking);
            }
        }
    }

    private void OfferCode(string whole, string typed, int target, Ranking ranking)
    {
        if (whole.StartsWith(typed, StringComparison.Ordinal))
        {
            var likeness = whole.Length == typed.Length ? Likeness.Whole : Likeness.Beginning;
            ranking.Offer(new(target, ((int)likeness * StepOfLikeness) + Size(target), whole));
        }
    }

    // Spares writing 37,000 numbers as text at each key stroke.
    private static bool IsPostcodeLike(int postcode, string typed) =>
        typed.Length <= PowersOfTen.Length
        && int.TryParse(typed, CultureInfo.InvariantCulture, out var figures)
        && postcode / PowersOfTen[^typed.Length] == figures;

    private static string Postcode(int postcode) => postcode.ToString("D5", CultureInfo.InvariantCulture);

    private bool Agrees(int target, PlaceQuery query, HashSet<int> rowsWithPostcode) =>
        (query.Code.Length == 0 || rowsWithPostcode.Contains(target) || IdOf(target).Code.StartsWith(query.Code, StringComparison.Ordinal))
        && (query.Context.Length == 0 || PlaceWords.Of(ContextOf(target)) == query.Context);

    private HashSet<int> RowsWithPostcode(string code)
    {
        var communes = official.Communes;
        return code.Length == 0 ? [] : [.. communes.PostcodeRows.Where((_, at) => IsPostcodeLike(communes.Postcodes[at], code))];
    }

    private double Size(int target) =>
        target < official.Communes.Count
            ? Math.Log2(official.Communes.Populations[target] + 2)
            : Math.Log2(GroupingAt(target).Population + 2) - Handicap(GroupingAt(target).Id.Kind);

    private static double Handicap(TerritoryKind kind) => kind is TerritoryKind.Epci ? 4 : 0.5;

    private TerritoryId IdOf(int target) =>
        target < official.Communes.Count ? TerritoryId.Commune(official.Communes.Codes[target]) : GroupingAt(target).Id;

    private string ContextOf(int target) =>
        target < official.Communes.Count ? official.DepartementOf(target).Name : GroupingAt(target).Context;

    private Grouping GroupingAt(int target)
    {
        var number = target - official.Communes.Count;
        return number < official.Groupings.Length ? official.Groupings[number] : perimeters[number - official.Groupings.Length];
    }

    private static IEnumerable<PlaceName> OfficialNames(OfficialTerritories official)
    {
        var communes = official.Communes;
        return communes
            .Names.Select((name, row) => new PlaceName(name, row, false))
            .Concat(official.Groupings.Select((grouping, number) => new PlaceName(grouping.Name, communes.Count + number, false)))
            .Concat(official.Former.Where(former => former.Name.Length > 0).Select(former => new PlaceName(former.Name, former.Row, true)));
    }
}
