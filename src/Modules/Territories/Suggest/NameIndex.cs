using System.Text;

namespace Maillage.Territories.Suggest;

/// <summary>A name of something: its own, or an old or other one.</summary>
/// <param name="Text">As people read it.</param>
/// <param name="Target">The number of what it names.</param>
/// <param name="IsOther">Whether it is not the official one.</param>
internal readonly record struct PlaceName(string Text, int Target, bool IsOther);

/// <summary>How a name answers to what is typed, best last.</summary>
internal enum Likeness
{
    /// <summary>Each word typed begins a word of the name.</summary>
    Words,

    /// <summary>What is typed stands in the name, from the beginning of a word.</summary>
    Inside,

    /// <summary>The name begins with what is typed, articles aside.</summary>
    Beginning,

    /// <summary>The name is what is typed, articles aside.</summary>
    Whole,
}

/// <summary>All names one after the other in one text: a search reads it through, which costs less than a millisecond and no index.</summary>
internal sealed class NameIndex
{
    private readonly PlaceName[] names;
    private readonly int[] starts;
    private readonly string text;

    public NameIndex(IEnumerable<PlaceName> names)
    {
        this.names = [.. names];
        starts = new int[this.names.Length + 1];
        var all = new StringBuilder(this.names.Length * 18);
        for (var number = 0; number < this.names.Length; number++)
        {
            starts[number] = all.Length;
            all.Append(PlaceWords.Of(this.names[number].Text)).Append('\n');
        }

        starts[^1] = all.Length;
        text = all.ToString();
    }

    /// <summary>Every name in which each word of <paramref name="phrase"/> begins a word.</summary>
    /// <param name="phrase">Folded words, one space before each.</param>
    public IEnumerable<(PlaceName Name, Likeness Likeness)> Find(string phrase)
    {
        var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => " " + word).ToArray();
        var rarest = words.MaxBy(word => word.Length);
        for (var at = Next(rarest, 0); at >= 0; )
        {
            var number = NumberAt(at);
            var name = text.AsMemory(starts[number], starts[number + 1] - starts[number] - 1);
            if (Holds(name.Span, words))
            {
                yield return (names[number], Compare(name.Span, phrase));
            }

            at = Next(rarest, starts[number + 1]);
        }
    }

    private int Next(string? word, int from) => word is null ? -1 : text.IndexOf(word, from, StringComparison.Ordinal);

    private int NumberAt(int at)
    {
        var found = Array.BinarySearch(starts, at);
        return found >= 0 ? found : ~found - 1;
    }

    private static bool Holds(ReadOnlySpan<char> name, string[] words)
    {
        foreach (var word in words)
        {
            if (name.IndexOf(word, StringComparison.Ordinal) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static Likeness Compare(ReadOnlySpan<char> name, string phrase)
    {
        var bare = name[PlaceWords.BareStart(name)..];
        if (name.SequenceEqual(phrase) || bare.SequenceEqual(phrase))
        {
            return Likeness.Whole;
        }

        if (name.StartsWith(phrase, StringComparison.Ordinal) || bare.StartsWith(phrase, StringComparison.Ordinal))
        {
            return Likeness.Beginning;
        }

        return name.IndexOf(phrase, StringComparison.Ordinal) >= 0 ? Likeness.Inside : Likeness.Words;
    }
}
