using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops.Tests;

/// <summary>A workshop played in memory, order by order, with the journal that it leaves.</summary>
internal sealed class Story(Kit? kit = null)
{
    private static readonly DateTimeOffset Start = new(2026, 6, 25, 14, 0, 0, TimeSpan.Zero);
    private static readonly Guid Identity = new("0199d1e0-0000-7000-8000-000000000001");

    private readonly List<Recorded> journal = [];
    private int orders;

    /// <summary>Facilitates.</summary>
    public static readonly Actor Facilitator = new(new Guid(999, 0, 0, new byte[8]), true);

    public Workshop Workshop { get; } = new(Identity, kit ?? Room.Kit);
    public IReadOnlyList<Recorded> Journal => journal;
    public DateTimeOffset Now { get; set; } = Start;

    /// <summary>The participant of a number.</summary>
    public static Actor Person(int number) => new(new Guid(number, 0, 0, new byte[8]), false);

    /// <summary>Asks; a refusal throws.</summary>
    public IReadOnlyList<Fact> Ask(Actor by, Order order, Guid? id = null)
    {
        var orderId = id ?? new Guid(++orders, 1, 0, new byte[8]);
        var facts = Workshop.Decide(order, by, orderId, Now);
        foreach (var fact in facts)
        {
            var happened = new Recorded(Workshop.Version + 1, Now, by, orderId, fact);
            Workshop.Apply(happened);
            journal.Add(happened);
        }

        Now += TimeSpan.FromSeconds(1);
        return facts;
    }

    /// <summary>Asks; a refusal changes nothing.</summary>
    public void Try(Actor by, Order order, Guid? id = null)
    {
        try
        {
            _ = Ask(by, order, id);
        }
        catch (RefusedException)
        {
            // what the story is about
        }
    }

    /// <summary>Asks, and gives the code of the refusal.</summary>
    public string Refusal(Actor by, Order order) => Should.Throw<RefusedException>(() => Ask(by, order)).Refusals[0].Code;

    /// <summary>People come in, one college after the other.</summary>
    public Story With(int people)
    {
        for (var number = 1; number <= people; number++)
        {
            _ = Ask(Person(number), new Join((College)(number % 6), null));
        }

        return this;
    }

    /// <summary>The step begins.</summary>
    public Story At(string step)
    {
        _ = Ask(Facilitator, new StartStep(step));
        return this;
    }

    /// <summary>Says a line, and gives its identity.</summary>
    public Guid Say(int person, string text, ContributionKind kind = ContributionKind.Frein) =>
        Ask(Person(person), new PostLine(kind, text)).OfType<LinePosted>().Single().Line;

    public Line Line(Guid line) => Workshop.Board.Find(line);
}
