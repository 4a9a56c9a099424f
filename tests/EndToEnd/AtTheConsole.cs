using Maillage.Commons.Contracts;
using Maillage.Members.Contracts;
using Maillage.Testing;
using Maillage.Workshops;

namespace Maillage.EndToEnd;

/// <summary>A facilitator runs a workshop from her console.</summary>
public sealed class AtTheConsole(Browsers browsers)
{
    [Fact]
    public async Task A_facilitator_runs_a_step_by_keyboard_carries_a_line_hides_one_merges_two_and_her_neighbour_sees_it()
    {
        await using var site = await TestSite.Start(realMembers: true);
        var workshop = await HeldWorkshop.Announce(site);
        await workshop.Welcome(12);
        var page = await browsers.SignsIn(site, "animation@exemple.org", Role.Facilitator);
        var neighbour = await browsers.SignsIn(site, "renfort@exemple.org", Role.Facilitator);
        await Opens(page, workshop);
        await Opens(neighbour, workshop);

        await page.GetByRole(AriaRole.Button, new() { Name = "Commencer" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Accueil, règle du jeu" }))
            .ToHaveAttributeAsync("aria-current", "step");
        await page.Keyboard.PressAsync("n");
        await Expect(Now(neighbour)).ToContainTextAsync("Comment faire autrement ?");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Groupe 2" })).ToBeVisibleAsync();

        await workshop.Hear(1, ContributionKind.Frein, "Trop d’acteurs différents");
        await workshop.Hear(2, ContributionKind.Frein, "La multiplicité des acteurs différents");
        await workshop.Hear(1, ContributionKind.Moteur, "On se connaît bien");
        await workshop.Hear(2, ContributionKind.Frein, "Machin ne fait rien");

        await Carries(page, "On se connaît bien");
        await Expect(Slip(neighbour, "On se connaît bien")).ToContainTextAsync("Portée en plénière");
        await Hides(page, "Machin ne fait rien", "Nomme une personne");
        await Expect(Slip(neighbour, "Machin ne fait rien")).ToContainTextAsync("Motif : Nomme une personne");
        await Merges(page, "Trop d’acteurs différents", "La multiplicité des acteurs différents");
        await Expect(Slip(neighbour, "Trop d’acteurs différents").GetByRole(AriaRole.Listitem))
            .ToContainTextAsync(["La multiplicité des acteurs différents"]);

        await page.Keyboard.PressAsync(" ");
        await Expect(Now(neighbour)).ToContainTextAsync("En pause");
        await page.GotoAsync(workshop.Log);
        await Expect(page.GetByRole(AriaRole.Table)).ToContainTextAsync("Nomme une personne");
        await page.Context.CloseAsync();
        await neighbour.Context.CloseAsync();
    }

    [Fact]
    public async Task What_a_table_wrote_on_paper_is_pasted_and_what_is_refused_stays_in_the_field()
    {
        await using var site = await TestSite.Start(realMembers: true);
        var workshop = await HeldWorkshop.Announce(site);
        await workshop.Welcome(12);
        await workshop.Run(new StartStep("conditions"));
        var page = await browsers.SignsIn(site, "animation@exemple.org", Role.Facilitator);
        await Opens(page, workshop);

        await page.Keyboard.PressAsync("e");
        var field = page.GetByRole(AriaRole.Textbox, new() { Name = "Contributions" });
        await Expect(field).ToBeFocusedAsync();
        await page.GetByLabel("Dites par").SelectOptionAsync("Groupe 2");
        await field.FillAsync("Moteurs :\n- On se connaît\n- Un lieu ouvert\nf Trop de dossiers\nb Un local");
        await Expect(page.GetByText("2 moteurs, 1 frein")).ToBeVisibleAsync();
        await field.PressAsync("Control+Enter");

        await Expect(field).ToHaveValueAsync("b Un local");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Cette étape ne prend pas");
        await page.GetByRole(AriaRole.Button, new() { Name = "Flux" }).ClickAsync();
        await Expect(Slip(page, "Un lieu ouvert")).ToContainTextAsync("Groupe 2");
        (await workshop.Read(room => room.Board.Lines.Count)).ShouldBe(3);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_she_typed_is_corrected_by_keyboard_and_what_a_vote_hid_is_revealed_when_all_is_over()
    {
        await using var site = await TestSite.Start(realMembers: true);
        var workshop = await HeldWorkshop.Announce(site);
        await workshop.Run(new StartStep("gommettes"));
        await workshop.Run(new StartStep("conditions"));
        await workshop.Run(new PostLine(ContributionKind.Frein, "Le car ne passe plus"));
        var page = await browsers.SignsIn(site, "animation@exemple.org", Role.Facilitator);
        await Opens(page, workshop);

        await Selects(page, "Le car ne passe plus");
        await page.Keyboard.PressAsync("m");
        await Expect(page.GetByLabel("Ce qui a été dit")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.InsertTextAsync(" le samedi");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(Slip(page, "Le car ne passe plus le samedi")).ToBeVisibleAsync();

        await workshop.Run(new Close());
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("Dévoiler.*Trois gommettes chacun") }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Dévoiler" })).ToHaveCountAsync(0);
        (await workshop.Read(room => room.Agenda.IsRevealed("gommettes"))).ShouldBeTrue();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task People_are_moved_from_group_to_group_and_groups_are_formed_anew_only_when_she_is_sure()
    {
        await using var site = await TestSite.Start(realMembers: true);
        var workshop = await HeldWorkshop.Announce(site);
        await workshop.Welcome(12);
        var page = await browsers.SignsIn(site, "animation@exemple.org", Role.Facilitator);
        await Opens(page, workshop);

        await page.GetByRole(AriaRole.Button, new() { Name = "Former les groupes" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Groupes", Exact = true }).ClickAsync();
        var first = page.GetByRole(AriaRole.Heading, new() { Name = "Groupe 1" });
        await Expect(first).ToContainTextAsync("6 personnes");
        await page.GetByRole(AriaRole.Button, new() { Name = "Recherche" }).First.ClickAsync();
        await page.GetByLabel("Son groupe").SelectOptionAsync("Groupe 2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(first).ToContainTextAsync("5 personnes");

        await page.GetByRole(AriaRole.Button, new() { Name = "Refaire les groupes" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Refaire les groupes" }).ClickAsync();
        await Expect(first).ToContainTextAsync("6 personnes");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_she_does_while_the_network_is_away_waits_and_goes_when_it_is_back()
    {
        await using var site = await TestSite.Start(realMembers: true);
        var workshop = await HeldWorkshop.Announce(site);
        await workshop.Welcome(12);
        await workshop.Run(new StartStep("conditions"));
        var line = await workshop.Hear(1, ContributionKind.Moteur, "On se connaît bien");
        var page = await browsers.SignsIn(site, "animation@exemple.org", Role.Facilitator);
        await Opens(page, workshop);
        await Expect(Slip(page, "On se connaît bien")).ToBeVisibleAsync();

        await page.Context.SetOfflineAsync(true);
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("c");
        await Expect(page.GetByText("1 geste attend dans ce navigateur")).ToBeAttachedAsync();
        (await workshop.Read(room => room.Board.Find(line).IsCarried)).ShouldBeFalse();
        await page.Context.SetOfflineAsync(false);

        await Expect(Slip(page, "On se connaît bien")).ToContainTextAsync("Portée en plénière");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(390, false)]
    [InlineData(390, true)]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    public async Task The_console_is_accessible_and_fits_its_width(int width, bool isDark)
    {
        await using var site = await TestSite.Start(realMembers: true);
        var workshop = await HeldWorkshop.Announce(site);
        await workshop.Welcome(31);
        await workshop.Run(new StartStep("conditions"));
        await workshop.Hear(1, ContributionKind.Frein, "Insuffisance de l’ingénierie");
        await workshop.Run(new PinLine(await workshop.Hear(2, ContributionKind.Moteur, "Décloisonner, se parler vrai"), true));
        var page = await browsers.SignsIn(
            site,
            "animation@exemple.org",
            Role.Facilitator,
            options =>
            {
                options.ViewportSize = new() { Width = width, Height = 844 };
                options.ReducedMotion = ReducedMotion.Reduce; // what fades in is not judged half way
                options.ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light;
            }
        );
        var trace = Trace.Of(page);
        await Opens(page, workshop);
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await Expect(Slip(page, "Insuffisance de l’ingénierie")).ToHaveAttributeAsync("aria-current", "true");

        foreach (var panel in new[] { "Groupes", "Saisir", "Votes", "Flux" })
        {
            await page.GetByRole(AriaRole.Button, new() { Name = panel, Exact = true }).ClickAsync();
            await Audit.IsAccessible(page);
            await Audit.FitsItsWidth(page);
        }

        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Contribution suivante");
        await Audit.IsAccessible(page);
        trace.OnlyAsked(site.Address);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Shortcuts_can_be_switched_off_and_are_silent_in_fields()
    {
        await using var site = await TestSite.Start(realMembers: true);
        var workshop = await HeldWorkshop.Announce(site);
        await workshop.Run(new Advance());
        var page = await browsers.SignsIn(site, "animation@exemple.org", Role.Facilitator);
        await Opens(page, workshop);
        await page.GetByRole(AriaRole.Searchbox).PressSequentiallyAsync("nnn");
        (await workshop.Read(room => room.Agenda.Step!.Id)).ShouldBe("accueil");

        await page.GetByRole(AriaRole.Button, new() { Name = "Raccourcis" }).ClickAsync();
        await page.GetByLabel("Raccourcis actifs").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Fermer", Exact = true }).ClickAsync();
        await page.Keyboard.PressAsync("n");
        await page.GetByRole(AriaRole.Button, new() { Name = "Passer à la suite" }).ClickAsync();

        await Expect(Now(page)).ToContainTextAsync("Comment faire autrement ?");
        await page.Context.CloseAsync();
    }

    // ---------- what she does ----------

    // Keys are heard once the script has drawn the page.
    private static async Task Opens(IPage page, HeldWorkshop workshop)
    {
        await page.GotoAsync(workshop.Console);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Flux", Exact = true })).ToBeVisibleAsync();
    }

    private static ILocator Now(IPage page) => page.GetByRole(AriaRole.Region, new() { Name = "Déroulé" }).Locator("[aria-current=step]");

    private static ILocator Slip(IPage page, string words) =>
        page.GetByRole(AriaRole.Region, new() { Name = "En direct" }).GetByRole(AriaRole.Article).Filter(new() { HasText = words });

    private static async Task Selects(IPage page, string words)
    {
        var slip = Slip(page, words);
        await Expect(slip).ToBeVisibleAsync();
        for (var step = 0; await slip.GetAttributeAsync("aria-current") is null; step++)
        {
            step.ShouldBeLessThan(20, $"J does not lead to: {words}");
            await page.Keyboard.PressAsync(step < 10 ? "j" : "k");
            await page.WaitForFunctionAsync("() => document.querySelector('.stream > [aria-current]') === document.activeElement");
        }
    }

    private static async Task Carries(IPage page, string words)
    {
        await Selects(page, words);
        await page.Keyboard.PressAsync("c");
        await Expect(page.GetByText("Portée en plénière.")).ToBeVisibleAsync();
    }

    private static async Task Hides(IPage page, string words, string reason)
    {
        await Selects(page, words);
        await page.Keyboard.PressAsync("h");
        await Expect(page.GetByLabel("Pourquoi ?")).ToBeFocusedAsync();
        await page.Keyboard.InsertTextAsync(reason);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
    }

    private static async Task Merges(IPage page, string words, string same)
    {
        await Selects(page, words);
        await page.Keyboard.PressAsync("g");
        await page.GetByRole(AriaRole.Dialog).GetByLabel(same).CheckAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Regrouper" }).ClickAsync();
    }
}
