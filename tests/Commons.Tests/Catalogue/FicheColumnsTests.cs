using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Maillage.Commons.Catalogue;

namespace Maillage.Commons.Tests.Catalogue;

public sealed class FicheColumnsTests
{
    [Fact]
    public void Following_changes_one_by_one_gives_what_reading_everything_gives() =>
        Prop.ForAll(
                Inventions.Entry().ListOf().ToArbitrary(),
                Inventions.Entry().ListOf(3).ToArbitrary(),
                (entries, later) =>
                {
                    var first = entries.DistinctBy(e => e.Id).ToList();
                    var gone = first.Take(2).Select(e => e.Id).ToList();
                    var changed = first
                        .Skip(2)
                        .Take(1)
                        .Select(e => e with { Title = "Changée", Spot = later[0].Spot })
                        .Concat(later)
                        .DistinctBy(e => e.Id)
                        .ToList();

                    var followed = Inventions.Columns(first).With(changed, gone, Inventions.France);
                    var expected = first.Skip(3).Concat(changed).DistinctBy(e => e.Id).ToList();
                    return Rows(followed).SetEquals(Rows(Inventions.Columns(expected))) && IsSorted(followed);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Whoever_reads_old_columns_goes_on_reading_them()
    {
        var old = Inventions.Columns(Inventions.Entry().Sample(20));
        var before = Rows(old);
        old.With([], [old.Ids[0]], Inventions.France).Count.ShouldBe(old.Count - 1);
        Rows(old).SetEquals(before).ShouldBeTrue();
    }

    private static HashSet<string> Rows(FicheColumns columns) =>
        [
            .. Enumerable
                .Range(0, columns.Count)
                .Select(row =>
                    $"{columns.Ids[row]} {columns.Spots[row]} {columns.Traits[row]} {columns.Published[row]} {columns.Statements[row]} "
                    + $"{Encoding.UTF8.GetString(columns.TitleOf(row))} {string.Join(' ', columns.PlacesOf(row).ToArray().Select(p => columns.Territories[p]))}"
                ),
        ];

    private static bool IsSorted(FicheColumns columns) =>
        Enumerable.Range(1, Math.Max(0, columns.Count - 1)).All(row => columns.Spots[row - 1].Code <= columns.Spots[row].Code);
}
