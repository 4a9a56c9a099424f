using System.Globalization;

namespace Maillage.TextAnalysis;

/// <summary>Finds what took or will take place: a meeting's name and a day in the same sentence, or a heading that names a session.</summary>
internal sealed class EventFinder(Reading reading, IReadOnlyList<DateMention> dates, IReadOnlyList<PlaceMention> places)
{
    private const int MostWords = 10;
    private const int Around = 12; // words between what happens and its day
    private const int MostCells = 30; // of a row, that are looked at for what happens
    private const int LongestName = 500; // signs, of which ten words are shown
    private const int MostBesideDate = 12; // signs that a cell with a date holds besides: « , 20 h »

    internal static readonly WordList Happenings = WordList.Of("event-words.txt");

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr");

    // What happens often, and is an event only when the day stands right beside it.
    private static readonly WordList Close = new([
        "conseil",
        "groupe",
        "commission",
        "concertation",
        "marche",
        "chantier",
        "formation",
        "formations",
        "collecte",
        "permanence",
        "voyage",
    ]);

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
                var isNext =
                    found.Count == 0
                    || (found[^1].Start, found[^1].End) != (sentence.Start, sentence.End)
                    || dates[at - 1].Start != dates[at].Start;
                if (isNext && dates[at].Iso.Length >= 7 && Happening(sentence, dates[at]) is { } span)
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
            if (Happens(token, day))
            {
                return (reading.Tokens[token].Start, date.Start);
            }
        }

        for (var token = reading.TokenAt(date.End); token < Math.Min(end, day + Around); token++)
        {
            if (Happens(token, day))
            {
                return (reading.Tokens[token].Start, sentence.End);
            }
        }

        return InRow(sentence, date);
    }

    private bool Happens(int token, int day) =>
        reading.IsIn(Happenings, token) && (!reading.IsIn(Close, token) || Math.Abs(token - day) <= Around / 2);

    // A table of dates: what stands in the next cell of the row.
    private (int Start, int End)? InRow(Sentence sentence, DateMention date)
    {
        var blocks = reading.Source.Blocks;
        if (
            blocks[sentence.Block].Cell is not { IsHeader: false } cell
            || date.End - date.Start + MostBesideDate < sentence.End - sentence.Start
        )
        {
            return null;
        }

        for (
            var block = sentence.Block + 1;
            block <= Math.Min(blocks.Count - 1, sentence.Block + MostCells)
                && blocks[block].Cell is { } next
                && next.Table == cell.Table
                && next.Row == cell.Row;
            block++
        )
        {
            if (blocks[block].End - blocks[block].Start > MostBesideDate && char.IsLetter(reading.Text[blocks[block].Start]))
            {
                return (blocks[block].Start, blocks[block].End);
            }
        }

        return null;
    }

    private EventMention Make(Sentence sentence, (int Start, int End) name, (DateMention Date, PlaceMention? Place) when)
    {
        return new EventMention(sentence.Start, sentence.End, 0.65, new Reason("event.happening-and-day"))
        {
            Name = NameOf(name, when.Date, when.Place),
            Iso = when.Date.Iso,
            Place = when.Place,
        };
    }

    // Ten words at most, without the small ones and the numbers at the end; a bare « atelier » is told by its place, or by its day.
    private string NameOf((int Start, int End) name, DateMention date, PlaceMention? place)
    {
        var words = Spans
            .OneLine(reading.Text, name.Start, Math.Min(name.End, name.Start + LongestName))
            .Split(' ')
            .Take(MostWords)
            .ToList();
        while (words.Count > 1 && IsLoose(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        var shown = string.Join(' ', words).TrimEnd(' ', ',', ':', ';', '-', '–', '(', '.');
        shown = Spans.Titled(shown);
        return shown.Contains(' ', StringComparison.Ordinal) ? shown
            : place is not null ? $"{shown}, {place.Name}"
            : DateOnly.TryParseExact(date.Iso, "yyyy-MM-dd", out var day) ? $"{shown} du {day.ToString("d MMMM yyyy", French)}"
            : shown;
    }

    private static bool IsLoose(string word)
    {
        var bare = Folding.Fold(word).Trim(',', ':', ';', '(', ')', '.', '-', '–', '’', '\'');
        return bare.Length == 0
            || char.IsAsciiDigit(bare[0])
            || StopWords.Contains(bare)
            || bare is "le" or "du" or "les" or "au" or "en" or "a" or "de" or "et";
    }
}
