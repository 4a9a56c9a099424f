namespace Maillage.Documents.Markup;

/// <summary>
/// How deep an item is, from the lists that are open and the signs before items: a sign seen before leads back to its depth,
/// a new one goes deeper. So lists whose elements were never closed, or that were flattened, keep their depths.
/// </summary>
/// <param name="ranks">
/// Depth at which each sign was first used in the document: tells where a list stands that a page's end cut in two.
/// </param>
internal sealed class ListLevels(Dictionary<char, int> ranks)
{
    // A list nested deeper than this between two uses of one sign is another list.
    private const int Lookback = 32;

    private readonly List<Level> levels = [];
    private bool interrupted;

    public int Count => levels.Count;

    /// <summary>From 0.</summary>
    public int Depth => Math.Max(0, levels.Count - 1);

    /// <summary>Whether the items of the current list are elements, whose text may then hold signs.</summary>
    public bool HasElements => levels.Count > 0 && levels[^1].IsElement;

    public void Clear() => levels.Clear();

    /// <summary>Whether the items of the current list begin with this sign.</summary>
    public bool Is(char sign) => levels.Count > 0 && levels[^1].Sign == sign;

    /// <summary>A list opens.</summary>
    public void Open() => levels.Add(new('\0', true, false));

    /// <summary>A list closes, with those that its signs had opened inside.</summary>
    public void Close()
    {
        var index = levels.FindLastIndex(level => level.IsOpened);
        if (index >= 0)
        {
            levels.RemoveRange(index, levels.Count - index);
        }
    }

    /// <summary>An element of the current list begins.</summary>
    public void Item()
    {
        if (levels.Count == 0)
        {
            Open();
        }

        levels[^1] = levels[^1] with { IsElement = true };
    }

    /// <summary>A block that is no item stands between two lists: the next list may be the rest of the one before.</summary>
    public void Interrupt() => interrupted = true;

    /// <summary>An item begins with a sign.</summary>
    public void Sign(char sign)
    {
        RestoreParents(sign);
        var waits = levels.Count > 0 && levels[^1] is { Sign: '\0', IsElement: false };
        var known = Known(sign, levels.Count - (waits ? 1 : 0));
        var nests = waits && levels.Count > 1 && !interrupted; // a list opened right after an item stands under it
        if (known >= 0 && !nests)
        {
            levels.RemoveRange(known + 1, levels.Count - known - 1);
        }
        else if (levels.Count > 0 && levels[^1].Sign == '\0')
        {
            levels[^1] = levels[^1] with { Sign = sign };
        }
        else
        {
            levels.Add(new(sign, false, false));
        }

        ranks.TryAdd(sign, Depth);
        interrupted = false;
    }

    // The signs that this one was first used under, as if their items stood on the page before.
    private void RestoreParents(char sign)
    {
        if (levels.TrueForAll(level => level is { Sign: '\0', IsElement: false }) && ranks.TryGetValue(sign, out var rank) && rank > Depth)
        {
            var parents = ranks.Where(known => known.Value < rank).OrderBy(known => known.Value).DistinctBy(known => known.Value);
            levels.InsertRange(0, parents.Take(rank - Depth).Select(parent => new Level(parent.Key, false, false)));
        }
    }

    private int Known(char sign, int count)
    {
        for (var index = count - 1; index >= Math.Max(0, count - Lookback); index--)
        {
            if (levels[index].Sign == sign)
            {
                return index;
            }
        }

        return -1;
    }

    private readonly record struct Level(char Sign, bool IsOpened, bool IsElement);
}
