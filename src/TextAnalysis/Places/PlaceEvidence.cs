namespace Maillage.TextAnalysis;

/// <summary>What the words around a name say: is a place meant, and which kind?</summary>
internal sealed class PlaceEvidence(Reading reading)
{
    private const double Said = 0.95; // its département stands beside it
    private const double Doubt = 0.4; // up to here, what an ordinary word stands for is the document's to say
    private const int LongestAcronym = 5;
    private const int Town = 25_000; // from here on a name is known well enough to need no help

    private static readonly WordList CommonWords = WordList.Of("common-words.txt");

    private static readonly WordList Streets = WordList.Of("street-words.txt");

    private static readonly WordList Towns = new(["ville", "commune", "mairie", "maire", "bourg", "village", "habitants", "conseil"]);

    // What each town has and each village lacks: what is said of them is said of a place.
    private static readonly WordList TownThings = WordList.Of("town-things.txt");

    private static readonly WordList Carriers = WordList.Of("name-carriers.txt");

    private static readonly WordList Generic = WordList.Of("name-beginnings.txt");

    private static readonly WordList Columns = new([
        "commune",
        "communes",
        "ville",
        "villes",
        "lieu",
        "lieux",
        "ou",
        "village",
        "localite",
        "localisation",
        "territoire",
    ]);

    private static readonly WordList Departements = new(["departement", "departements"]);

    private static readonly WordList Communes = new(["commune", "communes", "ville", "villes", "village", "localite"]);

    private static readonly WordList Waters = WordList.Of("water-words.txt");

    private static readonly WordList Media = new(["monde", "croix", "point", "progres", "parisien"]);

    // Départements and countries whose names are ordinary words or, more often, rivers and directions.
    private static readonly WordList Shy = new([
        "nord",
        "lot",
        "cher",
        "manche",
        "somme",
        "landes",
        "orne",
        "creuse",
        "var",
        "ain",
        "loire",
        "eure",
        "vienne",
        "marne",
        "oise",
        "aisne",
        "allier",
        "niger",
        "congo",
    ]);

    private HashSet<string>? small;

    /// <summary>Whether a word alone may be a place's short name: long enough, and no ordinary word.</summary>
    internal static bool CouldBeName(string word) =>
        word.Length >= 5 && !CommonWords.Contains(word) && !PersonFinder.IsFirstName(word) && !Generic.Contains(word);

    /// <summary>Weighs a name found in the gazetteer.</summary>
    internal PlaceCandidate Weigh(PlaceCandidate candidate)
    {
        if (IsStreet(candidate.First) || IsNewspaper(candidate))
        {
            return candidate;
        }

        var expected = Expected(candidate);
        var best = candidate.Entries is [var only] ? only : Heaviest(candidate.Entries, expected);
        var trust = best.Kind is PlaceKind.Commune ? OfCommune(candidate, best) : OfLand(candidate, best);
        var word = Content(candidate) is [var single] ? single : -1;
        var isWritten = word >= 0 && best.Kind is PlaceKind.Commune && reading.IsCapital(word);
        if (isWritten && candidate.Departement is not null && !IsElsewhere(candidate))
        {
            return candidate with { Trust = Math.Max(trust, Said), Expected = expected };
        }

        var isDoubtful =
            isWritten
            && trust < Doubt
            && IsOrdinary(word)
            && reading.IsCapital(candidate.First)
            && !IsAcronym(word)
            && !HasArticle(candidate.First);
        isDoubtful |= trust == 0 && best.Kind is PlaceKind.Departement && IsShyDepartement(candidate);
        return candidate with { Trust = trust, Expected = expected, IsDoubtful = isDoubtful };
    }

    /// <summary>Whether the words before say that a place comes: « à », « commune de », a column « Lieu ».</summary>
    internal bool IsAnnounced(PlaceCandidate candidate) =>
        IsPlaceBefore(candidate.First)
        || IsTownBefore(candidate.First)
        || IsUnderTowns(candidate.First)
        || IsWayBefore(candidate.First)
        || IsOfTown(candidate.First)
        || IsSetApart(candidate);

    /// <summary>Whether a word that is also an ordinary one or a first name can be a place's here, if the document speaks of that place.</summary>
    internal bool CouldBeMeant(PlaceCandidate candidate)
    {
        var word = reading.Word(candidate.Last - 1);
        if (IsPlaceBefore(candidate.First) || IsTownBefore(candidate.First))
        {
            return true;
        }

        if (PersonFinder.IsFirstName(word))
        {
            return reading.Word(candidate.First - 1) is "de" or "d" or "sur" or "vers";
        }

        var isClear = !reading.StartsSentence(candidate.First) && !reading.IsShouted(candidate.First);
        return isClear || (!StopWords.Contains(word) && !IsWrittenSmall(word) && StandsAlone(candidate));
    }

    // « Bonne, … », « Bonne : … », « Bonne et Fillinges », « Bonne a racheté », not « Bonne idée »
    private bool StandsAlone(PlaceCandidate candidate) =>
        !reading.IsJoined(candidate.Last - 1)
        || reading.Word(candidate.Last) is "et" or "ou" or "a" or "est" or "n" or "ne" or "y" or "s" or "se";

    private bool IsWrittenSmall(string word)
    {
        small ??= [.. Enumerable.Range(0, reading.Tokens.Count).Where(token => !reading.IsCapital(token)).Select(reading.Word)];
        return small.Contains(word);
    }

    private bool IsOrdinary(int token) => reading.IsIn(CommonWords, token) || IsFirstName(token);

    private bool IsFirstName(int token) => reading.IsIn(PersonFinder.FirstNames, token);

    /// <summary>Whether the words are a street's or a longer name's.</summary>
    internal bool IsElsewhere(PlaceCandidate candidate) =>
        IsStreet(candidate.First) || (IsInsideName(candidate) && !reading.IsShouted(candidate.First));

    private static GazetteerEntry Heaviest(IReadOnlyList<GazetteerEntry> entries, PlaceKind? expected) =>
        entries.Where(entry => expected is null || entry.Kind == expected).DefaultIfEmpty(entries[0]).MaxBy(Weight)!;

    private static double Weight(GazetteerEntry entry) =>
        entry.Kind is PlaceKind.Commune ? entry.Population
        : entry.Kind is PlaceKind.Epci ? 1
        : 100_000_000;

    private double OfCommune(PlaceCandidate candidate, GazetteerEntry entry)
    {
        var content = Content(candidate);
        if (content.Count == 0 || !HasCapital(candidate, content))
        {
            var isClear = candidate.Last - candidate.First >= 3 || reading.Word(candidate.First) is "saint" or "sainte";
            return content.Count >= 2 && isClear ? 0.6
                : content.Count == 1 && IsWrittenSmallPlace(candidate) ? 0.35
                : 0;
        }

        if (
            reading.IsShouted(candidate.First)
            && content.Count < candidate.Last - candidate.First
            && content.Count == 1
            && !IsHyphenated(candidate)
        )
        {
            return 0; // « DE LA REUNION PUBLIQUE »
        }

        if (content.Count >= 2)
        {
            return IsHyphenated(candidate) || content.TrueForAll(reading.IsCapital) ? 0.93 : 0.8;
        }

        return Math.Clamp(OfOneWord(candidate, content[0], entry), 0, 0.95);
    }

    // « rdv à meymac »: in notes and e-mails, a name that is no word
    private bool IsWrittenSmallPlace(PlaceCandidate candidate) =>
        candidate.Last - candidate.First == 1
        && CouldBeName(reading.Word(candidate.First))
        && (IsPlaceBefore(candidate.First) || IsTownBefore(candidate.First));

    private double OfOneWord(PlaceCandidate candidate, int word, GazetteerEntry entry)
    {
        var isShouted = reading.IsShouted(word);
        var isCommon = IsOrdinary(word) && !IsFirstNameWithArticle(candidate, word);
        var isOpening = reading.StartsSentence(candidate.First) || reading.IsAllCapitals(word);
        var trust = entry.Population switch
        {
            >= Town => 0.88,
            >= 5_000 => 0.78,
            >= 1_000 => 0.66,
            _ => 0.55,
        };
        trust += IsPlaceBefore(candidate.First) ? 0.12 : 0;
        trust += IsTownBefore(candidate.First) || IsUnderTowns(candidate.First) ? 0.2 : 0;
        trust += !isCommon && candidate.Entries.Count > 1 && IsInPlaceOfPlace(candidate) ? 0.1 : 0; // which one is unsure, not that one is meant
        trust -= isCommon ? (entry.Population >= Town ? 0.1 : 0.35) : 0;
        trust -= isCommon && word > candidate.First && !reading.IsCapital(candidate.First) ? 0.25 : 0; // « l’Union », « la Croix »
        trust -= isOpening ? (isCommon && !reading.IsAllCapitals(word) ? 0.25 : 0.1) : 0;
        trust += isCommon && IsWrittenAsName(candidate, word) ? AsName(candidate) : 0;
        trust -= IsCarried(candidate) ? 0.3 : 0;
        trust -= HasArticle(candidate.First) ? 0.5 : 0;
        trust -= IsInsideName(candidate) && !isShouted ? 0.25 : 0;
        trust -= isShouted && isCommon ? 0.3 : 0;
        return trust
            - (reading.Tokens[word].Folded.Length <= 3 && !(IsPlaceBefore(candidate.First) && !reading.IsAllCapitals(word)) ? 0.25 : 0);
    }

    // « une visite à Bonne », « le marché de Bonne »: the capital of a word inside a sentence; « donner à Robert » may be to somebody.
    private bool IsWrittenAsName(PlaceCandidate candidate, int word) =>
        word == candidate.First
        && !reading.IsAllCapitals(word)
        && !IsFirstName(word)
        && !StopWords.Contains(reading.Word(word))
        && !(reading.IsJoined(word) && reading.IsCapital(word + 1));

    // « au Robert », « Le François »: no person is called with an article; « la Madeleine » may be a chapel.
    private bool IsFirstNameWithArticle(PlaceCandidate candidate, int word) =>
        word > candidate.First
        && (reading.IsCapital(candidate.First) || reading.Word(candidate.First) is "au" or "du")
        && IsFirstName(word);

    // « vers Meymac », « le café de Meymac », « une épicerie (Meymac) »
    private bool IsInPlaceOfPlace(PlaceCandidate candidate) =>
        IsWayBefore(candidate.First) || IsOfTown(candidate.First) || IsInBrackets(candidate);

    private double AsName(PlaceCandidate candidate) =>
        IsPlaceBefore(candidate.First) ? 0.15
        : IsInPlaceOfPlace(candidate) ? 0.22
        : IsUnderTowns(candidate.First, Communes) ? 0.3
        : 0;

    // « la loi Vitry », « la salle Vitry », « l'association « Vitry » »: what bears the name of somebody, or of its own
    private bool IsCarried(PlaceCandidate candidate) =>
        candidate.First > 0
        && (
            (reading.IsIn(Carriers, candidate.First - 1) && reading.IsJoined(candidate.First - 1))
            || (
                reading.GapAfter(candidate.First - 1).TrimEnd() is [.., '«' or '“']
                && reading.GapAfter(candidate.Last - 1).TrimStart() is ['»' or '”', ..]
            )
        );

    /// <summary>Whether an article stands before that is none of the name's: « la Durance », « le Larzac », « l'ARS ».</summary>
    internal bool HasArticle(int first) =>
        reading.IsJoined(first - 1)
        && reading.Word(first - 1) is "le" or "la" or "l" or "les" or "du" or "des" or "au" or "aux" or "un" or "une" or "cette" or "ce";

    private bool IsAcronym(int word) =>
        reading.Word(word).Length <= LongestAcronym && reading.IsAllCapitals(word) && !reading.IsShouted(word);

    // « la Creuse »: the river, or the département that the document speaks of
    private bool IsShyDepartement(PlaceCandidate candidate) =>
        Content(candidate) is [var word]
        && reading.IsCapital(word)
        && (!reading.StartsSentence(word) || IsSetApart(candidate))
        && !reading.IsShouted(word)
        && reading.Word(word) is not "nord"
        && !reading.IsIn(Waters, candidate.First - 2)
        && !reading.IsIn(Waters, candidate.First - 3);

    private double OfLand(PlaceCandidate candidate, GazetteerEntry entry)
    {
        var content = Content(candidate);
        var isSaid =
            IsLandBefore(candidate.First)
            || IsUnderTowns(candidate.First, Departements)
            || reading.Word(candidate.First) is "departement" or "region";
        var capital = content.Count > 0 && HasCapital(candidate, content);
        if (entry.Kind is PlaceKind.Epci)
        {
            var isInitials = candidate.Last - candidate.First == 1;
            return isInitials ? (reading.IsAllCapitals(candidate.First) && !reading.IsShouted(candidate.First) ? 0.85 : 0)
                : capital ? 0.85
                : 0.6;
        }

        var isShy = content.Count == 1 && (reading.IsIn(Shy, content[0]) || reading.IsIn(CommonWords, content[0]));
        if (
            isShy
            && (
                reading.IsIn(Waters, candidate.First - 2)
                || reading.IsIn(Waters, candidate.First - 1)
                || (reading.IsShouted(candidate.First) && !IsDepartementBefore(candidate.First))
            )
        )
        {
            return 0;
        }

        if (isShy && capital && IsInBrackets(candidate))
        {
            return 0.85; // « Barjols (Var) »
        }

        return (capital, isSaid, isShy) switch
        {
            (_, true, true) when IsDepartementBefore(candidate.First) => 0.9,
            (true, true, true) => reading.Word(candidate.First - 1) is "nord" ? 0 : 0.6,
            (_, _, true) => capital
            && content.Count == 1
            && !reading.StartsSentence(content[0])
            && (
                reading.Word(content[0]) is not ("nord" or "manche" or "somme" or "var" or "lot")
                || reading.Word(candidate.First - 1) is "du" or "le"
            )
            && reading.Word(content[0]) is not "nord"
                ? 0.5
                : 0,
            (true, _, _) => 0.92,
            (false, true, _) => 0.85,
            _ => content.Count >= 2 ? 0.75 : 0,
        };
    }

    // A cell of a column « Commune », « Lieu », or a line « Lieu : … »
    private bool IsUnderTowns(int first) => IsUnderTowns(first, Columns);

    private bool IsUnderTowns(int first, WordList columns)
    {
        var block = reading.BlockOf(first);
        return block >= 0
            && (
                reading.Outline.Above(block).Take(1).Any(head => reading.IsIn(columns, reading.TokensOf(head).From))
                || (reading.IsIn(columns, reading.TokensOf(block).From) && reading.GapAfter(reading.TokensOf(block).From).Contains(':'))
            );
    }

    // « en Mayenne », « dans la Vienne » are départements; « à Mayenne » is a town.
    private PlaceKind? Expected(PlaceCandidate candidate)
    {
        if (candidate.Entries is [_] || candidate.Entries.Select(entry => entry.Kind).Distinct().Count() < 2)
        {
            return null;
        }

        var kinds = candidate.Entries.Select(entry => entry.Kind).ToHashSet();
        var before = reading.Word(candidate.First - 1);
        if (kinds.Contains(PlaceKind.Commune) && (IsPlaceBefore(candidate.First) || IsTownBefore(candidate.First)))
        {
            return PlaceKind.Commune;
        }

        if (
            kinds.Contains(PlaceKind.Commune)
            && candidate.Entries.Any(entry => entry is { Kind: PlaceKind.Commune, Population: >= 200_000 })
            && !IsDepartementBefore(candidate.First)
        )
        {
            return PlaceKind.Commune; // Paris, before the département of that name
        }

        if (before is "region" && kinds.Contains(PlaceKind.Region))
        {
            return PlaceKind.Region;
        }

        return kinds.Contains(PlaceKind.Departement) && !kinds.Contains(PlaceKind.Other) ? PlaceKind.Departement : null;
    }

    private List<int> Content(PlaceCandidate candidate)
    {
        var content = new List<int>();
        for (var token = candidate.First; token < candidate.Last; token++)
        {
            if (!reading.IsIn(PlaceNames.Links, token))
            {
                content.Add(token);
            }
        }

        return content;
    }

    private bool HasCapital(PlaceCandidate candidate, List<int> content) =>
        content.Exists(reading.IsCapital) && (content.Count > 1 || reading.IsCapital(content[0])) && candidate.Last > candidate.First;

    private bool IsHyphenated(PlaceCandidate candidate) => reading.GapAfter(candidate.First) is "-" or "‐" or "‑";

    // « lycée Voltaire » names no place; « le lycée de Vervins » does.
    private bool IsStreet(int first) =>
        (reading.IsIn(Streets, first - 1) && reading.IsJoined(first - 1))
        || (
            reading.IsJoined(first - 1)
            && reading.IsJoined(first - 2)
            && reading.Word(first - 1) is "de" or "du" or "d" or "la" or "des"
            && reading.IsIn(Streets, first - 2)
            && reading.Word(first - 2) is not ("lycee" or "college" or "gare" or "station")
        );

    private bool IsNewspaper(PlaceCandidate candidate) =>
        candidate.Last - candidate.First == 2 && reading.Word(candidate.First) is "le" or "la" && reading.IsIn(Media, candidate.First + 1);

    private bool IsPlaceBefore(int first) =>
        first > 0 && reading.Word(first - 1) == "a" && reading.Text[reading.Tokens[first - 1].End - 1] is 'à' or 'À' or 'A';

    // « vers Meymac », « près d'Égletons », « sur Ussel », « depuis Tulle », « entre Tulle et Ussel »
    private bool IsWayBefore(int first) =>
        reading.IsJoined(first - 1)
        && (
            reading.Word(first - 1) is "vers" or "sur" or "depuis" or "entre"
            || (
                reading.Word(first - 1) is "de" or "d"
                && reading.Word(first - 2) is "pres" or "autour" or "loin" or "proche" or "venus" or "venue" or "venues"
            )
        );

    // « le café associatif de Meymac », « les élus d'Égletons »: what each town has, up to three words before
    private bool IsOfTown(int first)
    {
        if (reading.Word(first - 1) is not ("de" or "d" or "du") || !reading.IsJoined(first - 1))
        {
            return false;
        }

        for (var token = first - 2; token >= first - 4 && reading.IsJoined(token); token--)
        {
            if (reading.IsIn(TownThings, token))
            {
                return true;
            }
        }

        return false;
    }

    // « une épicerie (Meymac) », « (Meymac, salle des fêtes) »
    private bool IsInBrackets(PlaceCandidate candidate) =>
        candidate.First > 0
        && !IsAcronym(candidate.First)
        && reading.GapAfter(candidate.First - 1).TrimEnd() is [.., '(']
        && reading.GapAfter(candidate.Last - 1).TrimStart() is [')' or ',', ..];

    // « Épicerie, Meymac », « – Meymac : une épicerie », a title or a cell « Meymac »: nothing else between two signs
    private bool IsSetApart(PlaceCandidate candidate) =>
        !IsAcronym(candidate.First)
        && (OpensBlock(candidate.First) || reading.GapAfter(candidate.First - 1).TrimEnd() is [.., '(' or ',' or '–' or ':'])
        && (EndsBlock(candidate.Last) || reading.GapAfter(candidate.Last - 1).TrimStart() is [')' or '(' or ',' or '–' or ':', ..]);

    private bool OpensBlock(int first) => first == 0 || reading.BlockOf(first - 1) != reading.BlockOf(first);

    private bool EndsBlock(int last) => last >= reading.Tokens.Count || reading.BlockOf(last - 1) != reading.BlockOf(last);

    private bool IsTownBefore(int first) =>
        reading.IsIn(Towns, first - 1) || (reading.Word(first - 1) is "de" or "d" or "du" && reading.IsIn(Towns, first - 2));

    private bool IsLandBefore(int first) =>
        reading.Word(first - 1) is "en" or "region" or "departement"
        || (reading.Word(first - 1) is "la" or "le" or "l" or "les" && reading.Word(first - 2) is "dans" or "de" or "departement")
        || IsDepartementBefore(first);

    private bool IsDepartementBefore(int first)
    {
        for (var before = first - 1; before >= first - 3; before--)
        {
            if (reading.Word(before) is "departement" or "departemental" or "departements" or "prefecture")
            {
                return true;
            }

            if (!reading.IsIn(PlaceNames.Links, before))
            {
                return false;
            }
        }

        return false;
    }

    // Between capitalised words that are no places, a name is part of a longer one: « Groupe Avril Développement ».
    private bool IsInsideName(PlaceCandidate candidate) =>
        (
            candidate.First > 0
            && reading.IsJoined(candidate.First - 1)
            && reading.IsCapital(candidate.First - 1)
            && !reading.StartsSentence(candidate.First - 1)
            && !reading.IsIn(PlaceNames.Links, candidate.First - 1)
        ) || (reading.IsJoined(candidate.Last - 1) && reading.IsCapital(candidate.Last) && !reading.IsIn(PlaceNames.Links, candidate.Last));
}
