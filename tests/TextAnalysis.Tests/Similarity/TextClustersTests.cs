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

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void As_many_groups_are_made_as_were_asked_for_and_each_text_is_in_one_at_most(int count)
    {
        var groups = TextClusters.Into([.. Said.Take(6)], count);

        groups.Count.ShouldBeLessThanOrEqualTo(count);
        groups.SelectMany(group => group.Members).ShouldBeUnique();
    }

    [Fact]
    public void Without_a_number_the_groups_are_as_many_as_the_square_root_of_half_of_the_texts() =>
        TextClusters
            .Into([.. Said.Take(6)])
            .Select(group => group.Members)
            .ShouldBe([
                [0, 2, 4],
                [1, 3, 5],
            ]);

    [Fact]
    public void Texts_that_share_nothing_stay_apart_even_when_one_group_is_asked_for() =>
        TextClusters.Into(Said, 1).Select(group => group.Members.Count).ShouldBe([3, 3]);

    [Fact]
    public void Neither_no_group_nor_no_closeness_can_be_asked_for()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => TextClusters.Into(Said, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => TextClusters.Of(Said, 0));
    }

    [Fact]
    public void A_text_alone_is_no_group() => TextClusters.Of(["Planter des haies", "", "Une navette"]).ShouldBeEmpty();
}
