namespace Maillage.TextAnalysis;

/// <summary>Folds words, each different one only once: a text repeats most of its words.</summary>
internal sealed class FoldedWords
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known = new HashSet<string>(
        StringComparer.Ordinal
    ).GetAlternateLookup<ReadOnlySpan<char>>();
    private char[] buffer = new char[32];

    /// <summary>The folded form of a word.</summary>
    internal string Of(ReadOnlySpan<char> word)
    {
        var length = 0;
        foreach (var letter in word)
        {
            length = Append(letter, length);
        }

        var folded = buffer.AsSpan(0, length);
        if (!known.TryGetValue(folded, out var same))
        {
            same = folded.ToString();
            known.Set.Add(same);
        }

        return same;
    }

    private int Append(char letter, int length)
    {
        if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))
        {
            Room(length + 1);
            buffer[length] = letter;
            return length + 1;
        }

        var folded = Folding.Fold(letter);
        Room(length + folded.Length);
        folded.CopyTo(buffer.AsSpan(length));
        return length + folded.Length;
    }

    private void Room(int length)
    {
        if (length > buffer.Length)
        {
            Array.Resize(ref buffer, length * 2);
        }
    }
}
