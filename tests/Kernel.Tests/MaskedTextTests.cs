using FsCheck;
using FsCheck.Fluent;

namespace Maillage.Kernel.Tests;

public sealed class MaskedTextTests
{
    [Fact]
    public void A_withheld_name_is_not_shown_but_the_exact_words_are_kept()
    {
        var said = new MaskedText("Zoé Tiller propose un jardin", [new(0, 10)]);

        said.Shown.ShouldBe($"{MaskedText.Mask} propose un jardin");
        said.Exact.ShouldBe("Zoé Tiller propose un jardin");
    }

    [Fact]
    public void Printing_it_by_accident_shows_no_name() => $"{new MaskedText("dit par Zoé", [new(8, 11)])}".ShouldNotContain("Zoé");

    [Fact]
    public void Names_that_touch_are_masked_as_one() =>
        new MaskedText("Zoé Tiller", [new(0, 4), new(3, 10)]).Withheld.ShouldBe([new Span(0, 10)]);

    [Fact]
    public void A_part_keeps_the_piece_of_a_name_that_falls_in_it() =>
        new MaskedText("avec Zoé Tiller hier", [new(5, 15)]).Part(new(9, 20)).Shown.ShouldBe($"{MaskedText.Mask} hier");

    [Fact]
    public void A_name_outside_the_words_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new MaskedText("court", [new(2, 9)]));

    [Fact]
    public void Whatever_is_withheld_no_unit_of_it_is_shown() =>
        Prop.ForAll(
                Withholdings(),
                withheld =>
                {
                    // Each unit of the words is unique, so that one that is shown can be told from one that is not.
                    var words = new string([.. Enumerable.Range(0, 60).Select(n => (char)(0x4E00 + n))]);
                    var shown = new MaskedText(words, withheld).Shown;
                    return Enumerable
                        .Range(0, 60)
                        .All(n => shown.Contains(words[n]) != withheld.Any(span => span.Start <= n && n < span.End));
                }
            )
            .QuickCheckThrowOnFailure();

    private static Arbitrary<Span[]> Withholdings() =>
        (from start in Gen.Choose(0, 59) from length in Gen.Choose(0, 60 - start) select new Span(start, start + length))
            .ArrayOf()
            .ToArbitrary();
}
