using FsCheck;
using FsCheck.Fluent;
using Maillage.Commons.Search;

namespace Maillage.Commons.Tests.Search;

public sealed class ExcerptTests
{
    [Fact]
    public void The_sentence_with_most_of_the_words_is_shown_with_the_words_marked()
    {
        var excerpt = Excerpt.Of("On parle d’eau. Les enjeux de l’ingénierie sont là. Fin.", SearchQuery.Parse("enjeu ingenierie"));
        excerpt.Sentence.ShouldBe("Les enjeux de l’ingénierie sont là.");
        excerpt.Marks.Select(mark => excerpt.Sentence[mark.Start..mark.End]).ShouldBe(["enjeux", "ingénierie"]);
    }

    [Fact]
    public void A_very_long_sentence_is_cut_around_its_words()
    {
        var text =
            string.Join(' ', Enumerable.Repeat("avant", 100)) + " la monnaie locale " + string.Join(' ', Enumerable.Repeat("après", 100));
        var excerpt = Excerpt.Of(text, SearchQuery.Parse("monnaie"));
        excerpt.Sentence.Length.ShouldBeLessThan(300);
        excerpt.Marks.Select(mark => excerpt.Sentence[mark.Start..mark.End]).ShouldBe(["monnaie"]);
    }

    [Fact]
    public void A_text_without_the_words_shows_its_first_sentence() =>
        Excerpt.Of("Le début.\nLa suite.", SearchQuery.Parse("autre")).Sentence.ShouldBe("Le début.");

    [Fact]
    public void Whatever_the_text_every_mark_lies_in_the_sentence_and_is_a_word_asked_for() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<NonNull<string>>(),
                Gen.Elements("eau", "l’eau « de la » mer", "énergie").ToArbitrary(),
                (text, typed) =>
                {
                    var excerpt = Excerpt.Of(text.Get + " l’eau de la mer. " + text.Get, SearchQuery.Parse(typed));
                    return excerpt.Marks.All(mark => mark.Start >= 0 && mark.End <= excerpt.Sentence.Length && mark.Length > 0);
                }
            )
            .QuickCheckThrowOnFailure();
}
