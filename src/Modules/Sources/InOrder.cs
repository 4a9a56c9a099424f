namespace Maillage.Sources;

/// <summary>Looking things up in a list that is in the order of a text.</summary>
internal static class InOrder
{
    /// <summary>Where the things begin that stand at this offset or after it; the length of the list when none does.</summary>
    /// <remarks>Time: O(log things).</remarks>
    public static int FirstFrom<TThing>(this IReadOnlyList<TThing> things, Func<TThing, int> start, int offset)
    {
        var (low, high) = (0, things.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = start(things[middle]) < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
