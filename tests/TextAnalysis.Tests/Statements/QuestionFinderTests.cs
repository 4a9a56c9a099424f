namespace Maillage.TextAnalysis.Tests.Statements;

public sealed class QuestionFinderTests
{
    [Theory]
    [InlineData("- Que faire demain ?", "Que faire demain ?")]
    [InlineData("- comment faire maillage", "comment faire maillage")]
    [InlineData("- quelle place pour le récit", "quelle place pour le récit")]
    [InlineData("- Sophie : quelle est la place des élus ?", "quelle est la place des élus ?")]
    [InlineData("- Les élus viennent-ils (avec leurs voisins ?)", "Les élus viennent-ils (avec leurs voisins ?)")]
    [InlineData("- « Qui est le territoire » ?", "« Qui est le territoire » ?")]
    public void What_is_asked_is_found(string line, string question) => Given.Said(line, StatementKind.Question).ShouldBe([question]);

    [Fact]
    public void Each_question_of_a_line_is_one() =>
        Given.Said("Qui vient ? Qui reste ? Personne.", StatementKind.Question).ShouldBe(["Qui vient ?", "Qui reste ?"]);

    [Fact]
    public void A_question_under_its_heading_is_asked_once() =>
        Given
            .Said("# Questions\n- Qui vient ?\n- Qui reste, en somme", StatementKind.Question)
            .ShouldBe(["Qui vient ?", "Qui reste, en somme"]);

    [Theory]
    [InlineData("Quand on parle, on avance.")]
    [InlineData("Nous savons comment faire.")]
    [InlineData("Une réponse claire.")]
    public void What_is_not_asked_is_left(string line) => Given.Said(line, StatementKind.Question).ShouldBeEmpty();
}
