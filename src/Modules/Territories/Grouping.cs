namespace Maillage.Territories;

/// <summary>A territory made of communes: EPCI, département, région or perimeter of one's own.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Name">Its official name.</param>
/// <param name="Population">Inhabitants.</param>
/// <param name="Context">What tells it from its homonyms.</param>
/// <param name="Rows">The rows of its communes, in increasing order.</param>
internal sealed record Grouping(TerritoryId Id, string Name, int Population, string Context, int[] Rows)
{
    public bool Holds(int row) => Array.BinarySearch(Rows, row) >= 0;

    public bool Holds(Grouping inner) => inner.Rows.Length > 0 && inner.Rows.Length <= Rows.Length && inner.Rows.All(Holds);
}
