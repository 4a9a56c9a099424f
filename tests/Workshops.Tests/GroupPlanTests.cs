using FsCheck;
using FsCheck.Fluent;
using Maillage.Commons.Contracts;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops.Tests;

public sealed class GroupPlanTests
{
    private static readonly KitGroups FiveToEight = new(5, 8);

    [Fact]
    public void Groups_hold_five_to_eight_people_four_when_there_is_no_other_way_and_a_small_room_is_one_group() =>
        Prop.ForAll(
                Rooms(),
                room =>
                {
                    var sizes = Plan(room).Select(group => group.Count).ToList();
                    var least = room.Count == 9 ? 4 : 5; // nine people are five and four, or one group too many
                    return room.Count < 8 ? sizes.Count == (room.Count == 0 ? 0 : 1) : sizes.All(size => size >= least && size <= 8);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Everybody_sits_in_one_group() =>
        Prop.ForAll(Rooms(), room => Plan(room).SelectMany(group => group).Order().SequenceEqual(room.Select(guest => guest.Id).Order()))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Sizes_differ_by_one_at_most() =>
        Prop.ForAll(
                Rooms(),
                room =>
                {
                    var sizes = Plan(room).Select(group => group.Count).ToList();
                    return sizes.Count == 0 || sizes.Max() - sizes.Min() <= 1;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Each_college_is_spread_over_the_groups_as_evenly_as_two_people_allow() =>
        Prop.ForAll(
                Rooms(),
                room =>
                {
                    var groups = Plan(room);
                    var colleges = room.ToDictionary(guest => guest.Id, guest => guest.College);
                    return groups.Count == 0
                        || Enum.GetValues<College>()
                            .Select(college => groups.Select(group => group.Count(id => colleges[id] == college)).ToList())
                            .All(counts => counts.Max() - counts.Min() <= 2);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_room_with_the_same_seed_sits_in_the_same_way() =>
        Prop.ForAll(
                Rooms(),
                room => Plan(room).SelectMany(group => group).SequenceEqual(Plan([.. room.Reverse()]).SelectMany(group => group))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Whoever_is_pinned_stays_in_her_group()
    {
        var room = RoomOf(24, 6);
        var pinned = room.Select((guest, at) => at < 4 ? guest with { Keep = at + 1 } : guest).ToList();

        var groups = GroupPlan.Make(pinned, FiveToEight, new(), 7);

        Enumerable.Range(0, 4).ShouldAllBe(at => groups[at].Contains(pinned[at].Id));
    }

    [Fact]
    public void Five_groups_of_six_over_three_rounds_come_near_the_fewest_that_can_meet_twice()
    {
        var (room, met) = (RoomOf(30, 1), new Encounters());

        var again = Rounds(room, met, 3);

        // Six people come from five groups: five pairs at least meet again in each later round. By chance, some thirty-six would over the two.
        again.ShouldBeInRange(10, 18);
    }

    [Fact]
    public void Swapping_makes_fewer_pairs_meet_again_than_dealing_alone()
    {
        var room = RoomOf(36, 6);
        var (planned, dealt) = (new Encounters(), new Encounters());

        var again = Rounds(room, planned, 4);
        var byChance = Enumerable.Range(0, 4).Sum(round => Meet(GroupPlan.Make(room, FiveToEight, new(), round), dealt));

        again.ShouldBeLessThan(byChance);
    }

    [Fact]
    public void A_thousand_people_are_seated()
    {
        var groups = GroupPlan.Make(RoomOf(1000, 6), FiveToEight, new(), 1);

        groups.Sum(group => group.Count).ShouldBe(1000);
        groups.ShouldAllBe(group => group.Count >= 5 && group.Count <= 8);
    }

    [Fact]
    public void A_late_arrival_goes_to_the_smallest_group_that_lacks_her_college()
    {
        IReadOnlyList<IReadOnlyList<College?>> groups =
        [
            [College.Elus, College.Habitants],
            [College.Elus, College.Agents, College.Agents],
            [College.Habitants, College.Habitants, College.Agents],
        ];

        GroupPlan.SeatFor(groups, College.Elus, 8).ShouldBe(2);
        GroupPlan.SeatFor(groups, College.Recherche, 8).ShouldBe(0);
        GroupPlan.SeatFor(groups, null, 8).ShouldBe(0);
    }

    [Fact]
    public void A_late_arrival_does_not_crowd_a_full_group_while_another_has_room()
    {
        IReadOnlyList<IReadOnlyList<College?>> groups =
        [
            [College.Agents, College.Agents],
            [College.Elus],
        ];

        GroupPlan.SeatFor(groups, College.Elus, 2).ShouldBe(1);
    }

    private static int Rounds(IReadOnlyList<Guest> room, Encounters met, int rounds)
    {
        var again = 0;
        for (var round = 0; round < rounds; round++)
        {
            again += Meet(GroupPlan.Make(room, FiveToEight, met, round), met);
        }

        return again;
    }

    private static int Meet(IReadOnlyList<IReadOnlyList<Guid>> groups, Encounters met)
    {
        var again = groups.Sum(group =>
            group.SelectMany((one, at) => group.Skip(at + 1).Select(other => met.Count(one, other) > 0 ? 1 : 0)).Sum()
        );
        foreach (var group in groups)
        {
            met.Add(group);
        }

        return again;
    }

    private static IReadOnlyList<IReadOnlyList<Guid>> Plan(IReadOnlyList<Guest> room) => GroupPlan.Make(room, FiveToEight, new(), 42);

    private static List<Guest> RoomOf(int people, int colleges) =>
        [.. Enumerable.Range(1, people).Select(n => new Guest(new Guid(n, 0, 0, new byte[8]), (College)(n % colleges)))];

    private static Arbitrary<IReadOnlyList<Guest>> Rooms() =>
        (
            from people in Gen.Choose(0, 120)
            from colleges in Gen.ArrayOf(Gen.Choose(-1, 5), people)
            select (IReadOnlyList<Guest>)
                [.. colleges.Select((college, n) => new Guest(new Guid(n + 1, 0, 0, new byte[8]), college < 0 ? null : (College)college))]
        ).ToArbitrary();
}
