using System.Net;
using Maillage.Members.Contracts;
using Maillage.Sources.Contracts;
using Maillage.Testing;

namespace Maillage.Sources.Tests;

public sealed class WithheldNamesTests
{
    private const string Name = "Capucine Troudeck";

    private const string Named = """
        # Paroles de Capucine Troudeck

        ## Freins

        - Capucine Troudeck dit le manque de relais vers les institutions
        """;

    [Theory]
    [InlineData("/sources")]
    [InlineData("/sources/{0}")]
    [InlineData("/sources/{0}/versions")]
    [InlineData("/fiches")]
    [InlineData("/recherche?q=relais")]
    public async Task A_name_is_masked_wherever_a_visitor_reads(string address)
    {
        await using var site = await Desk.Open();
        var source = await Published(site);

        var answer = await site.Browser().GetAsync(string.Format(null, address, source));

        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("Troudeck", Case.Insensitive);
    }

    [Fact]
    public async Task A_reviewer_reads_the_name_and_its_span_stays_exact()
    {
        await using var site = await Desk.Open();
        var source = await Published(site);

        (await site.Browser(Role.Moderator).Read($"/sources/{source}")).ShouldContain(Name);
        (await site.All<WithheldName>()).ShouldContain(n => n.Words == Name);
    }

    [Fact]
    public async Task Once_consent_is_recorded_everyone_reads_the_name()
    {
        await using var site = await Desk.Open();
        var source = await Published(site);

        await Consent(site, source, "accord", ("note", "par courriel, le 3 mai"));

        (await site.Browser().Read($"/sources/{source}")).ShouldContain(Name);
    }

    [Fact]
    public async Task Consent_without_a_note_is_refused()
    {
        await using var site = await Desk.Open();
        var source = await Published(site);

        (await Consent(site, source, "accord", ("note", " "))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.Browser().Read($"/sources/{source}")).ShouldNotContain(Name);
    }

    [Fact]
    public async Task Consent_can_be_withdrawn()
    {
        await using var site = await Desk.Open();
        var source = await Published(site);
        await Consent(site, source, "accord", ("note", "de vive voix"));

        await Consent(site, source, "retrait");

        (await site.Browser().Read($"/sources/{source}")).ShouldNotContain("Troudeck");
    }

    [Fact]
    public async Task A_name_that_was_missed_is_withheld_everywhere_by_hand()
    {
        await using var site = await Desk.Open();
        var source = await Published(site);

        await site.Browser(Role.Moderator).Post($"/sources/{source}/noms", $"/sources/{source}/noms/masquer", ("nom", "relais vers"));

        (await site.Browser().Read($"/sources/{source}")).ShouldNotContain("relais vers");
    }

    [Theory]
    [InlineData(Role.Visitor)]
    [InlineData(Role.Reader)]
    [InlineData(Role.Contributor)]
    public async Task The_page_of_names_and_the_original_are_for_reviewers_only(Role role)
    {
        await using var site = await Desk.Open();
        var source = await Published(site);

        foreach (var page in new[] { "noms", "original", "relire", "decrire" })
        {
            var answer = await site.Browser(role).GetAsync($"/sources/{source}/{page}");
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.Redirect);
            (await answer.Content.ReadAsStringAsync()).ShouldNotContain("Troudeck");
        }
    }

    private static async Task<Guid> Published(TestSite site) =>
        (await site.Import(new ImportOptions { AcceptAbove = 0 }, ("paroles.md", Named)))[0].Source!.Value;

    private static Task<HttpResponseMessage> Consent(TestSite site, Guid source, string act, params (string, string)[] fields) =>
        site.Browser(Role.Moderator).Post($"/sources/{source}/noms", $"/sources/{source}/noms/{act}", [("nom", Name), .. fields]);
}
