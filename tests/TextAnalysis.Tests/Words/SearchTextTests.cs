namespace Maillage.TextAnalysis.Tests.Words;

public sealed class SearchTextTests
{
    [Fact]
    public void Words_are_folded_and_kept_in_order() =>
        SearchText.Words("« L’insuffisance de l'ingénierie ! »").ShouldBe("l insuffisance de l ingenierie");

    [Fact]
    public void A_question_without_accents_finds_what_was_written_with_them() =>
        SearchText.Stems("enjeu d'ingenierie").ShouldBe(SearchText.Stems("Les enjeux d’ingénierie"));

    [Fact]
    public void Words_without_a_subject_leave_no_stem() => SearchText.Stems("de la, pour les").ShouldBeEmpty();

    [Theory]
    [InlineData("de", true)]
    [InlineData("qu", true)]
    [InlineData("eau", false)]
    public void Stop_words_are_told_from_the_others(string word, bool isStop) => StopWords.Contains(word).ShouldBe(isStop);
}
