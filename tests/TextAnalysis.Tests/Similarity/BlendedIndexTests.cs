namespace Maillage.TextAnalysis.Tests.Similarity;

public sealed class BlendedIndexTests
{
    private static readonly string[] Said = ["Une voiture partagée", "Un véhicule commun", "Une voiture neuve", "Planter des haies"];
    private static readonly float[][] Meant =
    [
        [1, 0, 0],
        [0.9f, 0.1f, 0],
        [0.1f, 0, 0.9f],
        [0, 1, 0],
    ];

    [Fact]
    public void Without_vectors_words_alone_are_compared()
    {
        var blended = BlendedIndex.Of(Said, new float[]?[4]);

        blended.Nearest("Une voiture", null, 3).ShouldBe(SimilarityIndex.Of(Said).Nearest("Une voiture", 3));
        blended.AllNearest(3).ShouldBe(SimilarityIndex.Of(Said).AllNearest(3));
    }

    [Fact]
    public void What_means_the_same_in_other_words_comes_first()
    {
        BlendedIndex.Of(Said, Meant, share: 0.8).AllNearest(2)[0].Select(one => one.Index).ShouldBe([1, 2]);
        BlendedIndex.Of(Said, Meant).Nearest("Covoiturer", [2, 0, 0], 1).Single().Index.ShouldBe(0);
    }

    [Fact]
    public void A_score_is_the_weighed_sum_of_words_and_meaning()
    {
        var words = SimilarityIndex.Of(Said).Nearest("Une voiture", 4).Single(one => one.Index == 0).Score;

        BlendedIndex.Of(Said, Meant, share: 0.25).Nearest("Une voiture", [1, 0, 0], 1).Single().Score.ShouldBe((0.75 * words) + 0.25, 1e-3);
    }

    [Fact]
    public void A_vector_of_nothing_and_an_opposite_one_add_nothing() =>
        BlendedIndex
            .Of(
                ["Une gare", "Un pré"],
                [
                    [0, 0],
                    [-1, 0],
                ]
            )
            .Nearest("", [1, 0], 2)
            .ShouldBeEmpty();

    [Fact]
    public void Vectors_that_do_not_fit_together_are_refused()
    {
        Should.Throw<ArgumentException>(() =>
            BlendedIndex.Of(
                Said,
                [
                    [1],
                ]
            )
        );
        Should.Throw<ArgumentException>(() =>
            BlendedIndex.Of(
                ["Une gare", "Un pré"],
                [
                    [1, 0],
                    [1],
                ]
            )
        );
        Should.Throw<ArgumentException>(() => BlendedIndex.Of(Said, Meant).Nearest("Une gare", [1, 0], 1));
        Should.Throw<ArgumentOutOfRangeException>(() => BlendedIndex.Of(Said, Meant, share: 1.5));
    }
}
