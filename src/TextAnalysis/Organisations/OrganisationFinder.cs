namespace Maillage.TextAnalysis;

/// <summary>Finds organisations: acronyms, « association … », names that the web gives, names with a capital inside.</summary>
internal sealed class OrganisationFinder(Reading reading)
{
    private const int LongestName = 12;

    private static readonly HashSet<string> NotOrganisations = [.. DataFiles.Lines("not-organisations.txt")];
    private static readonly HashSet<string> Opening = [.. DataFiles.Lines("organisation-words.txt")];
    private static readonly NameTrie Known = Names("known-organisations.txt");

    // What a capital opens without naming anybody: « Groupe B », « Lettre du Parc », « Place d'Armes ».
    private static readonly HashSet<string> Things =
    [
        "groupe",
        "groupes",
        "sous",
        "atelier",
        "ateliers",
        "lettre",
        "place",
        "rue",
        "fete",
        "journee",
        "journees",
        "point",
        "points",
        "question",
        "questions",
        "axe",
        "session",
        "seance",
        "tour",
        "table",
        "theme",
        "phase",
        "etape",
        "temps",
        "annexe",
        "article",
        "salle",
        "route",
        "chemin",
        "parking",
        "foyer",
        "grand",
        "grande",
        "petit",
        "petite",
        "nord",
        "sud",
        "est",
        "ouest",
        "centre",
        "haut",
        "haute",
        "bas",
        "basse",
        "scenario",
        "chantier",
        "defi",
        "objectif",
        "action",
        "fiche",
        "carte",
        "plan",
        "projet",
        "semaine",
        "mois",
        "printemps",
        "ete",
        "automne",
        "hiver",
        "noel",
        "toussaint",
        "paques",
        "internet",
        "terre",
        "monde",
        "notre",
        "vivre",
        "bien",
        "mieux",
    ];

    private static readonly HashSet<string> Domains = ["fr", "org", "com", "net", "eu", "coop", "info", "bzh", "io"];

    /// <summary>Every organisation, in the order of the text, without overlaps.</summary>
    /// <param name="taken">Spans that name none: persons, dates, places.</param>
    internal IReadOnlyList<OrganisationMention> Find(IEnumerable<(int Start, int End)> taken)
    {
        var closed = Closed(taken);
        var found = new List<OrganisationMention>();
        for (var token = 0; token < reading.Tokens.Count; token++)
        {
            var (end, confidence, why) = closed[token] ? (token, 0, "") : At(token);
            if (end > token && !(why is "organisation.capitals" && closed.AsSpan(token, end - token).Contains(true)))
            {
                found.Add(new OrganisationMention(reading.Tokens[token].Start, EndOf(end - 1), confidence, new Reason(why)));
                token = end - 1;
            }
        }

        return found;
    }

    private bool[] Closed(IEnumerable<(int Start, int End)> taken)
    {
        var closed = new bool[reading.Tokens.Count];
        foreach (var (start, end) in taken)
        {
            for (var token = reading.TokenAt(start); token < closed.Length && reading.Tokens[token].Start < end; token++)
            {
                closed[token] = true;
            }
        }

        return closed;
    }

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

        if (Opening.Contains(reading.Word(token)) && EndOfOpened(token) is var opened && opened > token)
        {
            return (opened, 0.75, "organisation.form");
        }

        if (IsAcronym(token))
        {
            return (reading.IsJoined(token) && IsNumber(token + 1) ? token + 2 : token + 1, 0.7, "organisation.acronym");
        }

        if (HasCapitalInside(token))
        {
            return (token + 1, 0.6, "organisation.spelling");
        }

        var end = EndOfCapitals(token);
        return
            end >= token + 2
            && !reading.StartsSentence(token)
            && !Things.Contains(reading.Word(token))
            && !PersonFinder.IsFirstName(reading.Word(token))
            ? (end, 0.5, "organisation.capitals")
            : (token, 0, "");
    }

    // Among capitals only an association's own word tells, and the two words after it at most are its name.
    private (int End, double Confidence, string Why) OfShouted(int token) =>
        reading.Word(token) is "association" or "collectif" or "cooperative" or "compagnie" or "scic"
        && reading.IsJoined(token)
        && !StopWords.Contains(reading.Word(token + 1))
            ? (reading.GapAfter(token + 1) is "-" ? token + 3 : token + 2, 0.55, "organisation.form")
            : (token, 0, "");

    // « Agence de l'eau », « chambre d'agriculture de la Lozère »: a known name, and the place that it goes on with.
    private int EndOfKnown(int token)
    {
        var (node, end) = (0, token);
        for (var at = token; at < reading.Tokens.Count && (at == token || reading.IsJoined(at - 1)); at++)
        {
            node = Known.Next(node, reading.Word(at));
            if (node < 0)
            {
                break;
            }

            end = Known.At(node).Count > 0 ? at + 1 : end;
        }

        var isNamed =
            end > token
            && (reading.IsCapital(token) || end - token > 1)
            && !(end == token + 1 && reading.Word(token).Length <= 4 && !reading.IsAllCapitals(token));
        return isNamed
            ? end - token > 1
                ? EndOfPlace(end)
                : end
            : token;
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
            else if (!PlaceNames.IsLink(reading.Word(at)))
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
        && Domains.Contains(reading.Word(token + 1))
        && reading.Word(token).Length > 2;

    // « association pour le climat des Monts », « Conseil général du Puy-de-Dôme », « collectif “Osons” »
    private int EndOfOpened(int token)
    {
        if (token + 1 < reading.Tokens.Count && reading.GapAfter(token).Trim() is "“" or "«" or "\"")
        {
            return EndOfQuoted(token + 1);
        }

        var last = token;
        for (var at = token + 1; at < reading.Tokens.Count && at - token <= LongestName && reading.IsJoined(at - 1); at++)
        {
            if (reading.IsCapital(at))
            {
                last = at;
            }
            else if (
                !PlaceNames.IsLink(reading.Word(at))
                && !(at == token + 1 && reading.Word(at) is "general" or "departemental" or "regional" or "municipal" or "communautaire")
            )
            {
                break;
            }
        }

        return last > token ? last + 1 : token;
    }

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

    private bool IsAcronym(int token) =>
        reading.IsAllCapitals(token)
        && reading.Word(token).Length is >= 3 and <= 7
        && !NotOrganisations.Contains(reading.Word(token))
        && !StopWords.Contains(reading.Word(token))
        && !(reading.IsJoined(token - 1) && reading.IsAllCapitals(token - 1))
        && !(reading.IsJoined(token) && reading.IsAllCapitals(token + 1));

    private bool IsNumber(int token) => reading.Word(token) is { Length: 2 } word && word.All(char.IsAsciiDigit);

    private bool HasCapitalInside(int token)
    {
        var word = reading.Text.AsSpan(reading.Tokens[token].Start, reading.Tokens[token].End - reading.Tokens[token].Start);
        for (var at = 1; at + 1 < word.Length; at++)
        {
            if (char.IsUpper(word[at]) && char.IsLower(word[at - 1]))
            {
                return char.IsUpper(word[0]) && !PersonFinder.IsFirstName(reading.Word(token));
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
            if (reading.IsCapital(at) && !reading.IsAllCapitals(at) && !StopWords.Contains(reading.Word(at)))
            {
                (last, names) = (at, names + 1);
            }
            else if (at == token || at - last > 2 || !PlaceNames.IsLink(reading.Word(at)))
            {
                break;
            }
        }

        return names >= 2 ? last + 1 : token;
    }

    private int EndOf(int token) => reading.Tokens[token].End;
}
