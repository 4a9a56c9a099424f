using Maillage.Testing;

namespace Maillage.Commons.Tests;

public sealed class PersonsTests
{
    [Theory]
    [InlineData("Marie Dupin", "█████")]
    [InlineData("marie dupin", "█████")]
    [InlineData("MARIE DUPIN", "█████")]
    [InlineData("M. Dupin", "█████")]
    [InlineData("Mme Dupin, éleveuse", "█████, éleveuse")]
    [InlineData("Ferme de Marie Dupin", "Ferme de █████")]
    [InlineData("marie@exemple.fr", "█████")]
    [InlineData("Régie du Moulin, 06 11 22 33 44", "Régie du Moulin, █████")]
    [InlineData("Association des Bois-Blancs", "Association des Bois-Blancs")]
    [InlineData("Communauté de communes du Haut-Val", "Communauté de communes du Haut-Val")]
    [InlineData("École Jean Moulin", "École Jean Moulin")]
    [InlineData("régie du moulin", "régie du moulin")]
    [InlineData("CPIE", "CPIE")]
    public void A_name_that_looks_like_a_persons_is_masked_and_an_organisations_is_not(string name, string shown) =>
        Persons.Masked(name).ShouldBe(shown);

    [Fact]
    public void No_organisation_of_the_sample_territory_is_taken_for_a_person()
    {
        var lists = Repository.Files("sample/fiches", "*.yaml").SelectMany(File.ReadLines).Select(line => line.Trim()).ToList();
        var names = lists
            .Where(line => line.StartsWith("actors: [", StringComparison.Ordinal))
            .SelectMany(line => line["actors: [".Length..^1].Split(", "))
            .Concat(File.ReadLines(Path.Combine(Repository.Root, "sample/fiches/acteurs.yaml")).Where(IsTitle).Select(line => line[9..]))
            .ToList();

        names.Count.ShouldBeGreaterThan(40);
        names.Where(name => Persons.Masked(name) != name).ShouldBeEmpty();
    }

    private static bool IsTitle(string line) => line.StartsWith("  title: ", StringComparison.Ordinal);

    [Fact]
    public void Actors_are_masked_until_the_fiche_says_that_they_agreed()
    {
        var content = Some.Garden with { ExactActors = ["Marie Dupin", "Régie du Moulin"] };

        content.Actors.ShouldBe(["█████", "Régie du Moulin"]);
        (content with { PersonsAgreed = true }).Actors.ShouldBe(["Marie Dupin", "Régie du Moulin"]);
    }

    [Fact]
    public void A_fiche_about_a_person_needs_her_consent_too()
    {
        var about = Some.Garden with { Kind = Contracts.FicheKind.Acteur, Title = "Marie Dupin", ExactActors = [] };

        about.WhyNotReadable().ShouldHaveSingleItem().Args.ShouldBe(["Marie Dupin"]);
        (about with { PersonsAgreed = true }).WhyNotReadable().ShouldBeEmpty();
        (about with { Kind = Contracts.FicheKind.Initiative }).WhyNotReadable().ShouldBeEmpty();
    }

    [Fact]
    public void A_consent_does_not_stretch_to_a_name_that_it_was_not_given_for()
    {
        var agreed = Some.Garden with { ExactActors = ["Marie Dupin"], PersonsAgreed = true };
        var merged = agreed with { ExactActors = ["Marie Dupin", "Jean Lagarde"] };

        merged.AgreedAmong(agreed).PersonsAgreed.ShouldBeFalse();
        merged.AgreedAmong(agreed, merged with { ExactActors = ["Jean Lagarde"] }).PersonsAgreed.ShouldBeTrue();
        (agreed with { ExactActors = ["Régie du Moulin"] }).AgreedAmong().PersonsAgreed.ShouldBeTrue();
    }
}
