using Maillage.Members.Contracts;
using Maillage.Testing;

namespace Maillage.EndToEnd;

/// <summary>The review where text and extracts do not stand side by side, and what its keys do when there is nothing for them to do.</summary>
public sealed class ReviewOnAPhone(Browsers browsers)
{
    [Fact]
    public async Task After_a_decision_the_next_extract_is_in_view_and_its_place_in_the_text_is_one_link_away_and_back()
    {
        await using var site = await TestSite.Start(realMembers: true);
        await site.Imports("atelier-se-deplacer.md");
        var page = await browsers.SignsIn(
            site,
            "moderation@exemple.org",
            Role.Moderator,
            options => options.ViewportSize = new() { Width = 390, Height = 844 }
        );
        var table = new ReviewTable(page);
        await table.Open("Se déplacer dans nos vallées");

        await page.GetByRole(AriaRole.Button, new() { Name = "Retenir" }).First.ClickAsync();
        await table.IsDone(1);

        await Expect(table.Card.GetByRole(AriaRole.Button, new() { Name = "Retenir" })).ToBeInViewportAsync();
        await table.Card.GetByRole(AriaRole.Link, new() { Name = "Voir dans le texte" }).ClickAsync();
        await Expect(page.Locator("#texte .ext[aria-current]")).ToBeInViewportAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Extrait ouvert" }).ClickAsync();
        await Expect(table.Card.GetByRole(AriaRole.Button, new() { Name = "Retenir" })).ToBeInViewportAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_key_with_nothing_to_do_says_so_and_none_holds_the_keyboard()
    {
        await using var site = await TestSite.Start(realMembers: true);
        await site.Imports("atelier-se-deplacer.md");
        var page = await browsers.SignsIn(site, "moderation@exemple.org", Role.Moderator);
        var table = new ReviewTable(page);
        await table.Open("Se déplacer dans nos vallées");

        await page.Keyboard.PressAsync("f");
        await Expect(table.Said).ToContainTextAsync("rien avec quoi fusionner");
        await page.Keyboard.PressAsync("g");
        await Expect(page.GetByLabel("Genre").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await table.Decide("a");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_review_left_open_overnight_goes_on_with_the_first_key()
    {
        await using var site = await TestSite.Start(realMembers: true);
        await site.Imports("atelier-se-deplacer.md");
        var page = await browsers.SignsIn(site, "moderation@exemple.org", Role.Moderator);
        var table = new ReviewTable(page);
        await table.Open("Se déplacer dans nos vallées");

        await page.EvaluateAsync(
            "() => document.querySelectorAll('[name=__RequestVerificationToken]').forEach(field => field.value = 'hier')"
        );

        await table.Decide("a");
        await page.Context.CloseAsync();
    }
}
