using Maillage.Members.Contracts;
using Maillage.Territories;
using Maillage.Testing;
using Maillage.Workshops.Kits;
using Maillage.Workshops.Live;
using Maillage.Workshops.Minutes;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Workshops.Tests.Minutes;

/// <summary>A meeting held on a site, through its room.</summary>
internal sealed class PlayedOnSite(TestSite site, Meeting meeting, WorkshopRoom room) : IPlayedRoom
{
    public static readonly TerritoryId Allier = new(TerritoryKind.Departement, "03");

    private readonly List<Guid> seats = [];

    public Meeting Meeting { get; } = meeting;

    public WorkshopRoom Room { get; } = room;

    /// <summary>To be read only while nobody else asks: the tests do one thing after the other.</summary>
    public Workshop Workshop => Room.Read(workshop => workshop);

    public string Address => MinutesAddress.Of(Meeting.Id);

    public HttpClient Facilitator { get; } = site.Browser(Role.Facilitator);

    public HttpClient Visitor { get; } = site.Browser();

    public Actor Newcomer()
    {
        seats.Add(Guid.CreateVersion7());
        return new(seats[^1], false);
    }

    public Task Ask(Order order, Actor by, Guid id) => Room.Ask(order, by, id, CancellationToken.None);

    public Task Lead(Order order) => Ask(order, new(Played.Facilitator, true), Guid.CreateVersion7());

    /// <summary>The browser of one who came in.</summary>
    public HttpClient Seat(Guid? who = null)
    {
        var browser = site.Browser();
        var seat = site.Services.GetRequiredService<Seats>().Seal(Meeting.Id, who ?? seats[0]);
        browser.DefaultRequestHeaders.Add("Cookie", $"{Seats.NameOf(Meeting.Id)}={seat}");
        return browser;
    }

    /// <summary>Sends the form of a page of the minutes.</summary>
    public Task<HttpResponseMessage> Fill(string page, string action, params (string Name, string Value)[] fields) =>
        Facilitator.FillAll($"{Address}/{page}", $"{Address}/{action}", fields);

    public async Task Share() =>
        (await Fill("partager", "partager", ("adresses", ""), ("etape", "envoyer"))).StatusCode.ShouldBe(System.Net.HttpStatusCode.Found);

    public async Task Validate()
    {
        await Share();
        (await Fill("suivi", "valider")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Found);
    }

    /// <summary>The whole meeting of Moulins.</summary>
    public static async Task<PlayedOnSite> Moulins(TestSite site, bool isRehearsal = false)
    {
        var played = await Announce(site, Tests.Minutes.Moulins.Kit, isRehearsal);
        await Tests.Minutes.Moulins.Play(played);
        return played;
    }

    public static async Task<PlayedOnSite> Announce(TestSite site, Kit kit, bool isRehearsal = false)
    {
        var meeting = await site.Within(services =>
            services
                .GetRequiredService<Meetings>()
                .Create(
                    kit,
                    new(
                        "Quelles conditions réunir pour faire autrement ?",
                        Allier,
                        Tests.Minutes.Moulins.Begins,
                        "Moulins-sur-Allier",
                        "fr",
                        []
                    ),
                    Guid.CreateVersion7(),
                    isRehearsal,
                    CancellationToken.None
                )
        );
        return new(site, meeting, (await site.Rooms().Find(meeting.Id, CancellationToken.None))!);
    }
}

/// <summary>Fills in forms with what they carry hidden.</summary>
internal static partial class HiddenFields
{
    /// <summary>Opens a page, and sends its form with the hidden version that it carries.</summary>
    public static async Task<HttpResponseMessage> FillAll(
        this HttpClient browser,
        string page,
        string action,
        params (string Name, string Value)[] fields
    )
    {
        var version = Version().Match(await browser.GetStringAsync(page)).Groups[1].Value;
        var all = fields.Any(field => field.Name == "version") ? fields : [.. fields, ("version", version)];
        return await browser.Fill(page, action, all);
    }

    [System.Text.RegularExpressions.GeneratedRegex("name=\"version\" value=\"([^\"]*)\"")]
    private static partial System.Text.RegularExpressions.Regex Version();
}
