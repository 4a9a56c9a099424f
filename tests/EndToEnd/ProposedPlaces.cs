using Maillage.Members.Contracts;
using Maillage.Testing;

namespace Maillage.EndToEnd;

/// <summary>The places of a fiche, written with what the field proposes.</summary>
public sealed class ProposedPlaces(Browsers browsers)
{
    [Fact]
    public async Task Places_are_proposed_line_by_line_and_chosen_by_keyboard_or_by_hand()
    {
        await using var site = await TestSite.Start(realMembers: true);
        var page = await browsers.SignsIn(site, "redaction@exemple.org", Role.Contributor);
        await page.GotoAsync("/fiches/nouvelle");
        var places = page.GetByLabel("Où", new() { Exact = true });
        var proposed = page.GetByRole(AriaRole.Listbox, new() { Name = "Territoires proposés" }).GetByRole(AriaRole.Option);

        await places.PressSequentiallyAsync("saint-mar");
        await Expect(proposed.First).ToBeVisibleAsync();
        await Audit.IsAccessible(page);
        await places.PressSequentiallyAsync("tin (gers)");
        await Expect(proposed.First).ToHaveTextAsync("Saint-Martin (Gers)");
        await places.PressAsync("ArrowDown");
        await places.PressAsync("Enter");
        await places.PressAsync("Enter");
        await places.PressSequentiallyAsync("dina");
        await proposed.Filter(new() { HasText = "Dinan (Côtes-d’Armor)" }).ClickAsync();

        await Expect(places).ToHaveValueAsync("Saint-Martin (Gers)\nDinan (Côtes-d’Armor)");
        await page.GetByLabel("Titre").FillAsync("Fournil partagé");
        await page.GetByLabel("En une phrase ou deux").FillAsync("On y cuit son pain ensemble.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publier" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Fiche publiée");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Saint-Martin");
        await page.Context.CloseAsync();
    }
}
