using Maillage.Api;

namespace Maillage.Workshops.Tests;

public sealed class CsvRowTests
{
    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("un ; @deux", "\"un ;' @deux\"")]
    [InlineData("il a dit \"non\"", "\"il a dit \"\"non\"\"\"")]
    [InlineData("deux - trois", "\"deux - trois\"")]
    public void Words_stay_words_in_any_spreadsheet(string words, string cell) => CsvRow.Quoted(SafeCell.Of(words)).ShouldBe(cell);
}
