using Maillage.Commons.Contracts;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops;

/// <summary>Somebody to seat.</summary>
/// <param name="Id">The participant.</param>
/// <param name="College">Her college; null when she gave none.</param>
/// <param name="Keep">The group that she must stay in; null when she may sit anywhere.</param>
internal sealed record Guest(Guid Id, College? College, int? Keep = null);

/// <summary>Who sits with whom: colleges spread as evenly as possible, then the fewest pairs that meet again.</summary>
/// <remarks>
/// The social golfer problem, by dealing and swapping, which is enough for a thousand people: dealing people in the order of their colleges makes
/// two groups differ by one person of a college at most, and swapping two people of the same college keeps it so. Same people, same past and same
/// seed: same plan. Cost: O(people²) for each pass over the swaps, eight passes at most.
/// </remarks>
internal static class GroupPlan
{
    private const int MostPasses = 8;

    /// <summary>How many groups so many people make: as near as possible to the middle of the sizes wanted.</summary>
    /// <returns>0 for nobody; 1 for fewer than one group holds.</returns>
    public static int CountFor(int people, KitGroups size)
    {
        if (people == 0)
        {
            return 0;
        }

        var fewest = (people + size.Max - 1) / size.Max;
        var most = Math.Max(1, people / size.Min);
        var wanted = (int)Math.Round(people / ((size.Min + size.Max) / 2.0), MidpointRounding.AwayFromZero);
        return Math.Max(fewest, Math.Min(most, wanted));
    }

    /// <summary>Seats people.</summary>
    /// <param name="guests">Everybody.</param>
    /// <param name="size">How big groups are.</param>
    /// <param name="met">Pairs who sat together before.</param>
    /// <param name="seed">Chooses among equally good plans.</param>
    /// <returns>The members of each group.</returns>
    public static IReadOnlyList<IReadOnlyList<Guid>> Make(IReadOnlyList<Guest> guests, KitGroups size, Encounters met, int seed)
    {
        var groups = Deal(guests, CountFor(guests.Count, size), new Random(seed));
        for (var pass = 0; pass < MostPasses && Swap(groups, met); pass++) { }

        return [.. groups.Select(group => (IReadOnlyList<Guid>)[.. group.Select(guest => guest.Id)])];
    }

    /// <summary>Where a late arrival sits: the smallest group among those that lack her college most.</summary>
    /// <param name="groups">The colleges in each group.</param>
    /// <param name="college">Hers.</param>
    /// <param name="most">The size that a group should not pass while another has room.</param>
    /// <returns>The position of the group in the list.</returns>
    public static int SeatFor(IReadOnlyList<IReadOnlyList<College?>> groups, College? college, int most) =>
        Enumerable
            .Range(0, groups.Count)
            .MinBy(at => (groups[at].Count >= most, college is not null && groups[at].Contains(college), groups[at].Count, at));

    private static List<List<Guest>> Deal(IReadOnlyList<Guest> guests, int count, Random random)
    {
        var groups = Enumerable.Range(0, count).Select(_ => new List<Guest>()).ToList();
        foreach (var kept in guests.Where(guest => IsKept(guest, count)))
        {
            groups[kept.Keep!.Value - 1].Add(kept);
        }

        var free = guests.Where(guest => !IsKept(guest, count)).OrderBy(guest => guest.Id).ToArray();
        random.Shuffle(free);
        // Each goes to the smallest group with the fewest of her college.
        foreach (
            var guest in free.GroupBy(guest => guest.College).OrderByDescending(college => college.Count()).SelectMany(college => college)
        )
        {
            groups.MinBy(group => (group.Count(other => other.College == guest.College), group.Count))!.Add(guest);
        }

        Level(groups);
        return groups;
    }

    private static bool IsKept(Guest guest, int count) => guest.Keep is { } keep && keep <= count;

    // Dealing by college may leave one group bigger by more than one: somebody whose college is well represented moves.
    private static void Level(List<List<Guest>> groups)
    {
        while (groups.Count > 1)
        {
            var biggest = groups.MaxBy(group => group.Count)!;
            var smallest = groups.MinBy(group => group.Count)!;
            var movable = biggest.Where(guest => guest.Keep is null).ToList();
            if (biggest.Count - smallest.Count < 2 || movable.Count == 0)
            {
                return;
            }

            var moved = movable.MaxBy(guest => CountOf(biggest, guest) - CountOf(smallest, guest))!;
            biggest.Remove(moved);
            smallest.Add(moved);
        }
    }

    private static int CountOf(List<Guest> group, Guest like) => group.Count(guest => guest.College == like.College);

    private static bool Swap(List<List<Guest>> groups, Encounters met)
    {
        var isBetter = false;
        for (var one = 0; one < groups.Count; one++)
        {
            for (var other = one + 1; other < groups.Count; other++)
            {
                isBetter |= Swap(groups[one], groups[other], met);
            }
        }

        return isBetter;
    }

    private static bool Swap(List<Guest> one, List<Guest> other, Encounters met)
    {
        var isBetter = false;
        for (var left = 0; left < one.Count; left++)
        {
            for (var right = 0; right < other.Count; right++)
            {
                if (MaySwap(one[left], other[right]) && Gain(one, left, other, right, met) > 0)
                {
                    (one[left], other[right]) = (other[right], one[left]);
                    isBetter = true;
                }
            }
        }

        return isBetter;
    }

    private static bool MaySwap(Guest one, Guest other) => one.College == other.College && one.Keep is null && other.Keep is null;

    private static int Gain(List<Guest> one, int left, List<Guest> other, int right, Encounters met)
    {
        var (before, after) = (0, 0);
        for (var mate = 0; mate < one.Count; mate++)
        {
            if (mate != left)
            {
                before += met.Count(one[left].Id, one[mate].Id);
                after += met.Count(other[right].Id, one[mate].Id);
            }
        }

        for (var mate = 0; mate < other.Count; mate++)
        {
            if (mate != right)
            {
                before += met.Count(other[right].Id, other[mate].Id);
                after += met.Count(one[left].Id, other[mate].Id);
            }
        }

        return before - after;
    }
}

/// <summary>How often two people sat in the same group.</summary>
internal sealed class Encounters
{
    private readonly Dictionary<(Guid, Guid), int> times = [];

    public int Count(Guid one, Guid other) => times.GetValueOrDefault(Pair(one, other));

    public void Add(IReadOnlyList<Guid> group)
    {
        for (var one = 0; one < group.Count; one++)
        {
            for (var other = one + 1; other < group.Count; other++)
            {
                var pair = Pair(group[one], group[other]);
                times[pair] = times.GetValueOrDefault(pair) + 1;
            }
        }
    }

    private static (Guid, Guid) Pair(Guid one, Guid other) => one.CompareTo(other) < 0 ? (one, other) : (other, one);
}
