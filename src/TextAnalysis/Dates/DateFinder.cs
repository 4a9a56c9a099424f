namespace Maillage.TextAnalysis;

/// <summary>Finds dates and periods as people write them, and gives them in ISO 8601.</summary>
internal sealed class DateFinder
{
    private static readonly Dictionary<string, int> Months = Numbered(
        "janvier|janv fevrier|fevr|fev mars avril|avr mai juin juillet|juil aout septembre|sept octobre|oct novembre|nov decembre|dec"
    );

    private static readonly Dictionary<string, int> Weekdays = Numbered("lundi mardi mercredi jeudi vendredi samedi dimanche");

    // « allée du 8 mai 1945 » is an address.
    private static readonly WordList Streets = new([
        "rue",
        "allee",
        "avenue",
        "boulevard",
        "place",
        "square",
        "quai",
        "esplanade",
        "cours",
        "salle",
        "college",
        "lycee",
        "ecole",
        "impasse",
        "pont",
    ]);

    private static readonly WordList BeforeYear = new([
        "en",
        "depuis",
        "des",
        "ici",
        "horizon",
        "annee",
        "annees",
        "fin",
        "debut",
        "printemps",
        "ete",
        "automne",
        "hiver",
        "rentree",
        "courant",
        "saison",
        "budget",
        "exercice",
        "edition",
        "bilan",
        "session",
        "millesime",
        "avant",
        "jusqu",
    ]);

    // After these a number of four figures counts: « les 2000 habitants », « environ 1950 ».
    private static readonly WordList BeforeCount = new([
        "environ",
        "pres",
        "plus",
        "moins",
        "les",
        "ces",
        "nos",
        "aux",
        "quelque",
        "quelques",
        "soit",
        "n",
        "no",
        "numero",
    ]);

    private static readonly WordList Units = new([
        "euro",
        "km",
        "m",
        "m2",
        "ha",
        "kwh",
        "mwh",
        "mw",
        "kw",
        "eur",
        "k",
        "kg",
        "h",
        "personne",
    ]);

    private const int LeapYear = 2000; // has every day that a date without year may name

    private readonly Reading reading;
    private readonly AnalysisContext context;
    private readonly PerWord<bool> opens;
    private readonly List<FoundDate> found = [];

    private DateFinder(Reading reading, AnalysisContext context)
    {
        this.reading = reading;
        this.context = context;
        opens = reading.PerWord(Opens);
    }

    /// <summary>Every date, in the order of the text, years completed from the document where they are missing.</summary>
    internal static IReadOnlyList<DateMention> Find(Reading reading, AnalysisContext context)
    {
        var finder = new DateFinder(reading, context);
        for (var token = 0; token < reading.Tokens.Count; )
        {
            token = Math.Max(token + 1, finder.Read(token));
        }

        var year = DocumentYear.Of(finder.found, context);
        var today = finder.found.Find(date => date.Parts is { Year: > 0, Day: > 0 } parts && parts.Year == year);
        return
        [
            .. finder
                .found.Concat(finder.NearDays(today))
                .Select(date => date.Resolve(finder.YearOf(date, today, year)))
                .OrderBy(date => date.Start),
        ];
    }

    // « jeudi 4 mai » says its year by its weekday; « d'ici fin avril », written in November, is next year's.
    private int YearOf(FoundDate date, FoundDate? today, int year)
    {
        if (year == 0 || date.Parts.Year > 0 || date.Parts.Month == 0)
        {
            return year;
        }

        if (date.Parts.Weekday > 0)
        {
            return new[] { year, year + 1, year - 1 }.FirstOrDefault(date.Parts.Fits, year);
        }

        var token = reading.TokenAt(date.Start);
        var isAhead = Enumerable.Range(1, 2).Any(back => reading.Word(token - back) is "ici" or "avant");
        var isPast =
            today is not null
            && (
                date.Parts.Month < today.Parts.Month
                || (date.Parts.Month == today.Parts.Month && date.Parts.Day > 0 && date.Parts.Day < today.Parts.Day)
            );
        return isAhead && isPast ? year + 1 : year;
    }

    private List<FoundDate> NearDays(FoundDate? today)
    {
        var (near, next) = (new List<FoundDate>(), 0);
        for (var token = 0; today is not null && token + 1 < reading.Tokens.Count; token++)
        {
            var weekday = opens[token] ? Weekdays.GetValueOrDefault(reading.Word(token)) : 0;
            var day = weekday > 0 && reading.IsJoined(token) ? Day(token + 1) : 0;
            var start = reading.Tokens[token].Start;
            while (next < found.Count && found[next].End <= start)
            {
                next++;
            }

            var isFree = next == found.Count || found[next].Start > start;
            if (day > 0 && isFree && NearDay(weekday, day, today.Parts) is { } parts)
            {
                near.Add(new FoundDate(start, reading.Tokens[token + 1].End, parts));
            }
        }

        return near;
    }

    // « jeudi 26 », in a letter of 27 September: the nearest month in which the 26th is a Thursday.
    private static DateParts? NearDay(int weekday, int day, DateParts today)
    {
        var written = new DateOnly(today.Year, today.Month, today.Day);
        var best = Enumerable
            .Range(-1, 3)
            .Select(written.AddMonths)
            .Where(month => new DateParts(month.Year, month.Month, day, weekday).Fits(month.Year))
            .Select(month => new DateOnly(month.Year, month.Month, day))
            .OrderBy(date => Math.Abs(date.DayNumber - written.DayNumber))
            .FirstOrDefault();
        return best == default ? null : new DateParts(best.Year, best.Month, best.Day, weekday);
    }

    // A number, a month or a weekday.
    private static bool Opens(string word) =>
        word is [>= '0' and <= '9', ..] or "premier" || Months.ContainsKey(word) || Weekdays.ContainsKey(word);

    // Each reads at a token and answers the token after what it took, or the token itself.
    private int Read(int token)
    {
        if (!opens[token])
        {
            return token; // most words
        }

        var end = ReadNumeric(token);
        end = end > token ? end : ReadDayAndMonth(token);
        end = end > token ? end : ReadDays(token);
        end = end > token ? end : ReadMonths(token);
        return end > token ? end : ReadYear(token);
    }

    // 2016-06-30, 30/06/2016, 30.6.16
    private int ReadNumeric(int token)
    {
        if (
            token + 2 >= reading.Tokens.Count
            || reading.GapAfter(token) is not ("/" or "-" or ".")
            || !reading.GapAfter(token).SequenceEqual(reading.GapAfter(token + 1))
        )
        {
            return token;
        }

        var (first, middle, last) = (Number(token), Number(token + 1), Number(token + 2));
        var isIso = reading.Word(token).Length == 4;
        var (year, day) = isIso ? (first, last) : (Century(last), first);
        return IsDay(day) && middle is >= 1 and <= 12 && year is >= 1900 and <= 2100 && day <= DateTime.DaysInMonth(year, middle)
            ? Add(token, token + 3, new DateParts(year, middle, day))
            : token;
    }

    // « avant le 15/02 »
    private int ReadDayAndMonth(int token)
    {
        if (
            token + 1 >= reading.Tokens.Count
            || reading.GapAfter(token) is not "/"
            || reading.Word(token + 1).Length != 2
            || reading.GapAfter(token + 1).StartsWith("/")
            || !(reading.Word(token - 1) is "le" or "du" or "au" || Weekdays.ContainsKey(reading.Word(token - 1)))
        )
        {
            return token;
        }

        var (day, month) = (Number(token), Number(token + 1));
        return IsDay(day) && month is >= 1 and <= 12 && day <= DateTime.DaysInMonth(LeapYear, month)
            ? Add(token, token + 2, new DateParts(0, month, day, Weekdays.GetValueOrDefault(reading.Word(token - 1))))
            : token;
    }

    // jeudi 07 avril 2022 · 1er octobre · 10 et 24 mars · 3, 4 et 5 mai · du 3 au 5 mai
    private int ReadDays(int token)
    {
        var start = token;
        var weekday = Weekdays.GetValueOrDefault(reading.Word(token));
        token += weekday > 0 ? 1 : 0;
        if (Day(token) == 0)
        {
            return start;
        }

        var days = new List<(int Token, int Day)>();
        while (days.Count < 6 && Day(token) is var day and > 0)
        {
            days.Add((token, day));
            token = AfterLink(token + 1);
        }

        var last = days[^1].Token + 1;
        if (!Months.TryGetValue(reading.Word(last), out var month) || !IsClose(last - 1) || reading.GapAfter(last - 1).Contains(','))
        {
            return start;
        }

        var (year, end) = YearAfter(last + 1);
        if (IsStreet(start))
        {
            return end;
        }

        if (EndOfPeriod(days, end, new DateParts(year, month, days[0].Day)) is { } period)
        {
            return Add(start, period.End, period.Parts);
        }

        var longest = DateTime.DaysInMonth(year > 0 ? year : LeapYear, month);
        foreach (var (_, day) in days.Where(day => day.Day <= longest))
        {
            Add(start, end, new DateParts(year, month, day, days.Count == 1 ? weekday : 0));
        }

        return end;
    }

    // « du 3 au 5 mai », « 27-29 septembre », « du 4 septembre au 20 octobre 2023 »: from its first day to its last.
    private (DateParts Parts, int End)? EndOfPeriod(List<(int Token, int Day)> days, int end, DateParts first)
    {
        if (!first.ExistsIn(LeapYear))
        {
            return null; // « du 31 juin au 5 juillet »
        }

        if (days.Count == 2 && days[0].Day < days[1].Day)
        {
            var isSpan = reading.Word(days[0].Token + 1) is "au" || reading.GapAfter(days[0].Token) is "-" or "–";
            return isSpan && days[1].Day <= DateTime.DaysInMonth(first.Year > 0 ? first.Year : LeapYear, first.Month)
                ? (first with { Until = first with { Day = days[1].Day } }, end)
                : null;
        }

        if (days.Count != 1 || reading.Word(end) is not "au" || !reading.IsJoined(end - 1) || WholeDay(end + 1) is not { } until)
        {
            return null;
        }

        var year = first.Year > 0 || until.Parts.Year == 0 ? first.Year : until.Parts.Year - (until.Parts.IsBefore(first) ? 1 : 0);
        return (first with { Year = year, Until = until.Parts }, until.End);
    }

    // vendredi 20 octobre 2023
    private (DateParts Parts, int End)? WholeDay(int token)
    {
        token += Weekdays.ContainsKey(reading.Word(token)) ? 1 : 0;
        var day = Day(token);
        if (day == 0 || !Months.TryGetValue(reading.Word(token + 1), out var month) || !IsClose(token))
        {
            return null;
        }

        var (year, end) = YearAfter(token + 2);
        return day <= DateTime.DaysInMonth(year > 0 ? year : LeapYear, month) ? (new DateParts(year, month, day), end) : null;
    }

    private int AfterLink(int token) => reading.Word(token) is "et" or "au" or "ou" && Day(token + 1) > 0 ? token + 1 : token;

    // fin mai · en avril · mars 2021 · entre avril et septembre
    private int ReadMonths(int token)
    {
        if (!Months.TryGetValue(reading.Word(token), out var month))
        {
            return token;
        }

        var (year, end) = YearAfter(token + 1);
        var before = reading.Word(token - 1);
        if (
            reading.Word(token - 1) is "entre" or "de"
            && reading.Word(token + 1) is "et" or "a"
            && Months.TryGetValue(reading.Word(token + 2), out var until)
        )
        {
            (year, end) = YearAfter(token + 3);
            return Add(token - 1, end, MonthsFrom(year, month, until));
        }

        var first = before is "fin" or "debut" or "mi" or "courant" ? token - 1 : token;
        var isSaid =
            first < token
            || before is "en" or "mois" or "de" && year > 0
            || year > 0
            || (before is "d" && reading.Word(token - 2) is "mois");
        return isSaid ? Add(first, end, new DateParts(year, month)) : token;
    }

    // A year said at the end is the end's: « de novembre à février 2024 » begins in 2023.
    private static DateParts MonthsFrom(int year, int month, int until) =>
        new(year > 0 && until < month ? year - 1 : year, month) { Until = new DateParts(year, until) };

    private int ReadYear(int token)
    {
        var year = Year(token);
        var before = reading.Word(token - 1);
        if (year == 0 || IsStreet(token))
        {
            return token;
        }

        var isSaid = BeforeYear.Contains(before) || (year is > 1950 and < 2060 && !Counts(token));
        return !isSaid ? token : Add(token, token + 1, new DateParts(year));
    }

    // « 2000 euros », « 1 950 », « 2000 logements »: followed by what is counted, or part of a longer number.
    private bool Counts(int token)
    {
        var after = reading.GapAfter(token);
        var next = reading.IsJoined(token) ? reading.Word(token + 1) : "";
        return reading.IsIn(BeforeCount, token - 1)
            || (token > 0 && reading.IsJoined(token - 1) && reading.Word(token - 1).All(char.IsAsciiDigit))
            || after.TrimStart() is ['€' or '%' or '$', ..]
            || (next.Length > 0 && (char.IsAsciiDigit(next[0]) || Units.Contains(next) || (next.Length > 3 && next[^1] is 's' or 'x')));
    }

    private (int Year, int End) YearAfter(int token) =>
        token < reading.Tokens.Count && IsClose(token - 1) && Year(token) is var year and > 0 ? (year, token + 1) : (0, token);

    private bool IsClose(int token) =>
        token >= 0 && reading.GapAfter(token).Trim(" \u00A0\u202F\n\r,.").IsEmpty && reading.BlockOf(token) == reading.BlockOf(token + 1);

    private bool IsStreet(int token) =>
        reading.IsIn(Streets, token - 1) || (reading.Word(token - 1) is "du" or "de" && reading.IsIn(Streets, token - 2));

    private int Day(int token)
    {
        var word = reading.Word(token);
        var day = word is "1er" or "premier" ? 1 : Number(token);
        return word.Length <= 7 && IsDay(day) && (word.Length <= 3 || word is "premier") ? day : 0;
    }

    private int Year(int token) => reading.Word(token).Length == 4 && Number(token) is >= 1900 and <= 2100 and var year ? year : 0;

    private int Number(int token) =>
        reading.Word(token) is { Length: > 0 and <= 4 } word && !word.AsSpan().ContainsAnyExceptInRange('0', '9')
            ? int.Parse(word, System.Globalization.CultureInfo.InvariantCulture)
            : 0;

    private static int Century(int year) =>
        year is > 0 and < 70 ? year + 2000
        : year is >= 70 and < 100 ? year + 1900
        : year;

    private static bool IsDay(int day) => day is >= 1 and <= 31;

    private int Add(int start, int end, DateParts parts)
    {
        found.Add(new FoundDate(reading.Tokens[start].Start, reading.Tokens[end - 1].End, parts));
        return end;
    }

    private static Dictionary<string, int> Numbered(string words) =>
        words
            .Split(' ')
            .SelectMany((same, index) => same.Split('|').Select(word => (word, index)))
            .ToDictionary(pair => pair.word, pair => pair.index + 1);
}
