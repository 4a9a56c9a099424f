namespace Maillage.TextAnalysis;

/// <summary>Finds persons, so that they can be withheld: better one too many than one forgotten.</summary>
internal sealed class PersonFinder
{
    private const int LongestName = 5;
    private const int LongestBefore = 3; // words of a place's name before one of its own
    private const int ShortestMailed = 4; // letters of a surname in an address

    internal static readonly WordList FirstNames = WordList.Of("first-names.txt");
    private static readonly WordList Roles = WordList.Of("roles.txt");
    private static readonly WordList NotSurnames = WordList.Of("not-surnames.txt");
    private static readonly WordList Particles = new(["de", "du", "d", "le", "la", "van", "von", "ben", "el", "al", "da", "dos", "di"]);
    private static readonly WordList Titles = new(["m", "mr", "mme", "mlle", "monsieur", "madame", "mademoiselle", "dr", "maitre"]);

    private static readonly WordList Named = WordList.Of("named-after.txt");

    private readonly Reading reading;
    private readonly Gazetteer gazetteer;
    private readonly PerWord<int> ofPlaces;
    private readonly bool[] taken;
    private readonly List<PersonMention> found = [];

    private PersonFinder(Reading reading, Gazetteer gazetteer)
    {
        this.reading = reading;
        this.gazetteer = gazetteer;
        ofPlaces = reading.PerWord(gazetteer.Names.NumberOf);
        taken = new bool[reading.Tokens.Count];
    }

    /// <summary>Every trace of a person, in the order of the text.</summary>
    internal static IReadOnlyList<PersonMention> Find(Reading reading, Gazetteer gazetteer)
    {
        var finder = new PersonFinder(reading, gazetteer);
        foreach (var trace in Traces.Find(reading.Text))
        {
            finder.Take(trace);
        }

        finder.FindListed();
        finder.FindAddressed();
        finder.FindNamed();
        finder.FindNamedAgain();
        finder.found.Sort((one, other) => one.Start.CompareTo(other.Start));
        return finder.found;
    }

    /// <summary>Whether a word is a first name in common use.</summary>
    internal static bool IsFirstName(string folded) => FirstNames.Contains(folded);

    // Participants, one a line or separated by commas, under a heading that says so.
    private void FindListed()
    {
        for (var block = 0; block < reading.Source.Blocks.Count; block++)
        {
            if (PeopleLists.IsUnder(reading, block))
            {
                foreach (var (start, end) in PeopleLists.Names(reading, block))
                {
                    TakeTokens(start, end, 0.85, new Reason("person.list"));
                }
            }
        }
    }

    // « Vannina Albertelli <v.albertelli@…> »: an address says who it is.
    private void FindAddressed()
    {
        var mailed = found
            .Where(trace => trace.Trace is PersonTrace.Email)
            .SelectMany(trace => Tokenizer.Tokenize(reading.Text[trace.Start..trace.End].Split('@')[0]))
            .Select(part => part.Folded)
            .Where(part => part.Length >= ShortestMailed)
            .ToHashSet();
        for (var token = 1; token < taken.Length && mailed.Count > 0; token++)
        {
            if (
                reading.IsCapital(token)
                && mailed.Contains(reading.Word(token))
                && IsSurname(token)
                && reading.IsJoined(token - 1)
                && IsSurname(token - 1)
            )
            {
                TakeTokens(token - 1, EndOfFirstName(token), 0.85, new Reason("person.address", Shown(token)));
            }
        }
    }

    private void FindNamed()
    {
        for (var token = 0; token < taken.Length; token++)
        {
            if (
                taken[token]
                || !reading.IsCapital(token)
                || IsInCompound(token)
                || (reading.IsIn(Named, token - 1) && reading.IsJoined(token - 1))
                || IsPlaceName(token)
            )
            {
                continue;
            }

            var end = EndOfName(token, out var why);
            if (end > token)
            {
                TakeTokens(token, end, why!.Code is "person.role" ? 0.7 : 0.9, why);
            }
        }
    }

    // Where the name that begins here ends; the token itself when none does.
    private int EndOfName(int token, out Reason? why)
    {
        var word = reading.Word(token);
        why = null;
        if (FirstNames.Contains(word))
        {
            if (reading.IsShouted(token) && reading.IsJoined(token - 1))
            {
                return token; // among capitals, a first name must open what it stands in
            }

            var surname = EndOfFirstName(token);
            var end = EndOfSurname(surname);
            if (end == surname + 2 && IsOfTown(surname) && !HasRoleAfter(end))
            {
                why = new Reason("person.first-name-of-place", Shown(token));
                return surname; // Camille de Vervins comes from there
            }

            why = end > surname ? new Reason("person.first-name", Shown(token)) : new Reason("person.speaker");
            return end > surname ? end
                : IsSpeaker(token, surname) ? surname
                : token;
        }

        if (Titles.Contains(word) && reading.Tokens[token].End < reading.Text.Length)
        {
            why = new Reason("person.title", Shown(token));
            return IsTitle(token) && !IsRoleAfter(token) ? Math.Max(token, EndOfSurname(token + 1)) : token;
        }

        if (IsInitial(token) && EndOfInitialled(token + 1) is > 0 and var initialled && (!OpensBlock(token) || IsPresented(initialled)))
        {
            why = new Reason("person.initial");
            return initialled;
        }

        if (
            reading.IsAllCapitals(token)
            && word.Length > 2
            && reading.IsJoined(token)
            && reading.IsIn(FirstNames, token + 1)
            && IsMixed(token + 1)
        )
        {
            why = new Reason("person.first-name", Shown(token + 1));
            return token + 2; // DURAND Sophie
        }

        var two = EndOfSurname(token);
        var hasRole = two == token + 2 && !NotSurnames.Contains(word) && HasRoleAfter(two) && !StopWords.Contains(word);
        why = hasRole ? new Reason("person.role") : null;
        return hasRole ? two : token;
    }

    private int EndOfFirstName(int token)
    {
        var end = token + 1;
        while (end < taken.Length && end - token < LongestName && reading.GapAfter(end - 1) is "-" or "‐" or "‑" && reading.IsCapital(end))
        {
            end++; // Jean-François
        }

        return end;
    }

    // « F. Jouannin », not the item « A. Le bourg »
    private int EndOfInitialled(int token)
    {
        var name = token < taken.Length && reading.IsIn(Particles, token) && reading.IsCapital(token) ? token + 1 : token;
        return name < taken.Length && IsSurname(name) && reading.Word(name).Length > 2 && !reading.IsIn(StopWords.All, name)
            ? EndOfFirstName(name)
            : 0;
    }

    private bool OpensBlock(int token) => token == 0 || reading.BlockOf(token - 1) != reading.BlockOf(token);

    // « Y. Le Bihannic, chargé de… », « S. Couderchet (ARS) »
    private bool IsPresented(int end) => HasRoleAfter(end) || (end < taken.Length && reading.GapAfter(end - 1).Trim() is "(" or "<");

    private int EndOfSurname(int from)
    {
        var end = from;
        var longest =
            !reading.IsShouted(from) ? LongestName
            : reading.IsIn(FirstNames, from) ? 2
            : 1; // among capitals nothing else tells where a name ends
        while (end < taken.Length && end - from < longest && (end == 0 || reading.IsJoined(end - 1) || IsInitial(end - 1)))
        {
            var last = EndOfPart(end);
            if (last == end || (end > from && IsOfTown(end)))
            {
                break;
            }

            end = last;
        }

        return end;
    }

    // One capitalised word, or a particle with the capitalised word after it.
    private int EndOfPart(int token)
    {
        if (IsSurname(token))
        {
            return token + 1;
        }

        var name = token;
        while (name < token + 2 && reading.IsIn(Particles, name) && reading.IsJoined(name))
        {
            name++; // de La Tour
        }

        return name > token && IsSurname(name) && !IsPlaceName(name) ? name + 1 : token;
    }

    // « … de Vervins »: a commune of one word, after a small « de »
    private bool IsOfTown(int particle) =>
        reading.Word(particle) is "de" or "d"
        && !reading.IsCapital(particle)
        && reading.IsJoined(particle)
        && reading.IsCapital(particle + 1)
        && gazetteer.Named(reading.Word(particle + 1)).Any(place => place.Kind is PlaceKind.Commune);

    private bool IsSurname(int token) => reading.IsCapital(token) && !reading.IsIn(NotSurnames, token);

    private bool IsInitial(int token) => reading.Word(token).Length == 1 && reading.GapAfter(token) is ". ";

    private bool IsMixed(int token) => reading.IsCapital(token) && !reading.IsAllCapitals(token);

    // « Pauline (région sud) … », « Didier : … » at the beginning of a line.
    private bool IsSpeaker(int token, int end)
    {
        var first = token == 0 || reading.BlockOf(token - 1) != reading.BlockOf(token);
        var gap = reading.GapAfter(end - 1).TrimStart();
        return first && (gap.StartsWith(":") || (gap.StartsWith("(") && !char.IsAsciiDigit(reading.Word(end).FirstOrDefault())));
    }

    private bool IsTitle(int token) =>
        reading.Word(token) is "monsieur" or "madame" or "mademoiselle" or "mme" or "mlle" or "mr"
            ? reading.GapAfter(token).Trim(". \u00A0").IsEmpty
            : reading.GapAfter(token) is ". " or ".\u00A0" or " " or "\u00A0"
                && reading.Text[reading.Tokens[token].Start] is 'M' or 'D'
                && reading.IsCapital(token + 1)
                && (reading.GapAfter(token) is not (" " or "\u00A0") || reading.Word(token) is "dr" or "maitre");

    // « Monsieur le Maire de Laval » names no person.
    private bool IsRoleAfter(int title) => reading.Word(title + 1) is "le" or "la" or "l" && reading.IsIn(Roles, title + 2);

    private bool HasRoleAfter(int token) =>
        token < taken.Length
        && reading.GapAfter(token - 1).Trim() is ","
        && reading.IsIn(Roles, token)
        && !reading.IsAllCapitals(token - 1);

    // « La Ferté-Bernard », « au Robert » name no Bernard and no Robert.
    private bool IsInCompound(int token) =>
        token > 0
        && !reading.IsIn(FirstNames, token - 1)
        && (
            reading.GapAfter(token - 1) is "-" or "‐" or "‑"
            || (
                reading.Word(token - 1) is "le" or "la" or "les" or "au" or "du" or "aux" or "des"
                && reading.IsJoined(token - 1)
                && gazetteer.Names.Find([reading.Word(token - 1), reading.Word(token)]).Count > 0
            )
        );

    // A place of several words wins over a first name: Marie-Galante, Saint-Denis.
    private bool IsPlaceName(int token)
    {
        var node = gazetteer.Names.Next(0, ofPlaces[token]);
        return node > 0
            && reading.IsJoined(token)
            && gazetteer.Names.Next(node, ofPlaces[token + 1]) is > 0 and var next
            && gazetteer.Names.At(next).Count > 0;
    }

    // « Bourg Argental » names no Argental.
    private bool IsInPlace(int token)
    {
        for (var first = token - 1; first >= token - LongestBefore && reading.IsJoined(first); first--)
        {
            var (node, at) = (0, first);
            while (at <= token && (node = gazetteer.Names.Next(node, ofPlaces[at])) > 0)
            {
                at++;
            }

            if (at > token && reading.IsCapital(first) && gazetteer.Names.At(node).Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    // Once « Sandrine Dupont » is known, « Sandrine » alone is she; her surname alone too.
    private void FindNamedAgain()
    {
        var known = found.Where(person => person.Trace is PersonTrace.Name).SelectMany(person => Parts(person)).ToHashSet();
        for (var token = 0; token < taken.Length; token++)
        {
            if (
                !taken[token]
                && reading.IsCapital(token)
                && known.Contains(reading.Word(token))
                && !(reading.IsIn(Named, token - 1) && reading.IsJoined(token - 1))
                && !IsPlaceAgain(token)
                && !IsPlaceName(token)
                && !IsInCompound(token)
                && !IsInPlace(token)
            )
            {
                var end =
                    reading.IsJoined(token) && reading.Word(token + 1).Length == 1 && reading.IsCapital(token + 1)
                        ? token + 2
                        : EndOfFirstName(token);
                var start = token > 0 && IsInitial(token - 1) && reading.IsCapital(token - 1) ? token - 1 : token;
                TakeTokens(start, end, 0.8, new Reason("person.named-elsewhere"));
            }
        }
    }

    // « Lucie Thonon » is a person, « à Thonon » a town.
    private bool IsPlaceAgain(int token) =>
        (
            reading.Word(token - 1) is "a" or "vers" or "pres" or "sur" or "depuis" or "entre"
            || (
                reading.Word(token - 1) is "de" or "d"
                && reading.Word(token - 2) is "commune" or "mairie" or "maire" or "ville" or "village" or "bourg" or "pres"
            )
        ) && (gazetteer.Names.Find([reading.Word(token)]).Count > 0 || gazetteer.ShortNames.Find([reading.Word(token)]).Count > 0);

    private IEnumerable<string> Parts(PersonMention person)
    {
        for (var token = reading.TokenAt(person.Start); token < taken.Length && reading.Tokens[token].End <= person.End; token++)
        {
            if (reading.IsIn(FirstNames, token) || (reading.Word(token).Length > 3 && !gazetteer.Names.Find([reading.Word(token)]).Any()))
            {
                yield return reading.Word(token);
            }
        }
    }

    private string Shown(int token) => token >= taken.Length ? "" : reading.Text[reading.Tokens[token].Start..reading.Tokens[token].End];

    private void TakeTokens(int start, int end, double confidence, Reason why)
    {
        for (var token = start; token < end; token++)
        {
            if (taken[token])
            {
                return;
            }
        }

        Take(new PersonMention(reading.Tokens[start].Start, reading.Tokens[end - 1].End, confidence, why));
    }

    private void Take(PersonMention person)
    {
        found.Add(person);
        for (var token = reading.TokenAt(person.Start); token < taken.Length && reading.Tokens[token].Start < person.End; token++)
        {
            taken[token] = true;
        }
    }
}
