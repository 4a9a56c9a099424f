namespace Maillage.Workshops.Kits;

/// <summary>A part of a kit as it was written, right or wrong: what a file holds, and what a form carries.</summary>
public abstract class KitNode
{
    /// <summary>Where it begins in the file, from 1; 0 when it comes from a form.</summary>
    public KitPlace Place { get; init; }

    /// <summary>The part at a path such as <c>steps/2/columns/0/min</c>; null when it was not written.</summary>
    public KitNode? At(string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate((KitNode?)this, (node, part) => node?.Child(part)?.Node);

    /// <summary>Where a path is written, or where what should hold it is.</summary>
    public KitPlace PlaceOf(string path)
    {
        var (place, node) = (Place, (KitNode?)this);
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (node?.Child(part) is not { } child)
            {
                break;
            }

            (place, node) = (child.Place, child.Node);
        }

        return place;
    }

    private KitEntry? Child(string part) =>
        this switch
        {
            KitMap map => map.Entries.Find(entry => entry.Key == part),
            KitList list when int.TryParse(part, out var at) && at >= 0 && at < list.Items.Count => new(
                part,
                list.Items[at].Place,
                list.Items[at]
            ),
            _ => null,
        };
}

/// <summary>A line and a column of a file, from 1.</summary>
public readonly record struct KitPlace(int Line, int Column);

/// <summary>A word, a number, a sentence.</summary>
public sealed class KitText(string value) : KitNode
{
    public string Value { get; } = value;
}

/// <summary>Several things in order.</summary>
public sealed class KitList : KitNode
{
    public List<KitNode> Items { get; init; } = [];
}

/// <summary>Things by name.</summary>
public sealed class KitMap : KitNode
{
    public List<KitEntry> Entries { get; init; } = [];

    public KitNode? this[string key] => Entries.Find(entry => entry.Key == key)?.Node;

    /// <summary>Writes a text under a name, in place of what was there; nothing when it is null.</summary>
    public void Set(string key, KitNode? node)
    {
        var at = Entries.FindIndex(entry => entry.Key == key);
        if (at >= 0)
        {
            Entries.RemoveAt(at);
        }

        if (node is not null)
        {
            Entries.Insert(at < 0 ? Entries.Count : at, new(key, node.Place, node));
        }
    }
}

/// <summary>One name and what stands under it.</summary>
public sealed record KitEntry(string Key, KitPlace Place, KitNode Node);
