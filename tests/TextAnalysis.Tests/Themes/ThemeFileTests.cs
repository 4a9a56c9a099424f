using System.Text;

namespace Maillage.TextAnalysis.Tests.Themes;

public sealed class ThemeFileTests
{
    private const string Sea = """
        [
          // ours
          { "id": "alimentation",
            "altLabel": { "fr": ["criée"] },
            "narrower": [{ "id": "conchyliculture", "prefLabel": { "fr": "conchyliculture" }, "altLabel": { "fr": ["ostréiculteur"] } }] },
        ]
        """;

    [Theory]
    [InlineData("La criée ouvre tôt")]
    [InlineData("Trois ostréiculteurs")]
    [InlineData("La conchyliculture ici")]
    public void Words_and_narrower_themes_of_an_instance_speak_of_the_theme(string text)
    {
        ThemeVocabulary.BuiltIn.Match(text).ShouldBeEmpty();
        With(Sea).Match(text).ShouldHaveSingleItem().Id.ShouldBe("alimentation");
    }

    [Fact]
    public void The_twenty_themes_stay_and_so_do_their_words()
    {
        With(Sea).Themes.Select(theme => theme.Id).ShouldBe(ThemeVocabulary.BuiltIn.Themes.Select(theme => theme.Id));
        With(Sea).Match("Une cantine").ShouldHaveSingleItem().Id.ShouldBe("alimentation");
        With("[]").Themes[0].Words("fr").ShouldBe(ThemeVocabulary.BuiltIn.Themes[0].Words("fr"));
    }

    [Theory]
    [InlineData("", "syntax", 1, "")]
    [InlineData("[\n{ \"id\": }]", "syntax", 2, "")]
    [InlineData("[] []", "syntax", 1, "")]
    [InlineData("{}", "wrong-kind", 1, "")]
    [InlineData("[\n\n{ \"id\": \"mer\" }]", "unknown-theme", 3, "[0].id")]
    [InlineData("[{ \"id\": \"eau\" },\n{ \"altLabel\": {} }]", "missing", 2, "[1].id")]
    [InlineData("[{ \"id\": \"eau\",\n\"altLabels\": {} }]", "unknown-field", 2, "[0].altLabels")]
    [InlineData("[{ \"id\": \"eau\",\n\"altLabel\": { \"fr\": \"mer\" } }]", "wrong-kind", 2, "[0].altLabel.fr")]
    [InlineData("[{ \"id\": \"eau\", \"altLabel\": { \"fr\": [\"mer\",\n3] } }]", "wrong-kind", 2, "[0].altLabel.fr[1]")]
    [InlineData("[{ \"id\": \"eau\", \"altLabel\": { \"fr\": [\" \"] } }]", "empty", 1, "[0].altLabel.fr[0]")]
    [InlineData("[{ \"id\": \"eau\", \"narrower\": [\n{ \"id\": \"mer\" }] }]", "missing", 2, "[0].narrower[0].prefLabel.fr")]
    public void A_file_that_cannot_be_read_says_where(string json, string problem, int line, string field)
    {
        var bad = Should.Throw<BadThemesException>(() => ThemeFile.Read(Encoding.UTF8.GetBytes(json)));

        (bad.Problem, bad.Line, bad.Field).ShouldBe((problem, line, field));
    }

    private static ThemeVocabulary With(string json) => ThemeVocabulary.BuiltIn.With(ThemeFile.Read(Encoding.UTF8.GetBytes(json)));
}
