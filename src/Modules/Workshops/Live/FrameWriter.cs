using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Maillage.Commons.Contracts;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops.Live;

/// <summary>Writes what changed in a workshop for one audience. The format is documented in <c>docs/live-protocol.md</c>.</summary>
/// <remarks>Only parts that changed since a place of the journal are there, so a screen that lost its stream asks from the last frame that it has.</remarks>
internal static class FrameWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The lines that may have changed for somebody since a place of the journal.</summary>
    public static IReadOnlyList<Line> Changed(Workshop workshop, long from)
    {
        // A step that begins may show lines of others, those that are voted on.
        var all = from == 0 || (workshop.Agenda.ChangedAt > from && workshop.Agenda.Step?.Vote is not null);
        return [.. workshop.Board.Lines.Where(line => all || line.ChangedAt > from)];
    }

    /// <summary>Writes what changed for an audience since a place of the journal; the whole of it since 0.</summary>
    /// <param name="into">Takes the frame, as UTF-8.</param>
    /// <param name="workshop">As it is.</param>
    /// <param name="audience">Who reads it.</param>
    /// <param name="from">The place of the journal that they know.</param>
    /// <param name="lines">What <see cref="Changed"/> says.</param>
    public static void Write(IBufferWriter<byte> into, Workshop workshop, Audience audience, long from, IReadOnlyList<Line> lines)
    {
        using var json = new Utf8JsonWriter(into, Options);
        json.WriteStartObject();
        json.WriteNumber("seq", workshop.Version);
        json.WriteNumber("from", from);
        WriteAgenda(json, workshop, from);
        WritePeople(json, workshop, audience, from);
        WriteEchoes(json, workshop, audience, from);
        WriteLines(json, workshop, audience, from, lines);
        json.WriteEndObject();
    }

    // ---------- the agenda ----------

    private static void WriteAgenda(Utf8JsonWriter json, Workshop workshop, long from)
    {
        var agenda = workshop.Agenda;
        if (from > 0 && agenda.ChangedAt <= from)
        {
            return;
        }

        json.WriteStartObject("agenda");
        json.WriteString("phase", agenda.Phase.Slug());
        json.WriteString("step", agenda.Step?.Id);
        json.WriteNumber("round", agenda.Round);
        WriteTime(json, "endsAt", agenda.EndsAt);
        WriteNumber(json, "left", (long?)agenda.Left?.TotalMilliseconds);
        json.WriteBoolean("open", agenda.IsOpen);
        WriteAll(json, "revealed", agenda.Revealed);
        json.WriteStartObject("begun");
        foreach (var (step, at) in agenda.Begun)
        {
            json.WriteNumber(step, at.ToUnixTimeMilliseconds());
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    // ---------- people and groups ----------

    private static void WritePeople(Utf8JsonWriter json, Workshop workshop, Audience audience, long from)
    {
        var seating = workshop.Seating;
        if (from > 0 && seating.ChangedAt <= from)
        {
            return;
        }

        json.WriteNumber("people", seating.Participants.Count);
        json.WriteNumber("sitting", seating.Sitting);
        json.WriteBoolean("locked", seating.IsLocked);
        WriteNumber(json, "group", audience.Group);
        json.WriteStartArray("groups");
        foreach (var number in seating.Groups.Where(number => audience.View is not View.Phone || number == audience.Group))
        {
            WriteGroup(json, seating, number);
        }

        json.WriteEndArray();
        if (audience.View is View.Console)
        {
            WriteParticipants(json, seating, from);
        }
    }

    private static void WriteGroup(Utf8JsonWriter json, Seating seating, int number)
    {
        var members = seating.In(number).ToList();
        json.WriteStartObject();
        json.WriteNumber("number", number);
        json.WriteNumber("people", members.Count);
        WriteAll(
            json,
            "colleges",
            members.Select(member => member.College).OfType<College>().Distinct().Order().Select(college => college.Slug())
        );
        json.WriteEndObject();
    }

    private static void WriteParticipants(Utf8JsonWriter json, Seating seating, long from)
    {
        json.WriteStartArray("participants");
        foreach (var someone in seating.Participants.Values.Where(someone => someone.ChangedAt > from))
        {
            json.WriteStartObject();
            json.WriteString("id", someone.Id);
            json.WriteString("college", someone.College?.Slug());
            json.WriteString("name", someone.Name?.Text);
            WriteNumber(json, "group", someone.Group);
            json.WriteBoolean("pinned", someone.IsPinned);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // ---------- what was done elsewhere ----------

    private static void WriteEchoes(Utf8JsonWriter json, Workshop workshop, Audience audience, long from)
    {
        var board = workshop.Board;
        if (from > 0 ? board.EchoesChangedAt <= from : board.Echoes.Count == 0)
        {
            return;
        }

        json.WriteStartArray("echoes");
        foreach (var echo in board.Echoes.Where(echo => Sights.Reaches(echo, audience)))
        {
            json.WriteStartObject();
            json.WriteString("id", echo.Echo);
            json.WriteString("line", echo.Line);
            json.WriteString("fiche", echo.Fiche);
            WriteNumber(json, "group", echo.Group);
            json.WriteString("title", echo.Title.Text);
            json.WriteString("sentence", echo.Sentence.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // ---------- lines ----------

    private static void WriteLines(Utf8JsonWriter json, Workshop workshop, Audience audience, long from, IReadOnlyList<Line> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var changed = lines.Select(line => (line, Sights.Of(workshop, line, audience))).ToList();
        json.WriteStartArray("lines");
        foreach (var (line, sight) in changed.Where(seen => seen.Item2 > Sight.Nothing))
        {
            WriteLine(json, workshop, audience, line, sight);
        }

        json.WriteEndArray();
        WriteAll(json, "gone", changed.Where(seen => from > 0 && MayBeForgotten(workshop, seen)).Select(seen => seen.line.Id.ToString()));
        if (audience.View is not View.Phone)
        {
            WriteCounts(json, workshop);
        }
    }

    // The identity of what was never shown is not told either.
    private static bool MayBeForgotten(Workshop workshop, (Line Line, Sight Sight) seen) =>
        seen.Sight is Sight.Nothing && (seen.Line.State is LineState.Withdrawn || !workshop.IsConfidential(seen.Line));

    private static void WriteLine(Utf8JsonWriter json, Workshop workshop, Audience audience, Line line, Sight sight)
    {
        json.WriteStartObject();
        json.WriteString("id", line.Id);
        json.WriteString("step", line.Step);
        json.WriteNumber("round", line.Round);
        WriteNumber(json, "group", line.Group);
        json.WriteNumber("sitting", line.Sitting);
        json.WriteString("kind", line.Kind.Slug());
        WriteNumber(json, "prompt", line.Prompt);
        json.WriteNumber("at", line.At.ToUnixTimeMilliseconds());
        json.WriteString("state", line.State.Slug());
        json.WriteBoolean("secret", workshop.IsConfidential(line));
        json.WriteBoolean("pinned", line.IsPinned);
        json.WriteBoolean("carried", line.IsCarried);
        if (line.Into is { } into)
        {
            json.WriteString("into", into);
        }

        if (sight is Sight.Words)
        {
            WriteWords(json, workshop, audience, line);
        }

        json.WriteEndObject();
    }

    private static void WriteWords(Utf8JsonWriter json, Workshop workshop, Audience audience, Line line)
    {
        json.WriteString("text", line.Words.Text);
        if (audience.View is View.Console)
        {
            WriteForFacilitators(json, line);
        }

        var (college, name) = Bylines.Of(workshop, line);
        json.WriteString("college", college?.Slug());
        if (audience.View is not View.Screen && name is not null)
        {
            json.WriteString("name", name);
        }

        WriteVotes(json, workshop, line);
    }

    private static void WriteForFacilitators(Utf8JsonWriter json, Line line)
    {
        if (line.Reason is { } reason)
        {
            json.WriteString("reason", reason.Text);
        }

        if (line.Author is null)
        {
            json.WriteBoolean("typed", true);
        }
    }

    // ---------- votes ----------

    private static void WriteVotes(Utf8JsonWriter json, Workshop workshop, Line line)
    {
        var told = workshop
            .Kit.Steps.Where(step => step.Vote is not null)
            .SelectMany(step => CollegeVotes.Told(workshop, step, line), (step, votes) => (step, votes))
            .ToList();
        if (told.Count == 0)
        {
            return;
        }

        json.WriteStartArray("votes");
        foreach (var (step, votes) in told)
        {
            json.WriteStartObject();
            json.WriteString("step", step.Id);
            json.WriteString("college", votes.College?.Slug());
            json.WriteNumber("dots", votes.Dots);
            json.WriteNumber("agree", votes.Agree);
            json.WriteNumber("disagree", votes.Disagree);
            json.WriteNumber("pass", votes.Pass);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // How far each group is: counts only, also of what is not shown.
    private static void WriteCounts(Utf8JsonWriter json, Workshop workshop)
    {
        json.WriteStartArray("counts");
        var counted = workshop.Board.Lines.Where(line => line.IsCounted).GroupBy(line => (line.Step, line.Sitting, line.Group, line.Kind));
        foreach (var group in counted)
        {
            json.WriteStartObject();
            json.WriteString("step", group.Key.Step);
            json.WriteNumber("sitting", group.Key.Sitting);
            WriteNumber(json, "group", group.Key.Group);
            json.WriteString("kind", group.Key.Kind.Slug());
            json.WriteNumber("lines", group.Count());
            json.WriteNumber("last", group.Max(line => line.At).ToUnixTimeMilliseconds());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // ---------- small things ----------

    private static void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset? at) =>
        WriteNumber(json, name, at?.ToUnixTimeMilliseconds());

    private static void WriteNumber(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } some)
        {
            json.WriteNumber(name, some);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteAll(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
