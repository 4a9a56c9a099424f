using System.Text;

namespace Maillage.Workshops.Tests;

public sealed class SpokenCodeTests
{
    [Theory]
    [InlineData("TILLEUL RIVIÈRE 42")]
    [InlineData("tilleul riviere 42")]
    [InlineData(" Tilleul-Rivière-42 ")]
    [InlineData("tilleul, rivière, 42.")]
    public void A_code_is_read_however_it_is_typed(string typed) => SpokenCode.Read(typed).ShouldBe("TILLEUL RIVIÈRE 42");

    [Theory]
    [InlineData("TILLEUL 42")]
    [InlineData("TILLEUL RIVIÈRE")]
    [InlineData("TILLEUL XYZ 42")]
    [InlineData("TILLEUL RIVIÈRE quarante")]
    [InlineData("")]
    [InlineData(null)]
    public void What_cannot_be_a_code_is_none(string? typed) => SpokenCode.Read(typed).ShouldBeNull();

    [Fact]
    public void A_new_code_is_read_as_it_is_written()
    {
        foreach (var code in Enumerable.Range(0, 200).Select(_ => SpokenCode.New()))
        {
            SpokenCode.Read(code).ShouldBe(code);
        }
    }

    [Fact]
    public void No_word_can_be_taken_for_another()
    {
        var words = SpokenCode.Words.Select(Plain).ToList();

        var alike = words.SelectMany(
            (one, at) => words.Skip(at + 1).Where(other => Distance(one, other) < 3).Select(other => $"{one} {other}")
        );

        alike.ShouldBeEmpty();
        words.Count.ShouldBeGreaterThan(150); // with ninety numbers: two million codes
    }

    private static string Plain(string word) => new([.. word.Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetter)]);

    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var (diagonal, left) = (row[0], row[0] = i);
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = left = Math.Min(changed, Math.Min(diagonal, left) + 1);
            }
        }

        return row[^1];
    }
}
