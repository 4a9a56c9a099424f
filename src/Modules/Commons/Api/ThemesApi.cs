using Maillage.Api;
using Maillage.TextAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Commons.Api;

/// <summary>A subject of the vocabulary, after SKOS.</summary>
/// <param name="Id">Its stable identifier, in French.</param>
/// <param name="Labels">What it is called.</param>
/// <param name="AlsoFr">Other words that speak of it, those of narrower subjects too, in French.</param>
/// <param name="AlsoEn">Other words that speak of it, those of narrower subjects too, in English.</param>
/// <param name="Links">Where to read the fiches about it.</param>
public sealed record ThemeOfApi(string Id, ApiLabels Labels, IReadOnlyList<string> AlsoFr, IReadOnlyList<string> AlsoEn, ApiLinks Links);

/// <summary>Programs read the vocabulary of themes.</summary>
internal static class ThemesApi
{
    internal static void Map(IEndpointRouteBuilder api)
    {
        api.MapApi(
            "/themes",
            new("themes", typeof(ApiList<ThemeOfApi>)),
            (HttpContext http, ThemeVocabulary vocabulary) => new ApiAnswer(All(http, vocabulary))
        );
        api.MapApi(
            "/themes.ttl",
            new("themes-skos", typeof(string)) { MediaType = SkosTurtle.MediaType },
            (HttpContext http, ThemeVocabulary vocabulary) =>
                Results.Text(
                    SkosTurtle.Of(vocabulary, http.Absolute($"{ApiAddress.Root}/themes")),
                    $"{SkosTurtle.MediaType}; charset=utf-8"
                )
        );
    }

    private static ApiList<ThemeOfApi> All(HttpContext http, ThemeVocabulary vocabulary)
    {
        ThemeOfApi[] themes = [.. vocabulary.Themes.DistinctBy(theme => theme.Id).Select(theme => Of(http, theme))];
        return new(themes, null, themes.Length);
    }

    private static ThemeOfApi Of(HttpContext http, Theme theme) =>
        new(
            theme.Id,
            new(theme.Label("fr"), theme.Label("en")),
            Also(theme, "fr"),
            Also(theme, "en"),
            http.LinksOf($"/fiches?theme={Uri.EscapeDataString(theme.Id)}")
        );

    private static string[] Also(Theme theme, string language) => [.. theme.Words(language).Skip(1).Distinct()];
}
