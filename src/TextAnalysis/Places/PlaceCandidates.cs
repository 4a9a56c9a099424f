namespace Maillage.TextAnalysis;

/// <summary>Walks a text once and gathers every run of words that may name a place, the longest at each word.</summary>
internal sealed class PlaceCandidates(Reading reading, Gazetteer gazetteer)
{
    private const int Known = 5_000; // inhabitants from which a short name needs no help

    private readonly PlaceEvidence evidence = new(reading);
    private readonly PerWord<int> ofNames = reading.PerWord(gazetteer.Names.NumberOf);
    private readonly PerWord<int> ofShortNames = reading.PerWord(gazetteer.ShortNames.NumberOf);
    private readonly PerWord<int> ofCores = reading.PerWord(gazetteer.EpciCores.NumberOf);

    /// <summary>The candidates in order, without overlaps.</summary>
    /// <param name="isTaken">Whether a word belongs to a person, a date or an address already.</param>
    internal List<PlaceCandidate> Find(Func<int, bool> isTaken)
    {
        var candidates = new List<PlaceCandidate>();
        for (var token = 0; token < reading.Tokens.Count; token++)
        {
            if (
                isTaken(token)
                || At(token) is not { } candidate
                || (candidate.Trust <= 0.05 && !candidate.IsDoubtful)
                || AnyTaken(candidate, isTaken)
            )
            {
                continue;
            }

            candidates.Add(candidate);
            token = candidate.Last - 1;
        }

        return candidates;
    }

    private PlaceCandidate? At(int token)
    {
        if (Intercommunality(token) is { } grouping)
        {
            return grouping;
        }

        if (DepartementByNumber(token) is { } number)
        {
            return number;
        }

        var known = Longest(token);
        if (known is not null && reading.Word(token) is "du" or "des" or "au" or "aux" && Longest(token + 1)?.Last > known.Last)
        {
            return null; // « du Parc naturel régional du Perche » is not of Le Parc
        }

        return Land(token, known) ?? Name(token, known);
    }

    // « CC Sevre Loire », « communauté de communes du Clunisois (71) »
    private PlaceCandidate? Intercommunality(int token)
    {
        var length = PlaceNames.TypeLength(reading.Words.AsSpan(token, Math.Min(3, reading.Words.Length - token)));
        if (length == 0 || (reading.Word(token) is "ca" or "cu" && !reading.IsAllCapitals(token)))
        {
            return null;
        }

        var (entries, last) = LongestCore(token + length);
        if (entries.Count > 0)
        {
            var candidate = new PlaceCandidate(token, last, entries) { Trust = 0.92, Why = new Reason("place.epci-type") };
            return WithDepartement(candidate);
        }

        return OfItsTown(token, token + length);
    }

    private (IReadOnlyList<GazetteerEntry> Entries, int Last) LongestCore(int from)
    {
        IReadOnlyList<GazetteerEntry> entries = [];
        var last = from;
        for (
            var (node, token) = (0, from);
            token < reading.Tokens.Count && reading.IsJoined(token - 1) && node >= 0 && token - from < 14;
            token++
        )
        {
            if (reading.IsIn(PlaceNames.Links, token) || reading.Word(token) is "communaute")
            {
                continue;
            }

            node = gazetteer.EpciCores.Next(node, ofCores[token]);
            if (node > 0 && gazetteer.EpciCores.At(node) is { Count: > 0 } found)
            {
                (entries, last) = ([.. found.Select(index => gazetteer[index])], token + 1);
            }
        }

        return (entries, last);
    }

    // « CC de Pouzauges »: nobody writes the whole name, the town says which.
    private PlaceCandidate? OfItsTown(int token, int from)
    {
        while (
            from < reading.Tokens.Count
            && reading.IsJoined(from - 1)
            && reading.IsIn(PlaceNames.Links, from)
            && reading.Word(from) is not ("la" or "le" or "les")
        )
        {
            from++;
        }

        if (from >= reading.Tokens.Count || !reading.IsJoined(from - 1) || Longest(from) is not { } town)
        {
            return null;
        }

        var groupings = town
            .Entries.Where(entry => entry is { Kind: PlaceKind.Commune, Epci: not null })
            .OrderByDescending(entry => entry.Population)
            .Select(entry => gazetteer.Find(PlaceKind.Epci, entry.Epci!))
            .OfType<GazetteerEntry>()
            .Distinct()
            .ToList();
        return groupings.Count == 0
            ? null
            : WithDepartement(
                new PlaceCandidate(token, town.Last, groupings)
                {
                    Trust = 0.65,
                    Why = new Reason("place.epci-of-town", town.Entries[0].Name),
                }
            );
    }

    // « département 53 », « dans le 63 », « du 93 », « 2A »
    private PlaceCandidate? DepartementByNumber(int token)
    {
        var isSaid = reading.Word(token) is "departement";
        var number = isSaid && reading.IsJoined(token) ? token + 1 : token;
        if (
            reading.Word(number) is not { Length: 2 or 3 } code
            || !char.IsAsciiDigit(code[0])
            || gazetteer.Find(PlaceKind.Departement, code.ToUpperInvariant()) is not { } departement
        )
        {
            return null;
        }

        if (isSaid && number > token)
        {
            return new PlaceCandidate(token, number + 1, [departement]) { Trust = 0.95, Why = new Reason("place.departement-number") };
        }

        var isWritten = reading.IsJoined(token - 1) && !isSaid && IsAloneAfter(token) && SaysDepartement(token, departement.Code);
        return isWritten
            ? new PlaceCandidate(token, token + 1, [departement]) { Trust = 0.7, Why = new Reason("place.departement-number") }
            : null;
    }

    private bool SaysDepartement(int token, string code)
    {
        var before = reading.Word(token - 1);
        var isDay =
            code.Length == 2 && code[1] is >= '0' and <= '9' && int.Parse(code, System.Globalization.CultureInfo.InvariantCulture) <= 31;
        return (before is "le" && reading.Word(token - 2) is "dans") || (before is "du" or "le" && !isDay);
    }

    private bool IsAloneAfter(int token)
    {
        var gap = reading.GapAfter(token);
        return (!reading.IsJoined(token) && gap is not ("%" or " %" or "/") && !gap.StartsWith("€"))
            || reading.IsIn(StopWords.All, token + 1);
    }

    // « PNR Loire-Forez », « Pays Nivernais Morvan »: a land named by its form, unless a longer name is known.
    private PlaceCandidate? Land(int token, PlaceCandidate? known)
    {
        if (LandForms.At(reading, token) is not { } land)
        {
            return null;
        }

        return known is null || (known.Last < land.Last && known.Entries.All(entry => entry.Kind is PlaceKind.Commune)) ? land : null;
    }

    private PlaceCandidate? Name(int token, PlaceCandidate? known) =>
        known is null ? CamelCase(token) ?? ShortName(token) : evidence.Weigh(WithRiver(WithDepartement(known)));

    // « Saint-Dié », « Thonon »: known to everybody around without the end of its name. The largest, or one of a département spoken of.
    private PlaceCandidate? ShortName(int token)
    {
        if (
            !reading.IsCapital(token)
            || reading.IsIn(StopWords.All, token)
            || Longest(gazetteer.ShortNames, ofShortNames, token) is not { } found
        )
        {
            return null;
        }

        if (
            found.Last == token + 1
            && (reading.IsShouted(token) ? reading.Word(token - 1) is not ("a" or "d") : reading.StartsSentence(token))
        )
        {
            return null; // one word whose capital tells nothing
        }

        var known = WithDepartement(found) with { Trust = found.Entries.Max(entry => entry.Population) >= Known ? 0.6 : 0.34 };
        return reading.IsCapital(found.Last - 1) && !evidence.IsElsewhere(known)
            ? known with
            {
                Why = new Reason("place.short-name"),
            }
            : null;
    }

    // « SevreMoine »: the words are there, the space is not.
    private PlaceCandidate? CamelCase(int token)
    {
        var word = reading.Text.AsSpan(reading.Tokens[token].Start, reading.Tokens[token].End - reading.Tokens[token].Start);
        var cut = 1;
        while (cut < word.Length && !(char.IsUpper(word[cut]) && char.IsLower(word[cut - 1])))
        {
            cut++;
        }

        if (cut >= word.Length || word.Length < 6)
        {
            return null;
        }

        var found = gazetteer.Named($"{word[..cut]} {word[cut..]}");
        return found.Count > 0 ? new PlaceCandidate(token, token + 1, found) { Trust = 0.8 } : null;
    }

    private PlaceCandidate? Longest(int token) => Longest(gazetteer.Names, ofNames, token);

    private PlaceCandidate? Longest(NameTrie names, PerWord<int> numbers, int token)
    {
        var (longest, last) = (0, token);
        for (var (node, at) = (0, token); at < reading.Tokens.Count && (at == token || reading.IsJoined(at - 1)); at++)
        {
            node = names.Next(node, numbers[at]);
            if (node < 0)
            {
                break;
            }

            (longest, last) = names.At(node).Count > 0 ? (node, at + 1) : (longest, last);
        }

        return longest == 0 ? null : new PlaceCandidate(token, last, [.. names.At(longest).Select(index => gazetteer[index])]);
    }

    // « Rennes (35) », « Saint-Denis (Seine-Saint-Denis) », « Laval, en Mayenne », « 53000 Laval »
    private PlaceCandidate WithDepartement(PlaceCandidate candidate)
    {
        if (DepartementOfPost(candidate.First - 1) is { } post && LiesIn(candidate, post))
        {
            return candidate with { Departement = post };
        }

        var next = candidate.Last;
        if (next >= reading.Tokens.Count)
        {
            return candidate;
        }

        var gap = reading.GapAfter(next - 1).Trim();
        if (gap is "(")
        {
            return InBrackets(candidate, next);
        }

        var isApposed =
            reading.BlockOf(next - 1) == reading.BlockOf(next) && (gap is "," || (gap.IsEmpty && reading.Word(next) is "en" or "dans"));
        var land = isApposed ? Longest(AfterLinks(next)) : null;
        var code = land?.Entries.FirstOrDefault(entry => entry.Kind is PlaceKind.Departement)?.Code;
        return code is not null && reading.IsCapital(land!.Last - 1) && LiesIn(candidate, code)
            ? candidate with
            {
                Departement = code,
            }
            : candidate;
    }

    private PlaceCandidate InBrackets(PlaceCandidate candidate, int next)
    {
        var code = reading.Word(next).ToUpperInvariant();
        if (gazetteer.Find(PlaceKind.Departement, code) is not null)
        {
            return reading.GapAfter(next).StartsWith(")") ? candidate with { Departement = code, End = reading.Tokens[next].End + 1 }
                : reading.GapAfter(next).Trim() is "," or ";" or "-" or "–" && LiesIn(candidate, code)
                    ? candidate with
                    {
                        Departement = code,
                    }
                : candidate;
        }

        var named = Longest(AfterLinks(next))?.Entries.FirstOrDefault(entry => entry.Kind is PlaceKind.Departement);
        return named is not null ? candidate with { Departement = named.Code }
            : DepartementOfPost(next) is { } post && LiesIn(candidate, post) ? candidate with { Departement = post }
            : candidate;
    }

    // « en Creuse », « dans la Creuse »
    private int AfterLinks(int token) =>
        reading.Word(token) is "en" ? token + 1
        : reading.Word(token) is "dans" ? token + (reading.Word(token + 1) is "le" or "la" or "les" or "l" ? 2 : 1)
        : token;

    // « 23200 »: the département that a postal code begins with; a commune by a border may have a neighbour's.
    private string? DepartementOfPost(int token)
    {
        var word = reading.Word(token);
        if (word.Length != 5 || !word.All(char.IsAsciiDigit))
        {
            return null;
        }

        var code =
            word.StartsWith("97", StringComparison.Ordinal) ? word[..3]
            : word.StartsWith("20", StringComparison.Ordinal) ? (word[2] is '0' or '1' ? "2A" : "2B")
            : word[..2];
        return gazetteer.Find(PlaceKind.Departement, code)?.Code;
    }

    private bool LiesIn(PlaceCandidate candidate, string departement) =>
        candidate.Entries.Any(entry =>
            entry.Kind is PlaceKind.Commune or PlaceKind.Epci && gazetteer.DepartementsOf(entry).Contains(departement)
        );

    // « Moulins sur Allier » is no official name, but the river is a département's.
    private PlaceCandidate WithRiver(PlaceCandidate candidate)
    {
        var link = candidate.Last;
        if (reading.Word(link) is not "sur" || !reading.IsJoined(link - 1) || !reading.IsJoined(link) || Longest(link + 1) is not { } river)
        {
            return candidate;
        }

        var code = river.Entries.FirstOrDefault(entry => entry.Kind is PlaceKind.Departement)?.Code;
        return code is not null && candidate.Entries.Any(entry => entry.Kind is PlaceKind.Commune && entry.Departement == code)
            ? candidate with
            {
                Last = river.Last,
                Departement = code,
            }
            : candidate;
    }

    private static bool AnyTaken(PlaceCandidate candidate, Func<int, bool> isTaken)
    {
        for (var token = candidate.First; token < candidate.Last; token++)
        {
            if (isTaken(token))
            {
                return true;
            }
        }

        return false;
    }
}
