using System.Net.Http.Json;
using System.Text.Json;
using Maillage.Commons.Contracts;
using Maillage.Members.Contracts;
using Maillage.Territories;
using Maillage.Testing;
using Maillage.Workshops.Kits;
using Maillage.Workshops.Live;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Workshops.Tests;

/// <summary>A workshop on a site, as the tests of the live part need it.</summary>
internal static class Room
{
    /// <summary>A welcome, a table with two columns, and dots on what was carried.</summary>
    public static readonly Kit Kit = new(
        "Essai",
        "fr",
        [
            new("accueil", StepKind.Welcome, "Accueil", 5),
            new("table", StepKind.Table, "Moteurs et freins", 20)
            {
                Columns = [new(ContributionKind.Moteur) { Min = 1, Max = 3 }, new(ContributionKind.Frein) { Max = 3 }],
                Groups = new(2, 3),
                Visibility = Visibility.Everyone,
            },
            new("gommettes", StepKind.Dots, "Gommettes", 10) { Vote = new(["table"]) { Dots = 2 } },
        ]
    );

    /// <summary>Announces a workshop.</summary>
    public static Task<Meeting> Announce(this TestSite site, Kit? kit = null) =>
        site.Within(services =>
            services
                .GetRequiredService<Meetings>()
                .Create(
                    kit ?? Kit,
                    new(
                        "Atelier d’essai",
                        TerritoryId.France,
                        DateTimeOffset.UnixEpoch,
                        "Salle des fêtes",
                        "fr",
                        [.. Enum.GetValues<College>()]
                    ),
                    Guid.CreateVersion7(),
                    isRehearsal: false,
                    CancellationToken.None
                )
        );

    /// <summary>The rooms of the site.</summary>
    public static WorkshopRooms Rooms(this TestSite site) => site.Services.GetRequiredService<WorkshopRooms>();

    /// <summary>A phone with a seat of its own in a workshop.</summary>
    public static HttpClient Phone(this TestSite site, Meeting meeting)
    {
        var phone = site.Browser();
        var seat = site.Services.GetRequiredService<Seats>().Seal(meeting.Id, Guid.CreateVersion7());
        phone.DefaultRequestHeaders.Add("Cookie", $"{Seats.NameOf(meeting.Id)}={seat}");
        return phone;
    }

    /// <summary>A facilitator's browser.</summary>
    public static HttpClient Console(this TestSite site) => site.Browser(Role.Facilitator);

    /// <summary>Asks something of a workshop.</summary>
    public static Task<HttpResponseMessage> Ask(this HttpClient browser, Meeting meeting, object order, string? view = null) =>
        browser.PostAsJsonAsync($"/ateliers/{meeting.Id}/ordres?vue={view}", order);

    /// <summary>Asks as a facilitator.</summary>
    public static async Task Run(this HttpClient console, Meeting meeting, string order) =>
        (await console.Ask(meeting, new { id = Guid.CreateVersion7(), order }, "console")).EnsureSuccessStatusCode();

    /// <summary>Reveals what a step keeps until then, as a facilitator.</summary>
    public static async Task Reveal(this HttpClient console, Meeting meeting, string step) =>
        (
            await console.Ask(
                meeting,
                new
                {
                    id = Guid.CreateVersion7(),
                    order = "reveal",
                    step,
                },
                "console"
            )
        ).EnsureSuccessStatusCode();

    /// <summary>Opens or closes the input, as a facilitator.</summary>
    public static async Task SetInput(this HttpClient console, Meeting meeting, bool on) =>
        (
            await console.Ask(
                meeting,
                new
                {
                    id = Guid.CreateVersion7(),
                    order = "set-input",
                    on,
                },
                "console"
            )
        ).EnsureSuccessStatusCode();

    /// <summary>Comes in, of a college.</summary>
    public static async Task Join(this HttpClient phone, Meeting meeting, College college = College.Habitants) =>
        (
            await phone.Ask(
                meeting,
                new
                {
                    id = Guid.CreateVersion7(),
                    order = "join",
                    college = college.Slug(),
                }
            )
        ).EnsureSuccessStatusCode();

    /// <summary>Says a line.</summary>
    public static Task<HttpResponseMessage> Say(this HttpClient phone, Meeting meeting, string kind, string text, Guid? id = null) =>
        phone.Ask(
            meeting,
            new
            {
                id = id ?? Guid.CreateVersion7(),
                order = "post-line",
                kind,
                text,
            }
        );

    /// <summary>What a screen shows of a workshop.</summary>
    public static Task<JsonElement> See(this HttpClient browser, Meeting meeting, string? view = null) =>
        browser.Json($"/ateliers/{meeting.Id}/suite?vue={view}");

    /// <summary>The words of the lines in a frame.</summary>
    public static IReadOnlyList<string?> Words(this JsonElement frame) =>
        frame.TryGetProperty("lines", out var lines)
            ? [.. lines.EnumerateArray().Select(line => line.TryGetProperty("text", out var text) ? text.GetString() : null)]
            : [];
}
