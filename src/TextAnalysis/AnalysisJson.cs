using System.Globalization;
using System.Text.Json;

namespace Maillage.TextAnalysis;

/// <summary>Writes an analysis as the JSON that <c>maillage analyze --json</c> answers.</summary>
public static class AnalysisJson
{
    private static readonly (StatementKind Kind, string Name)[] StatementNames =
    [
        (StatementKind.Enabler, "enablers"),
        (StatementKind.Barrier, "barriers"),
        (StatementKind.Need, "needs"),
        (StatementKind.Question, "questions"),
        (StatementKind.Proposal, "proposals"),
        (StatementKind.Practice, "practices"),
        (StatementKind.Commitment, "commitments"),
    ];

    /// <summary>Writes one object: text, document, places, organisations, people, dates, themes, statements by kind, initiatives, events.</summary>
    /// <param name="writer">Where to; not flushed.</param>
    /// <param name="text">The text that was analysed.</param>
    /// <param name="analysis">What was found in it.</param>
    /// <remarks>Offsets are UTF-16 units in <c>text</c>, the end exclusive; each <c>quote</c> is <c>text[start..end]</c>. Reasons are in French. Time: O(length of what is written).</remarks>
    public static void Write(Utf8JsonWriter writer, StructuredText text, Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(analysis);
        writer.WriteStartObject();
        writer.WriteString("text", text.Text);
        WriteDocument(writer, analysis.Document);
        WriteList(writer, "places", analysis.Places, place => WritePlace(writer, text, place));
        WriteList(writer, "organisations", analysis.Organisations, found => WriteSpan(writer, text, found, "text"));
        WriteList(writer, "people", analysis.People, found => WriteSpan(writer, text, found, "text"));
        WriteList(writer, "dates", analysis.Dates, date => WriteDate(writer, text, date));
        WriteStrings(writer, "themes", analysis.Themes.Select(theme => theme.Id));
        foreach (var (kind, name) in StatementNames)
        {
            WriteList(writer, name, analysis.Statements.Where(said => said.Kind == kind), said => WriteStatement(writer, text, said));
        }

        WriteList(writer, "initiatives", analysis.Initiatives, found => WriteInitiative(writer, text, found));
        WriteList(writer, "events", analysis.Events, found => WriteEvent(writer, text, found));
        WriteList(writer, "amounts", analysis.Amounts, amount => WriteAmount(writer, text, amount));
        writer.WriteEndObject();
    }

    private static void WriteDocument(Utf8JsonWriter writer, DocumentSummary document)
    {
        writer.WriteStartObject("document");
        writer.WriteString("title", document.Title);
        writer.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(document.Kind.ToString()));
        writer.WriteString("date", document.Date);
        writer.WriteString("organiser", document.Organiser);
        WriteStrings(writer, "colleges", document.Colleges);
        WriteList(writer, "sections", document.Sections, section => WriteSection(writer, section));
        writer.WriteEndObject();
    }

    private static void WriteSection(Utf8JsonWriter writer, Section section)
    {
        writer.WriteString("title", section.Title);
        writer.WriteNumber("level", section.Level);
        writer.WriteNumber("start", section.Start);
        writer.WriteNumber("end", section.End);
    }

    private static void WritePlace(Utf8JsonWriter writer, StructuredText text, PlaceMention place)
    {
        WriteSpan(writer, text, place, "text");
        writer.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(place.Kind.ToString()));
        writer.WriteString("name", place.Name);
        writer.WriteString("insee", place.Insee);
        writer.WriteString("code", place.Code.Length > 0 ? place.Code : null);
        writer.WriteStartArray("alternatives");
        foreach (var other in place.Alternatives)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(other.Kind.ToString()));
            writer.WriteString("name", other.Name);
            writer.WriteString("code", other.Code);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter writer, StructuredText text, DateMention date)
    {
        WriteSpan(writer, text, date, "text");
        writer.WriteString("iso", date.Iso);
        if (date.Iso2 is { } end)
        {
            writer.WriteString("iso2", end);
        }
    }

    private static void WriteAmount(Utf8JsonWriter writer, StructuredText text, AmountMention amount)
    {
        WriteSpan(writer, text, amount, "text");
        writer.WriteNumber("value", amount.Euros);
        writer.WriteString("unit", "EUR");
    }

    private static void WriteStrings(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static void WriteStatement(Utf8JsonWriter writer, StructuredText text, Statement said)
    {
        WriteSpan(writer, text, said, "quote");
        writer.WriteString("college", said.College);
        writer.WriteString("section", said.Section);
    }

    private static void WriteInitiative(Utf8JsonWriter writer, StructuredText text, InitiativeMention initiative)
    {
        WriteSpan(writer, text, initiative, "quote");
        writer.WriteString("name", initiative.Name);
        writer.WriteString("place", initiative.Place?.Name);
        writer.WriteString("insee", initiative.Place?.Insee);
        WriteStrings(writer, "actors", initiative.Actors.Select(actor => actor.Quote(text)));
    }

    private static void WriteEvent(Utf8JsonWriter writer, StructuredText text, EventMention happening)
    {
        WriteSpan(writer, text, happening, "quote");
        writer.WriteString("name", happening.Name);
        writer.WriteString("iso", happening.Iso);
        writer.WriteString("place", happening.Place?.Name);
    }

    private static void WriteSpan(Utf8JsonWriter writer, StructuredText text, Extract found, string words)
    {
        writer.WriteString(words, found.Quote(text));
        writer.WriteNumber("start", found.Start);
        writer.WriteNumber("end", found.End);
        writer.WriteNumber("confidence", Math.Round(found.Confidence, 2));
        writer.WriteString("why", found.Why.In(CultureInfo.GetCultureInfo("fr")));
    }

    private static void WriteList<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
