using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops;

/// <summary>What somebody thinks of a line.</summary>
internal enum Stance
{
    Agree,
    Disagree,

    /// <summary>She read it, and would rather not say.</summary>
    Pass,
}

/// <summary>What one college, or the whole room, voted on a line.</summary>
internal sealed record Tally(int Dots, int Agree, int Disagree, int Pass)
{
    public static readonly Tally None = new(0, 0, 0, 0);

    public bool IsEmpty => this == None;

    public static Tally operator +(Tally one, Tally other) =>
        new(one.Dots + other.Dots, one.Agree + other.Agree, one.Disagree + other.Disagree, one.Pass + other.Pass);
}

/// <summary>Who voted what. A vote can be changed as long as votes are taken: the last one counts.</summary>
internal sealed class Ballots
{
    private readonly Dictionary<(string Step, Guid Line), Dictionary<Guid, int>> dots = [];
    private readonly Dictionary<(string Step, Guid Line), Dictionary<Guid, Stance>> stances = [];
    private readonly Dictionary<string, HashSet<Guid>> voters = [];

    /// <summary>How many people voted in a step.</summary>
    public int VotersIn(string step) => voters.TryGetValue(step, out var people) ? people.Count : 0;

    /// <summary>How many dots of a step somebody has on a line.</summary>
    public int DotsOf(Guid participant, string step, Guid line) =>
        dots.TryGetValue((step, line), out var people) ? people.GetValueOrDefault(participant) : 0;

    /// <summary>What somebody thinks of a line; null when she did not say.</summary>
    public Stance? StanceOf(Guid participant, string step, Guid line) =>
        stances.TryGetValue((step, line), out var people) && people.TryGetValue(participant, out var stance) ? stance : null;

    /// <summary>What each college voted on a line.</summary>
    public IReadOnlyList<(College? College, Tally Tally)> ByCollege(
        string step,
        Guid line,
        IReadOnlyDictionary<Guid, Participant> people
    ) =>
        [
            .. Votes(step, line)
                .GroupBy(vote => people.TryGetValue(vote.Who, out var someone) ? someone.College : null)
                .OrderBy(college => college.Key)
                .Select(college => (college.Key, college.Aggregate(Tally.None, (sum, vote) => sum + vote.Tally))),
        ];

    // ---------- decide ----------

    public IEnumerable<Fact> Place(Guid participant, KitStep step, PlaceDots place)
    {
        var (before, vote) = (DotsOf(participant, step.Id, place.Line), step.Vote!);
        var spent = dots.Where(line => line.Key.Step == step.Id).Sum(line => line.Value.GetValueOrDefault(participant));
        return place.Dots < 0 || (place.Dots > 1 && !vote.SeveralPerLine) ? throw new RefusedException(new Refusal("vote.one-per-line"))
            : place.Dots > vote.Dots - (spent - before) ? throw new RefusedException(new Refusal("vote.no-dots-left", vote.Dots))
            : before == place.Dots ? []
            : [new DotsPlaced(participant, step.Id, place.Line, place.Dots)];
    }

    public IEnumerable<Fact> Take(Guid participant, KitStep step, TakeStance take) =>
        StanceOf(participant, step.Id, take.Line) == take.Stance ? [] : [new StanceTaken(participant, step.Id, take.Line, take.Stance)];

    // ---------- apply ----------

    public void Apply(DotsPlaced placed)
    {
        Voted(placed.Step, placed.Participant);
        Of(dots, (placed.Step, placed.Line))[placed.Participant] = placed.Dots;
    }

    public void Apply(StanceTaken taken)
    {
        Voted(taken.Step, taken.Participant);
        var people = Of(stances, (taken.Step, taken.Line));
        if (taken.Stance is { } stance)
        {
            people[taken.Participant] = stance;
        }
        else
        {
            people.Remove(taken.Participant);
        }
    }

    private IEnumerable<(Guid Who, Tally Tally)> Votes(string step, Guid line) =>
        [
            .. dots.GetValueOrDefault((step, line), [])
                .Where(vote => vote.Value > 0)
                .Select(vote => (vote.Key, new Tally(vote.Value, 0, 0, 0))),
            .. stances.GetValueOrDefault((step, line), []).Select(vote => (vote.Key, Of(vote.Value))),
        ];

    private static Tally Of(Stance stance) =>
        stance switch
        {
            Stance.Agree => new(0, 1, 0, 0),
            Stance.Disagree => new(0, 0, 1, 0),
            _ => new(0, 0, 0, 1),
        };

    private void Voted(string step, Guid participant)
    {
        if (!voters.TryGetValue(step, out var people))
        {
            voters[step] = people = [];
        }

        people.Add(participant);
    }

    private static Dictionary<Guid, TVote> Of<TVote>(Dictionary<(string, Guid), Dictionary<Guid, TVote>> votes, (string, Guid) key)
    {
        if (!votes.TryGetValue(key, out var people))
        {
            votes[key] = people = [];
        }

        return people;
    }
}
