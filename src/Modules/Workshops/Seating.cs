using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops;

/// <summary>Somebody in the room.</summary>
internal sealed class Participant(Guid id, DateTimeOffset joinedAt)
{
    public Guid Id { get; } = id;
    public DateTimeOffset JoinedAt { get; } = joinedAt;
    public College? College { get; set; }
    public Words? Name { get; set; }

    /// <summary>Whether she agreed to be named in the minutes.</summary>
    public bool NameMayBeShown { get; set; }

    /// <summary>Where she sits; null as long as there are no groups.</summary>
    public int? Group { get; set; }

    /// <summary>Whether a new plan leaves her where she is.</summary>
    public bool IsPinned { get; set; }

    /// <summary>When her seat last changed: a place in the journal.</summary>
    public long SeatedAt { get; set; }

    /// <summary>When anything about her last changed: a place in the journal.</summary>
    public long ChangedAt { get; set; }
}

/// <summary>Who is in the room, and who sits with whom.</summary>
/// <param name="seed">Makes the same plans again for the same room.</param>
internal sealed class Seating(int seed)
{
    public const int LongestName = 80;
    public const int MostParticipants = 5000;

    private readonly Dictionary<Guid, Participant> participants = [];
    private readonly Encounters met = new();
    private readonly SortedSet<int> numbers = [];
    private KitGroups size = new(5, 8);

    public IReadOnlyDictionary<Guid, Participant> Participants => participants;

    /// <summary>The numbers of the groups, from 1; a group that joined another leaves a gap.</summary>
    public IReadOnlyCollection<int> Groups => numbers;

    /// <summary>How often groups were formed.</summary>
    public int Sitting { get; private set; }

    public bool IsLocked { get; private set; }

    /// <summary>When people or groups last changed: a place in the journal.</summary>
    public long ChangedAt { get; private set; }

    public Participant Find(Guid id) =>
        participants.TryGetValue(id, out var known) ? known : throw new RefusedException(new Refusal("participant.unknown"));

    /// <summary>Whether a line is that of a group as it sits now; without groups, of the room.</summary>
    public bool IsSaidBy(int? group, Line line) => line.Group == group && line.Sitting == Sitting;

    public IEnumerable<Participant> In(int group) => participants.Values.Where(someone => someone.Group == group);

    // ---------- decide ----------

    public IEnumerable<Fact> Join(Guid id, Join join)
    {
        if (participants.TryGetValue(id, out var known))
        {
            return Change(id, new(join.College, join.Name, known.NameMayBeShown));
        }

        if (participants.Count >= MostParticipants)
        {
            throw new RefusedException(new Refusal("workshop.full", MostParticipants));
        }

        int? group = numbers.Count == 0 ? null : numbers.ElementAt(GroupPlan.SeatFor(Colleges(), join.College, size.Max));
        return [new ParticipantJoined(id, join.College, NameOf(join.Name), group)];
    }

    public IEnumerable<Fact> Change(Guid id, ChangeMyself change)
    {
        var known = Find(id);
        var name = NameOf(change.Name);
        var isSame = known.Name?.Text == name?.Text && known.College == change.College && known.NameMayBeShown == change.NameMayBeShown;
        return isSame
            ? []
            : [new ParticipantChanged(id, change.College, name, change.NameMayBeShown, known.Name is null ? [] : [known.Name.Id])];
    }

    /// <summary>The groups of a step that begins; none when those that sit already will do.</summary>
    public IEnumerable<Fact> FormFor(KitStep step, int round)
    {
        if (step.Groups is not { } wanted || IsLocked || participants.Count == 0)
        {
            return [];
        }

        var stay = numbers.Count > 0 && !(wanted.Mix && round > 1) && Fits(wanted);
        return stay ? [] : [Plan(wanted)];
    }

    /// <summary>New groups, now.</summary>
    public IEnumerable<Fact> Form(KitGroups? wanted)
    {
        ThrowIfLocked();
        return participants.Count == 0 ? throw new RefusedException(new Refusal("groups.nobody")) : [Plan(wanted ?? size)];
    }

    public IEnumerable<Fact> Move(Guid id, int group)
    {
        ThrowIfNoGroup(group);
        return Find(id).Group == group ? [] : [new ParticipantMoved(id, group)];
    }

    public IEnumerable<Fact> Pin(Guid id, bool isPinned) => Find(id).IsPinned == isPinned ? [] : [new ParticipantPinned(id, isPinned)];

    public IEnumerable<Fact> Merge(int from, int into)
    {
        ThrowIfLocked();
        ThrowIfNoGroup(from);
        ThrowIfNoGroup(into);
        return from == into ? [] : [new GroupsMerged(from, into)];
    }

    public IEnumerable<Fact> Lock(bool isLocked) => IsLocked == isLocked ? [] : [new GroupsLocked(isLocked)];

    public void ThrowIfNoGroup(int group)
    {
        if (!numbers.Contains(group))
        {
            throw new RefusedException(new Refusal("groups.unknown", group));
        }
    }

    // ---------- apply ----------

    /// <summary>The sizes that the step under way asks for.</summary>
    public void Expect(KitStep? step) => size = step?.Groups ?? size;

    public void Apply(ParticipantJoined joined, DateTimeOffset at, long seq)
    {
        participants[joined.Participant] = new(joined.Participant, at)
        {
            College = joined.College,
            Name = joined.Name,
            Group = joined.Group,
            SeatedAt = seq,
            ChangedAt = seq,
        };
        ChangedAt = seq;
    }

    public void Apply(ParticipantChanged changed, long seq)
    {
        var known = participants[changed.Participant];
        (known.College, known.Name, known.NameMayBeShown) = (changed.College, changed.Name, changed.NameMayBeShown);
        (known.ChangedAt, ChangedAt) = (seq, seq);
    }

    public void Apply(GroupsFormed formed, long seq)
    {
        (Sitting, ChangedAt) = (Sitting + 1, seq);
        numbers.Clear();
        numbers.UnionWith(Enumerable.Range(1, formed.Groups.Count));
        for (var number = 1; number <= formed.Groups.Count; number++)
        {
            met.Add(formed.Groups[number - 1]);
            foreach (var member in formed.Groups[number - 1])
            {
                Seat(participants[member], number, seq);
            }
        }
    }

    public void Apply(ParticipantMoved moved, long seq) => Seat(participants[moved.Participant], moved.Group, seq);

    public void Apply(ParticipantPinned pinned, long seq)
    {
        var known = participants[pinned.Participant];
        (known.IsPinned, known.ChangedAt, ChangedAt) = (pinned.IsPinned, seq, seq);
    }

    public void Apply(GroupsMerged merged, long seq)
    {
        foreach (var member in In(merged.From).ToList())
        {
            Seat(member, merged.Into, seq);
        }

        numbers.Remove(merged.From);
        ChangedAt = seq;
    }

    public void Apply(GroupsLocked locked, long seq) => (IsLocked, ChangedAt) = (locked.IsLocked, seq);

    private void Seat(Participant member, int group, long seq) =>
        (member.Group, member.SeatedAt, member.ChangedAt, ChangedAt) = (group, seq, seq, seq);

    private GroupsFormed Plan(KitGroups wanted)
    {
        var guests = participants.Values.Select(someone => new Guest(someone.Id, someone.College, someone.IsPinned ? someone.Group : null));
        return new(GroupPlan.Make([.. guests], wanted, met, unchecked(seed + (31 * Sitting))));
    }

    // Groups that a merge or a move left a little outside stay: nobody who stayed is moved.
    private bool Fits(KitGroups wanted) => GroupPlan.CountFor(participants.Count, wanted) == numbers.Count;

    private List<IReadOnlyList<College?>> Colleges() =>
        [.. numbers.Select(number => (IReadOnlyList<College?>)[.. In(number).Select(someone => someone.College)])];

    private static Words? NameOf(string? typed) =>
        LineText.Clean(typed) is not { Length: > 0 } name ? null
        : name.Length > LongestName ? throw new RefusedException(new Refusal("participant.name-too-long", LongestName))
        : Words.Said(name);

    private void ThrowIfLocked()
    {
        if (IsLocked)
        {
            throw new RefusedException(new Refusal("groups.locked"));
        }
    }
}
