namespace Maillage.TextAnalysis;

/// <summary>Cuts blocks into sentences.</summary>
internal static class SentenceSplitter
{
    private static readonly HashSet<string> Abbreviations =
    [
        "m",
        "mm",
        "mme",
        "mlle",
        "dr",
        "pr",
        "ex",
        "cf",
        "art",
        "av",
        "bd",
        "p",
        "pp",
        "no",
        "st",
        "ste",
        "env",
        "etc",
        "resp",
        "ref",
    ];

    /// <summary>
    /// The sentences of every block. One ends at <c>. ! ? …</c> before a space and a word that may begin another; not after an
    /// abbreviation, a single capital (« les T. voisins ») or inside brackets.
    /// </summary>
    internal static List<Sentence> Split(Reading reading)
    {
        var sentences = new List<Sentence>();
        for (var block = 0; block < reading.Source.Blocks.Count; block++)
        {
            Split(reading, block, sentences);
        }

        return sentences;
    }

    private static void Split(Reading reading, int block, List<Sentence> sentences)
    {
        var text = reading.Text;
        var (start, end) = (reading.Source.Blocks[block].Start, reading.Source.Blocks[block].End);
        var depth = 0;
        for (var at = start; at < end; at++)
        {
            depth = Math.Max(
                0,
                depth
                    + (
                        text[at] is '(' ? 1
                        : text[at] is ')' ? -1
                        : 0
                    )
            );
            if (!EndsHere(text, at, end) || (depth > 0 && text[at] is not '?'))
            {
                continue;
            }

            AddTrimmed(text, new Sentence(start, at + 1, block), sentences);
            start = at + 1;
        }

        AddTrimmed(text, new Sentence(start, end, block), sentences);
    }

    private static bool EndsHere(string text, int at, int end)
    {
        if (text[at] is not ('.' or '!' or '?' or '…'))
        {
            return false;
        }

        if (at + 1 < end && !char.IsWhiteSpace(text[at + 1]) && text[at + 1] is not ('"' or '”' or '»'))
        {
            return text[at] is '?' && char.IsUpper(text[at + 1]);
        }

        return text[at] is not '.' || !IsAbbreviation(text, at) && !IsFollowedByLowerCase(text, at, end);
    }

    private static bool IsAbbreviation(string text, int point)
    {
        var start = point;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        var word = text.AsSpan(start, point - start);
        return (word.Length == 1 && char.IsUpper(word[0])) || (word.Length < 5 && Abbreviations.Contains(Folding.Fold(word)));
    }

    private static bool IsFollowedByLowerCase(string text, int point, int end)
    {
        var next = point + 1;
        while (next < end && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        return point > 0 && text[point - 1] is '.' && next < end && char.IsLower(text[next]);
    }

    private static void AddTrimmed(string text, Sentence sentence, List<Sentence> sentences)
    {
        var (start, end) = Spans.Trim(text, sentence.Start, sentence.End);
        if (end > start)
        {
            sentences.Add(sentence with { Start = start, End = end });
        }
    }
}
