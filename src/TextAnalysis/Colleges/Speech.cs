namespace Maillage.TextAnalysis;

/// <summary>Who says a sentence: before it (« une habitante ajoute que… », « Karim (maire) : … ») or after (« …, rappelle un éleveur »).</summary>
internal sealed class Speech(Reading reading, KnownSpeakers persons)
{
    private const int LongestHead = 8; // words before a colon
    private const int ToVerb = 7; // words between who speaks and the verb

    private static readonly WordList Determiners = new([
        "le",
        "la",
        "les",
        "l",
        "un",
        "une",
        "des",
        "d",
        "nos",
        "certains",
        "certaines",
        "plusieurs",
        "quelques",
        "autre",
        "autres",
        "deux",
        "trois",
        "mais",
        "et",
    ]);

    // After these, somebody is spoken of or spoken to, and does not speak.
    private static readonly WordList Turning = new([
        "de",
        "du",
        "des",
        "d",
        "au",
        "aux",
        "a",
        "avec",
        "pour",
        "par",
        "entre",
        "chez",
        "sans",
        "vers",
        "contre",
        "sur",
        "dont",
    ]);

    /// <summary>The first word that is no article, number or « et ».</summary>
    internal static int AfterDeterminers(Reading reading, int token)
    {
        while (reading.IsIn(Determiners, token))
        {
            token++;
        }

        return token;
    }

    /// <summary>Who says the words from one to another, exclusive.</summary>
    /// <param name="from">The first word.</param>
    /// <param name="to">The last, exclusive.</param>
    /// <param name="before">Who spoke before, for « dit-elle »; null when unknown.</param>
    internal Voice In(int from, int to, string? before)
    {
        var heard = Closing(from, to, before);
        heard = heard.IsHeard ? heard : Opening(from, to, before);
        return heard.IsHeard ? heard : Inside(from, to);
    }

    /// <summary>Who does what a clause tells: « la CC s'engage », « les maires recensent ».</summary>
    internal string? Doer(int from, int to)
    {
        var at = AfterDeterminers(reading, from);
        return Name(at, to) is { } name ? name.College : null;
    }

    // « …, rappelle un éleveur », « …, dit-elle »
    private Voice Closing(int from, int to, string? before)
    {
        for (var at = from; at < to - 1; at++)
        {
            if (!reading.IsIn(CollegeTable.Saying, at) || !IsAfterPause(at, from))
            {
                continue;
            }

            var next = reading.Word(at + 1) is "t" ? at + 2 : at + 1;
            if (IsPronoun(next))
            {
                return new(true, before);
            }

            if (Name(AfterDeterminers(reading, next), to) is { } name)
            {
                return new(true, name.College);
            }
        }

        return default;
    }

    private Voice Opening(int from, int to, string? before)
    {
        var at = AfterDeterminers(reading, from);
        if (IsPronoun(at) && reading.IsIn(CollegeTable.Saying, at + 1))
        {
            return new(true, before);
        }

        var front = CollegeTable.AfterFront(reading.Words, at, to);
        if (front > at)
        {
            return
                Name(AfterDeterminers(reading, front), to) is { } opened
                && opened.End < to
                && reading.GapAfter(opened.End - 1).ContainsAny(',', ':')
                ? new(true, opened.College)
                : default;
        }

        return Name(at, to) is { } name && (EndsInColon(from, name, to) || IsBeforeVerb(name.End, to)) ? new(true, name.College) : default;
    }

    private Voice Inside(int from, int to)
    {
        for (var at = from + 1; at < to; at++)
        {
            var isSubject = reading.IsIn(Determiners, at - 1) && !(at - 1 > from && reading.IsIn(Turning, at - 2));
            if (isSubject && reading.Word(at - 1) is not ("d" or "des") && Name(at, to) is { } name && IsBeforeVerb(name.End, to))
            {
                return new(true, name.College);
            }
        }

        return default;
    }

    // Somebody of a category, or a person; with the role that follows a name: « Estelle (maire-adjointe) ».
    private (string? College, int End)? Name(int at, int to)
    {
        if (CollegeTable.At(reading.Words, at, to) is { } named)
        {
            return named;
        }

        return persons.EndAt(at) is > 0 and var end && end <= to ? (persons.Of(end), end) : null;
    }

    private bool EndsInColon(int from, (string? College, int End) name, int to)
    {
        for (var at = name.End - 1; at < Math.Min(to, from + LongestHead); at++)
        {
            if (reading.GapAfter(at).Contains(':'))
            {
                return at + 1 == to || !char.IsAsciiDigit(reading.Word(at + 1)[0]);
            }

            if (CollegeTable.At(reading.Words, at + 1, to) is { } other && other.College != name.College && name.College is not null)
            {
                return false; // « Élus et habitants : »
            }
        }

        return false;
    }

    private bool IsBeforeVerb(int end, int to)
    {
        for (var at = end; at < Math.Min(to, end + ToVerb); at++)
        {
            if (reading.IsIn(CollegeTable.Saying, at))
            {
                return true;
            }

            if (reading.GapAfter(at - 1).ContainsAny(':', ';', '.') || reading.Word(at) is "que" or "qui" or "pour" or "dont")
            {
                return false;
            }
        }

        return false;
    }

    private bool IsAfterPause(int at, int from) => at > from && reading.GapAfter(at - 1).ContainsAny(',', '»', '”');

    private bool IsPronoun(int token) => reading.Word(token) is "il" or "elle" or "ils" or "elles";
}

/// <summary>Whether somebody is said to speak, and of which category; null when that is not told.</summary>
internal readonly record struct Voice(bool IsHeard, string? College);
