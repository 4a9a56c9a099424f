namespace Maillage.TextAnalysis;

/// <summary>Finds what took or will take place: a meeting's name and a day in the same sentence, or a heading that names a session.</summary>
internal sealed class EventFinder(Reading reading, IReadOnlyList<DateMention> dates, IReadOnlyList<PlaceMention> places)
{
    private const int Around = 12; // words between what happens and its day

    private static readonly HashSet<string> Happenings =
    [
        "reunion",
        "rencontre",
        "rencontres",
        "atelier",
        "ateliers",
        "session",
        "sessions",
        "journee",
        "journees",
        "seminaire",
        "webinaire",
        "webinaires",
        "forum",
        "festival",
        "assemblee",
        "visite",
        "conference",
        "colloque",
        "sommet",
        "agora",
        "comite",
        "copil",
        "fete",
        "cafe",
        "debat",
        "salon",
        "inauguration",
        "jeudis",
        "mardis",
        "residence",
        "hackathon",
        "printemps",
        "semaine",
        "universite",
    ];

    /// <summary>Every event, in the order of the text; one for each day.</summary>
    internal IReadOnlyList<EventMention> Find()
    {
        var found = new List<EventMention>();
        var (date, place) = (0, 0);
        foreach (var sentence in reading.Sentences)
        {
            date = Skip(dates, date, sentence.Start);
            place = Skip(places, place, sentence.Start);
            var where = place < places.Count && places[place].Start < sentence.End ? places[place] : null;
            for (var at = date; at < dates.Count && dates[at].Start < sentence.End; at++)
            {
                if (dates[at].Iso.Length >= 7 && Happening(sentence, dates[at]) is { } span)
                {
                    found.Add(Make(sentence, span, (dates[at], where)));
                }
            }
        }

        return found;
    }

    private static int Skip<T>(IReadOnlyList<T> items, int at, int start)
        where T : Extract
    {
        while (at < items.Count && items[at].Start < start)
        {
            at++;
        }

        return at;
    }

    // The nearest word that names a happening, before the day or after it.
    private (int Start, int End)? Happening(Sentence sentence, DateMention date)
    {
        var (first, end) = (reading.TokenAt(sentence.Start), reading.TokenAt(sentence.End));
        var day = reading.TokenAt(date.Start);
        for (var token = day - 1; token >= Math.Max(first, day - Around); token--)
        {
            if (Happenings.Contains(reading.Word(token)))
            {
                return (reading.Tokens[token].Start, date.Start);
            }
        }

        for (var token = reading.TokenAt(date.End); token < Math.Min(end, day + Around); token++)
        {
            if (Happenings.Contains(reading.Word(token)))
            {
                return (reading.Tokens[token].Start, sentence.End);
            }
        }

        return null;
    }

    private EventMention Make(Sentence sentence, (int Start, int End) name, (DateMention Date, PlaceMention? Place) when)
    {
        var words = Spans.OneLine(reading.Text, name.Start, name.End).Split(' ');
        var shown = string.Join(' ', words.Take(10)).TrimEnd(' ', ',', ':', '-', '(', '.');
        return new EventMention(sentence.Start, sentence.End, 0.65, new Reason("event.happening-and-day"))
        {
            Name = shown.EndsWith(" du", StringComparison.Ordinal) || shown.EndsWith(" le", StringComparison.Ordinal) ? shown[..^3] : shown,
            Iso = when.Date.Iso,
            Place = when.Place,
        };
    }
}
