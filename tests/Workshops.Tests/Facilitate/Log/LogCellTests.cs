using Maillage.Workshops.Facilitate.Log;

namespace Maillage.Workshops.Tests.Facilitate.Log;

public sealed class LogCellTests
{
    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("un ; @deux", "\"un ;' @deux\"")]
    [InlineData("il a dit \"non\"", "\"il a dit \"\"non\"\"\"")]
    [InlineData("deux - trois", "\"deux - trois\"")]
    public void Words_stay_words_in_any_spreadsheet(string words, string cell) => LogCell.Of(words).ShouldBe(cell);
}
