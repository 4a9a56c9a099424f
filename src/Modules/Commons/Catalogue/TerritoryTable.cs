using Maillage.Territories;

namespace Maillage.Commons.Catalogue;

/// <summary>The territories that fiches name, and those that these lie in, by number.</summary>
internal sealed class TerritoryTable
{
    private readonly Dictionary<TerritoryId, int> numbers;
    private readonly List<TerritoryId> ids;
    private readonly List<int[]> around;

    private TerritoryTable(Dictionary<TerritoryId, int> numbers, List<TerritoryId> ids, List<int[]> around) =>
        (this.numbers, this.ids, this.around) = (numbers, ids, around);

    public static TerritoryTable Empty { get; } = new([], [], []);

    public int Count => ids.Count;

    public TerritoryId this[int number] => ids[number];

    /// <summary>The number of a territory; −1 when no fiche lies in it.</summary>
    public int Number(TerritoryId id) => numbers.GetValueOrDefault(id, -1);

    /// <summary>The place itself and all that it lies in, each once.</summary>
    public int[] Around(int place) => around[place];

    /// <summary>The same table when it knows all these places, else a larger one; numbers given stay given.</summary>
    public TerritoryTable With(IEnumerable<TerritoryId> places, ITerritories territories)
    {
        var unknown = places.Where(place => Number(place) is not (>= 0 and var number) || around[number].Length == 0).ToHashSet();
        if (unknown.Count == 0)
        {
            return this;
        }

        var larger = new TerritoryTable(new(numbers), [.. ids], [.. around]);
        foreach (var place in unknown)
        {
            var number = larger.Give(place);
            larger.around[number] = [.. territories.Around(place).Select(t => t.Id).Prepend(place).Distinct().Select(larger.Give)];
        }

        return larger;
    }

    private int Give(TerritoryId id)
    {
        if (!numbers.TryGetValue(id, out var number))
        {
            number = ids.Count;
            numbers.Add(id, number);
            ids.Add(id);
            around.Add([]);
        }

        return number;
    }
}
