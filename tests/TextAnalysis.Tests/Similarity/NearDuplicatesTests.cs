namespace Maillage.TextAnalysis.Tests.Similarity;

public sealed class NearDuplicatesTests
{
    private const string Garden =
        "Le jardin partagé des Remparts accueille chaque samedi les habitants du quartier, qui cultivent ensemble des légumes et des fleurs";

    [Fact]
    public void A_copy_with_a_word_changed_is_told_and_another_text_is_not()
    {
        var copy = Garden.Replace("samedi", "dimanche", StringComparison.Ordinal);

        var found = NearDuplicates.Of([Garden, "Une recherche de médecins pour le canton", copy, ""], 0.6).ShouldHaveSingleItem();

        (found.One, found.Other).ShouldBe((0, 2));
        found.Overlap.ShouldBeInRange(0.6, 0.99);
    }

    [Fact]
    public void Case_accents_and_signs_change_nothing() =>
        NearDuplicates
            .Of([Garden, Garden.ToUpperInvariant().Replace("É", "E", StringComparison.Ordinal) + " !"])
            .ShouldHaveSingleItem()
            .Overlap.ShouldBe(1);

    [Fact]
    public void What_everybody_says_is_nobodys_copy() => NearDuplicates.Of([.. Enumerable.Repeat("Compte rendu", 60)]).ShouldBeEmpty();

    [Fact]
    public void Nothing_is_copied_in_an_empty_collection() => NearDuplicates.Of([]).ShouldBeEmpty();
}
