namespace Maillage.TextAnalysis.Tests.Similarity;

public sealed class TextClustersTests
{
    private static readonly string[] Said =
    [
        "Manque de médecins dans les villages",
        "Une navette le soir vers la gare",
        "Le village manque d'un médecin",
        "Des navettes vers la gare le matin",
        "Aucun médecin ne s'installe au village",
        "La navette de la gare est trop chère",
        "Planter des haies",
    ];

    [Fact]
    public void Texts_that_speak_of_the_same_thing_are_together_and_the_words_that_set_them_apart_name_them()
    {
        var clusters = TextClusters.Of(Said);

        clusters
            .Select(cluster => cluster.Members)
            .ShouldBe([
                [0, 2, 4],
                [1, 3, 5],
            ]);
        clusters[0].Label.ShouldContain("médecin");
        clusters[1].Label.ShouldContain("gare");
    }

    [Fact]
    public void The_order_of_the_texts_changes_no_group()
    {
        var turned = Said.Reverse().ToArray();

        var groups = TextClusters.Of(turned).Select(cluster => cluster.Members.Select(text => turned[text]).Order().ToArray());

        groups.ShouldBe(
            TextClusters.Of(Said).Select(cluster => cluster.Members.Select(text => Said[text]).Order().ToArray()),
            ignoreOrder: true
        );
    }

    [Fact]
    public void A_text_alone_is_no_group() => TextClusters.Of(["Planter des haies", "", "Une navette"]).ShouldBeEmpty();
}
