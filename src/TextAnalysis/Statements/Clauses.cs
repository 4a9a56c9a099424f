namespace Maillage.TextAnalysis;

/// <summary>Cuts a sentence where it turns: « mais », a semicolon, an arrow, the name of whoever speaks.</summary>
internal static class Clauses
{
    private const int LongestLabel = 4; // words before a colon that introduce without saying

    private static readonly WordList Turns = new(["mais", "cependant", "pourtant", "neanmoins", "toutefois", "alors"]);

    /// <summary>The clauses of a sentence, as pairs of first and last word (exclusive).</summary>
    internal static IEnumerable<(int From, int To)> Of(Reading reading, Sentence sentence)
    {
        var (first, end) = (reading.TokenAt(sentence.Start), reading.TokenAt(sentence.End));
        var from = AfterLabel(reading, first, end);
        for (var token = from + 1; token < end; token++)
        {
            if (TurnsAt(reading, token) && token - from >= 2 && end - token >= 2)
            {
                yield return (from, token);
                from = token;
            }
        }

        if (from < end)
        {
            yield return (from, end);
        }
    }

    // « William : … », « Point 3 : … »
    internal static int AfterLabel(Reading reading, int first, int end)
    {
        for (var token = first; token < Math.Min(end - 1, first + LongestLabel); token++)
        {
            if (
                reading.GapAfter(token).Trim() is ":"
                && (token > first + 1 || reading.IsCapital(token))
                && reading.IsIn(PersonFinder.FirstNames, first)
            )
            {
                return token + 1;
            }
        }

        return first;
    }

    private static bool TurnsAt(Reading reading, int token)
    {
        var gap = reading.GapAfter(token - 1);
        return gap.ContainsAny(';', '>', '➔') || (reading.IsIn(Turns, token) && reading.Word(token + 1) is not "aussi" and not "que");
    }
}
