using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Maillage.Commons.Contracts;

namespace Maillage.Workshops.Minutes.Files;

/// <summary>Minutes in the words of schema.org: a report about an event, each thing said a work of its own.</summary>
internal static class MinutesJsonLd
{
    /// <summary>JSON that can stand inside a <c>script</c> element: <c>&lt;</c> is escaped.</summary>
    /// <param name="paper">The minutes.</param>
    /// <param name="words">Their own sentences.</param>
    /// <param name="address">Where they are read.</param>
    public static string Of(MinutesPaper paper, MinutesWords words, string address) =>
        new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Report",
            ["@id"] = address,
            ["name"] = paper.Title,
            ["inLanguage"] = paper.Language,
            ["about"] = Event(paper),
            ["abstract"] = Abstract(paper),
            ["hasPart"] = new JsonArray([.. paper.Lines.Select((line, index) => Said(line, index + 1, words, address))]),
        }.ToJsonString(new JsonSerializerOptions { WriteIndented = true });

    private static JsonObject Event(MinutesPaper paper)
    {
        var held = new JsonObject
        {
            ["@type"] = "Event",
            ["name"] = paper.Title,
            ["startDate"] = Moment(paper.From),
            ["endDate"] = Moment(paper.To),
            ["identifier"] = paper.Workshop.ToString(),
        };
        if (paper.Territory.Length > 0)
        {
            held["location"] = new JsonObject { ["@type"] = "AdministrativeArea", ["name"] = paper.Territory };
        }

        if (paper.Voices.Count > 0)
        {
            held["audience"] = new JsonArray([
                .. paper.Voices.Select(voice => (JsonNode)new JsonObject { ["@type"] = "Audience", ["audienceType"] = voice.Words }),
            ]);
        }

        return held;
    }

    private static string Abstract(MinutesPaper paper) =>
        string.Join(
            ' ',
            paper
                .Sections.Where(section => section.Id == "resume")
                .SelectMany(section => section.Parts)
                .OfType<PaperText>()
                .Select(text => text.Text)
        );

    private static JsonNode Said(SaidLine line, int position, MinutesWords words, string address)
    {
        var work = new JsonObject
        {
            ["@type"] = "CreativeWork",
            ["@id"] = $"{address}#{MinutesAddress.Anchor(line.Id)}",
            ["identifier"] = line.Id.ToString(),
            ["genre"] = line.Kind.Slug(),
            ["text"] = line.Text,
            ["position"] = position,
            ["dateCreated"] = Moment(line.At),
        };
        if (line.College is { } college)
        {
            work["creator"] = new JsonObject
            {
                ["@type"] = "Organization",
                ["name"] = words.College(college),
                ["identifier"] = college.Slug(),
            };
        }

        if (line.Name is { } name)
        {
            work["author"] = new JsonObject { ["@type"] = "Person", ["name"] = name };
        }

        if (line.Question.Length > 0)
        {
            work["about"] = line.Question;
        }

        return work;
    }

    private static string Moment(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
