using Maillage.Commons.Contracts;
using Maillage.Territories;
using Maillage.Testing;
using Maillage.Workshops;
using Maillage.Workshops.Kits;
using Maillage.Workshops.Live;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.EndToEnd;

/// <summary>A workshop that is being held when a story begins, and its room.</summary>
internal sealed class HeldWorkshop(TestSite site, Meeting meeting)
{
    private static readonly Actor Facilitator = new(new("0199b2c0-0000-7000-8000-0000000000fa"), Facilitates: true);

    /// <summary>A welcome, a table of two columns, dots, and the end.</summary>
    private static readonly Kit Kit = new(
        "Comment faire autrement ?",
        "fr",
        [
            new("accueil", StepKind.Welcome, "Accueil, règle du jeu", 10),
            new("conditions", StepKind.Table, "Temps 2. Comment faire autrement ?", 25)
            {
                Columns =
                [
                    new(ContributionKind.Moteur) { Min = 3, Max = 5 },
                    new(ContributionKind.Frein) { Min = 3, Max = 5 },
                    new(ContributionKind.Question),
                ],
                Groups = new(5, 8),
                Visibility = Visibility.Everyone,
                Notes = "À mi-temps, rappelez aux groupes de passer aux freins.",
            },
            new("gommettes", StepKind.Dots, "Trois gommettes chacun", 10) { Vote = new([]) { Dots = 3 } },
            new("restitution", StepKind.Plenary, "Restitution", 25) { Columns = [new(ContributionKind.Proposition)] },
            new("engagements", StepKind.Declaration, "Engagements à quatre voix", 15) { Columns = [new(ContributionKind.Engagement)] },
            new("fin", StepKind.Free, "Synthèse autour d’un verre", 20),
        ]
    );

    private readonly List<Guid> people = [];

    /// <summary>Its page.</summary>
    public string Page => $"/ateliers/{meeting.Id}";

    /// <summary>Where its QR code leads.</summary>
    public string Door => $"/rejoindre/{meeting.Key}";

    /// <summary>Where it is facilitated.</summary>
    public string Console => $"/ateliers/{meeting.Id}/animer";

    /// <summary>Its log.</summary>
    public string Log => $"/ateliers/{meeting.Id}/journal";

    /// <summary>Announces it for this hour.</summary>
    public static async Task<HeldWorkshop> Announce(TestSite site, string territory = "departement:03", Kit? kit = null) =>
        new(
            site,
            await site.Within(services =>
                services
                    .GetRequiredService<Meetings>()
                    .Create(
                        kit ?? Kit,
                        new(
                            "Atelier de Moulins",
                            TerritoryId.Parse(territory),
                            TimeProvider.System.GetUtcNow(),
                            "Salle des fêtes",
                            "fr",
                            [.. Enum.GetValues<College>()]
                        ),
                        Guid.CreateVersion7(),
                        isRehearsal: false,
                        CancellationToken.None
                    )
            )
        );

    /// <summary>People come in, from every college in turn.</summary>
    public async Task Welcome(int count)
    {
        var colleges = Enum.GetValues<College>();
        for (var number = 0; number < count; number++)
        {
            var someone = Guid.CreateVersion7();
            people.Add(someone);
            await Ask(new Join(colleges[number % colleges.Length], null), new(someone, Facilitates: false));
        }
    }

    /// <summary>A facilitator asks something.</summary>
    public Task Run(Order order) => Ask(order, Facilitator);

    /// <summary>Somebody of a group says a line.</summary>
    public async Task<Guid> Hear(int group, ContributionKind kind, string text)
    {
        var line = Guid.CreateVersion7();
        var someone = await Read(workshop =>
            workshop.Seating.In(group).ElementAt(workshop.Board.Lines.Count % workshop.Seating.In(group).Count()).Id
        );
        await Ask(new PostLine(kind, text), new(someone, Facilitates: false), line);
        return line;
    }

    /// <summary>Somebody asks something for herself.</summary>
    public Task Ask(int someone, Order order) => Ask(order, new(people[someone], Facilitates: false));

    /// <summary>What it is now.</summary>
    public async Task<TResult> Read<TResult>(Func<Workshop, TResult> read) => (await RoomOf()).Read(read);

    private async Task Ask(Order order, Actor by, Guid? id = null) =>
        _ = await (await RoomOf()).Ask(order, by, id ?? Guid.CreateVersion7(), CancellationToken.None);

    private async Task<WorkshopRoom> RoomOf() =>
        (await site.Services.GetRequiredService<WorkshopRooms>().Find(meeting.Id, CancellationToken.None))!;
}
