namespace Maillage.TextAnalysis;

/// <summary>Finds named things that people do: « Rennes (35) : un bureau des temps », « exemple du réseau… », « programme Territoires… ».</summary>
internal sealed class InitiativeFinder(Reading reading, IReadOnlyList<PlaceMention> places)
{
    private const int LongestName = 90;

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
            ?? Named(sentence, place, (first, end));
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
        var isShort = name.Length - from is > 3 and < 60;
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
                    reading.IsCapital(token + 1)
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
                    (reading.Tokens[token].Start, sentence.End),
                    place,
                    (isNew ? 0.6 : 0.5, new Reason("initiative.thing", reading.Word(token)))
                );
            }
        }

        return null;
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
        return Spans.OneLine(
            name.Length > LongestName ? string.Concat(name[..name[..LongestName].LastIndexOf(' ')], "…") : name.ToString()
        );
    }
}
