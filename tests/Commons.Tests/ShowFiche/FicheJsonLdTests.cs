using System.Text.Json;
using Maillage.Commons.Contracts;
using Maillage.Commons.ShowFiche;
using Maillage.Commons.Tests.Catalogue;

namespace Maillage.Commons.Tests.ShowFiche;

public sealed class FicheJsonLdTests
{
    [Theory]
    [InlineData("Initiative", "Project")]
    [InlineData("Acteur", "Organization")]
    [InlineData("Ressource", "CreativeWork")]
    [InlineData("Evenement", "Event")]
    public void Each_kind_has_its_word_in_schema_org(string kind, string type) =>
        Read(Some.Garden with { Kind = Enum.Parse<FicheKind>(kind) }).GetProperty("@type").GetString().ShouldBe(type);

    [Fact]
    public void It_says_what_the_page_says()
    {
        var said = Read(Some.Garden with { EndsOn = new(2026, 1, 2) });

        said.GetProperty("name").GetString().ShouldBe(Some.Garden.Title);
        said.GetProperty("description").GetString().ShouldBe(Some.Garden.Summary);
        said.GetProperty("startDate").GetString().ShouldBe("2024-05-01");
        said.GetProperty("endDate").GetString().ShouldBe("2026-01-02");
        said.GetProperty("location")[0].GetProperty("identifier").GetString().ShouldBe("22050");
        said.GetProperty("sameAs")[0].GetString().ShouldBe("https://exemple.fr/jardin");
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!--<script>")]
    [InlineData("\" } ]")]
    [InlineData("\u2028\u2029")]
    public void Nothing_in_it_ends_the_element_that_it_stands_in(string words)
    {
        var content = Some.Garden with { Title = words, Summary = words };
        var json = FicheJsonLd.Of(
            Fiche.Draft(Guid.CreateVersion7(), content with { Title = "x" + words }, Some.Hand),
            new InventedFrance()
        );

        json.ShouldNotContain("<");
        json.ShouldNotContain("\u2028");
        JsonDocument.Parse(json).RootElement.GetProperty("name").GetString().ShouldStartWith("x");
    }

    private static JsonElement Read(FicheContent content) =>
        JsonDocument.Parse(FicheJsonLd.Of(Fiche.Draft(Guid.CreateVersion7(), content, Some.Hand), new InventedFrance())).RootElement;
}
