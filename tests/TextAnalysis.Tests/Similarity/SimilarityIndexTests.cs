using FsCheck;
using FsCheck.Fluent;

namespace Maillage.TextAnalysis.Tests.Similarity;

public sealed class SimilarityIndexTests
{
    private static readonly string[] Said =
    [
        "Manque de médecins dans les villages",
        "Le village manque d'un médecin",
        "Une navette le soir vers la gare",
        "Des navettes vers la gare le matin",
        "Planter des haies autour des champs",
        "",
    ];

    [Fact]
    public void The_same_thing_said_with_other_endings_comes_first()
    {
        var near = SimilarityIndex.Of(Said).Nearest("Nos villages manquent de médecins", 2);

        near.Select(one => one.Index).ShouldBe([0, 1], ignoreOrder: true);
    }

    [Fact]
    public void Each_text_is_nearest_to_the_one_that_speaks_of_the_same_and_never_to_itself()
    {
        var near = SimilarityIndex.Of(Said).AllNearest(1);

        near[0].Single().Index.ShouldBe(1);
        near[3].Single().Index.ShouldBe(2);
        near[5].ShouldBeEmpty();
    }

    [Fact]
    public void Texts_without_a_common_word_meet_when_the_texts_around_them_do()
    {
        string[] texts = ["Un carillon rouillé", "Un carillon doré", "Une girouette dorée", "Une piste cyclable"];
        var index = SimilarityIndex.Of(texts);

        index.Between(0, 2).ShouldBe(0);
        index.AllNearest(3)[0].Select(one => one.Index).ShouldBe([1, 2]);
    }

    [Fact]
    public void What_a_text_says_first_counts_more_than_what_it_says_last()
    {
        var near = SimilarityIndex
            .Of([
                "Planter des haies : une idée venue pendant la longue et belle réunion publique du printemps dernier, avant la navette",
                "Prendre la navette : une idée venue pendant la longue et belle réunion publique du printemps dernier, avant les haies",
            ])
            .Nearest("La navette", 2);

        near.Select(one => one.Index).ShouldBe([1, 0]);
    }

    [Fact]
    public void The_nearest_of_all_texts_are_others_in_order_each_once_and_alike_from_0_to_1() =>
        Prop.ForAll(
                Collections().ToArbitrary(),
                texts =>
                    SimilarityIndex
                        .Of(texts)
                        .AllNearest(4)
                        .Select(
                            (near, text) =>
                                near.Count <= 4
                                && near.All(one => one.Index != text && one.Score is >= 0 and <= 1)
                                && near.DistinctBy(one => one.Index).Count() == near.Count
                                && near.Zip(near.Skip(1)).All(pair => pair.First.Score >= pair.Second.Score)
                        )
                        .All(good => good)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_shares_nothing_is_not_given() => SimilarityIndex.Of(Said).Nearest("Un orchestre de cuivres", 5).ShouldBeEmpty();

    [Fact]
    public void An_empty_collection_and_an_empty_question_have_no_answer()
    {
        SimilarityIndex.Of([]).Nearest("Une navette", 3).ShouldBeEmpty();
        SimilarityIndex.Of(Said).Nearest("", 3).ShouldBeEmpty();
        SimilarityIndex.Of([]).AllNearest(3).ShouldBeEmpty();
    }

    /// <summary>The index reads rare words first and stops looking for new texts as soon as it may: it must find what reading all of them finds.</summary>
    [Fact]
    public void What_is_found_early_is_what_comparing_with_every_text_finds() =>
        Prop.ForAll(
                Collections().ToArbitrary(),
                texts =>
                {
                    var index = SimilarityIndex.Of(texts);
                    var near = index.AllAlike(3);
                    return Enumerable
                        .Range(0, texts.Length)
                        .All(text =>
                        {
                            var all = Enumerable
                                .Range(0, texts.Length)
                                .Where(other => other != text && index.Between(text, other) > 1e-6)
                                .Select(other => index.Between(text, other))
                                .OrderDescending()
                                .Take(3)
                                .ToList();
                            return near[text].Length == all.Count
                                && near[text].Zip(all).All(pair => Math.Abs(pair.First.Score - pair.Second) < 1e-3);
                        });
                }
            )
            .QuickCheckThrowOnFailure();

    private static Gen<string[]> Collections() =>
        Gen.Elements("navette", "gare", "médecin", "village", "haie", "champ", "soir", "école", "eau", "le", "de")
            .ArrayOf()
            .Select(words => string.Join(' ', words))
            .ArrayOf()
            .Where(texts => texts.Length is > 0 and < 30);
}
