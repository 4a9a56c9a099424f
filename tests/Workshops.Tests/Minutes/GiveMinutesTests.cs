using System.Net;
using Maillage.Commons.Contracts;
using Maillage.Members.Contracts;
using Maillage.Sources.Contracts;
using Maillage.Testing;
using Maillage.Workshops.Kits;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Workshops.Tests.Minutes;

public sealed class GiveMinutesTests
{
    [Fact]
    public async Task Validated_lines_become_contributions_that_lead_back_to_their_exact_words()
    {
        await using var site = await TestSite.Start();
        var meeting = await PlayedOnSite.Moulins(site);
        (await (await meeting.Fill("partager", "verser")).Refusals()).ShouldBe(["give.not-validated"]);
        await meeting.Validate();

        var listed = WebUtility.HtmlDecode(await meeting.Facilitator.GetStringAsync($"{meeting.Address}/verser"));
        var answer = await meeting.Fill("verser", "verser");

        Moulins.Said.ShouldAllBe(said => listed.Contains(said.Text));
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        foreach (var line in meeting.Workshop.Board.Lines)
        {
            var page = WebUtility.HtmlDecode(await meeting.Visitor.GetStringAsync($"/contributions/{line.Id}"));
            page.ShouldContain(line.Words.Text!);
            page.ShouldContain($"{line.At:yyyy}");
            page.ShouldContain("Quelles conditions réunir pour faire autrement ?");
        }

        var found = await Found(site, "ingénierie");
        found.ShouldContain(hit => hit.IsPublished && hit.Title == "frein");
        var source = await meeting.Visitor.GetAsync(new Uri(found[0].Address, UriKind.Relative));
        source.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Giving_again_changes_nothing()
    {
        await using var site = await TestSite.Start();
        var meeting = await PlayedOnSite.Moulins(site);
        await meeting.Validate();
        await meeting.Fill("verser", "verser");
        var before = await Given(site, meeting);

        await meeting.Fill("verser", "verser");

        (await Given(site, meeting)).ShouldBe(before);
    }

    [Fact]
    public async Task A_new_version_takes_out_what_left_and_keeps_the_identities_of_the_others()
    {
        await using var site = await TestSite.Start();
        var meeting = await PlayedOnSite.Moulins(site);
        await meeting.Validate();
        await meeting.Fill("verser", "verser");
        (await Found(site, "financement")).ShouldHaveSingleItem();
        var line = meeting.Workshop.Board.Lines.Single(line => line.Words.Text == "Problèmes de financement");

        await meeting.Ask(new WithdrawLine(line.Id), new(line.Author!.Value, false), Guid.CreateVersion7());
        await meeting.Fill("suivi", "rouvrir");
        await meeting.Fill("suivi", "valider");
        await meeting.Fill("verser", "verser");

        (await meeting.Visitor.GetAsync($"/contributions/{line.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var others = meeting.Workshop.Board.Lines.Where(other => other.Id != line.Id);
        foreach (var other in others)
        {
            (await meeting.Visitor.GetAsync($"/contributions/{other.Id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        await Eventually(async () => (await Search(site, "financement")).Count == 0);
    }

    [Fact]
    public async Task Who_follows_the_minutes_is_told_of_words_taken_back_after_they_were_given_and_gives_again_without_them()
    {
        await using var site = await TestSite.Start();
        var meeting = await PlayedOnSite.Moulins(site);
        await meeting.Validate();
        await meeting.Fill("verser", "verser");
        var line = meeting.Workshop.Board.Lines.Single(line => line.Words.Text == "Problèmes de financement");
        (await meeting.Facilitator.GetStringAsync($"{meeting.Address}/suivi")).ShouldNotContain("encore dans les communs");

        await meeting.Ask(new WithdrawLine(line.Id), new(line.Author!.Value, false), Guid.CreateVersion7());
        var told = WebUtility.HtmlDecode(await meeting.Facilitator.GetStringAsync($"{meeting.Address}/suivi"));
        await meeting.Fill("verser", "verser");

        told.ShouldContain("Une contribution retirée est encore dans les communs.");
        (await meeting.Visitor.GetAsync($"/contributions/{line.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await meeting.Facilitator.GetStringAsync($"{meeting.Address}/suivi")).ShouldNotContain("encore dans les communs");
    }

    [Fact]
    public async Task An_initiative_that_a_line_names_waits_for_the_review_of_the_source()
    {
        await using var site = await TestSite.Start();
        var meeting = await PlayedOnSite.Moulins(site);
        await meeting.Validate();
        await meeting.Fill("verser", "verser");

        var proposed = await site.Within(services =>
            services.GetRequiredService<ISearch>().Find("Fabrique du Bocage", true, 20, CancellationToken.None)
        );

        proposed.ShouldContain(hit => hit.Kind == SearchKind.Fiche && !hit.IsPublished);
        proposed.ShouldNotContain(hit => hit.Kind == SearchKind.Fiche && hit.IsPublished);
        proposed.ShouldNotContain(
            hit => hit.Kind == SearchKind.Statement && !hit.IsPublished,
            "what was said is not proposed a second time"
        );
    }

    [Fact]
    public async Task A_rehearsal_never_reaches_the_commons()
    {
        await using var site = await TestSite.Start();
        var meeting = await PlayedOnSite.Moulins(site, isRehearsal: true);
        await meeting.Validate();

        (await (await meeting.Fill("suivi", "verser")).Refusals()).ShouldBe(["give.is-rehearsal"]);

        (await Search(site, "ingénierie")).ShouldBeEmpty();
        (await meeting.Facilitator.GetStringAsync(meeting.Address)).ShouldContain("Compte-rendu d’une répétition");
    }

    [Fact]
    public async Task What_a_group_kept_reaches_neither_search_nor_sources()
    {
        await using var site = await TestSite.Start();
        var kit = new Kit(
            "Entre pairs",
            "fr",
            [
                new("intime", StepKind.Table, "Entre nous", 10)
                {
                    Columns = [new(ContributionKind.Frein)],
                    Groups = new(1, 3),
                    IsConfidential = true,
                },
                new("ouverte", StepKind.Brainstorm, "Ouverte", 10) { Columns = [new(ContributionKind.Frein)] },
            ]
        );
        var meeting = await PlayedOnSite.Announce(site, kit);
        var someone = meeting.Newcomer();
        await meeting.Ask(new Join(College.Elus, null), someone, Guid.CreateVersion7());
        var (kept, released) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await meeting.Lead(new StartStep("intime"));
        await meeting.Ask(new PostLine(ContributionKind.Frein, "Zénobie gardée"), someone, kept);
        await meeting.Ask(new PostLine(ContributionKind.Frein, "Xylophone laissé"), someone, released);
        await meeting.Ask(new ReleaseLine(released), someone, Guid.CreateVersion7());
        await meeting.Validate();
        await meeting.Fill("verser", "verser");

        (await Found(site, "Xylophone")).ShouldHaveSingleItem();
        (await Search(site, "Zénobie")).ShouldBeEmpty();
        (await meeting.Visitor.GetAsync($"/contributions/{kept}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<IReadOnlyList<SearchHit>> Search(TestSite site, string words) =>
        site.Within(services => services.GetRequiredService<ISearch>().Find(words, true, 50, CancellationToken.None));

    // What is published is indexed a moment later.
    private static async Task<IReadOnlyList<SearchHit>> Found(TestSite site, string words)
    {
        await Eventually(async () => (await Search(site, words)).Any(hit => hit.IsPublished));
        return await Search(site, words);
    }

    private static async Task Eventually(Func<Task<bool>> isSo)
    {
        for (var tries = 0; tries < 300 && !await isSo(); tries++)
        {
            await Task.Delay(100);
        }

        (await isSo()).ShouldBeTrue();
    }

    private static async Task<string> Given(TestSite site, PlayedOnSite meeting)
    {
        var pages = await Task.WhenAll(
            meeting.Workshop.Board.Lines.Select(line => meeting.Visitor.GetStringAsync($"/contributions/{line.Id}"))
        );
        var sources = await site.Within(services =>
            services.GetRequiredService<ISourceShelf>().About(PlayedOnSite.Allier, 10, CancellationToken.None)
        );
        return string.Join('\n', sources.Select(source => $"{source.Id} {source.Title}")) + pages.Sum(page => page.Length);
    }
}
