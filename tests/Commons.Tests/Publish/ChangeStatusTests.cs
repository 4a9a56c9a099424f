using System.Net;
using Maillage.Commons.Contracts;
using Maillage.Commons.Tests.Catalogue;
using Maillage.Members.Contracts;
using Maillage.Testing;

namespace Maillage.Commons.Tests.Publish;

public sealed class ChangeStatusTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private TestSite Site => shared.Site;

    [Fact]
    public async Task A_draft_says_what_it_lacks_before_anyone_clicks()
    {
        var id = await Site.Has(new() { Kind = FicheKind.Initiative, Title = "Verger" }, published: false);
        var page = await (await Site.Browser(Role.Moderator).GetAsync($"/fiches/{id}")).Text();

        page.ShouldContain("data-refusal=\"fiche.no-summary\"");
        page.ShouldContain("data-refusal=\"fiche.no-place\"");
        page.ShouldContain("Dites où cela se passe\u00a0: un lieu au moins.");
    }

    [Fact]
    public async Task Publishing_what_is_not_ready_is_refused_with_every_reason_and_the_way_to_the_form()
    {
        var id = await Site.Has(new() { Kind = FicheKind.Initiative, Title = "Verger" }, published: false);
        var sent = await Site.Moderates(id, "publier", ("version", "1"));

        sent.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await sent.Refusals()).ShouldBe(["fiche.no-summary", "fiche.no-place"]);
        (await sent.Text()).ShouldContain($"href=\"/fiches/{id}/modifier\"");
        (await Site.Read(id)).Status.ShouldBe(FicheStatus.Draft);
    }

    [Theory]
    [InlineData("publier", "fiche.archived")]
    [InlineData("archiver", "fiche.archived")]
    public async Task An_archived_fiche_is_first_taken_up_again(string act, string code)
    {
        var id = await Archived();
        (await (await Site.Moderates(id, act, ("version", "3"))).Refusals()).ShouldBe([code]);
    }

    [Fact]
    public async Task What_is_not_archived_cannot_be_taken_up_again()
    {
        var id = await Site.Has(Some.Garden);
        (await (await Site.Moderates(id, "reprendre", ("version", "2"))).Refusals()).ShouldBe(["fiche.not-archived"]);
    }

    [Theory]
    [InlineData("publier")]
    [InlineData("archiver")]
    public async Task A_fiche_that_changed_meanwhile_is_read_again_first(string act)
    {
        var id = await Site.Has(Some.Garden);
        (await (await Site.Moderates(id, act, ("version", "1"))).Refusals()).ShouldBe(["fiche.changed"]);
        (await Site.Read(id)).Version.ShouldBe(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("deux")]
    [InlineData("99999999999999999999")]
    [InlineData("-1")]
    public async Task A_forged_version_changes_nothing(string version)
    {
        var id = await Site.Has(Some.Garden);
        var sent = await Site.Moderates(id, "archiver", ("version", version));

        ((int)sent.StatusCode).ShouldBeInRange(400, 422);
        (await Site.Read(id)).Status.ShouldBe(FicheStatus.Published);
    }

    [Fact]
    public async Task From_draft_to_readers_away_from_them_and_back_again()
    {
        var id = await Site.Has(Some.Garden, published: false);
        await Step(id, "publier", 1, "published", HttpStatusCode.OK);
        await Step(id, "archiver", 2, "archived", HttpStatusCode.Gone);
        await Step(id, "reprendre", 3, "reopened", HttpStatusCode.NotFound);
        await Step(id, "publier", 4, "published", HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_archived_fiche_leaves_list_map_search_and_data_at_once()
    {
        var id = await Site.Has(Some.Garden with { Title = "Grainothèque d’Aubépine", Summary = "Des graines d’aubépine." });
        (await Seen(id)).ShouldBe(["list", "table", "search", "map"]);

        await Site.Moderates(id, "archiver", ("version", "2"));
        (await Seen(id)).ShouldBeEmpty();
        (await Site.Visitor("/recherche?q=grainothèque")).ShouldContain("Rien pour");
    }

    [Fact]
    public async Task Whoever_comes_back_to_a_withdrawn_fiche_is_told_so()
    {
        var withdrawn = await Archived();
        var answer = await Site.Browser().GetAsync($"/fiches/{withdrawn}");

        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await answer.Text()).ShouldContain("Cette fiche a été retirée");
    }

    [Fact]
    public async Task A_fiche_that_was_never_published_is_not_spoken_of()
    {
        var id = await Site.Has(Some.Garden, published: false);
        await Site.Change(id, fiche => fiche.Archive(Some.Hand));

        (await Site.Browser().GetAsync($"/fiches/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task Step(Guid id, string act, int version, string done, HttpStatusCode forVisitors)
    {
        var sent = await Site.Moderates(id, act, ("version", $"{version}"));
        sent.Path().ShouldBe($"/fiches/{id}?fait={done}");
        (await Site.Browser().GetAsync($"/fiches/{id}")).StatusCode.ShouldBe(forVisitors);
        (await Site.ReadWhole(id)).History.Max(v => v.Number).ShouldBe(version + 1);
    }

    private async Task<List<string>> Seen(Guid id)
    {
        var places = new List<string>();
        foreach (
            var (name, address) in new[] { ("list", "/fiches"), ("table", "/fiches?vue=tableau"), ("search", "/recherche?q=aubépine") }
        )
        {
            if ((await Site.Visitor(address)).Contains(id.ToString(), StringComparison.Ordinal))
            {
                places.Add(name);
            }
        }

        var tile = TileReader.Read(await Site.Browser().GetByteArrayAsync("/tuiles/0/0/0.mvt?q=aubépine"));
        return tile.Count > 0 ? [.. places, "map"] : places;
    }

    private async Task<Guid> Archived()
    {
        var id = await Site.Has(Some.Garden);
        await Site.Change(id, fiche => fiche.Archive(Some.Hand));
        return id;
    }
}
