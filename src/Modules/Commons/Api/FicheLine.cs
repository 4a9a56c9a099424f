using System.Globalization;
using CsvHelper.Configuration.Attributes;
using Maillage.Api;
using Maillage.Commons.Browse;
using Maillage.Commons.Contracts;
using Microsoft.AspNetCore.Http;

namespace Maillage.Commons.Api;

/// <summary>A fiche as a line of a table, under the words that people read: lists are separated by semicolons.</summary>
internal sealed record FicheLine(
    [property: Name("id")] string Id,
    [property: Name("genre")] string Kind,
    [property: Name("titre")] string Title,
    [property: Name("resume")] string Summary,
    [property: Name("texte")] string Body,
    [property: Name("territoires")] string Places,
    [property: Name("codes_territoires")] string PlaceCodes,
    [property: Name("latitude")] string Latitude,
    [property: Name("longitude")] string Longitude,
    [property: Name("position_approximative")] string Approximate,
    [property: Name("themes")] string Themes,
    [property: Name("colleges")] string Colleges,
    [property: Name("acteurs")] string Actors,
    [property: Name("debut")] string StartsOn,
    [property: Name("fin")] string EndsOn,
    [property: Name("liens")] string WebLinks,
    [property: Name("contributions")] string Statements,
    [property: Name("licence")] string Licence,
    [property: Name("publiee_le")] string PublishedAt,
    [property: Name("modifiee_le")] string ChangedAt,
    [property: Name("adresse")] string Html
)
{
    public static FicheLine Of(HttpContext http, FicheWriter writer, FicheRow row)
    {
        var (fiche, content) = (row.Fiche, row.Fiche.Content);
        var position = FicheWriter.PositionOf(row);
        return new(
            fiche.Id.ToString(),
            content.Kind.Slug(),
            SafeCell.Of(content.Title),
            SafeCell.Of(content.Summary),
            SafeCell.Of(content.Body),
            SafeCell.Of(writer.PlaceNames(content).Replace(", ", "; ", StringComparison.Ordinal)),
            List(content.Places.Select(place => place.ToString())),
            Degrees(position?.Latitude),
            Degrees(position?.Longitude),
            position is null ? ""
                : position.Approximate ? "oui"
                : "non",
            List(content.Themes),
            List(content.Colleges.Select(college => college.Slug())),
            SafeCell.Of(List(content.Actors)),
            FicheField.Date(content.StartsOn),
            FicheField.Date(content.EndsOn),
            SafeCell.Of(List(content.Links.Select(link => link.Address))),
            row.Statements.Sum(said => said.Count).ToString(CultureInfo.InvariantCulture),
            content.Licence,
            At(fiche.PublishedAt!.Value),
            At(fiche.ChangedAt),
            http.Absolute(FicheAddress.Of(fiche.Id))
        );
    }

    private static string List(IEnumerable<string> items) => string.Join("; ", items);

    private static string Degrees(double? degrees) => degrees?.ToString("0.#####", CultureInfo.InvariantCulture) ?? "";

    private static string At(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
