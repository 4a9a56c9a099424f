using Maillage.Commons.Contracts;
using Maillage.Testing;
using Maillage.Workshops.Tests;

namespace Maillage.EndToEnd;

/// <summary>Two people take part with their phones.</summary>
public sealed class OnTwoPhones(Browsers browsers)
{
    [Fact]
    public async Task What_one_writes_the_other_reads_and_both_see_the_counter_go_up()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce(Stage.Table);
        var console = site.Console();
        var (one, other) = (await browsers.Phone(site, meeting, College.Elus), await browsers.Phone(site, meeting));
        var (traceOfOne, traceOfOther) = (Trace.Of(one), Trace.Of(other));
        await Expect(one.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Vous êtes dans la salle");

        await console.Run(meeting, "advance");
        await console.Run(meeting, "advance");
        await Expect(one.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Quelles conditions réunir");
        await one.Writes("Un frein", "Le dernier car part à 17 h");

        await Expect(one.Line("Le dernier car")).ToContainTextAsync("reçu,");
        await Expect(one.Idea()).ToHaveValueAsync("");
        await Expect(other.Line("Le dernier car")).ToContainTextAsync("Élus");
        await Expect(other.GetByRole(AriaRole.Group, new() { Name = "Avancement de votre groupe" })).ToContainTextAsync("1 frein");
        traceOfOne.IsQuiet();
        traceOfOther.IsQuiet();
        traceOfOne.OnlyAsked(site.Address);
        await one.Context.CloseAsync();
        await other.Context.CloseAsync();
    }

    [Fact]
    public async Task A_line_is_corrected_and_taken_back_by_keyboard_and_the_other_phone_follows()
    {
        await using var site = await TestSite.Start();
        var (meeting, one, other) = await AtTheTable(site);
        await one.Writes("Un moteur", "On se connait");
        await Expect(other.Line("On se connait")).ToBeVisibleAsync();

        await one.Line("On se connait").GetByText("Modifier").PressAsync("Enter");
        await one.GetByLabel("Votre idée, corrigée").FillAsync("On se connaît");
        await one.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).First.PressAsync("Enter");
        await Expect(other.Line("On se connaît")).ToBeVisibleAsync();
        await Expect(one.Line("On se connaît").GetByText("Modifier")).ToBeFocusedAsync();

        await one.Line("On se connaît").GetByText("Retirer", new() { Exact = false }).First.PressAsync("Enter");
        await one.GetByRole(AriaRole.Button, new() { Name = "Oui, retirer" }).PressAsync("Enter");
        await Expect(other.Line("On se connaît")).ToHaveCountAsync(0);
        await Expect(one.Line("On se connaît")).ToHaveCountAsync(0);
        await one.Context.CloseAsync();
        await other.Context.CloseAsync();
    }

    [Fact]
    public async Task Ideas_written_without_network_are_kept_said_to_be_kept_and_arrive_once()
    {
        await using var site = await TestSite.Start();
        var (meeting, one, other) = await AtTheTable(site);

        await one.Context.SetOfflineAsync(true);
        await one.Writes("Un frein", "Pas de réseau dans la salle");
        await one.Writes("Un moteur", "Un groupe électrogène");

        await Expect(one.GetByText("2 idées gardées sur ce téléphone. Elles partiront au retour du réseau.")).ToBeVisibleAsync();
        await Expect(one.Line("Pas de réseau")).ToContainTextAsync("en attente");
        await one.Idea().FillAsync("Ce que je suis en train d’écrire");
        await one.Context.SetOfflineAsync(false);

        await Expect(one.Line("Pas de réseau")).ToContainTextAsync("reçu,");
        await Expect(one.GetByText("gardées sur ce téléphone")).ToHaveCountAsync(0);
        await Expect(other.Line("Un groupe électrogène")).ToHaveCountAsync(1);
        (await site.Console().See(meeting, "console")).Words().ShouldBe(["Pas de réseau dans la salle", "Un groupe électrogène"]);
        await Expect(one.Idea()).ToHaveValueAsync("Ce que je suis en train d’écrire");
        await one.Context.CloseAsync();
        await other.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_being_typed_outlives_a_reload_a_step_and_a_refusal()
    {
        await using var site = await TestSite.Start();
        var (meeting, one, other) = await AtTheTable(site);
        await one.GetByRole(AriaRole.Radio, new() { Name = "Un frein" }).CheckAsync(new() { Force = true });
        await one.Idea().FillAsync("Une phrase commencée");

        await one.ReloadAsync();
        await Expect(one.Idea()).ToHaveValueAsync("Une phrase commencée");
        await Expect(one.GetByRole(AriaRole.Radio, new() { Name = "Un frein" })).ToBeCheckedAsync();

        await site.Console().Run(meeting, "advance");
        await Expect(one.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Mise en commun");
        await Expect(one.Idea()).ToHaveValueAsync("");
        await one.GetByRole(AriaRole.Region, new() { Name = "Mis de côté" })
            .GetByRole(AriaRole.Button, new() { Name = "Reprendre" })
            .ClickAsync();
        await Expect(one.Idea()).ToHaveValueAsync("Une phrase commencée");

        await site.Console().SetInput(meeting, on: false);
        await Expect(one.GetByText("La saisie est fermée")).ToBeVisibleAsync();
        await site.Console().SetInput(meeting, on: true);
        await Expect(one.Idea()).ToHaveValueAsync("Une phrase commencée");
        await one.Context.CloseAsync();
        await other.Context.CloseAsync();
    }

    [Fact]
    public async Task What_the_server_refuses_stays_with_its_reason_until_it_is_taken_up_again()
    {
        await using var site = await TestSite.Start();
        var (meeting, one, other) = await AtTheTable(site);
        await one.Context.SetOfflineAsync(true);
        await one.Writes("Un frein", "Écrit sans réseau");
        await site.Console().SetInput(meeting, on: false);
        await one.Context.SetOfflineAsync(false);

        var refused = one.GetByRole(AriaRole.Region, new() { Name = "Pas encore prise" });
        await Expect(refused).ToContainTextAsync("Écrit sans réseau");
        await Expect(refused).ToContainTextAsync("La saisie est fermée pour le moment.");

        await site.Console().SetInput(meeting, on: true);
        await refused.GetByRole(AriaRole.Button, new() { Name = "Reprendre" }).ClickAsync();
        await Expect(one.Idea()).ToHaveValueAsync("Écrit sans réseau");
        await one.GetByRole(AriaRole.Button, new() { Name = "Ajouter" }).ClickAsync();
        await Expect(other.Line("Écrit sans réseau")).ToHaveCountAsync(1);
        await one.Context.CloseAsync();
        await other.Context.CloseAsync();
    }

    [Fact]
    public async Task The_limit_is_told_before_sending_and_nothing_is_cut()
    {
        await using var site = await TestSite.Start();
        var (_, one, other) = await AtTheTable(site);

        await one.Idea().FillAsync(new string('x', 790));
        await Expect(one.GetByText("caractères restants")).ToHaveCountAsync(0);
        await one.Idea().FillAsync(new string('x', 900));
        await Expect(one.GetByText("100 caractères restants").First).ToBeVisibleAsync();
        await one.Idea().FillAsync(new string('x', 1010));
        await one.GetByRole(AriaRole.Button, new() { Name = "Ajouter" }).ClickAsync();

        await Expect(one.GetByRole(AriaRole.Alert).Filter(new() { HasText = "10 caractères de trop" })).ToBeVisibleAsync();
        (await one.Idea().InputValueAsync()).Length.ShouldBe(1010);
        await Expect(one.Idea()).ToBeFocusedAsync();
        await one.Context.CloseAsync();
        await other.Context.CloseAsync();
    }

    [Fact]
    public async Task Lines_of_others_never_move_the_caret_of_somebody_who_types()
    {
        await using var site = await TestSite.Start();
        var (_, one, other) = await AtTheTable(site);
        await one.Idea().FillAsync("Des acteurs, connus des deux côtés");
        await one.EvaluateAsync("() => document.querySelector('#idee').setSelectionRange(11, 11)");

        await other.Writes("Un frein", "Multiplicité des acteurs");
        await Expect(one.Line("Multiplicité")).ToBeVisibleAsync();
        await one.Keyboard.TypeAsync(" relais");

        await Expect(one.Idea()).ToHaveValueAsync("Des acteurs relais, connus des deux côtés");
        await one.Context.CloseAsync();
        await other.Context.CloseAsync();
    }

    [Fact]
    public async Task A_second_tab_of_the_same_browser_shows_what_waits_and_sends_nothing_twice()
    {
        await using var site = await TestSite.Start();
        var (meeting, one, other) = await AtTheTable(site);
        var tab = await one.Context.NewPageAsync();
        await tab.GotoAsync(one.Url);
        await Expect(tab.Idea()).ToBeVisibleAsync();

        await one.Context.SetOfflineAsync(true);
        await one.Writes("Un frein", "Dit dans le premier onglet");
        await Expect(tab.Line("Dit dans le premier onglet")).ToContainTextAsync("en attente");
        await one.CloseAsync();
        await tab.Context.SetOfflineAsync(false);

        await Expect(tab.Line("Dit dans le premier onglet")).ToContainTextAsync("reçu,");
        (await site.Console().See(meeting, "console")).Words().ShouldBe(["Dit dans le premier onglet"]);
        await tab.Context.CloseAsync();
        await other.Context.CloseAsync();
    }

    [Fact]
    public async Task Dots_are_placed_while_offline_too_and_results_come_when_they_are_revealed()
    {
        await using var site = await TestSite.Start();
        var (meeting, one, other) = await AtTheTable(site);
        await one.Writes("Un frein", "Inertie des organisations");
        await Expect(other.Line("Inertie")).ToBeVisibleAsync();
        await site.Console().Run(meeting, "advance");
        await site.Console().Run(meeting, "advance");
        await Expect(one.GetByText("Il vous reste 2 gommettes.")).ToBeVisibleAsync();

        await one.Context.SetOfflineAsync(true);
        await one.GetByRole(AriaRole.Button, new() { Name = "Ajouter une gommette" }).ClickAsync();
        await Expect(one.GetByText("Il vous reste 1 gommette.")).ToBeVisibleAsync();
        await one.Context.SetOfflineAsync(false);
        await other.GetByRole(AriaRole.Button, new() { Name = "Ajouter une gommette" }).ClickAsync();
        await Expect(other.GetByText("Il vous reste 1 gommette.")).ToBeVisibleAsync();
        await Expect(other.GetByText("2 gommettes", new() { Exact = true })).ToHaveCountAsync(0);

        await one.ReloadAsync();
        await Expect(one.GetByText("Il vous reste 1 gommette.")).ToBeVisibleAsync();
        await site.Console().Reveal(meeting, "gommettes");
        await Expect(other.GetByText("2 gommettes", new() { Exact = true })).ToBeVisibleAsync();
        await one.Context.CloseAsync();
        await other.Context.CloseAsync();
    }

    [Fact]
    public async Task The_page_is_light_accessible_narrow_and_dark_and_asks_nothing_of_others()
    {
        await using var site = await TestSite.Start();
        var (_, one, other) = await AtTheTable(site);
        await other.Writes("Un frein", "Multiplicité des acteurs");
        await one.Writes("Un moteur", "Un regard extérieur");
        await Expect(one.Line("Multiplicité")).ToBeVisibleAsync();
        var trace = Trace.Of(one);

        (await Weight(site, one)).ShouldBeLessThanOrEqualTo(150 * 1024);
        await Audit.IsAccessible(one);
        await one.SetViewportSizeAsync(320, 640);
        await Audit.FitsItsWidth(one);
        await one.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Audit.IsAccessible(one);

        trace.IsQuiet();
        trace.OnlyAsked(site.Address);
        await one.Context.CloseAsync();
        await other.Context.CloseAsync();
    }

    [Fact]
    public async Task Words_typed_before_the_script_came_stay_with_the_caret_in_them()
    {
        await using var site = await TestSite.Start();
        var (meeting, first, other) = await AtTheTable(site);
        var (late, isLet) = (await browsers.Phone(site, meeting), new TaskCompletionSource());
        await late.RouteAsync(
            "**/suite?*",
            async route =>
            {
                await isLet.Task;
                await route.ContinueAsync();
            }
        );
        await late.RouteAsync("**/flux?*", route => route.AbortAsync());
        await late.ReloadAsync();

        await late.Idea().FillAsync("Tapé trop tôt");
        await Expect(late.GetByRole(AriaRole.Link, new() { Name = "Actualiser" })).ToBeVisibleAsync();
        isLet.SetResult();

        await Expect(late.GetByRole(AriaRole.Link, new() { Name = "Actualiser" })).ToHaveCountAsync(0);
        await Expect(late.Idea()).ToHaveValueAsync("Tapé trop tôt");
        await Expect(late.Idea()).ToBeFocusedAsync();
        foreach (var page in new[] { first, other, late })
        {
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task A_reader_hears_of_the_next_step_and_of_new_lines_together()
    {
        await using var site = await TestSite.Start();
        var (meeting, one, other) = await AtTheTable(site);

        await other.Writes("Un frein", "Multiplicité des acteurs");
        await other.Writes("Un frein", "Inertie des organisations");
        await Expect(one.GetByText("2 nouvelles idées dans votre groupe.")).ToBeAttachedAsync();

        await site.Console().Run(meeting, "advance");
        await Expect(one.GetByText("Étape suivante")).ToBeAttachedAsync();
        await one.Context.CloseAsync();
        await other.Context.CloseAsync();
    }

    [Fact]
    public async Task A_first_reading_that_comes_late_does_not_take_the_screen_back()
    {
        await using var site = await TestSite.Start();
        var (meeting, one, other) = await AtTheTable(site);
        var (isRead, isLet) = (new TaskCompletionSource(), new TaskCompletionSource());
        await one.RouteAsync(
            "**/suite?*apres=0*",
            async route =>
            {
                var whole = await route.FetchAsync();
                isRead.TrySetResult();
                await isLet.Task;
                await route.FulfillAsync(new() { Response = whole });
            }
        );
        await one.ReloadAsync();
        await isRead.Task;
        await other.Writes("Un frein", "Le dernier car part à 17 h");
        await Expect(one.Line("Le dernier car")).ToBeVisibleAsync();

        var late = one.WaitForResponseAsync(answer => answer.Url.Contains("apres=0") && answer.Url.Contains("suite"));
        isLet.SetResult();
        await (await late).FinishedAsync();
        await one.EvaluateAsync("() => new Promise(done => setTimeout(done, 500))"); // long enough to be taken in, and drawn

        (await one.Line("Le dernier car").CountAsync()).ShouldBe(1);
        await one.Context.CloseAsync();
        await other.Context.CloseAsync();
    }

    // The same seat in a browser that was never here.
    private async Task<long> Weight(TestSite site, IPage phone)
    {
        var window = await browsers.Window(site.Address);
        var cookies = (await phone.Context.CookiesAsync()).Where(cookie =>
            cookie.Name.StartsWith("maillage-atelier", StringComparison.Ordinal)
        );
        await window.Context.AddCookiesAsync(
            cookies.Select(cookie => new Cookie
            {
                Name = cookie.Name,
                Value = cookie.Value,
                Url = site.Address.ToString(),
            })
        );
        var sizes = new List<Task<RequestSizesResult>>();
        window.RequestFinished += (_, request) => sizes.Add(request.SizesAsync());
        await window.GotoAsync(phone.Url);
        await Expect(window.GetByRole(AriaRole.Checkbox)).ToBeVisibleAsync(); // only the script draws it
        var weight = (await Task.WhenAll([.. sizes])).Sum(size => (long)size.ResponseBodySize + size.ResponseHeadersSize);
        await window.Context.CloseAsync();
        weight.ShouldBeGreaterThan(50 * 1024, "The browser had some of it already.");
        return weight;
    }

    private async Task<(Workshops.Meeting Meeting, IPage One, IPage Other)> AtTheTable(TestSite site)
    {
        var meeting = await site.Announce(Stage.Table);
        var (one, other) = (await browsers.Phone(site, meeting, College.Elus), await browsers.Phone(site, meeting));
        await site.Console().Run(meeting, "advance");
        await site.Console().Run(meeting, "advance");
        await Expect(one.Idea()).ToBeVisibleAsync();
        await Expect(other.Idea()).ToBeVisibleAsync();
        return (meeting, one, other);
    }
}
