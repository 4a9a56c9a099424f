using System.Text.Json.Nodes;
using Maillage.Commons.Contracts;
using Maillage.Territories;

namespace Maillage.Commons.ShowFiche;

/// <summary>A fiche in the words of schema.org, for search engines and other platforms.</summary>
internal static class FicheJsonLd
{
    /// <summary>JSON that can stand inside a <c>script</c> element: <c>&lt;</c> is escaped.</summary>
    public static string Of(Fiche fiche, ITerritories territories)
    {
        var content = fiche.Content;
        var said = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = TypeOf(content.Kind),
            ["name"] = content.Title,
            ["identifier"] = fiche.Id.ToString(),
        };
        Add(said, "description", content.Summary);
        Add(said, "startDate", FicheField.Date(content.StartsOn));
        Add(said, "endDate", FicheField.Date(content.EndsOn));
        Add(said, "license", Licences.Find(content.Licence)?.Address ?? "");
        said["location"] = new JsonArray([.. content.Places.Select(territories.Find).OfType<Territory>().Select(Place)]);
        said["sameAs"] = new JsonArray([.. content.Links.Select(link => (JsonNode)link.Address)]);
        return said.ToJsonString();
    }

    private static string TypeOf(FicheKind kind) =>
        kind switch
        {
            FicheKind.Initiative => "Project",
            FicheKind.Acteur => "Organization",
            FicheKind.Ressource => "CreativeWork",
            FicheKind.Evenement => "Event",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    private static JsonObject Place(Territory territory) =>
        new()
        {
            ["@type"] = "AdministrativeArea",
            ["name"] = territory.Name,
            ["identifier"] = territory.Id.Code,
        };

    private static void Add(JsonObject said, string name, string value)
    {
        if (value.Length > 0)
        {
            said[name] = value;
        }
    }
}
