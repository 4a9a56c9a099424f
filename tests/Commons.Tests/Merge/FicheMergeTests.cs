using FsCheck;
using FsCheck.Fluent;
using Maillage.Commons.Merge;

namespace Maillage.Commons.Tests.Merge;

public sealed class FicheMergeTests
{
    [Fact]
    public void What_only_one_of_two_people_changed_is_taken_and_what_both_changed_differently_is_asked() =>
        Check(three =>
        {
            var merge = Merge(three);
            foreach (var field in FicheField.All.Where(field => field.Name is not "agreed"))
            {
                var (was, mine, theirs) = (field.Text(three.Before), field.Text(three.Mine), field.Text(three.Theirs));
                var isAsked = merge.Conflicts.Any(conflict => conflict.Field == field);
                isAsked.ShouldBe(mine != was && theirs != was && mine != theirs, field.Name);
                field.Text(merge.Merged).ShouldBe(mine != was ? mine : theirs, field.Name);
            }
        });

    [Fact]
    public void Nothing_that_either_wrote_is_lost_it_is_merged_or_shown_beside_the_other() =>
        Check(three =>
        {
            var merge = Merge(three);
            foreach (var field in FicheField.All.Where(field => field.Name is not "agreed"))
            {
                var kept = merge.Conflicts.SingleOrDefault(conflict => conflict.Field == field);
                string[] shown = kept is null ? [field.Text(merge.Merged)] : [kept.Mine, kept.Theirs];
                foreach (var written in Changed(field, three))
                {
                    shown.ShouldContain(written, field.Name);
                }
            }
        });

    [Fact]
    public void It_does_not_matter_who_came_first_where_nothing_is_asked() =>
        Check(three =>
        {
            var (one, other) = (Merge(three), Merge(three with { Mine = three.Theirs, Theirs = three.Mine }));
            one.Conflicts.Select(conflict => conflict.Field.Name).ShouldBe(other.Conflicts.Select(conflict => conflict.Field.Name));
            if (one.Conflicts.Count == 0)
            {
                one.Merged.SaysTheSameAs(other.Merged).ShouldBeTrue();
            }
        });

    [Fact]
    public void Whoever_changed_nothing_stands_in_nobodys_way() =>
        Check(three =>
        {
            FicheMerge.Of(three.Before, three.Before, three.Theirs).Merged.SaysTheSameAs(three.Theirs).ShouldBeTrue();
            FicheMerge.Of(three.Before, three.Mine, three.Before).Merged.SaysTheSameAs(three.Mine).ShouldBeTrue();
        });

    [Fact]
    public void A_merge_makes_nobody_agree_to_be_named() =>
        Check(three =>
        {
            var merged = Merge(three).Merged;
            var agreed = new[] { three.Mine, three.Theirs }.Where(side => side.PersonsAgreed).SelectMany(Persons.In).ToHashSet();
            if (merged.PersonsAgreed)
            {
                Persons.In(merged).ShouldBeSubsetOf(agreed);
            }
        });

    private static IEnumerable<string> Changed(FicheField field, Three three) =>
        new[] { three.Mine, three.Theirs }.Select(field.Text).Where(text => text != field.Text(three.Before));

    private static FicheMerge Merge(Three three) => FicheMerge.Of(three.Before, three.Mine, three.Theirs);

    private static void Check(Action<Three> property) =>
        Prop.ForAll(
                Arb.From(
                    from before in InventedContent.Any()
                    from mine in InventedContent.Touched(before)
                    from theirs in InventedContent.Touched(before)
                    select new Three(before, mine, theirs)
                ),
                property
            )
            .QuickCheckThrowOnFailure();

    private sealed record Three(FicheContent Before, FicheContent Mine, FicheContent Theirs);
}
