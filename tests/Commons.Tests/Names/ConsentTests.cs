using System.Net;
using Maillage.Commons.Search;
using Maillage.Commons.Tests.Catalogue;
using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Commons.Tests.Names;

/// <summary>Persons among the actors of a fiche: nobody is named to everyone before the box of consent is ticked.</summary>
public sealed class ConsentTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const string Person = "Marie Dupin";

    private TestSite Site => shared.Site;

    [Fact]
    public async Task Publishing_a_person_asks_for_her_consent_and_says_what_to_do()
    {
        var sent = await Draft(("actors", "Régie du Moulin\n" + Person), ("then", "publish"));

        sent.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await sent.Refusals()).ShouldBe(["fiche.person-without-consent"]);
        var page = await sent.Text();
        page.ShouldContain(
            $"«\u00a0{Person}\u00a0» semble être une personne. Cochez la case si elle est d’accord, ou nommez son organisation."
        );
        page.ShouldContain($"Régie du Moulin\n{Person}</textarea>");
    }

    [Fact]
    public async Task A_draft_may_hold_the_name_while_its_author_asks()
    {
        var sent = await Draft(("actors", Person), ("then", "keep"));
        var page = await (await Site.Browser(Role.Contributor).GetAsync(sent.Path())).Text();

        page.ShouldContain("data-refusal=\"fiche.person-without-consent\"");
        (await Site.Browser().GetAsync(sent.Path())).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Once_the_box_is_ticked_everyone_reads_the_name_and_the_history_says_who_ticked_it()
    {
        var id = await Site.Has(Some.Garden);
        var form = Pages.Form(("actors", Person), ("personsAgreed", "true"), ("version", "2"));
        (await Site.Moderates(id, "modifier", form)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Site.Visitor($"/fiches/{id}")).ShouldContain(Person);
        var ticked = (await Site.ReadWhole(id)).History.Single(version => version.Number == 3);
        (ticked.By, ticked.Content.PersonsAgreed).ShouldBe((StandInMember.IdOf("Moderator"), true));
        (await History(id, 3)).ShouldContain("data-field=\"agreed\"");
    }

    [Fact]
    public async Task Taking_a_consent_back_takes_the_name_away_everywhere_even_from_earlier_versions()
    {
        var id = await Site.Has(Some.Garden with { ExactActors = ["Capucine Lavergne"], PersonsAgreed = true, Summary = "Aux capucines." });
        (await Site.Visitor("/recherche?q=lavergne")).ShouldContain(id.ToString());

        (await Site.Moderates(id, "modifier", Form(("actors", "Capucine Lavergne")))).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        (await Site.Moderates(id, "modifier", Form(("actors", "Régie du Moulin")))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Site.Visitor("/recherche?q=lavergne")).ShouldNotContain(id.ToString());
        (await History(id, 3)).ShouldNotContain("Lavergne");
        (await History(id, 1)).ShouldNotContain("Lavergne");
    }

    [Fact]
    public async Task An_earlier_version_brings_no_consent_back()
    {
        var id = await Site.Has(Some.Garden with { ExactActors = [Person], PersonsAgreed = true });
        await Site.Moderates(id, "modifier", Form(("actors", "Régie du Moulin")));
        var sent = await Site.Moderates(id, "historique/1/retablir", ("version", "3"));

        (await sent.Refusals()).ShouldBe(["fiche.person-without-consent"]);
        (await sent.Text()).ShouldNotMatch("name=\"personsAgreed\"[^>]*checked");
        (await Site.Visitor($"/fiches/{id}")).ShouldNotContain(Person);
    }

    [Fact]
    public async Task A_consent_given_by_one_editor_does_not_publish_the_name_that_another_adds()
    {
        var id = await Site.Has(Some.Garden with { ExactActors = [Person], PersonsAgreed = true });
        await Site.Moderates(
            id,
            "modifier",
            Pages.Form(("actors", Person), ("personsAgreed", "true"), ("title", "Verger"), ("version", "2"))
        );
        var mine = Form(("actors", Person + "\nJean Lagarde"));
        (await (await Site.Moderates(id, "modifier", mine)).Refusals()).ShouldBe([
            "fiche.person-without-consent",
            "fiche.person-without-consent",
        ]);
    }

    [Fact]
    public async Task A_merge_that_joins_her_name_to_another_ones_consent_asks_again()
    {
        var id = await Site.Has(Some.Garden with { ExactActors = ["Régie du Moulin"] }, published: false);
        await Site.Change(id, fiche => fiche.Edit(fiche.Content with { PersonsAgreed = true }, Some.Hand));
        var unticked = Pages.Form(("actors", Person), ("version", "1"));
        await Site.Moderates(id, "modifier", unticked);

        var content = (await Site.Read(id)).Content;
        (content.ExactActors.Single(), content.PersonsAgreed).ShouldBe((Person, false));
        (await (await Site.Moderates(id, "publier", ("version", "3"))).Refusals()).ShouldContain("fiche.person-without-consent");
    }

    /// <summary>A fiche that was public before anyone asked for consents, or whose name our lists did not know: still no leak.</summary>
    [Theory]
    [InlineData("/fiches/{id}")]
    [InlineData("/fiches")]
    [InlineData("/fiches?vue=tableau")]
    [InlineData("/fiches?q=dupin")]
    [InlineData("/recherche?q=dupin")]
    [InlineData("/recherche?q=trognon")]
    [InlineData("/territoires/commune:22050")]
    [InlineData("/")]
    public async Task A_name_without_consent_is_on_no_page(string address)
    {
        var id = await Unasked();
        var page = await Site.Visitor(address.Replace("{id}", id.ToString(), StringComparison.Ordinal));

        page.ShouldNotContain(Person);
        if (address.Contains("{id}", StringComparison.Ordinal))
        {
            page.ShouldContain(MaskedText.Mask);
        }
    }

    [Fact]
    public async Task A_name_without_consent_finds_nothing_and_is_in_no_index()
    {
        var id = await Unasked();
        (await Site.Visitor("/recherche?q=dupin")).ShouldNotContain(id.ToString());
        (await Site.Visitor("/recherche?q=trognon")).ShouldContain(id.ToString());
        (await Indexed(id)).ShouldNotContain("Dupin", Case.Insensitive);
    }

    [Fact]
    public async Task A_name_without_consent_is_in_no_tile()
    {
        await Unasked();
        var tile = await Site.Browser().GetByteArrayAsync("/tuiles/0/0/0.mvt?q=trognon");
        TileReader.Read(tile).ShouldNotBeEmpty();
        System.Text.Encoding.UTF8.GetString(tile).ShouldNotContain("Dupin");
    }

    [Fact]
    public async Task A_name_without_consent_is_not_in_what_machines_read()
    {
        var id = await Unasked();
        (await Site.Visitor($"/api/v1/fiches/{id}")).ShouldNotContain("Dupin");
        foreach (var (address, list) in new[] { ("/api/v1/fiches", "items"), ("/api/v1/fiches.geojson", "features") })
        {
            // Other fiches of this site name her with her consent.
            var answer = await Site.Browser().Json(address + "?q=trognon");
            var hers = answer.GetProperty(list).EnumerateArray().Single(item => item.Text("id") == id.ToString());
            hers.GetRawText().ShouldNotContain("Dupin");
        }
    }

    [Fact]
    public async Task A_name_without_consent_is_masked_in_the_history_and_in_its_differences()
    {
        var id = await Unasked();
        await Site.Change(id, fiche => fiche.Edit(fiche.Content with { ExactActors = ["Régie du Moulin"] }, Some.Hand));

        (await History(id, 1)).ShouldNotContain("Dupin");
        var page = await History(id, 2);
        page.ShouldContain($"<del>{MaskedText.Mask}</del>");
        page.ShouldNotContain("Dupin");
    }

    [Fact]
    public async Task Only_those_who_may_edit_see_the_name_in_the_form_and_on_the_merge_page()
    {
        var id = await Unasked();
        (await (await Site.Browser(Role.Moderator).GetAsync($"/fiches/{id}/modifier")).Text()).ShouldContain(Person);
        (await Site.Browser(Role.Reader).GetAsync($"/fiches/{id}/modifier")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public void A_content_that_is_printed_by_accident_shows_no_name() =>
        (Some.Garden with { ExactActors = [Person] }).Actors.ShouldBe([MaskedText.Mask]);

    private Task<Guid> Unasked() =>
        Site.Within(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            var found = Some.Initiative() with { Words = MaskedText.Plain("Le verger des trognons.") };
            var content = Some.Garden with { ExactActors = [Person], Summary = "Un verger de trognons." };
            var fiche = Fiche.TakeIn(Guid.CreateVersion7(), content, FicheQuote.Of(found.From, found.Words), Some.Noon);
            db.Add(fiche);
            await db.SaveChangesAsync();
            return fiche.Id;
        });

    private Task<string> Indexed(Guid id) =>
        Site.Within(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            await using var command = await db.Command("SELECT title, body FROM commons_search WHERE id = @id", CancellationToken.None);
            await using var row = await command.With("id", id).ExecuteReaderAsync();
            (await row.ReadAsync()).ShouldBeTrue();
            return row.GetString(0) + row.GetString(1);
        });

    private Task<HttpResponseMessage> Draft(params (string, string)[] changed) =>
        Site.Browser(Role.Contributor).Send("/fiches/nouvelle", "/fiches/nouvelle", Pages.Form(changed));

    private static (string, string)[] Form(params (string, string)[] changed) => Pages.Form([.. changed, ("version", "2")]);

    private async Task<string> History(Guid id, int version) =>
        await (await Site.Browser(Role.Moderator).GetAsync($"/fiches/{id}/historique?version={version}")).Text();
}
