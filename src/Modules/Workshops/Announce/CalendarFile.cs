using System.Globalization;
using System.Text;

namespace Maillage.Workshops.Announce;

/// <summary>Something that happens, for a calendar.</summary>
/// <param name="Id">Stays the same when it is moved: calendars then move their entry.</param>
/// <param name="Title">What it is called.</param>
/// <param name="StartsAt">When it begins.</param>
/// <param name="EndsAt">When it ends.</param>
internal sealed record CalendarEntry(Guid Id, string Title, DateTimeOffset StartsAt, DateTimeOffset EndsAt)
{
    public string Location { get; init; } = "";
    public string Description { get; init; } = "";

    /// <summary>Where more is told.</summary>
    public string Address { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Grows with each change: calendars keep the entry with the highest.</summary>
    public int Version { get; init; }
}

/// <summary>Writes a calendar with one entry.</summary>
/// <remarks>
/// RFC 5545: lines end with CR LF and are folded at 75 octets, never inside a character (3.1); backslash, semicolon, comma and line break are escaped in
/// text (3.3.11); times are in UTC (3.3.5), so that no time zone has to be described.
/// </remarks>
internal static class CalendarFile
{
    private const int LongestLine = 75;

    /// <summary>The file.</summary>
    /// <param name="entry">What happens.</param>
    /// <param name="now">When the file is written.</param>
    public static string Write(CalendarEntry entry, DateTimeOffset now)
    {
        IEnumerable<string> lines =
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Maillage//Ateliers//FR",
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            "BEGIN:VEVENT",
            $"UID:{entry.Id}",
            $"DTSTAMP:{Utc(now)}",
            $"CREATED:{Utc(entry.CreatedAt)}",
            $"SEQUENCE:{entry.Version}",
            $"DTSTART:{Utc(entry.StartsAt)}",
            $"DTEND:{Utc(entry.EndsAt)}",
            $"SUMMARY:{Escape(entry.Title)}",
            .. entry.Location.Length > 0 ? [$"LOCATION:{Escape(entry.Location)}"] : (string[])[],
            $"DESCRIPTION:{Escape(string.Join("\n\n", new[] { entry.Description, entry.Address }.Where(said => said.Length > 0)))}",
            $"URL:{entry.Address}",
            "END:VEVENT",
            "END:VCALENDAR",
        ];
        return string.Concat(lines.Select(Fold));
    }

    /// <summary>Text as a value: what would end it or divide it is escaped.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var sign in text.ReplaceLineEndings("\n"))
        {
            _ = sign switch
            {
                '\n' => escaped.Append("\\n"),
                '\\' or ';' or ',' => escaped.Append('\\').Append(sign),
                _ when char.IsControl(sign) && sign != '\t' => escaped,
                _ => escaped.Append(sign),
            };
        }

        return escaped.ToString();
    }

    // A line that goes on begins with a space, which counts.
    private static string Fold(string line)
    {
        var (folded, octets) = (new StringBuilder(line.Length), 0);
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        return folded.Append("\r\n").ToString();
    }

    private static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
