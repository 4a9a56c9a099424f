using System.Buffers;

namespace Maillage.TextAnalysis;

/// <summary>A document opened for analysis: its words, and what each word stands in.</summary>
/// <remarks>Built once, shared by every finder. Time and memory: O(length).</remarks>
internal sealed class Reading
{
    // After these a capital may only mark a beginning.
    private static readonly SearchValues<char> Openings = SearchValues.Create(".?!…:;«“\"•➔→>");

    // A full stop after these ends no sentence.
    private static readonly WordList Abbreviations = new([
        "cf",
        "ex",
        "mr",
        "mme",
        "dr",
        "av",
        "bd",
        "saint",
        "assoc",
        "asso",
        "dir",
        "tel",
        "env",
    ]);

    private const int LongestTitle = 300; // signs
    private const int FewestLetters = 12; // a shorter line in capitals is an acronym or a title

    private const int Stretch = 64; // signs of which the first word is known

    private readonly IReadOnlyList<string> differentFolded;
    private readonly string[] differentWords; // the same, in one spelling
    private readonly int[] numbers; // of each word among the different ones
    private readonly int[] firstOfStretch;
    private readonly int[] blockOfToken;
    private readonly bool[] shouted;
    private PerWord<bool>?[] lists = [];

    internal Reading(StructuredText source)
    {
        Source = source;
        var (folded, ofTokens) = (new FoldedWords(), new List<int>((source.Text.Length / Tokenizer.ShortestWord) + 1));
        Tokens = Tokenizer.Tokenize(source.Text, folded, ofTokens);
        numbers = [.. ofTokens];
        differentFolded = folded.All;
        differentWords = [.. folded.All.Select(PlaceNames.Same)];
        Words = Array.ConvertAll(numbers, number => differentWords[number]);
        firstOfStretch = FirstOfStretches();
        blockOfToken = BlocksOfTokens();
        shouted = [.. source.Blocks.Select(IsShouted)];
        Outline = new Outline(source);
        Sentences = SentenceSplitter.Split(this);
    }

    internal StructuredText Source { get; }

    internal string Text => Source.Text;

    // A list by its own type: every word is asked for many times, and an interface would cost a tenth of the analysis.
    internal List<Token> Tokens { get; }

    /// <summary>The folded words, in one spelling (Saint for St): index for index with <see cref="Tokens"/>.</summary>
    internal string[] Words { get; }

    /// <summary>What depends on nothing but a word, sought once for each different one.</summary>
    internal PerWord<T> PerWord<T>(Func<string, T> seek) => new(differentWords, numbers, seek);

    /// <summary>What depends on nothing but the stem of a word, in whatever spelling.</summary>
    internal PerWord<T> PerStem<T>(Func<string, T> seek) => new(differentFolded, numbers, word => seek(FrenchStemmer.Stem(word)));

    internal Outline Outline { get; }

    /// <summary>The sentences of every block, in order.</summary>
    internal IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>The block that a word stands in; -1 between blocks.</summary>
    internal int BlockOf(int token) => blockOfToken[token];

    /// <summary>The last block that begins at or before an offset; -1 before the first.</summary>
    internal int BlockAt(int offset)
    {
        var (low, high) = (0, Source.Blocks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Source.Blocks[middle].Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    /// <summary>A block's first word and last, exclusive.</summary>
    internal (int From, int To) TokensOf(int block) => (TokenAt(Source.Blocks[block].Start), TokenAt(Source.Blocks[block].End));

    /// <summary>The word at an index, empty beyond either end.</summary>
    internal string Word(int token) => token >= 0 && token < Words.Length ? Words[token] : "";

    /// <summary>Whether a list has the word at an index.</summary>
    internal bool IsIn(WordList list, int token)
    {
        if (list.Number >= lists.Length)
        {
            Array.Resize(ref lists, list.Number + 1);
        }

        return (lists[list.Number] ??= PerWord(list.Contains))[token];
    }

    internal bool IsCapital(int token) => token >= 0 && token < Tokens.Count && char.IsUpper(Text[Tokens[token].Start]);

    /// <summary>Whether a word is written all in capitals (at least two letters).</summary>
    internal bool IsAllCapitals(int token)
    {
        if (token < 0 || token >= Tokens.Count || Tokens[token].End - Tokens[token].Start < 2)
        {
            return false;
        }

        var word = Text.AsSpan(Tokens[token].Start, Tokens[token].End - Tokens[token].Start);
        foreach (var letter in word)
        {
            if (!char.IsUpper(letter))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether no letter of a word is small, however short it is.</summary>
    internal bool IsCapitals(int token) =>
        Text.AsSpan(Tokens[token].Start, Tokens[token].End - Tokens[token].Start).IndexOfAnyInRange('a', 'z') < 0;

    /// <summary>Whether a word stands in a block written in capitals throughout, where they tell nothing.</summary>
    internal bool IsShouted(int token) =>
        token >= 0 && token < blockOfToken.Length && blockOfToken[token] >= 0 && shouted[blockOfToken[token]];

    /// <summary>For each word, whether one of these spans covers it.</summary>
    internal bool[] Covered(IEnumerable<(int Start, int End)> spans)
    {
        var covered = new bool[Tokens.Count];
        foreach (var (start, end) in spans)
        {
            for (var token = TokenAt(start); token < covered.Length && Tokens[token].Start < end; token++)
            {
                covered[token] = true;
            }
        }

        return covered;
    }

    /// <summary>A block as a title: on one line, its first 300 signs at most, since it may be shown with each thing that stands under it.</summary>
    internal string Title(int block)
    {
        var title = Source.Blocks[block];
        return Spans.OneLine(Text, title.Start, Math.Min(title.End, title.Start + LongestTitle));
    }

    /// <summary>What stands between a word and the next.</summary>
    internal ReadOnlySpan<char> GapAfter(int token) =>
        Text.AsSpan()[Tokens[token].End..(token + 1 < Tokens.Count ? Tokens[token + 1].Start : Text.Length)];

    /// <summary>Whether a word and the next can belong to one name: same block, nothing between but spaces, hyphens and apostrophes.</summary>
    internal bool IsJoined(int token)
    {
        if (token < 0 || token + 1 >= Tokens.Count || BlockOf(token) != BlockOf(token + 1))
        {
            return false;
        }

        var gap = GapAfter(token);
        if (gap is ". " or "." && Words[token] is "saint" or "sainte" or "assoc" or "asso")
        {
            return true; // St. Nazaire, assoc. Lien
        }

        foreach (var sign in gap)
        {
            if (!char.IsWhiteSpace(sign) && sign is not ('-' or '‐' or '‑' or '\'' or '’' or '\u00AD'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word and the next can belong to one name, « &amp; » included: « Palabre &amp; Cie ».</summary>
    internal bool IsNamed(int token) =>
        IsJoined(token)
        || (
            token >= 0
            && token + 1 < Tokens.Count
            && BlockOf(token) == BlockOf(token + 1)
            && GapAfter(token).Trim() is "&"
            && IsCapital(token + 1)
        );

    /// <summary>Whether a word's capital may come from its position: first of a block or sentence, after a colon, quote or bullet.</summary>
    internal bool StartsSentence(int token)
    {
        if (token == 0 || BlockOf(token - 1) != BlockOf(token))
        {
            return true;
        }

        return GapAfter(token - 1).ContainsAny(Openings)
            && !(Abbreviations.Contains(Words[token - 1]) && GapAfter(token - 1) is ". " or ".");
    }

    /// <summary>The first word that begins at or after an offset.</summary>
    internal int TokenAt(int offset)
    {
        var token = firstOfStretch[Math.Clamp(offset, 0, Text.Length) / Stretch];
        while (token < Tokens.Count && Tokens[token].Start < offset)
        {
            token++;
        }

        return token;
    }

    private int[] FirstOfStretches()
    {
        var first = new int[(Text.Length / Stretch) + 1];
        var token = 0;
        for (var stretch = 0; stretch < first.Length; stretch++)
        {
            while (token < Tokens.Count && Tokens[token].Start < stretch * Stretch)
            {
                token++;
            }

            first[stretch] = token;
        }

        return first;
    }

    private bool IsShouted(TextBlock block)
    {
        var letters = 0;
        foreach (var sign in Text.AsSpan(block.Start, block.End - block.Start))
        {
            if (char.IsLower(sign))
            {
                return false;
            }

            letters += char.IsUpper(sign) ? 1 : 0;
        }

        return letters >= FewestLetters;
    }

    private int[] BlocksOfTokens()
    {
        var blocks = new int[Tokens.Count];
        var block = 0;
        for (var token = 0; token < blocks.Length; token++)
        {
            while (block < Source.Blocks.Count && Source.Blocks[block].End <= Tokens[token].Start)
            {
                block++;
            }

            blocks[token] = block < Source.Blocks.Count && Source.Blocks[block].Start <= Tokens[token].Start ? block : -1;
        }

        return blocks;
    }
}
