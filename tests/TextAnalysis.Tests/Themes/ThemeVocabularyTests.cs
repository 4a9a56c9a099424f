namespace Maillage.TextAnalysis.Tests.Themes;

public sealed class ThemeVocabularyTests
{
    private static readonly string[] Twenty =
    [
        "alimentation",
        "énergie",
        "mobilité",
        "habitat",
        "santé",
        "tiers-lieux",
        "numérique",
        "éducation-formation",
        "culture",
        "biodiversité",
        "eau",
        "déchets-économie-circulaire",
        "économie-locale-ESS",
        "solidarité",
        "gouvernance-participation",
        "financement",
        "coopération-interterritoriale",
        "recherche-action",
        "prospective",
        "climat-énergie",
    ];

    [Fact]
    public void The_twenty_subjects_are_there_with_names_in_both_languages()
    {
        ThemeVocabulary.BuiltIn.Themes.Select(theme => theme.Id).ShouldBe(Twenty);
        ThemeVocabulary.BuiltIn.Themes.ShouldAllBe(theme => theme.Label("fr").Length > 0 && theme.Label("en").Length > 0);
    }

    [Theory]
    [InlineData("Une cantine avec des producteurs locaux", "alimentation")]
    [InlineData("Le covoiturage et les pistes cyclables", "mobilité")]
    [InlineData("Un repair café dans le tiers-lieu", "tiers-lieux")]
    [InlineData("A community garden and short supply chains", "alimentation")]
    public void A_sentence_speaks_of_its_subject(string text, string theme) => ThemeVocabulary.BuiltIn.Match(text)[0].Id.ShouldBe(theme);

    [Fact]
    public void A_subject_comes_with_the_words_that_decided() =>
        ThemeVocabulary.BuiltIn.Match("Deux fablabs")[0].Words.ShouldContain("fablab");

    [Fact]
    public void A_long_text_speaks_of_a_subject_only_when_it_returns_to_it()
    {
        var filling = string.Concat(Enumerable.Repeat("Le chat dort près du mur de pierre grise. ", 60));

        ThemeVocabulary.BuiltIn.Match(filling + "Une piste cyclable passe.").ShouldBeEmpty();
    }

    [Fact]
    public void An_instance_may_add_a_subject()
    {
        var sea = new Theme(
            "mer",
            new Dictionary<string, string> { ["fr"] = "Mer" },
            new Dictionary<string, IReadOnlyList<string>> { ["fr"] = ["port de pêche"] }
        );

        ThemeVocabulary.From([sea]).Match("Les ports de pêche").ShouldHaveSingleItem().Id.ShouldBe("mer");
    }
}
