namespace Maillage.TextAnalysis;

/// <summary>What depends on a word alone, such as whether a list has it: sought once for each different word of a text.</summary>
/// <remarks>A text repeats most of its words: it is in this way that a dozen finders may each ask much of every word.</remarks>
/// <param name="words">The different words, by number.</param>
/// <param name="numbers">The number of each word of the text.</param>
/// <param name="seek">Tells it of a word.</param>
internal sealed class PerWord<T>(IReadOnlyList<string> words, int[] numbers, Func<string, T> seek)
{
    private readonly T[] found = new T[words.Count];
    private readonly bool[] isFound = new bool[words.Count];

    /// <summary>Of the word at an index of the text; nothing beyond either end.</summary>
    internal T? this[int token] => token >= 0 && token < numbers.Length ? Of(numbers[token]) : default;

    /// <summary>Of every word, in the order of the text.</summary>
    internal T[] All() => Array.ConvertAll(numbers, Of);

    private T Of(int number) => isFound[number] ? found[number] : Seek(number);

    private T Seek(int number)
    {
        isFound[number] = true;
        return found[number] = seek(words[number]);
    }
}
