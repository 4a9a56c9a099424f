using System.Text.Json;
using Maillage.Commons.Contracts;
using Maillage.Testing;
using Maillage.Workshops;
using Maillage.Workshops.Kits;
using Maillage.Workshops.Live;
using Maillage.Workshops.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.EndToEnd;

/// <summary>A workshop that is held: phones in real windows, and a facilitator who drives it without one.</summary>
internal static class Stage
{
    /// <summary>A table with two columns where everybody sits in one group, between a welcome and dots.</summary>
    public static readonly Kit Table = Room.Kit with
    {
        Steps =
        [
            Room.Kit.Steps[0],
            Room.Kit.Steps[1] with
            {
                Prompts = [new("Quelles conditions réunir pour faire autrement ?") { Hints = ["Pensez à ce qui existe déjà."] }],
                Columns = [new(ContributionKind.Moteur) { Min = 3, Max = 5 }, new(ContributionKind.Frein) { Min = 3, Max = 5 }],
            },
            new("suite", StepKind.Plenary, "Mise en commun", 10)
            {
                Columns = [new(ContributionKind.Proposition)],
                Visibility = Visibility.Everyone,
            },
            Room.Kit.Steps[2],
        ],
    };

    /// <summary>The window of somebody who came in.</summary>
    public static async Task<IPage> Phone(
        this Browsers browsers,
        TestSite site,
        Meeting meeting,
        College college = College.Habitants,
        Action<BrowserNewContextOptions>? change = null
    ) => await browsers.Phone(site.Address, site.Services.GetRequiredService<Seats>(), meeting, college, change);

    /// <summary>The same, of an instance whose seats are known.</summary>
    public static async Task<IPage> Phone(
        this Browsers browsers,
        Uri site,
        Seats seats,
        Meeting meeting,
        College college = College.Habitants,
        Action<BrowserNewContextOptions>? change = null
    )
    {
        var page = await browsers.Window(
            site,
            options =>
            {
                options.ViewportSize = new() { Width = 390, Height = 844 };
                change?.Invoke(options);
            }
        );
        await page.Context.AddCookiesAsync([
            new()
            {
                Name = Seats.NameOf(meeting.Id),
                Value = seats.Seal(meeting.Id, Guid.CreateVersion7()),
                Url = site.ToString(),
            },
        ]);
        await page.Order(meeting, new { order = "join", college = college.Slug() });
        await page.GotoAsync($"/ateliers/{meeting.Id}/participer");
        return page;
    }

    /// <summary>Sends an order with the cookies of a window, as a script would.</summary>
    public static async Task Order(this IPage page, Meeting meeting, object order, string view = "telephone")
    {
        var json = JsonSerializer.SerializeToNode(order)!.AsObject();
        json["id"] = Guid.CreateVersion7();
        var answer = await page.Context.APIRequest.PostAsync($"/ateliers/{meeting.Id}/ordres?vue={view}", new() { DataObject = json });
        answer.Ok.ShouldBeTrue(await answer.TextAsync());
    }

    public static ILocator Idea(this IPage page) => page.GetByLabel("Votre idée", new() { Exact = true });

    /// <summary>Chooses a column, writes, and adds.</summary>
    public static async Task Writes(this IPage page, string kind, string text)
    {
        await page.GetByRole(AriaRole.Radio, new() { Name = kind }).CheckAsync(new() { Force = true });
        await page.Idea().FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter" }).ClickAsync();
    }

    /// <summary>A line, as this phone shows it.</summary>
    public static ILocator Line(this IPage page, string text) => page.GetByRole(AriaRole.Article).Filter(new() { HasText = text });
}
