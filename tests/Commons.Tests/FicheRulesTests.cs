using Maillage.Commons.Contracts;
using Maillage.Commons.Edit;
using Maillage.Territories;
using Maillage.TextAnalysis;

namespace Maillage.Commons.Tests;

public sealed class FicheRulesTests
{
    /// <summary>One content too much, or wrong, for each rule, and the one refusal that it meets.</summary>
    public static TheoryData<string> Codes => [.. Wrong.Keys];

    private static readonly Dictionary<string, FicheContent> Wrong = new()
    {
        ["fiche.no-title"] = Some.Garden with { Title = "" },
        ["fiche.long-title"] = Some.Garden with { Title = new('é', FicheRules.MaxTitle + 1) },
        ["fiche.long-summary"] = Some.Garden with { Summary = new('é', FicheRules.MaxSummary + 1) },
        ["fiche.long-body"] = Some.Garden with { Body = new('é', FicheRules.MaxBody + 1) },
        ["fiche.tangled-body"] = Some.Garden with { Body = new string('>', 5_000) + " loin" },
        ["fiche.many-places"] = Some.Garden with { Places = [.. Communes(FicheRules.MaxPlaces + 1)] },
        ["fiche.half-position"] = Some.Garden with { Latitude = 48 },
        ["fiche.impossible-position"] = Some.Garden with { Latitude = 91, Longitude = 0 },
        ["fiche.unknown-theme"] = Some.Garden with { Themes = ["licornes"] },
        ["fiche.many-themes"] = Some.Garden with { Themes = [.. Themes(FicheRules.MaxThemes + 1)] },
        ["fiche.unknown-licence"] = Some.Garden with { Licence = "propriétaire" },
        ["fiche.ends-before-start"] = Some.Garden with { StartsOn = new(2024, 5, 2), EndsOn = new(2024, 5, 1) },
        ["fiche.many-actors"] = Some.Garden with { ExactActors = [.. Enumerable.Range(0, 31).Select(n => $"Association {n}")] },
        ["fiche.long-actor"] = Some.Garden with { ExactActors = [new('é', FicheRules.MaxActor + 1)] },
        ["fiche.many-links"] = Some.Garden with
        {
            Links = [.. Enumerable.Range(0, FicheRules.MaxLinks + 1).Select(n => new FicheLink("", $"https://exemple.fr/{n}"))],
        },
        ["fiche.bad-link"] = Some.Garden with { Links = [new("Le site", "javascript:alert(1)")] },
        ["fiche.long-link-title"] = Some.Garden with { Links = [new(new('é', FicheRules.MaxLinkTitle + 1), "https://exemple.fr/")] },
    };

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_wrong_content_meets_its_own_refusal_and_no_other(string code) =>
        Wrong[code].WhyNotKept().ShouldHaveSingleItem().Code.ShouldBe(code);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_refusal_leads_to_its_field_of_the_form(string code) => RefusedField.Of(new(code)).ShouldNotBeNull();

    [Theory]
    [InlineData("fiche.place-like", "places")]
    [InlineData("fiche.unknown-place", "places")]
    [InlineData("fiche.ambiguous-place", "places")]
    [InlineData("fiche.bad-date", "starts")]
    [InlineData("fiche.bad-position", "position")]
    [InlineData("fiche.person-without-consent", "actors")]
    [InlineData("fiche.changed", null)]
    public void What_was_not_understood_leads_there_too(string code, string? field) => RefusedField.Of(new(code)).ShouldBe(field);

    [Fact]
    public void A_content_at_every_limit_is_kept()
    {
        var full = Some.Garden with
        {
            Title = new('é', FicheRules.MaxTitle),
            Summary = new('é', FicheRules.MaxSummary),
            Body = string.Concat(Enumerable.Repeat("🌻", FicheRules.MaxBody / 2)),
            Places = [.. Communes(FicheRules.MaxPlaces)],
            Themes = [.. Themes(FicheRules.MaxThemes)],
            ExactActors = [.. Enumerable.Range(0, FicheRules.MaxActors).Select(n => $"{n} {new string('é', FicheRules.MaxActor - 3)}")],
            Latitude = -90,
            Longitude = 180,
            EndsOn = Some.Garden.StartsOn,
        };

        full.WhyNotKept().ShouldBeEmpty();
        full.WhyNotReadable().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://exemple.fr/jardin?x=1#y", true)]
    [InlineData("HTTP://exemple.fr", true)]
    [InlineData("https://jardin.exemple/été", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("JaVaScRiPt:alert(1)", false)]
    [InlineData("data:text/html,<script>alert(1)</script>", false)]
    [InlineData("vbscript:msgbox", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("ftp://exemple.fr/", false)]
    [InlineData("//exemple.fr/", false)]
    [InlineData("/fiches", false)]
    [InlineData("https://moi:secret@exemple.fr/", false)]
    [InlineData("exemple.fr", false)]
    [InlineData("", false)]
    public void Only_addresses_of_the_web_are_followed(string address, bool isOnTheWeb) =>
        FicheRules.IsOnTheWeb(address).ShouldBe(isOnTheWeb);

    private static IEnumerable<TerritoryId> Communes(int count) =>
        Enumerable.Range(0, count).Select(number => new TerritoryId(TerritoryKind.Commune, $"22{number:000}"));

    private static IEnumerable<string> Themes(int count) => ThemeVocabulary.BuiltIn.Themes.Take(count).Select(theme => theme.Id);
}
