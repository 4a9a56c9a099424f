namespace Maillage.TextAnalysis;

/// <summary>Finds named things that people do: « Rennes (35) : un bureau des temps », « exemple du réseau… », « programme Territoires… ».</summary>
internal sealed class InitiativeFinder(Reading reading, IReadOnlyList<PlaceMention> places)
{
    private const int LongestName = 90;
    private const int LongestQuoted = 7; // words

    // After these, quotation marks hold what somebody said, or the name of a meeting or a text.
    private static readonly HashSet<string> Saying =
    [
        "dit",
        "disent",
        "resume",
        "demande",
        "repond",
        "ajoute",
        "precise",
        "explique",
        "conclut",
        "raconte",
        "insiste",
        "rappelle",
        "titre",
        "article",
        "livre",
        "livret",
        "mot",
        "mots",
        "phrase",
        "question",
        "groupe",
        "atelier",
        "reunion",
        "rubrique",
        "film",
        "chanson",
        "conference",
        "debat",
        "colonne",
        "theme",
        "axe",
        "appele",
        "intitule",
        "intitulee",
        "selon",
        "dits",
        "notion",
        "concept",
        "terme",
        "expression",
        "cine",
        "charte",
        "loi",
        "logique",
        "mode",
        "posture",
        "en",
        "objet",
    ];

    // What a thing that people do is called, when a name or an example follows.
    private static readonly HashSet<string> Things =
    [
        "programme",
        "projet",
        "reseau",
        "plateforme",
        "outil",
        "appel",
        "dispositif",
        "demarche",
        "campagne",
        "festival",
        "atelier",
        "operation",
        "bureau",
        "monnaie",
        "lab",
        "living",
        "fablab",
        "cooperative",
        "filiere",
        "creation",
        "vente",
        "itinerance",
        "jardin",
        "epicerie",
        "cafe",
        "recyclerie",
        "ressourcerie",
        "navette",
        "marche",
        "recherche",
        "tiers",
        "observatoire",
        "fabrique",
        "productions",
        "production",
        "open",
        "concours",
        "residence",
        "bus",
        "camion",
        "halle",
        "fournil",
        "boutique",
        "ferme",
        "fonciere",
        "bricotheque",
        "outiltheque",
        "materiautheque",
        "grainotheque",
        "ludotheque",
        "repair",
        "compost",
        "composteur",
        "composteurs",
        "friperie",
        "cantine",
        "legumerie",
        "conserverie",
        "moulin",
        "garage",
        "velobus",
        "pedibus",
        "autopartage",
        "covoiturage",
        "campus",
        "ecole",
        "universite",
        "charte",
        "pacte",
        "budget",
        "fonds",
        "defi",
        "chaudiere",
        "ombrieres",
        "toiture",
        "centrale",
        "eolienne",
        "chantier",
        "chantiers",
        "permis",
        "brigade",
        "ambassadeurs",
        "sentinelles",
        "passerelle",
        "guichet",
        "maison",
        "point",
        "relais",
    ];

    /// <summary>Every initiative, in the order of the text; at most one a sentence.</summary>
    internal IReadOnlyList<InitiativeMention> Find()
    {
        var found = new List<InitiativeMention>();
        var place = 0;
        foreach (var sentence in reading.Sentences)
        {
            while (place < places.Count && places[place].End <= sentence.Start)
            {
                place++;
            }

            var here = place < places.Count && places[place].Start < sentence.End ? places[place] : null;
            if (sentence.Last(reading.Text) is not '?' && Read(sentence, here) is { } initiative)
            {
                found.Add(initiative);
            }
        }

        return found;
    }

    private InitiativeMention? Read(Sentence sentence, PlaceMention? place)
    {
        var (first, end) = (reading.TokenAt(sentence.Start), reading.TokenAt(sentence.End));
        if (end - first < 2 || reading.Source.Blocks[sentence.Block].Kind is BlockKind.Heading || reading.Outline.IsLead(sentence.Block))
        {
            return null;
        }

        return OfPlace(sentence, place)
            ?? Example(sentence, place, (first, end))
            ?? InBrackets(sentence, place)
            ?? Quoted(sentence, place, (first, end))
            ?? Named(sentence, place, (first, end));
    }

    // « le covoiturage solidaire « Tope-là » », « les “Sentinelles des sources” »: a thing, or people, and a name between quotation marks
    private InitiativeMention? Quoted(Sentence sentence, PlaceMention? place, (int First, int End) words)
    {
        for (var token = words.First; token + 1 < words.End; token++)
        {
            if (!IsOpeningMark(reading.GapAfter(token)) || !Introduces(token))
            {
                continue;
            }

            var last = token + 1;
            while (last + 1 < words.End && last - token <= LongestQuoted && reading.GapAfter(last).IndexOfAny("»”\"") < 0)
            {
                last++;
            }

            var isClosed = reading.GapAfter(last).IndexOfAny("»”\"") >= 0;
            if (isClosed && last - token <= LongestQuoted && reading.IsCapital(token + 1) && !HasVerb(token + 1, last + 1))
            {
                return Make(
                    sentence,
                    (reading.Tokens[FirstOfThing(token, words.First)].Start, AfterClosingMark(last)),
                    place,
                    (0.6, new Reason("initiative.quoted", reading.Text[reading.Tokens[token + 1].Start..reading.Tokens[last].End]))
                );
            }
        }

        return null;
    }

    private int AfterClosingMark(int token) => reading.Tokens[token].End + reading.GapAfter(token).IndexOfAny("»”\"") + 1;

    private static bool IsOpeningMark(ReadOnlySpan<char> gap) => gap.IndexOfAny("«“\"") >= 0 && gap.IndexOfAny(":,.;") < 0;

    // A noun or an article stands before: not a verb that quotes what somebody said, nor a title of a text.
    private bool Introduces(int token) =>
        !Saying.Contains(reading.Word(token))
        && !PersonFinder.IsFirstName(reading.Word(token))
        && !(
            StopWords.Contains(reading.Word(token))
            && reading.Word(token) is not ("le" or "la" or "les" or "des" or "du" or "un" or "une" or "l" or "devient")
        );

    private bool HasVerb(int from, int to) =>
        Enumerable
            .Range(from, to - from)
            .Any(token => reading.Word(token) is "est" or "sont" or "a" or "ont" or "faut" or "ne" or "n" or "je" or "nous" or "on" or "c");

    // Back to the article: « l'épicerie itinérante « La Roulotte » »
    private int FirstOfThing(int token, int first)
    {
        var at = token;
        while (at > first && token - at < 5 && reading.IsJoined(at - 1) && !StopWords.Contains(reading.Word(at - 1)))
        {
            at--;
        }

        return StopWords.Contains(reading.Word(at)) ? at + 1 : at;
    }

    // « Rennes (35) : un bureau des temps… »
    private InitiativeMention? OfPlace(Sentence sentence, PlaceMention? place)
    {
        if (place is null || place.Start != sentence.Start || reading.Source.Blocks[sentence.Block].Kind is not BlockKind.ListItem)
        {
            return null;
        }

        var rest = reading.Text.AsSpan(place.End, sentence.End - place.End).TrimStart();
        var isSaid = rest.StartsWith(":") || (rest.Length > 12 && char.IsLower(rest[0]));
        return isSaid ? Make(sentence, (place.End, sentence.End), place, (0.75, new Reason("initiative.place-first"))) : null;
    }

    // « exemple du réseau des cafés… », « exemple à Dinan d'une mise en réseau… »
    private InitiativeMention? Example(Sentence sentence, PlaceMention? place, (int First, int End) words)
    {
        for (var token = words.First; token < Math.Min(words.End - 2, words.First + 4); token++)
        {
            if (reading.Word(token) is "exemple" && reading.Word(token + 1) is "de" or "du" or "d" or "des" or "a")
            {
                return Make(sentence, (reading.Tokens[token + 2].Start, sentence.End), place, (0.65, new Reason("initiative.example")));
            }
        }

        return null;
    }

    // « Projet des haies (Aude) … »: a short name, then its place in brackets
    private InitiativeMention? InBrackets(Sentence sentence, PlaceMention? place)
    {
        if (place is null || place.Start <= sentence.Start + 3 || reading.Text[place.Start - 1] is not '(')
        {
            return null;
        }

        var name = reading.Text.AsSpan(sentence.Start, place.Start - sentence.Start);
        var from = Math.Max(name.LastIndexOf('>'), name.LastIndexOf(':')) + 1;
        var isShort = name.Length - from is > 3 and < 60 && char.IsUpper(name[from..].TrimStart()[0]);
        return isShort
            ? Make(sentence, (sentence.Start + from, place.Start - 1), place, (0.55, new Reason("initiative.place-in-brackets")))
            : null;
    }

    // « le programme Territoires d'avenir », « Création d'une monnaie locale »
    private InitiativeMention? Named(Sentence sentence, PlaceMention? place, (int First, int End) words)
    {
        for (var token = words.First; token < words.End - 1; token++)
        {
            var isNamed =
                reading.IsJoined(token)
                && (
                    (reading.IsCapital(token + 1) && !reading.IsShouted(token))
                    || (reading.Word(token + 1) is "de" or "des" or "d" && token == words.First && place is not null)
                );
            var isQuoted =
                reading.GapAfter(token).Trim() is "«" or "“" or "("
                && reading.Word(token) is "programme" or "appel" or "projet" or "collectif";
            var isNew =
                token == words.First
                && reading.Word(token) is "creation" or "vente" or "itinerance" or "lancement" or "ouverture"
                && reading.Source.Blocks[sentence.Block].Kind is BlockKind.ListItem;
            if (Things.Contains(reading.Word(token)) && (isNamed || isQuoted || isNew))
            {
                return Make(
                    sentence,
                    (reading.Tokens[token].Start, reading.IsCapital(token + 1) && isNamed ? EndOfCapitals(token + 1) : sentence.End),
                    place,
                    (isNew ? 0.6 : 0.5, new Reason("initiative.thing", reading.Word(token)))
                );
            }
        }

        return null;
    }

    // « Café La Lanterne s'installe… »: the capitals, and the links between them, are the name.
    private int EndOfCapitals(int token)
    {
        var last = token;
        for (var at = token + 1; at < reading.Tokens.Count && at - last <= 2 && reading.IsJoined(at - 1); at++)
        {
            var endsPhrase = at == last + 2 && reading.Word(token) is "le" or "la" or "les" && reading.Word(at - 1) is "de" or "d"; // Le Bas de laine
            if (reading.IsCapital(at) || char.IsAsciiDigit(reading.Word(at)[0]) || endsPhrase)
            {
                last = at;
            }
            else if (!PlaceNames.IsLink(reading.Word(at)))
            {
                break;
            }
        }

        return reading.Tokens[last].End;
    }

    private InitiativeMention Make(
        Sentence sentence,
        (int Start, int End) name,
        PlaceMention? place,
        (double Confidence, Reason Why) judged
    ) => new(sentence.Start, sentence.End, judged.Confidence, judged.Why) { Name = Name(name.Start, name.End), Place = place };

    // Up to the sign or the fourteenth word that ends a name.
    private string Name(int start, int end)
    {
        var words = reading.Text.AsSpan(start, end - start).TrimStart(" :\u00A0-–");
        var cut = words.IndexOfAny(",;:.");
        var name = cut > 8 ? words[..cut] : words;
        var shown = Spans.OneLine(
            name.Length > LongestName ? string.Concat(name[..name[..LongestName].LastIndexOf(' ')], "…") : name.ToString()
        );
        return Spans.Titled(shown);
    }
}
