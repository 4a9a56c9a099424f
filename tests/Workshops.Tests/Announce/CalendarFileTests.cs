using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Maillage.Testing;
using Maillage.Workshops.Announce;

namespace Maillage.Workshops.Tests.Announce;

public sealed class CalendarFileTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 8, 0, 0, TimeSpan.Zero);

    // What people may write, and what the format gives a meaning.
    private static readonly string[] Pieces =
    [
        "Été",
        ",",
        ";",
        "\\",
        "\\n",
        "\n",
        "\r\n",
        ":",
        "\"",
        " ",
        "🌾",
        "é",
        "n",
        "BEGIN:VEVENT",
        "\u00a0",
        "日本",
    ];

    [Fact]
    public void Whatever_a_title_holds_a_calendar_reads_it_back() =>
        Prop.ForAll(
                Texts(),
                text =>
                {
                    var read = Read(CalendarFile.Write(Entry with { Title = text, Location = text, Description = text }, Now));
                    return read["SUMMARY"] == text.ReplaceLineEndings("\n")
                        && read["DESCRIPTION"].StartsWith(text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void No_line_is_longer_than_75_octets_and_each_ends_with_CR_LF() =>
        Prop.ForAll(
                Texts(),
                text =>
                {
                    var lines = CalendarFile.Write(Entry with { Title = text, Location = text }, Now).Split("\r\n");
                    return lines[^1].Length == 0
                        && lines.All(line => Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n') && !line.Contains('\uFFFD'));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Times_are_in_UTC_and_the_entry_says_which_it_is()
    {
        var read = Read(CalendarFile.Write(Entry, Now));

        read["DTSTART"].ShouldBe("20260625T120000Z");
        read["DTEND"].ShouldBe("20260625T140000Z");
        read["DTSTAMP"].ShouldBe("20260601T080000Z");
        read["UID"].ShouldBe($"{Entry.Id}");
        read["SEQUENCE"].ShouldBe("4");
    }

    [Fact]
    public void A_control_character_does_not_reach_the_file() =>
        Read(CalendarFile.Write(Entry with { Title = "Un\u0007 deux\u0000" }, Now))["SUMMARY"].ShouldBe("Un deux");

    [Fact]
    public async Task A_workshop_that_is_moved_stays_the_same_entry_with_a_higher_number()
    {
        await using var site = await TestSite.Start();
        var facilitator = site.Console();
        var path = await facilitator.Announces(("titre", "Eau, forêt; et \\ vent"));
        var answer = await facilitator.GetAsync($"{path}/atelier.ics");
        var before = Read(await answer.Content.ReadAsStringAsync());

        await facilitator.Fill(
            $"{path}/modifier",
            null,
            [.. Announcing.Complete(("heure", "09:00")), ("version", $"{(await site.Kept(path)).Version}")]
        );
        var after = Read(await facilitator.GetStringAsync($"{path}/atelier.ics"));

        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        before["SUMMARY"].ShouldBe("Eau, forêt; et \\ vent");
        before["LOCATION"].ShouldBe("Salle des fêtes, Moulins");
        before["URL"].ShouldEndWith(path);
        after["UID"].ShouldBe(before["UID"]);
        int.Parse(after["SEQUENCE"], CultureInfo.InvariantCulture)
            .ShouldBeGreaterThan(int.Parse(before["SEQUENCE"], CultureInfo.InvariantCulture));
        after["DTSTART"].ShouldNotBe(before["DTSTART"]);
    }

    private static CalendarEntry Entry { get; } =
        new(Guid.Parse("0197a2b8-0000-7000-8000-000000000001"), "Atelier", Now.AddDays(24).AddHours(4), Now.AddDays(24).AddHours(6))
        {
            Location = "Salle des fêtes",
            Address = "https://exemple.org/ateliers/0197a2b8-0000-7000-8000-000000000001",
            CreatedAt = Now,
            Version = 4,
        };

    private static Arbitrary<string> Texts() =>
        Gen.Elements(Pieces).ListOf().Select(pieces => "Un " + string.Concat(pieces) + " x").ToArbitrary();

    // As RFC 5545 has a reader do it: unfold, split at the first colon, take escapes away.
    private static Dictionary<string, string> Read(string file) =>
        file.Replace("\r\n ", "", StringComparison.Ordinal)
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(':', 2))
            .Where(line => line[0] is not ("BEGIN" or "END"))
            .ToDictionary(line => line[0], line => Unescape(line[1]));

    // A comma or semicolon that is not escaped would divide the value.
    private static string Unescape(string value)
    {
        var text = new StringBuilder();
        for (var at = 0; at < value.Length; at++)
        {
            var isEscape = value[at] == '\\';
            at += isEscape ? 1 : 0;
            (isEscape || value[at] is not (',' or ';')).ShouldBeTrue(value);
            text.Append(isEscape && value[at] is 'n' or 'N' ? (isEscape ? '\n' : value[at]) : value[at]);
        }

        return text.ToString();
    }
}
