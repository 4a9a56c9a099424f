using Maillage.Members.Contracts;
using Maillage.Testing;

namespace Maillage.EndToEnd;

/// <summary>A device that recognises its owner is enough to come in.</summary>
public sealed class Passkey(Browsers browsers)
{
    [Fact]
    public async Task A_member_adds_a_passkey_signs_out_and_comes_back_with_it()
    {
        await using var site = await TestSite.Start(realMembers: true);
        var page = await SignsIn(site);
        await GiveDevice(page);

        await page.GotoAsync("/compte");
        await page.GetByLabel("Nom de l’appareil").FillAsync("ordinateur du bureau");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter une clé d’accès" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Clé d’accès ajoutée");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Retirer la clé « ordinateur du bureau »" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Me déconnecter" }).ClickAsync();

        await page.GotoAsync("/connexion");
        await page.GetByRole(AriaRole.Button, new() { Name = "Utiliser ma clé d’accès" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Banner)).ToContainTextAsync("amel");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_device_that_does_not_answer_is_told_in_words_and_other_ways_stay_open()
    {
        await using var site = await TestSite.Start(realMembers: true);
        var page = await browsers.Window(Named(site));
        await GiveDevice(page, answers: false);
        await page.GotoAsync("/connexion");

        await page.GetByRole(AriaRole.Button, new() { Name = "Utiliser ma clé d’accès" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Cet appareil n’a pas répondu");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Recevoir le lien" })).ToBeEnabledAsync();
        await page.Context.CloseAsync();
    }

    private async Task<IPage> SignsIn(TestSite site)
    {
        var page = await browsers.Window(Named(site));
        await page.GotoAsync(new Uri(await site.LinkFor("amel@exemple.org", Role.Contributor)).PathAndQuery);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button).First.ClickAsync();
        return page;
    }

    // A passkey belongs to a name: a bare address has none.
    private static Uri Named(TestSite site) => new($"http://localhost:{site.Address.Port}");

    // A virtual device, as the DevTools protocol offers it.
    private static async Task GiveDevice(IPage page, bool answers = true)
    {
        var tools = await page.Context.NewCDPSessionAsync(page);
        _ = await tools.SendAsync("WebAuthn.enable");
        var options = new Dictionary<string, object>
        {
            ["protocol"] = "ctap2",
            ["transport"] = "internal",
            ["hasResidentKey"] = true,
            ["hasUserVerification"] = true,
            ["isUserVerified"] = answers,
            ["automaticPresenceSimulation"] = true,
        };
        _ = await tools.SendAsync("WebAuthn.addVirtualAuthenticator", new() { ["options"] = options });
    }
}
