using Maillage.Commons.Search;

namespace Maillage.Commons.Tests.Search;

public sealed class SearchQueryTests
{
    [Fact]
    public void Words_count_by_stem_and_stop_words_not_at_all() =>
        SearchQuery.Parse("les enjeux de l’ingénierie ").Terms.Select(term => term.Stem).ShouldBe([Stem("enjeux"), Stem("ingenierie")]);

    [Fact]
    public void The_last_word_may_be_a_beginning_until_something_follows_it()
    {
        SearchQuery.Parse("enjeu d’ing").Terms[^1].IsPrefix.ShouldBeTrue();
        SearchQuery.Parse("enjeu d’ing ").Terms[^1].IsPrefix.ShouldBeFalse();
    }

    [Theory]
    [InlineData("« enjeu d’ingénierie »")]
    [InlineData("\"Enjeu d'Ingenierie\"")]
    [InlineData("“enjeu d’ingénierie")]
    public void Quotation_marks_hold_a_phrase_even_unclosed(string typed)
    {
        var phrase = SearchQuery.Parse(typed).Terms.ShouldHaveSingleItem();
        phrase.Words.ShouldBe(["enjeu", "d", "ingenierie"]);
        phrase.ByStem.ShouldBeFalse();
    }

    [Fact]
    public void A_query_of_stop_words_only_asks_for_the_words_themselves() =>
        SearchQuery.Parse("de la").Terms.ShouldAllBe(term => !term.ByStem);

    [Theory]
    [InlineData("")]
    [InlineData("« »")]
    [InlineData("?!…")]
    public void Signs_alone_ask_for_nothing(string typed) => SearchQuery.Parse(typed).Terms.ShouldBeEmpty();

    private static string Stem(string word) => TextAnalysis.FrenchStemmer.Stem(word);
}
