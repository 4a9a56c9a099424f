using FsCheck;
using FsCheck.Fluent;
using Maillage.Commons.Contracts;
using Maillage.Territories;
using Maillage.TextAnalysis;

namespace Maillage.Commons.Tests;

/// <summary>What fiches say, by chance; few words, so that two contents often agree in some fields and differ in others.</summary>
internal static class InventedContent
{
    private static readonly string[] Actors = ["Association des Bois-Blancs", "Régie du Moulin", "Marie Dupin", "Jean Lagarde"];
    private static readonly TerritoryId[] Places = [Some.Dinan, TerritoryId.Parse("commune:59350"), TerritoryId.Parse("departement:22")];

    public static Gen<FicheContent> Any() =>
        from kind in Gen.Elements(Enum.GetValues<FicheKind>())
        from title in Gen.Elements("Verger", "Potager", "Jardin d’été", "Marie Dupin")
        from summary in Gen.Elements("Ouvert à tous.", "Fermé l’hiver.", "Deux ruches\u00a0!")
        from body in Gen.Elements("", "Chaque **samedi**.", "- pommes\n- poires", "Un texte\n\nplus long, ligne à ligne.")
        from places in Few(Places)
        from themes in Few([.. ThemeVocabulary.BuiltIn.Themes.Take(3).Select(theme => theme.Id)])
        from colleges in Few(Enum.GetValues<College>())
        from actors in Few(Actors)
        from agreed in Gen.Elements(true, false)
        from starts in Gen.Elements<DateOnly?>(null, new DateOnly(2024, 5, 1), new DateOnly(2025, 5, 1))
        from ends in Gen.Elements<DateOnly?>(null, new DateOnly(2026, 5, 1))
        from links in Few([new FicheLink("Le site", "https://exemple.fr/"), new FicheLink("", "https://exemple.fr/carte")])
        from licence in Gen.Elements(Licences.All.Select(one => one.Id))
        from position in Gen.Elements<double?>(null, 48.45)
        select new FicheContent
        {
            Kind = kind,
            Title = title,
            Summary = summary,
            Body = body,
            Places = places,
            Themes = themes,
            Colleges = [.. colleges.Order()],
            ExactActors = actors,
            PersonsAgreed = agreed,
            StartsOn = starts,
            EndsOn = ends,
            Links = links,
            Licence = licence,
            Latitude = position,
            Longitude = position is null ? null : -2.05,
        };

    /// <summary>The same content, some of its fields taken from another one.</summary>
    public static Gen<FicheContent> Touched(FicheContent content) =>
        from other in Any()
        from fields in Few(FicheField.All)
        select fields.Aggregate(content, (touched, field) => field.Take(touched, other));

    private static Gen<T[]> Few<T>(IReadOnlyList<T> all) =>
        from picked in Gen.Elements(true, false).ListOf(all.Count)
        select all.Where((_, index) => picked[index]).ToArray();
}
