namespace Maillage.TextAnalysis;

/// <summary>Finds organisations: acronyms, « association … », names that the web gives, names with a capital inside.</summary>
internal sealed class OrganisationFinder(Reading reading)
{
    private const int LongestName = 12;
    private const int CommonInName = 2;
    private const int ShortTitle = 5; // words

    private static readonly WordList NotOrganisations = WordList.Of("not-organisations.txt");
    private static readonly WordList Opening = WordList.Of("organisation-words.txt");
    private static readonly NameTrie Known = Names("known-organisations.txt");

    private static readonly WordList Places = WordList.Of("organisation-places.txt");
    private static readonly WordList Adjectives = WordList.Of("organisation-adjectives.txt");
    private static readonly WordList Things = WordList.Of("not-names.txt");

    // With a place alone after them, these say which one is meant.
    private static readonly WordList Generic = new([
        "college",
        "lycee",
        "ecole",
        "entreprise",
        "cooperative",
        "association",
        "collectif",
        "club",
        "conseil",
        "comite",
        "societe",
        "syndicat",
    ]);

    private static readonly WordList Domains = new(["fr", "org", "com", "net", "eu", "coop", "info", "bzh", "io"]);

    private readonly PerWord<int> ofKnown = reading.PerWord(Known.NumberOf);
    private bool[] closed = [];

    /// <summary>Every organisation, in the order of the text, without overlaps.</summary>
    /// <param name="taken">Spans that name none: persons, dates, places.</param>
    internal IReadOnlyList<OrganisationMention> Find(IEnumerable<(int Start, int End)> taken)
    {
        closed = reading.Covered(taken);
        var found = new List<OrganisationMention>();
        for (var token = 0; token < reading.Tokens.Count; token++)
        {
            var (end, confidence, why) = closed[token] ? OfPlaceName(token) : At(token);
            if (end > token && !(why is "organisation.capitals" && closed.AsSpan(token, end - token).Contains(true)))
            {
                found.Add(new OrganisationMention(reading.Tokens[token].Start, EndOf(end - 1), confidence, new Reason(why)));
                token = end - 1;
            }
        }

        return found;
    }

    // « France Travail » begins as a place does.
    private (int End, double Confidence, string Why) OfPlaceName(int token) =>
        EndOfKnown(token) is var known && known > token + 1 ? (known, 0.8, "organisation.known") : (token, 0, "");

    /// <summary>Whether a word alone is the name of a body that everybody knows.</summary>
    internal static bool IsKnown(string word) => Known.Find([word]).Count > 0;

    private (int End, double Confidence, string Why) At(int token)
    {
        if (IsDomain(token))
        {
            return (token + 2, 0.7, "organisation.domain");
        }

        if (EndOfKnown(token) is var known && known > token)
        {
            return (known, 0.8, "organisation.known");
        }

        if (reading.IsShouted(token))
        {
            return OfShouted(token);
        }

        if (Opens(token) && EndOfOpened(token) is var opened && opened > token)
        {
            return (opened, 0.75, "organisation.form");
        }

        if (IsAcronym(token))
        {
            return (reading.IsJoined(token) && IsNumber(token + 1) ? token + 2 : EndOfPlace(token + 1), 0.7, "organisation.acronym");
        }

        if (HasCapitalInside(token))
        {
            return (token + 1, 0.6, "organisation.spelling");
        }

        var end = EndOfCapitals(token);
        return
            end >= token + 2
            && !reading.StartsSentence(token)
            && !reading.IsIn(Things, token)
            && !reading.IsIn(PersonFinder.FirstNames, token)
            ? (end, 0.5, "organisation.capitals")
            : (token, 0, "");
    }

    // Among capitals only an association's own word tells, and the two words after it at most are its name.
    private (int End, double Confidence, string Why) OfShouted(int token) =>
        reading.Word(token) is "association" or "collectif" or "cooperative" or "compagnie" or "scic"
        && reading.IsJoined(token)
        && !reading.IsIn(StopWords.All, token + 1)
            ? (reading.GapAfter(token + 1) is "-" ? token + 3 : token + 2, 0.55, "organisation.form")
            : (token, 0, "");

    // « Agence de l'eau », « chambre d'agriculture de la Lozère »: a known name, and the place that it goes on with.
    private int EndOfKnown(int token)
    {
        var (node, end) = (0, token);
        for (var at = token; at < reading.Tokens.Count && (at == token || reading.IsJoined(at - 1)); at++)
        {
            node = Known.Next(node, ofKnown[at]);
            if (node < 0)
            {
                break;
            }

            end = Known.At(node).Count > 0 ? at + 1 : end;
        }

        var isNamed =
            end > token
            && (reading.IsCapital(token) || end - token > 1)
            && !(end == token + 1 && reading.Word(token).Length <= 4 && !reading.IsAllCapitals(token) && EndOfPlace(end) == end);
        return isNamed ? EndOfPlace(end) : token;
    }

    private int EndOfPlace(int end)
    {
        var last = end;
        for (var at = end; at < reading.Tokens.Count && at - end < 6 && reading.IsJoined(at - 1); at++)
        {
            if (reading.IsCapital(at) && !reading.IsShouted(at))
            {
                last = at + 1;
            }
            else if (!reading.IsIn(PlaceNames.Links, at) || reading.Word(at) is "et" or "a" or "en" or "au" or "aux" or "sur")
            {
                break;
            }
        }

        return last;
    }

    private static NameTrie Names(string file)
    {
        var names = new NameTrie();
        foreach (var name in DataFiles.Phrases(file))
        {
            names.Add(PlaceNames.Words(name), 0);
        }

        return names;
    }

    // « Agrilocal.fr », outside addresses, which are closed already
    private bool IsDomain(int token) =>
        token + 1 < reading.Tokens.Count
        && reading.GapAfter(token) is "."
        && reading.IsIn(Domains, token + 1)
        && reading.Word(token).Length > 2;

    // « association pour le climat des Monts », « Conseil général du Puy-de-Dôme », « collectif “Osons” », « Maison de l'habitat du Perche »
    private int EndOfOpened(int token)
    {
        var from = token + 1;
        while (from - token < LongestName && AfterAdjective(from) is var next && next > from)
        {
            from = next;
        }

        var isPlace = reading.IsIn(Places, token);
        if (from < reading.Tokens.Count && !isPlace && OpensQuote(reading.GapAfter(from - 1)))
        {
            return EndOfQuoted(from);
        }

        if (isPlace && !reading.IsCapital(token) && !(reading.IsNamed(from - 1) && reading.IsCapital(from)))
        {
            return token;
        }

        if (from == token + 1 && !reading.IsCapital(token) && reading.IsIn(Generic, token) && NamesPlaceOnly(from))
        {
            return token;
        }

        return from < reading.Tokens.Count && reading.Word(from) is "a" or "au" or "aux" or "en" or "et" or "sur" or "sous" or "entre"
            ? token
            : EndOfName(token, from, isPlace && reading.StartsSentence(token) ? 0 : CommonInName);
    }

    // « mixte », « d'insertion »
    private int AfterAdjective(int at)
    {
        if (at >= reading.Tokens.Count || !reading.IsJoined(at - 1) || reading.IsCapital(at))
        {
            return at;
        }

        return reading.IsIn(Adjectives, at) ? at + 1
            : reading.Word(at) is "d" or "de" && reading.IsJoined(at) && reading.IsIn(Adjectives, at + 1) ? at + 2
            : at;
    }

    // « le collège de Cornimont » says which one, and names none.
    private bool NamesPlaceOnly(int from)
    {
        var at = from;
        while (at < reading.Tokens.Count && reading.IsIn(PlaceNames.Links, at))
        {
            at++;
        }

        return at > from && at < reading.Tokens.Count && closed[at];
    }

    // Capitals, the links between them, and a few common nouns that a capital follows.
    private int EndOfName(int token, int from, int commons)
    {
        var last = token;
        for (var at = from; at < reading.Tokens.Count && at - token <= LongestName && reading.IsNamed(at - 1); at++)
        {
            if (reading.IsCapital(at))
            {
                last = at;
            }
            else if (
                !reading.IsIn(PlaceNames.Links, at)
                && reading.Word(at) is not "pour"
                && (last > token || !FollowsLink(at) || --commons < 0)
            )
            {
                break;
            }
        }

        var endsShort = last > token && reading.Word(last) is "le" or "la" or "les" or "un" or "une" && reading.IsJoined(last);
        return last > token ? last + (endsShort ? 2 : 1) : token;
    }

    private bool FollowsLink(int token) => reading.IsIn(PlaceNames.Links, token - 1) || reading.Word(token - 1) is "pour";

    private static bool OpensQuote(ReadOnlySpan<char> gap) => gap.Trim() is "“" or "«" or "\"";

    private int EndOfQuoted(int from)
    {
        var token = from;
        while (
            token + 1 < reading.Tokens.Count
            && token - from < LongestName
            && reading.BlockOf(token + 1) == reading.BlockOf(from)
            && reading.GapAfter(token).IndexOfAny("”»\"") < 0
        )
        {
            token++;
        }

        return token + 1;
    }

    private bool Opens(int token) => reading.IsIn(Opening, token) || reading.IsIn(Places, token);

    private bool IsAcronym(int token) =>
        reading.IsAllCapitals(token)
        && !IsLabel(token)
        && reading.Word(token).Length is >= 3 and <= 7
        && !reading.IsIn(NotOrganisations, token)
        && !reading.IsIn(StopWords.All, token)
        && !(reading.IsJoined(token - 1) && reading.IsAllCapitals(token - 1))
        && !(reading.IsJoined(token) && reading.IsAllCapitals(token + 1));

    // « SUITES », « GUISE. Le festival… », « MATIN : … »: capitals that begin a block and end there, or before a sign, title it.
    private bool IsLabel(int token)
    {
        var isFirst = token == 0 || reading.BlockOf(token - 1) != reading.BlockOf(token);
        var isLast = token + 1 >= reading.Tokens.Count || reading.BlockOf(token + 1) != reading.BlockOf(token);
        var (from, to) = reading.BlockOf(token) < 0 ? (token, token + 1) : reading.TokensOf(reading.BlockOf(token));
        return (to - from is > 1 and <= ShortTitle && Enumerable.Range(from, to - from).All(at => reading.IsCapitals(at)))
            || isFirst && (isLast || reading.GapAfter(token).TrimStart() is ['.' or ':' or '|' or '–' or '—' or '-', ..]);
    }

    private bool IsNumber(int token) => reading.Word(token) is { Length: 2 } word && word.All(char.IsAsciiDigit);

    private bool HasCapitalInside(int token)
    {
        var word = reading.Text.AsSpan(reading.Tokens[token].Start, reading.Tokens[token].End - reading.Tokens[token].Start);
        for (var at = 1; at + 1 < word.Length; at++)
        {
            if (char.IsUpper(word[at]) && char.IsLower(word[at - 1]))
            {
                return char.IsUpper(word[0]) && !reading.IsIn(PersonFinder.FirstNames, token);
            }
        }

        return false;
    }

    // « Territoires Audacieux », « Fabrique des Transitions »: two capitalised words at least, in the middle of a sentence.
    private int EndOfCapitals(int token)
    {
        var (last, names) = (token - 1, 0);
        for (var at = token; at < reading.Tokens.Count && at - token <= LongestName && (at == token || reading.IsJoined(at - 1)); at++)
        {
            if (reading.IsCapital(at) && !reading.IsAllCapitals(at) && !reading.IsIn(StopWords.All, at))
            {
                (last, names) = (at, names + 1);
            }
            else if (at == token || at - last > 2 || !reading.IsIn(PlaceNames.Links, at) || reading.Word(at) is "et")
            {
                break;
            }
        }

        return names >= 2 ? last + 1 : token;
    }

    private int EndOf(int token) => reading.Tokens[token].End;
}
