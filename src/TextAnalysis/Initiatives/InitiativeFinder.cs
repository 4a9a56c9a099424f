namespace Maillage.TextAnalysis;

/// <summary>Finds named things that people do: « Rennes (35) : un bureau des temps », « exemple du réseau… », « programme Territoires… ».</summary>
internal sealed class InitiativeFinder(
    Reading reading,
    IReadOnlyList<PlaceMention> places,
    IReadOnlyList<OrganisationMention> organisations,
    IReadOnlyList<PersonMention> people,
    IReadOnlyList<DateMention> dates
)
{
    private const int LongestName = 90;
    private const int WholeDay = 7; // signs of « 2024-06 »: longer ones have a day, on which something happens

    // After these, quotation marks hold what somebody said, or the name of a meeting or a text.
    private static readonly WordList Saying = WordList.Of("before-quotes.txt");

    // What a thing that people do is called, when a name or an example follows.
    private static readonly WordList Things = WordList.Of("initiative-words.txt");

    // What people found, or a body that they found: an initiative only where it acts.
    private static readonly WordList Bodies = new([
        "cooperative",
        "association",
        "collectif",
        "scic",
        "scop",
        "amap",
        "cuma",
        "groupement",
    ]);

    // Things that need more than their own word to be one that people do.
    private static readonly WordList Vague = WordList.Of("vague-things.txt");

    // What a thing does that serves somebody.
    private static readonly WordList Serving = WordList.Of("serving.txt");

    // Whoever does this shows a thing to others: its name comes next.
    private static readonly WordList Showing = WordList.Of("showing.txt");

    // The columns whose cells name a thing.
    private static readonly WordList Columns = new([
        "action",
        "actions",
        "chantier",
        "chantiers",
        "dispositif",
        "exemple",
        "exemples",
        "experience",
        "experiences",
        "initiative",
        "initiatives",
        "operation",
        "operations",
        "projet",
        "projets",
        "realisation",
        "realisations",
    ]);

    private static readonly WordList Issued = new(["lettre", "bulletin", "gazette", "journal", "compte", "comite", "copil"]);

    private static readonly WordList Institutions = WordList.Of("institutions.txt");
    private static readonly WordList Talking = WordList.Of("talking.txt");

    private readonly InitiativeNames names = new(reading);
    private readonly HashSet<string> named = [];

    // The first of each that ends after the sentence being read begins.
    private int organisation;
    private int person;
    private int date;

    /// <summary>Every initiative, in the order of the text; at most one a sentence.</summary>
    internal IReadOnlyList<InitiativeMention> Find()
    {
        var found = new List<InitiativeMention>();
        var place = 0;
        foreach (var sentence in reading.Sentences)
        {
            place = Spans.After(places, place, sentence.Start);
            var here = place < places.Count && places[place].Start < sentence.End ? places[place] : null;
            if (sentence.Last(reading.Text) is not '?' && Read(sentence, here) is { } initiative && named.Add(initiative.Name))
            {
                found.Add(initiative);
            }
        }

        return found;
    }

    private InitiativeMention? Read(Sentence sentence, PlaceMention? place)
    {
        var (first, end) = (reading.TokenAt(sentence.Start), reading.TokenAt(sentence.End));
        var isItem = reading.Source.Blocks[sentence.Block].Kind is BlockKind.ListItem;
        if (end - first < 2 || IsIssue(first, end))
        {
            return null;
        }

        if (Titled(sentence, place, (first, end)) is { } titled)
        {
            return titled;
        }

        if (reading.Source.Blocks[sentence.Block].Kind is BlockKind.Heading || (reading.Outline.IsLead(sentence.Block) && !isItem))
        {
            return null;
        }

        organisation = Spans.After(organisations, organisation, sentence.Start);
        person = Spans.After(people, person, sentence.Start);
        date = Spans.After(dates, date, sentence.Start);
        return OfPlace(sentence, place)
            ?? Example(sentence, place, (first, end))
            ?? Opening(sentence, place, (first, end))
            ?? Opening(sentence, place, (names.AfterColon(first, end), end))
            ?? InBrackets(sentence, place)
            ?? AtPlace(sentence, place, (first, end))
            ?? Acting(sentence, place, (first, end))
            ?? Quoted(sentence, place, (first, end))
            ?? Apposed(sentence, place, (first, end))
            ?? Shown(sentence, place, (first, end))
            ?? Proper(sentence, place, (first, end))
            ?? Named(sentence, place, (first, end))
            ?? Served(sentence, place, (first, end));
    }

    // « Lettre du réseau, n° 31 »: something that comes out again and again
    private bool IsIssue(int first, int end) =>
        reading.IsIn(Issued, first)
        && Enumerable
            .Range(first, end - first)
            .Any(token => reading.Word(token) is "numero" || (reading.Word(token) is "n" && reading.GapAfter(token).StartsWith("°")));

    // « Toiture de l'école », « Navette des crêtes »: a heading or a cell that has nothing but the name of a thing
    private InitiativeMention? Titled(Sentence sentence, PlaceMention? place, (int First, int End) words)
    {
        var block = reading.Source.Blocks[sentence.Block];
        var isTitle =
            (block.Kind is BlockKind.Heading && sentence.Block > 0 && block.Level > 1 && reading.Outline.IsLead(sentence.Block))
            || block.Cell is { IsHeader: false, Column: 0 }
            || (
                block.Cell is { IsHeader: false }
                && reading.Outline.Above(sentence.Block).Take(1).Any(head => reading.IsIn(Columns, reading.TokensOf(head).From))
            );
        var (first, next) = (words.First, words.First + 1);
        return
            isTitle
            && words.End - first is > 2 and <= InitiativeNames.Longest + 2
            && block.End == sentence.End
            && sentence.Last(reading.Text) is not (':' or '.')
            && reading.IsCapital(first)
            && IsTold(first)
            && !reading.IsIn(InitiativeNames.NotNames, first)
            && reading.IsJoined(first)
            && (
                reading.Word(next) is "de" or "du" or "des" or "d" or "a" or "au" or "aux"
                || (block.Cell is not null && reading.IsCapital(next))
            )
            && !names.HasVerb(first, words.End)
            ? Make(sentence, (sentence.Start, sentence.End), place, (0.55, new Reason("initiative.thing", reading.Word(first))))
            : null;
    }

    // « … de la Popote, cantine associative », « Avec Chauffe-Bourg, une chaudière… »: a name inside the sentence, then what it is
    private InitiativeMention? Apposed(Sentence sentence, PlaceMention? place, (int First, int End) words)
    {
        for (var token = words.First + 1; token < words.End - 1; token++)
        {
            if (!OpensName(token, place) || (reading.IsCapital(token - 1) && token - 1 > words.First))
            {
                continue;
            }

            var after = reading.TokenAt(names.EndOfCapitals(token));
            var thing = reading.Word(after) is "un" or "une" ? after + 1 : after;
            if (
                thing < words.End
                && reading.GapAfter(after - 1).TrimStart() is [',', ..]
                && reading.IsIn(Things, thing)
                && !reading.IsIn(Vague, thing)
                && !reading.IsCapital(thing)
            )
            {
                return Make(
                    sentence,
                    (reading.Tokens[token].Start, reading.Tokens[after - 1].End),
                    place,
                    (0.55, new Reason("initiative.presented"))
                );
            }

            token = after - 1;
        }

        return null;
    }

    // « Elle raconte Ti Asambles : … », « Nous avons visité la Navette des crêtes, qui… »
    private InitiativeMention? Shown(Sentence sentence, PlaceMention? place, (int First, int End) words)
    {
        for (var token = words.First; token < words.End - 2; token++)
        {
            if (!reading.IsIn(Showing, token) || !reading.IsJoined(token))
            {
                continue;
            }

            var isArticle = reading.Word(token + 1) is "le" or "la" or "les" or "l";
            var name = isArticle && !reading.IsCapital(token + 1) ? token + 2 : token + 1;
            var last =
                OpensName(name, place) && !IsSomebodyOrSomewhere(reading.Tokens[name].Start, place)
                    ? names.EndOfOpeningName(name, words.End)
                    : -1;
            if (
                last > name
                && last + 1 < words.End
                && reading.GapAfter(last).TrimStart() is [',' or ':' or '(', ..]
                && !names.HasVerb(name, last + 1)
            )
            {
                return Make(
                    sentence,
                    (reading.Tokens[name].Start, reading.Tokens[last].End),
                    place,
                    (0.5, new Reason("initiative.presented"))
                );
            }
        }

        return null;
    }

    // A capital that no sentence's beginning explains, and that opens no known body's name, no place and no person
    private bool OpensName(int token, PlaceMention? place) =>
        token < reading.Tokens.Count
        && reading.IsCapital(token)
        && !reading.StartsSentence(token)
        && !reading.IsShouted(token)
        && !reading.IsAllCapitals(token)
        && reading.IsJoined(token - 1)
        && !reading.IsIn(Institutions, token)
        && !reading.IsIn(Bodies, token)
        && !reading.IsIn(InitiativeNames.NotNames, token)
        && !OrganisationFinder.IsKnown(reading.Word(token))
        && !IsSomebodyOrSomewhere(reading.Tokens[token].Start, place);

    // « L'atelier mobile de réparation dessert trois villages »: a thing that is told apart from others, and serves
    private InitiativeMention? Served(Sentence sentence, PlaceMention? place, (int First, int End) words)
    {
        for (var first = words.First; first < words.End - 3; first++)
        {
            var opens = first == words.First || reading.Word(first - 1) is "ou" || reading.GapAfter(first - 1).IndexOfAny(":,→") >= 0;
            if (!opens)
            {
                continue;
            }

            var thing = reading.Word(first) is "le" or "la" or "les" or "l" or "un" or "une" or "des" ? first + 1 : first;
            if (IsTold(thing) && Serves(thing, words.End) is > 0 and var verb)
            {
                return Make(
                    sentence,
                    (reading.Tokens[thing].Start, reading.Tokens[verb - 1].End),
                    place,
                    (0.5, new Reason("initiative.acting"))
                );
            }
        }

        return null;
    }

    // A word for a thing that people do, not for what everybody has
    private bool IsTold(int thing) =>
        reading.IsIn(Things, thing) && !reading.IsIn(Vague, thing) && !reading.IsIn(Bodies, thing) && !reading.IsShouted(thing);

    // The verb by which a thing serves, when words between tell the thing apart; 0 when there is none.
    private int Serves(int thing, int end)
    {
        for (var verb = thing + 1; verb < end - 1 && verb - thing <= InitiativeNames.Longest && reading.IsJoined(verb - 1); verb++)
        {
            if (
                reading.IsIn(Serving, verb)
                && reading.Word(verb - 1) is not ("de" or "d" or "ne" or "n" or "en" or "la" or "le" or "les" or "un" or "une")
            )
            {
                return verb > thing + 1 ? verb : 0;
            }
        }

        return 0;
    }

    // « Radio Talus, webradio des collégiens », « La Grange aux platines, Buironfosse », « « Kaz Konpos », à Sainte-Suzanne »
    private InitiativeMention? Opening(Sentence sentence, PlaceMention? place, (int First, int End) words)
    {
        if (words.First >= words.End || (date < dates.Count && dates[date].Start < sentence.End && dates[date].Iso.Length > WholeDay))
        {
            return null;
        }

        var isQuoted = words.First > 0 && InitiativeNames.IsOpeningMark(reading.GapAfter(words.First - 1).TrimStart(" :\u00A0\n"));
        var last = isQuoted ? names.EndOfQuote(words.First, words.End) : names.EndOfOpeningName(words.First, words.End);
        if (
            last < 0
            || last + 1 >= words.End
            || IsSomebodyOrSomewhere(reading.Tokens[words.First].Start, place)
            || names.HasVerb(words.First, last + 1)
        )
        {
            return null;
        }

        var gap = reading.GapAfter(last).TrimStart("»”\" \u00A0");
        var next = last + 1;
        var isPresented =
            (gap is [',' or '(', ..] && (IsPlaceAt(next, place) || reading.IsIn(Things, next) && !reading.IsCapital(next)))
            || (isQuoted && (gap.IsEmpty || gap is [',' or ':', ..]) && !reading.IsIn(Saying, next));
        return isPresented
            ? Make(
                sentence,
                (reading.Tokens[words.First].Start, reading.Tokens[last].End),
                place,
                (0.6, new Reason("initiative.presented"))
            )
            : null;
    }

    private bool IsSomebodyOrSomewhere(int start, PlaceMention? place) =>
        (place is not null && place.Start == start) || (person < people.Count && people[person].Overlaps(start, start + 1));

    private bool IsPlaceAt(int token, PlaceMention? place)
    {
        var at = reading.Word(token) is "a" or "vers" or "pres" or "chez" ? token + 1 : token;
        return place is not null
            && at < reading.Tokens.Count
            && place.Start <= reading.Tokens[at].Start
            && reading.Tokens[at].Start < place.End;
    }

    // « À Ghisoni, la chaufferie brûle… », « À Scrignac, Le Goûter du facteur réunit… »
    private InitiativeMention? AtPlace(Sentence sentence, PlaceMention? place, (int First, int End) words)
    {
        if (place is null || reading.Word(words.First) is not ("a" or "chez" or "pres" or "vers") || !IsPlaceAt(words.First, place))
        {
            return null;
        }

        var thing = reading.TokenAt(place.End);
        if (thing >= words.End - 2 || reading.GapAfter(thing - 1).Trim() is not ",")
        {
            return null;
        }

        var isNamed = reading.IsCapital(thing);
        thing += !isNamed && reading.IsIn(StopWords.All, thing) ? 1 : 0;
        return isNamed || reading.IsIn(Things, thing) || reading.IsCapital(thing)
            ? Make(sentence, (reading.Tokens[thing].Start, names.EndOfCapitals(thing)), place, (0.6, new Reason("initiative.place-first")))
            : null;
    }

    // « La coopérative citoyenne Watts du Bocage a branché… »: whoever begins the sentence, and acts
    private InitiativeMention? Acting(Sentence sentence, PlaceMention? place, (int First, int End) words)
    {
        if (organisation >= organisations.Count || organisations[organisation].Start >= sentence.End)
        {
            return null;
        }

        var body = organisations[organisation];
        var (from, to) = (reading.TokenAt(body.Start), reading.TokenAt(body.End));
        var isFirst =
            from <= words.First + 1 || (place is not null && from <= reading.TokenAt(place.End) + 1 && from > reading.TokenAt(place.Start));
        var acts =
            to < words.End
            && reading.IsJoined(to - 1)
            && !reading.IsCapital(to)
            && (!reading.IsIn(PlaceNames.Links, to) || reading.Text[reading.Tokens[to].Start] is 'a') // « a branché », not « à »
            && (!reading.IsIn(StopWords.All, to) || reading.Word(to) is "a" or "ont" or "est" or "sont" or "y" or "se" or "s")
            && !reading.IsIn(Talking, to);
        return isFirst && acts && reading.IsIn(Things, from)
            ? Make(sentence, (body.Start, body.End), place, (0.55, new Reason("initiative.acting")))
            : null;
    }

    // « Le Chœur des cheminots répète… »: an article, and a capital that the sentence's beginning does not explain
    private InitiativeMention? Proper(Sentence sentence, PlaceMention? place, (int First, int End) words)
    {
        var name = words.First + 1;
        var isProper =
            reading.Word(words.First) is "le" or "la" or "les" or "l"
            && name + 2 < words.End
            && reading.IsCapital(name)
            && !reading.IsAllCapitals(name)
            && !reading.IsShouted(name)
            && !reading.IsIn(Institutions, name)
            && !reading.IsIn(Bodies, name)
            && !OrganisationFinder.IsKnown(reading.Word(name))
            && !reading.IsIn(InitiativeNames.NotNames, name)
            && !IsSomebodyOrSomewhere(reading.Tokens[name].Start, place)
            && !(place is not null && place.Overlaps(reading.Tokens[words.First].Start, reading.Tokens[name].End))
            && !IsKnownBody(name);
        var end = isProper ? names.EndOfCapitals(name) : 0;
        return isProper && reading.Word(reading.TokenAt(end)) is not ("ne" or "n") // who does not do
            ? Make(sentence, (sentence.Start, end), place, (0.5, new Reason("initiative.presented")))
            : null;
    }

    private bool IsKnownBody(int token) =>
        organisation < organisations.Count
        && organisations[organisation].Overlaps(reading.Tokens[token].Start, reading.Tokens[token].End)
        && !reading.IsIn(Things, token);

    // « le covoiturage solidaire « Tope-là » », « les “Sentinelles des sources” »: a thing, or people, and a name between quotation marks
    private InitiativeMention? Quoted(Sentence sentence, PlaceMention? place, (int First, int End) words)
    {
        for (var token = words.First; token + 1 < words.End; token++)
        {
            var isPaused = IsPaused(token, words.First);
            if ((!InitiativeNames.IsOpeningMark(reading.GapAfter(token)) && !isPaused) || !Introduces(token) || IsMeeting(words.First))
            {
                continue;
            }

            var last = token + 1;
            while (last + 1 < words.End && last - token <= InitiativeNames.Longest && reading.GapAfter(last).IndexOfAny("»”\"") < 0)
            {
                last++;
            }

            var isClosed = reading.GapAfter(last).IndexOfAny("»”\"") >= 0;
            if (
                isClosed
                && (!isPaused || EndsPause(token, last, words.End))
                && last - token <= InitiativeNames.Longest
                && reading.IsCapital(token + 1)
                && !names.HasVerb(token + 1, last + 1)
            )
            {
                var (from, to) = isPaused
                    ? (token + 1, reading.Tokens[last].End)
                    : (names.FirstOfThing(token, words.First), names.AfterClosingMark(last));
                return Make(
                    sentence,
                    (reading.Tokens[from].Start, to),
                    place,
                    (0.6, new Reason("initiative.quoted", reading.Text[reading.Tokens[token + 1].Start..reading.Tokens[last].End]))
                );
            }
        }

        return null;
    }

    // « une remorque, « Ar Bagig », fait halte », « le toit : « U Tettu », comme l'ont appelé… »: a name after a pause, which ends with one
    private bool IsPaused(int token, int first) =>
        reading.GapAfter(token).Trim() is ", «" or ": «" or ",«" or ":«" or ", “" or ": “"
        && Enumerable
            .Range(token - 4, 4)
            .Any(at => at >= first && reading.Word(at) is "un" or "une" or "le" or "la" or "les" or "l" or "leur" or "notre");

    private bool EndsPause(int token, int last, int end)
    {
        var isCalled =
            last + 1 < end
            && reading.Word(last + 1) is "comme"
            && Enumerable
                .Range(last + 2, Math.Min(5, end - last - 2))
                .Any(at =>
                    reading.Word(at) is "appele" or "appelee" or "baptise" or "baptisee" or "nomme" or "nommee" or "surnomme" or "surnommee"
                );
        var isAside = reading.GapAfter(last).TrimStart("»” \u00A0") is [',', ..];
        return isAside && last + 1 < end && (isCalled || (!reading.GapAfter(token).Contains(':') && !reading.IsIn(Talking, last + 1)));
    }

    // « Veillée contée « Histoires de toits », vendredi 22 novembre »: what has a day happens, it is nobody's doing every day
    private bool IsMeeting(int first) =>
        reading.IsIn(EventFinder.Happenings, first)
        && date < dates.Count
        && dates[date].Iso.Length > WholeDay
        && reading.BlockOf(first) == reading.BlockAt(dates[date].Start);

    // A noun or an article stands before: not a verb that quotes what somebody said, nor a title of a text.
    private bool Introduces(int token) =>
        !reading.IsIn(Saying, token)
        && !reading.IsIn(PersonFinder.FirstNames, token)
        && !(
            reading.IsIn(StopWords.All, token)
            && reading.Word(token)
                is not (
                    "le"
                    or "la"
                    or "les"
                    or "des"
                    or "du"
                    or "un"
                    or "une"
                    or "l"
                    or "devient"
                    or "de"
                    or "d"
                    or "par"
                    or "avec"
                    or "comme"
                )
        );

    // « Rennes (35) : un bureau des temps… »
    private InitiativeMention? OfPlace(Sentence sentence, PlaceMention? place)
    {
        if (place is null || place.Start != sentence.Start || reading.Source.Blocks[sentence.Block].Kind is not BlockKind.ListItem)
        {
            return null;
        }

        var rest = reading.Text.AsSpan(place.End, sentence.End - place.End).TrimStart();
        var told = reading.TokenAt(place.End);
        if (place.Kind is PlaceKind.Epci && !(reading.Word(told) is "un" or "une" or "le" or "la" or "les" || reading.IsIn(Things, told)))
        {
            return null; // « CC du Pays d'Auge : ouvre le gymnase »: what an authority does
        }

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
        if (
            place is null
            || place.Start <= sentence.Start + 3
            || reading.Text[place.Start - 1] is not '('
            || IsSomebodyOrSomewhere(sentence.Start, place)
        )
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
            if (!reading.IsIn(Things, token))
            {
                continue;
            }

            var name = names.AfterSmallWords(token + 1, words.End);
            var isNamed =
                reading.IsJoined(token)
                && (
                    (reading.IsCapital(name) && !reading.IsShouted(token))
                    || (reading.Word(token + 1) is "de" or "des" or "d" && token == words.First && place is not null)
                    || (
                        reading.Word(token + 1) is "de" or "des" or "d" or "du" or "a" or "aux"
                        && reading.IsCapital(token)
                        && !reading.StartsSentence(token)
                        && !(token == words.First + 1 && reading.IsIn(Institutions, token))
                    )
                )
                && !reading.IsIn(Bodies, token);
            var isQuoted =
                reading.GapAfter(token).Trim() is "«" or "“" or "("
                && reading.Word(token) is "programme" or "appel" or "projet" or "collectif";
            var isNew =
                token == words.First
                && reading.Word(token) is "creation" or "vente" or "itinerance" or "lancement" or "ouverture"
                && reading.Source.Blocks[sentence.Block].Kind is BlockKind.ListItem;
            if (isNamed || isQuoted || isNew)
            {
                return Make(
                    sentence,
                    (reading.Tokens[token].Start, reading.IsCapital(name) && isNamed ? names.EndOfCapitals(name) : sentence.End),
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
        var shown = Spans.OneLine(
            name.Length > LongestName ? string.Concat(name[..name[..LongestName].LastIndexOf(' ')], "…") : name.ToString()
        );
        return Spans.Titled(shown);
    }
}
