namespace Maillage.TextAnalysis;

/// <summary>Where the names of things that people do begin and end.</summary>
internal sealed class InitiativeNames(Reading reading)
{
    /// <summary>How many words a name may have.</summary>
    internal const int Longest = 7;

    /// <summary>What a capital opens without naming anybody.</summary>
    internal static readonly WordList NotNames = WordList.Of("not-names.txt");

    // « Deux groupes s'en inspirent : Les Sous-bois, à Meymac »; the end when there is no colon
    internal int AfterColon(int first, int end)
    {
        for (var token = first; token + 1 < end; token++)
        {
            if (reading.GapAfter(token).Contains(':') || reading.GapAfter(token).Trim() is "=")
            {
                return token + 1;
            }
        }

        return end;
    }

    // The last word of a name of capitals, links and a few small words between; -1 when it is none.
    internal int EndOfOpeningName(int first, int end)
    {
        if (!reading.IsCapital(first) || reading.IsIn(NotNames, first) || reading.IsShouted(first))
        {
            return -1;
        }

        var last = first;
        while (last + 1 < end && last - first < Longest && reading.IsNamed(last))
        {
            last++;
        }

        var capitals = Enumerable.Range(first, last - first + 1).Count(reading.IsCapital);
        return last - first < Longest && last > first && (capitals >= 2 || last - first < 4) && !Numbered(first) ? last : -1;
    }

    private bool Numbered(int token) => reading.Word(token) is "n" or "no" or "numero" or "tel" or "page";

    internal int EndOfQuote(int first, int end)
    {
        var last = first;
        while (last + 1 < end && last - first <= Longest && reading.GapAfter(last).IndexOfAny("»”\"") < 0)
        {
            last++;
        }

        return last - first < Longest && reading.GapAfter(last).IndexOfAny("»”\"") >= 0 ? last : -1;
    }

    internal int AfterClosingMark(int token) => reading.Tokens[token].End + reading.GapAfter(token).IndexOfAny("»”\"") + 1;

    internal static bool IsOpeningMark(ReadOnlySpan<char> gap) => gap.IndexOfAny("«“\"") >= 0 && gap.IndexOfAny(":,.;") < 0;

    internal bool HasVerb(int from, int to) =>
        Enumerable
            .Range(from, to - from)
            .Any(token => reading.Word(token) is "est" or "sont" or "a" or "ont" or "faut" or "ne" or "n" or "je" or "nous" or "on" or "c");

    // Back to the article: « l'épicerie itinérante « La Roulotte » »
    internal int FirstOfThing(int token, int first)
    {
        var at = token;
        while (at > first && token - at < 5 && reading.IsJoined(at - 1) && !reading.IsIn(StopWords.All, at - 1))
        {
            at--;
        }

        return reading.IsIn(StopWords.All, at) ? at + 1 : at;
    }

    // « tiers-lieu La Clé », « jardin partagé Les Oyats »
    internal int AfterSmallWords(int token, int end)
    {
        var at = token;
        while (at < end - 1 && at - token < 2 && !reading.IsCapital(at) && !reading.IsIn(StopWords.All, at) && reading.IsJoined(at))
        {
            at++;
        }

        return reading.IsCapital(at) ? at : token;
    }

    // « Café La Lanterne s'installe… »: the capitals, and the links between them, are the name.
    internal int EndOfCapitals(int token)
    {
        var last = token;
        for (var at = token + 1; at < reading.Tokens.Count && reading.IsJoined(at - 1); at++)
        {
            var isFar = at - last > 2 && !(at == last + 3 && reading.Word(at - 1) is "l" or "la" && reading.Word(at - 2) is "de"); // de l'Oise
            if (isFar)
            {
                break;
            }

            var endsPhrase = at == last + 2 && reading.Word(token) is "le" or "la" or "les" && reading.Word(at - 1) is "de" or "d"; // Le Bas de laine
            if (reading.IsCapital(at) || char.IsAsciiDigit(reading.Word(at)[0]) || endsPhrase)
            {
                last = at;
            }
            else if (!reading.IsIn(PlaceNames.Links, at))
            {
                break;
            }
        }

        return reading.Tokens[last].End;
    }
}
