using System.Globalization;
using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Territories;
using Microsoft.AspNetCore.Http;

namespace Maillage.Commons.Edit;

/// <summary>What stands in the fields of the form, just as it was typed: given back whole when something is refused.</summary>
public sealed record TypedFiche
{
    /// <summary>Slug of a kind of fiche.</summary>
    public string Kind { get; init; } = FicheKind.Initiative.Slug();

    /// <summary>One line.</summary>
    public string Title { get; init; } = "";

    /// <summary>One or two sentences.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Markdown.</summary>
    public string Body { get; init; } = "";

    /// <summary>Names of territories, one a line; a code in parentheses tells homonyms apart.</summary>
    public string Places { get; init; } = "";

    /// <summary>Latitude and longitude, with a comma or a space between.</summary>
    public string Position { get; init; } = "";

    /// <summary>Identifiers of themes.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Slugs of colleges.</summary>
    public IReadOnlyList<string> Colleges { get; init; } = [];

    /// <summary>Names, one a line.</summary>
    public string Actors { get; init; } = "";

    /// <summary>Whether the box of consent is ticked.</summary>
    public bool PersonsAgreed { get; init; }

    /// <summary>As a date field sends it: <c>2026-03-01</c>.</summary>
    public string Starts { get; init; } = "";

    /// <summary>As a date field sends it.</summary>
    public string Ends { get; init; } = "";

    /// <summary>One a line: <c>title | address</c>, or an address alone.</summary>
    public string Links { get; init; } = "";

    /// <summary>SPDX identifier.</summary>
    public string Licence { get; init; } = Licences.Default;

    internal static TypedFiche Read(IFormCollection form) =>
        new()
        {
            Kind = Field(form, "kind"),
            Title = Field(form, "title"),
            Summary = Field(form, "summary"),
            Body = Field(form, "body"),
            Places = Field(form, "places"),
            Position = Field(form, "position"),
            Themes = Fields(form, "themes"),
            Colleges = Fields(form, "colleges"),
            Actors = Field(form, "actors"),
            PersonsAgreed = form["personsAgreed"] == "true",
            Starts = Field(form, "starts"),
            Ends = Field(form, "ends"),
            Links = Field(form, "links"),
            Licence = Field(form, "licence"),
        };

    internal static TypedFiche Of(FicheContent content, ITerritories territories) =>
        new()
        {
            Kind = content.Kind.Slug(),
            Title = content.Title,
            Summary = content.Summary,
            Body = content.Body,
            Places = string.Join('\n', content.Places.Select(place => TypedPlaces.Write(place, territories))),
            Position = FicheField.Position(content),
            Themes = content.Themes,
            Colleges = [.. content.Colleges.Select(college => college.Slug())],
            Actors = string.Join('\n', content.ExactActors),
            PersonsAgreed = content.PersonsAgreed,
            Starts = FicheField.Date(content.StartsOn),
            Ends = FicheField.Date(content.EndsOn),
            Links = FicheField.Links(content),
            Licence = content.Licence,
        };

    /// <summary>Understands what was typed.</summary>
    /// <returns>The content, as far as it is understood, and what is not.</returns>
    internal (FicheContent Content, IReadOnlyList<Refusal> Refusals) Understand(ITerritories territories)
    {
        var refusals = new List<Refusal>();
        var position = ReadPosition(refusals);
        var content = new FicheContent
        {
            Kind = Slugs.Read<FicheKind>(Kind) ?? FicheKind.Initiative,
            Title = Title,
            Summary = Summary,
            Body = Body,
            Places = TypedPlaces.Read(Places, territories, refusals),
            Latitude = position?.Latitude,
            Longitude = position?.Longitude,
            Themes = Themes,
            Colleges = [.. Colleges.Select(Slugs.Read<College>).OfType<College>()],
            ExactActors = Lines(Actors),
            PersonsAgreed = PersonsAgreed,
            StartsOn = ReadDate(Starts, refusals),
            EndsOn = ReadDate(Ends, refusals),
            Links = [.. Lines(Links).Select(ReadLink)],
            Licence = Licence,
        };
        return (content.Cleaned(), refusals);
    }

    internal static string[] Lines(string typed) =>
        typed.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private (double Latitude, double Longitude)? ReadPosition(List<Refusal> refusals)
    {
        var parts = CleanText.Line(Position).Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return null;
        }

        if (parts.Length == 2 && ReadDegrees(parts[0]) is { } latitude && ReadDegrees(parts[1]) is { } longitude)
        {
            return (latitude, longitude);
        }

        refusals.Add(new("fiche.bad-position"));
        return null;
    }

    private static double? ReadDegrees(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && double.IsFinite(degrees)
            ? degrees
            : null;

    private static DateOnly? ReadDate(string typed, List<Refusal> refusals)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (DateOnly.TryParseExact(typed.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        refusals.Add(new("fiche.bad-date"));
        return null;
    }

    private static FicheLink ReadLink(string line)
    {
        var bar = line.LastIndexOf('|');
        return bar < 0 ? new("", line) : new(line[..bar], line[(bar + 1)..]);
    }

    private static string Field(IFormCollection form, string name) => form[name].ToString();

    private static string[] Fields(IFormCollection form, string name) => [.. form[name].OfType<string>()];
}
