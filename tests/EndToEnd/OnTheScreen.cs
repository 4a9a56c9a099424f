using Maillage.Commons.Contracts;
using Maillage.Testing;
using Maillage.Workshops.Tests;

namespace Maillage.EndToEnd;

/// <summary>What the whole room sees, projected.</summary>
public sealed class OnTheScreen(Browsers browsers)
{
    [Fact]
    public async Task The_screen_opens_by_its_key_and_follows_the_room_by_itself()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce(Stage.Table);
        var screen = await browsers.Window(site.Address, options => options.ViewportSize = new() { Width = 1920, Height = 1080 });
        var trace = Trace.Of(screen);
        await screen.GotoAsync($"/ateliers/{meeting.Id}/ecran?cle={meeting.ScreenKey}");
        await Expect(screen.GetByText(meeting.Code!)).ToBeVisibleAsync();
        var phone = await browsers.Phone(site, meeting, College.Elus);
        await Expect(screen.GetByText("1 personne connectée").First).ToBeVisibleAsync();

        await site.Console().Run(meeting, "advance");
        await site.Console().Run(meeting, "advance");
        await phone.Writes("Un frein", "Le dernier car part à 17 h");

        await Expect(screen.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Quelles conditions réunir");
        await Expect(screen.GetByRole(AriaRole.Region).Filter(new() { HasText = "Freins" }).GetByRole(AriaRole.Article))
            .ToContainTextAsync("Le dernier car");
        await Audit.IsAccessible(screen);
        trace.IsQuiet();
        trace.OnlyAsked(site.Address);

        await site.Console().Run(meeting, "close");
        await Expect(screen.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Merci");
        await Expect(screen.GetByText(meeting.Code!)).ToHaveCountAsync(0);
        await screen.Context.CloseAsync();
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task A_room_that_says_much_fits_the_screen_and_nothing_scrolls()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce(Stage.Table);
        var phones = Enumerable.Range(0, 12).Select(_ => site.Phone(meeting)).ToList();
        foreach (var phone in phones)
        {
            await phone.Join(meeting);
        }

        await site.Console().Run(meeting, "advance");
        await site.Console().Run(meeting, "advance");
        foreach (var phone in phones)
        {
            await phone.Say(
                meeting,
                "frein",
                "Le dernier car part à 17 h, et personne n’ose organiser une réunion le soir sans savoir qui ramènera qui"
            );
        }

        var screen = await browsers.Window(site.Address, options => options.ViewportSize = new() { Width = 1280, Height = 720 });
        await screen.GotoAsync($"/ateliers/{meeting.Id}/ecran?cle={meeting.ScreenKey}");

        await Expect(screen.GetByText("autres")).ToBeVisibleAsync();
        (await screen.EvaluateAsync<int>("() => document.documentElement.scrollHeight - innerHeight")).ShouldBeLessThanOrEqualTo(0);
        foreach (var line in await screen.GetByRole(AriaRole.Article).AllAsync())
        {
            await Expect(line).ToBeInViewportAsync(new() { Ratio = 1 });
        }

        await screen.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_scripts_the_screen_is_a_picture_that_can_be_asked_for_again()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce(Stage.Table);
        var screen = await browsers.Window(site.Address, options => options.JavaScriptEnabled = false);
        await screen.GotoAsync($"/ateliers/{meeting.Id}/ecran?cle={meeting.ScreenKey}");

        await site.Console().Run(meeting, "advance");
        await screen.GetByRole(AriaRole.Link, new() { Name = "Actualiser" }).ClickAsync();

        await Expect(screen.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Accueil");
        await screen.Context.CloseAsync();
    }
}
