using System.Net;
using Maillage.Members.Contracts;
using Maillage.Testing;
using Maillage.Workshops.Kits;
using Maillage.Workshops.Kits.Show;

namespace Maillage.Workshops.Tests.Kits;

public sealed class KitPagesTests(KitsSite kits) : IClassFixture<KitsSite>
{
    [Fact]
    public async Task A_visitor_finds_the_shipped_kits_with_what_they_are_for_and_how_long_they_last()
    {
        var page = await Read("/ateliers/kits");

        page.ShouldContain("Deux questions, groupes tournants");
        page.ShouldContain("3\u00a0h\u00a020");
        page.ShouldNotContain("/ateliers/kits/nouveau");
        (await Read("/ateliers/kits?langue=en")).ShouldContain("Two questions, rotating groups");
    }

    [Fact]
    public async Task A_kit_is_shown_with_the_hour_of_each_step()
    {
        (await Read("/ateliers/kits/fournis/fr/deux-questions")).ShouldContain("Lancer des idées, une question après l’autre");
        var page = await Read("/ateliers/kits/fournis/fr/deux-questions?debut=14:00");
        page.ShouldContain("14\u00a0h\u00a015");
        page.ShouldContain("17\u00a0h\u00a020");
        (await Read("/ateliers/kits/fournis/fr/deux-questions?debut=bient%C3%B4t")).ShouldContain("Cette heure");
    }

    [Theory]
    [InlineData("/ateliers/kits/fournis/fr/rien")]
    [InlineData("/ateliers/kits/fournis/de/deux-questions")]
    [InlineData("/ateliers/kits/fournis/fr/rien/kit.yaml")]
    public async Task What_is_not_there_is_said_so(string address) =>
        (await kits.Site.Browser().GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Every_shipped_kit_has_its_page_and_its_file()
    {
        foreach (var shipped in ShippedKits.All)
        {
            var address = $"/ateliers/kits/fournis/{shipped.Kit.Language}/{shipped.Slug}";
            (await Read(address)).ShouldContain(shipped.Kit.Steps[^1].Title);
            var file = await kits.Site.Browser().GetStringAsync(address + "/kit.yaml");
            file.ShouldStartWith("# yaml-language-server: $schema=http://");
            KitFile.Read(file).Kit!.Content().ShouldBe(shipped.Kit.Content());
        }
    }

    [Fact]
    public async Task The_schema_is_published_in_the_reader_s_language()
    {
        var answer = await kits.Site.Browser().GetAsync("/ateliers/kits/schema.json");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/schema+json");
        var schema = await answer.Json();
        schema.Text("$schema").ShouldBe("https://json-schema.org/draft/2020-12/schema");
        schema.GetProperty("properties").GetProperty("title").Text("description").ShouldBe("Le nom du kit.");
        var english = kits.Site.Browser();
        english.DefaultRequestHeaders.Remove("Accept-Language");
        english.DefaultRequestHeaders.Add("Accept-Language", "en");
        (await english.GetStringAsync("/ateliers/kits/schema.json")).ShouldContain("The name of the kit.");
        (await english.GetStringAsync("/ateliers/kits")).ShouldNotContain("schema.step");
    }

    [Fact]
    public async Task A_kit_of_one_s_own_is_seen_by_its_owner_only_until_she_shares_it()
    {
        var id = await kits.Has();
        var another = kits.Facilitator("departement:59");

        (await kits.Facilitator().GetAsync($"/ateliers/kits/{id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await another.GetAsync($"/ateliers/kits/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await another.GetAsync($"/ateliers/kits/{id}/kit.yaml")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await another.GetStringAsync("/ateliers/kits")).ShouldNotContain(id.ToString());

        var shared = await kits.Has(isShared: true);
        (await kits.Site.Browser().GetAsync($"/ateliers/kits/{shared}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await another.GetStringAsync("/ateliers/kits")).ShouldContain(shared.ToString());
        (await another.GetAsync($"/ateliers/kits/{shared}/modifier")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await another.GetAsync($"/ateliers/kits/{shared}/supprimer")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData(Role.Visitor, HttpStatusCode.Redirect)]
    [InlineData(Role.Reader, HttpStatusCode.Forbidden)]
    [InlineData(Role.Contributor, HttpStatusCode.Forbidden)]
    [InlineData(Role.Moderator, HttpStatusCode.Forbidden)]
    [InlineData(Role.Facilitator, HttpStatusCode.OK)]
    [InlineData(Role.Administrator, HttpStatusCode.OK)]
    public async Task Writing_kits_takes_a_facilitator(Role role, HttpStatusCode status)
    {
        var browser = kits.Site.Browser(role);
        (await browser.GetAsync("/ateliers/kits/nouveau")).StatusCode.ShouldBe(status);
        (await browser.GetAsync("/ateliers/kits/importer")).StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task A_form_that_a_visitor_or_a_reader_forges_writes_nothing()
    {
        var (shared, before) = (await kits.Has(isShared: true), await Count());
        foreach (var browser in new[] { kits.Site.Browser(), kits.Site.Browser() })
        {
            var token = KitsSite
                .Fields(await browser.GetStringAsync("/connexion"))
                .First(field => field.Name == "__RequestVerificationToken");
            if (before > 0)
            {
                browser.DefaultRequestHeaders.Add(StandInMember.Header, nameof(Role.Reader));
            }

            foreach (
                var action in new[]
                {
                    "/ateliers/kits/nouveau",
                    "/ateliers/kits/fournis/fr/forum-ouvert/dupliquer",
                    $"/ateliers/kits/{shared}/dupliquer",
                    $"/ateliers/kits/{shared}/modifier",
                    $"/ateliers/kits/{shared}/supprimer",
                }
            )
            {
                var answer = await browser.Send(action, token, ("title", "Pris"), ("faire", "enregistrer"));
                answer.StatusCode.ShouldBeOneOf([HttpStatusCode.Redirect, HttpStatusCode.Forbidden], action);
            }

            before = await Count();
        }

        (await Count()).ShouldBe(before);
        (await kits.Find(shared))!.Title.ShouldBe("Essai");
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var id = await kits.Has();
        (await kits.Facilitator().Send($"/ateliers/kits/{id}/supprimer")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await kits.Facilitator().Send($"/ateliers/kits/{id}/dupliquer")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await kits.Find(id)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_shipped_kit_is_adapted_in_a_copy_of_one_s_own()
    {
        var answer = await kits.Facilitator()
            .Fill("/ateliers/kits/fournis/fr/forum-ouvert", "/ateliers/kits/fournis/fr/forum-ouvert/dupliquer");

        var address = answer.Headers.Location!.OriginalString;
        address.ShouldEndWith("/modifier");
        var copy = (await kits.Find(Guid.Parse(address.Split('/')[^2])))!;
        copy.Title.ShouldBe("Forum ouvert (copie)");
        copy.Read()!.Steps.Count.ShouldBe(ShippedKits.Find("fr", "forum-ouvert")!.Kit.Steps.Count);
        copy.IsShared.ShouldBeFalse();
    }

    [Fact]
    public async Task A_kit_is_deleted_after_the_question()
    {
        var id = await kits.Has();
        var browser = kits.Facilitator();

        (await browser.GetStringAsync($"/ateliers/kits/{id}/supprimer")).ShouldContain("Supprimer pour de bon");
        (await browser.Fill($"/ateliers/kits/{id}/supprimer")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await kits.Find(id)).ShouldBeNull();
        (await browser.GetAsync($"/ateliers/kits/{id}/supprimer")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Moteurs et freins", "moteurs-et-freins")]
    [InlineData("Session entre pairs → déclaration à quatre voix", "session-entre-pairs-declaration-a-quatre-voix")]
    [InlineData("../../etc", "etc")]
    [InlineData("日本", "kit")]
    public void A_file_is_named_after_its_kit(string title, string name) => ShowKit.FileName(title).ShouldBe(name);

    private Task<string> Read(string address) => Decoded(kits.Site.Browser().GetStringAsync(address));

    private static async Task<string> Decoded(Task<string> page) => WebUtility.HtmlDecode(await page);

    private Task<int> Count() =>
        kits.Site.Within(services =>
            Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.CountAsync(
                ((Kernel.PlatformDb)services.GetService(typeof(Kernel.PlatformDb))!).Set<OwnKit>()
            )
        );
}
