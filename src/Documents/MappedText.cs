using System.Buffers;
using System.Runtime.InteropServices;

namespace Maillage.Documents;

/// <summary>A piece of text in the making, each character with the offset that it has in the file (-1: none).</summary>
internal sealed class MappedText
{
    private readonly List<char> characters = [];
    private readonly List<int> origins = [];

    public int Length => characters.Count;

    public char this[int index] => characters[index];

    public int Origin(int index) => origins[index];

    public static MappedText Of(string text) => new MappedText().Append(text);

    public MappedText Append(char character, int origin)
    {
        characters.Add(character);
        origins.Add(origin);
        return this;
    }

    public MappedText Append(ReadOnlySpan<char> text, int origin = -1)
    {
        characters.AddRange(text);
        for (var index = 0; index < text.Length; index++)
        {
            origins.Add(origin < 0 ? -1 : origin + index);
        }

        return this;
    }

    /// <summary>Takes the last character away.</summary>
    public void RemoveLast()
    {
        characters.RemoveAt(characters.Count - 1);
        origins.RemoveAt(origins.Count - 1);
    }

    public void Clear()
    {
        characters.Clear();
        origins.Clear();
    }

    /// <summary>The same text without what is marked.</summary>
    public MappedText Without(bool[] removed)
    {
        var kept = new MappedText();
        for (var index = 0; index < Length; index++)
        {
            if (!removed[index])
            {
                kept.Append(this[index], Origin(index));
            }
        }

        return kept;
    }

    public MappedText From(int start)
    {
        var rest = new MappedText();
        rest.characters.AddRange(characters[start..]);
        rest.origins.AddRange(origins[start..]);
        return rest;
    }

    public bool ContainsAny(SearchValues<char> values) => CollectionsMarshal.AsSpan(characters).ContainsAny(values);

    public bool IsBlank() => characters.TrueForAll(char.IsWhiteSpace);

    public override string ToString() => new([.. characters]);
}
