using FsCheck;
using FsCheck.Fluent;
using Maillage.Commons.History;

namespace Maillage.Commons.Tests.History;

public sealed class TextDiffTests
{
    [Fact]
    public void Both_texts_can_be_read_back_from_what_changed() =>
        Prop.ForAll<string, string>(
                (one, other) =>
                {
                    var (before, after) = (one ?? "", other ?? "");
                    var parts = TextDiff.Of(before, after);
                    Read(parts, DiffChange.Added).ShouldBe(before);
                    Read(parts, DiffChange.Removed).ShouldBe(after);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_word_that_changed_is_marked_and_its_neighbours_are_not() =>
        TextDiff
            .Of("L’atelier du soir.", "L’atelier du matin.")
            .ShouldBe([
                new(DiffChange.Kept, "L’atelier du "),
                new(DiffChange.Removed, "soir"),
                new(DiffChange.Added, "matin"),
                new(DiffChange.Kept, "."),
            ]);

    [Fact]
    public void The_longest_texts_are_compared_all_the_same() =>
        TextDiff.Of(Words(1, FicheRules.MaxBody), Words(7, FicheRules.MaxBody)).ShouldNotBeEmpty();

    private static string Read(IReadOnlyList<DiffPart> parts, DiffChange without) =>
        string.Concat(parts.Where(part => part.Change != without).Select(part => part.Text));

    private static string Words(int step, int length) =>
        string.Join(' ', Enumerable.Range(0, length / 4).Select(number => $"{number * step % 997}"))[..(length / 2)];
}
