using System.Net;
using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.Testing;
using Maillage.Workshops.Kits;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Workshops.Tests.Kits;

/// <summary>The editor as a browser without scripts uses it.</summary>
public sealed class EditKitTests(KitsSite kits) : IClassFixture<KitsSite>
{
    [Fact]
    public async Task Every_shipped_kit_saved_as_it_is_stays_the_same()
    {
        foreach (var shipped in ShippedKits.All)
        {
            var id = await kits.Has(shipped.Text);
            var answer = await KitsSite.Press(kits.Facilitator(), $"/ateliers/kits/{id}/modifier", "enregistrer");

            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, shipped.Slug);
            (await kits.Find(id))!.Read()!.Content().ShouldBe(shipped.Kit.Content(), shipped.Slug);
        }
    }

    [Fact]
    public async Task A_new_kit_begins_with_a_few_steps_and_is_kept_when_it_is_saved()
    {
        var answer = await KitsSite.Press(
            kits.Facilitator(),
            "/ateliers/kits/nouveau",
            "enregistrer",
            ("title", "Notre atelier"),
            ("partage", "true"),
            ("steps/1/prompts", "Que faire ?\n- Tout de suite\n- Plus tard\nAvec qui ?")
        );

        var kit = (await kits.Find(Guid.Parse(answer.Headers.Location!.OriginalString.Split('/')[^1])))!;
        (kit.Title, kit.IsShared).ShouldBe(("Notre atelier", true));
        var prompts = kit.Read()!.Steps[1].Prompts;
        prompts.Select(prompt => prompt.Text).ShouldBe(["Que faire ?", "Avec qui ?"]);
        prompts[0].Hints.ShouldBe(["Tout de suite", "Plus tard"]);
    }

    [Theory]
    [InlineData("monter:1", "choix idees")]
    [InlineData("monter:0", "idees choix")]
    [InlineData("descendre:0", "choix idees")]
    [InlineData("descendre:1", "idees choix")]
    [InlineData("dupliquer:0", "idees idees-1 choix")]
    [InlineData("enlever:0", "choix")]
    [InlineData("ajouter:0", "idees etape-1 choix")]
    [InlineData("ajouter:1", "idees choix etape-1")]
    [InlineData("actualiser", "idees choix")]
    [InlineData("enlever:9", "idees choix")]
    [InlineData("n’importe quoi", "idees choix")]
    public async Task A_button_changes_the_steps_and_keeps_nothing_yet(string button, string ids)
    {
        var id = await kits.Has();
        var answer = await KitsSite.Press(kits.Facilitator(), $"/ateliers/kits/{id}/modifier", button, ("title", "Autre titre"));

        var fields = KitsSite.Fields(await answer.Content.ReadAsStringAsync());
        fields.Where(field => field.Name.EndsWith("/id", StringComparison.Ordinal)).Select(field => field.Value).ShouldBe(ids.Split(' '));
        fields.ShouldContain(("title", "Autre titre"));
        (await kits.Find(id))!.Title.ShouldBe("Essai");
    }

    [Fact]
    public async Task A_vote_on_a_step_that_is_taken_away_is_taken_away_with_it()
    {
        var id = await kits.Has();
        var (browser, page) = (kits.Facilitator(), $"/ateliers/kits/{id}/modifier");
        var answer = await KitsSite.Press(browser, page, "enlever:0");
        var fields = KitsSite.Fields(await answer.Content.ReadAsStringAsync());

        (await KitsSite.Press(browser, page, fields, "enregistrer")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await kits.Find(id))!.Read()!.Steps.ShouldHaveSingleItem().Vote!.On.ShouldBeEmpty();
    }

    [Fact]
    public async Task Hours_and_the_total_follow_each_button()
    {
        var id = await kits.Has();
        var answer = await KitsSite.Press(
            kits.Facilitator(),
            $"/ateliers/kits/{id}/modifier",
            "actualiser",
            ("steps/0/minutes", "90"),
            ("debut", "13:45")
        );

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        page.ShouldContain("data-total>1\u00a0h\u00a035<");
        page.ShouldContain("15\u00a0h\u00a015");
        page.ShouldContain("Pas encore enregistré");
    }

    [Fact]
    public async Task What_cannot_be_saved_is_told_where_it_stands_and_given_back()
    {
        var id = await kits.Has();
        var answer = await KitsSite.Press(
            kits.Facilitator(),
            $"/ateliers/kits/{id}/modifier",
            "enregistrer",
            ("title", ""),
            ("steps/0/minutes", "beaucoup"),
            ("steps/1/title", "<script>x</script>"),
            ("steps/1/id", "idees")
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Refusals()).ShouldBe(["kit.not-a-number", "kit.empty", "kit.repeated-id"], ignoreOrder: true);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("value=\"beaucoup\"");
        page.ShouldContain("href=\"#etape-1\"");
        page.ShouldNotContain("<script>x");
        KitsSite.Fields(page).ShouldContain(("steps/1/title", "<script>x</script>"));
    }

    [Fact]
    public async Task Two_windows_do_not_overwrite_each_other_unseen()
    {
        var id = await kits.Has();
        var (browser, page) = (kits.Facilitator(), $"/ateliers/kits/{id}/modifier");
        var open = KitsSite.Fields(await browser.GetStringAsync(page));
        await KitsSite.Press(browser, page, "enregistrer", ("title", "Première fenêtre"));

        var answer = await KitsSite.Press(browser, page, open, "enregistrer", ("title", "Seconde fenêtre"));

        (await answer.Refusals()).ShouldBe(["kit.changed"]);
        (await kits.Find(id))!.Title.ShouldBe("Première fenêtre");
        var back = KitsSite.Fields(await answer.Content.ReadAsStringAsync());
        back.ShouldContain(("title", "Seconde fenêtre"));
        (await KitsSite.Press(browser, page, back, "enregistrer")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await kits.Find(id))!.Title.ShouldBe("Seconde fenêtre");
    }

    [Fact]
    public async Task The_longest_kit_is_edited()
    {
        var step =
            "  - { id: a#, kind: table, title: A, minutes: 5, columns: [pratique, moteur, frein, besoin, question, proposition, engagement] }\n";
        var steps = string.Concat(Enumerable.Range(0, KitLimits.Steps).Select(at => step.Replace("#", $"{at}", StringComparison.Ordinal)));
        var id = await kits.Has("title: Long\nlanguage: fr\nsteps:\n" + steps);

        (await KitsSite.Press(kits.Facilitator(), $"/ateliers/kits/{id}/modifier", "enregistrer")).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );
        var more = await KitsSite.Press(kits.Facilitator(), $"/ateliers/kits/{id}/modifier", "ajouter:0");
        var fields = KitsSite.Fields(await more.Content.ReadAsStringAsync());
        var answer = await KitsSite.Press(kits.Facilitator(), $"/ateliers/kits/{id}/modifier", fields, "enregistrer");
        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.UnprocessableEntity, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_member_takes_her_kits_along_and_they_go_with_her_account()
    {
        var id = await kits.Has(where: "departement:15");
        var hers = (await kits.Find(id))!.Owner;
        await kits.Site.Within(async services =>
        {
            var records = services.GetServices<IPersonalRecords>().Single(records => records.Name == "kits");
            System.Text.Json.JsonSerializer.Serialize(await records.Export(hers, CancellationToken.None)).ShouldContain("Essai");
            await records.Forget(services.GetRequiredService<PlatformDb>(), hers, CancellationToken.None);
            (await records.Export(hers, CancellationToken.None)).ShouldBeNull();
            return true;
        });
        (await kits.Find(id)).ShouldBeNull();
    }
}
