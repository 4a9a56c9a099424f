using Maillage.Commons.Contracts;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops.Tests.Minutes;

/// <summary>A meeting like the real one: two questions, groups that rotate, sub-groups, a vote, a plenary, commitments. Invented words, no real person.</summary>
internal static class Moulins
{
    public static readonly DateTimeOffset Begins = new(2026, 6, 25, 12, 0, 0, TimeSpan.Zero);

    /// <summary>What people said, in the order of the meeting; the tests look for each of them.</summary>
    public static readonly IReadOnlyList<(string Step, int Group, ContributionKind Kind, string Text)> Said =
    [
        ("idees", 1, ContributionKind.Proposition, "Le territoire est un espace d’acteurs avant d’être un périmètre administratif"),
        ("idees", 2, ContributionKind.Proposition, "Croiser les regards : chercheuses, élus, habitants"),
        ("idees", 3, ContributionKind.Question, "Peut-on produire de la valeur sociale autant qu’économique ?"),
        ("q1-pratiques", 1, ContributionKind.Pratique, "La Fabrique du Bocage accueille trois ateliers de réparation dans l’ancienne gare"),
        (
            "q1-pratiques",
            2,
            ContributionKind.Pratique,
            "La plateforme Panier du Val aide les producteurs à répondre aux commandes des collèges"
        ),
        ("q1-pratiques", 3, ContributionKind.Pratique, "Une monnaie locale circule dans le département"),
        ("q1-conditions", 1, ContributionKind.Moteur, "Partager le diagnostic et la nécessité du changement"),
        ("q1-conditions", 1, ContributionKind.Moteur, "Des acteurs relais"),
        ("q1-conditions", 1, ContributionKind.Frein, "Inertie des organisations"),
        ("q1-conditions", 2, ContributionKind.Moteur, "Décloisonner, se parler vrai"),
        ("q1-conditions", 2, ContributionKind.Frein, "Politiques publiques inadaptées"),
        ("q1-conditions", 2, ContributionKind.Frein, "Problèmes de financement"),
        ("q1-conditions", 3, ContributionKind.Moteur, "La bonne échelle d’intervention"),
        ("q1-conditions", 3, ContributionKind.Frein, "Insuffisance de l’ingénierie dans les petites communes"),
        ("synthese", 0, ContributionKind.Question, "Qui porte la suite entre deux réunions ?"),
        ("engagements", 1, ContributionKind.Engagement, "Refaire un séminaire avec l’ensemble du conseil et les agents avant octobre"),
        ("engagements", 2, ContributionKind.Engagement, "Ouvrir l’outil de commande à trois nouvelles cantines"),
        ("engagements", 3, ContributionKind.Engagement, "Désigner un point d’entrée unique pour les dossiers"),
    ];

    private static readonly (College College, int People)[] Room =
    [
        (College.Elus, 5),
        (College.Agents, 7),
        (College.Socioeco, 6),
        (College.Etat, 2),
        (College.Habitants, 5),
        (College.Recherche, 2),
    ];

    /// <summary>The shipped kit, with dots on what helps and what hinders before the plenary.</summary>
    public static Kit Kit { get; } = WithDots(ShippedKits.Find("fr", "deux-questions")!.Kit);

    public static Meeting Meeting(bool isRehearsal = false) =>
        Announced(Kit, "Quelles conditions réunir pour faire autrement ?", isRehearsal);

    public static Meeting Announced(Kit kit, string title, bool isRehearsal = false)
    {
        var meeting = new Meeting
        {
            Id = Guid.CreateVersion7(),
            Kit = kit,
            IsRehearsal = isRehearsal,
        };
        meeting.Announce(new(title, Territories.TerritoryId.France, Begins, "Moulins-sur-Allier", "fr", [.. Enum.GetValues<College>()]));
        return meeting;
    }

    /// <summary>Plays the whole meeting.</summary>
    public static async Task Play(IPlayedRoom room)
    {
        foreach (var (college, people) in Room)
        {
            for (var number = 1; number <= people; number++)
            {
                await room.Ask(new Join(college, null), room.Newcomer(), Guid.CreateVersion7());
            }
        }

        foreach (var step in Kit.Steps)
        {
            await room.Lead(new StartStep(step.Id));
            await Speak(room, step.Id);
            if (step.Kind is StepKind.Dots)
            {
                await Vote(room, step.Id);
            }
        }

        await room.Lead(new Close());
    }

    private static async Task Speak(IPlayedRoom room, string step)
    {
        foreach (var (_, group, kind, text) in Said.Where(said => said.Step == step))
        {
            int? prompt = step is "idees" ? null : 0;
            if (group == 0)
            {
                await room.Lead(new PostLine(kind, text, prompt));
            }
            else
            {
                var sitting = room.Workshop.Seating.In(group).OrderBy(someone => someone.Id).ToList();
                var speaker = sitting[2 * group % sitting.Count];
                await room.Ask(new PostLine(kind, text, prompt), new(speaker.Id, false), Guid.CreateVersion7());
            }
        }
    }

    private static async Task Vote(IPlayedRoom room, string step)
    {
        var lines = room.Workshop.Board.Lines.Where(line => line.Step == "q1-conditions").ToList();
        foreach (var (someone, number) in room.Workshop.Seating.Participants.Values.Select((someone, number) => (someone, number)))
        {
            await room.Ask(new PlaceDots(lines[number % lines.Count].Id, 1), new(someone.Id, false), Guid.CreateVersion7());
        }

        await room.Lead(new Reveal(step));
        await room.Lead(new CarryLine(lines[2].Id, true));
        await room.Lead(new CarryLine(lines[^1].Id, true));
        await room.Lead(
            new SendEcho(
                lines[^1].Id,
                Guid.CreateVersion7(),
                "Un bureau d’études partagé",
                "Quatre communes emploient ensemble une ingénieure.",
                null
            )
        );
    }

    private static Kit WithDots(Kit kit)
    {
        var dots = new KitStep("gommettes", StepKind.Dots, "Ce qui compte le plus", 10) { Vote = new(["q1-conditions"]) { Dots = 2 } };
        var at = kit.Steps.TakeWhile(step => step.Id != "synthese").Count();
        return kit with { Steps = [.. kit.Steps.Take(at), dots, .. kit.Steps.Skip(at)] };
    }
}

/// <summary>Where a meeting is played: in memory, or in a room of a site.</summary>
internal interface IPlayedRoom
{
    Workshop Workshop { get; }

    Actor Newcomer();

    Task Ask(Order order, Actor by, Guid id);

    Task Lead(Order order) => Ask(order, new(Played.Facilitator, true), Guid.CreateVersion7());
}

/// <summary>A meeting in memory: no database, no clock but its own.</summary>
internal sealed class Played(Meeting meeting) : IPlayedRoom
{
    public static readonly Guid Facilitator = Guid.CreateVersion7();

    private readonly List<Recorded> journal = [];
    private DateTimeOffset now = meeting.StartsAt;

    public Meeting Meeting { get; } = meeting;

    public Workshop Workshop { get; } = new(meeting.Id, meeting.Kit);

    public IReadOnlyList<Recorded> Journal => journal;

    public Actor Newcomer() => new(Guid.CreateVersion7(), false);

    public Task Ask(Order order, Actor by, Guid id)
    {
        _ = Tell(order, by, id);
        return Task.CompletedTask;
    }

    /// <summary>Asks; the identity of what the order made.</summary>
    public Guid Tell(Order order, Actor by, Guid? id = null)
    {
        var order2 = id ?? Guid.CreateVersion7();
        now += TimeSpan.FromSeconds(45);
        foreach (var fact in Workshop.Decide(order, by, order2, now))
        {
            var happened = new Recorded(Workshop.Version + 1, now, by, order2, fact);
            Workshop.Apply(happened);
            journal.Add(happened);
        }

        return order2;
    }

    public Guid Lead(Order order) => Tell(order, new(Facilitator, true));

    public Actor Join(College college = College.Habitants, string? name = null)
    {
        var someone = Newcomer();
        Tell(new Join(college, name), someone);
        return someone;
    }
}
