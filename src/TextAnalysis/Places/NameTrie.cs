using System.Runtime.InteropServices;

namespace Maillage.TextAnalysis;

/// <summary>Names as paths of folded words: the longest name at any word of a text is found by walking once.</summary>
/// <remarks>
/// A word has one number from 1, a step is a pair (node, word): two dictionaries hold it all. Building: O(words of the names). Walking from
/// one word: O(words of the longest name), so a whole text is linear.
/// </remarks>
internal sealed class NameTrie
{
    private readonly Dictionary<string, int> words = [];
    private readonly Dictionary<long, int> steps = [];
    private readonly List<List<int>?> values = [null];

    /// <summary>Makes a name mean one more thing; the same meaning twice counts once.</summary>
    internal void Add(IEnumerable<string> name, int value)
    {
        var node = 0;
        foreach (var word in name)
        {
            node = Step(node, word);
        }

        if (node == 0)
        {
            return;
        }

        var meanings = values[node] ??= new List<int>(1);
        if (!meanings.Contains(value))
        {
            meanings.Add(value);
        }
    }

    /// <summary>The number of a word; 0 for one that no name has.</summary>
    internal int NumberOf(string word) => words.GetValueOrDefault(word);

    /// <summary>The node reached from another by a word's number; -1 when no name goes that way. The root is 0.</summary>
    internal int Next(int node, int number) => number > 0 && steps.TryGetValue(Key(node, number), out var next) ? next : -1;

    /// <summary>What the name that ends at a node means; empty when none ends there.</summary>
    internal IReadOnlyList<int> At(int node) => values[node] ?? (IReadOnlyList<int>)[];

    /// <summary>What a whole name means; empty when it is unknown.</summary>
    internal IReadOnlyList<int> Find(IEnumerable<string> name)
    {
        var node = 0;
        foreach (var word in name)
        {
            node = node < 0 ? node : Next(node, NumberOf(word));
        }

        return node > 0 ? At(node) : [];
    }

    private int Step(int node, string word)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(words, word, out var known);
        number = known ? number : words.Count;
        ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(steps, Key(node, number), out var exists);
        if (!exists)
        {
            next = values.Count;
            values.Add(null);
        }

        return next;
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;
}
