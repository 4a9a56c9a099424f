using System.Net;
using Maillage.Members.Contracts;

namespace Maillage.Sources.Tests;

public sealed class ReviewSourceTests
{
    private static readonly (string, string)[] NoFields = [];

    [Fact]
    public async Task A_kept_extract_joins_the_commons_and_the_next_one_opens()
    {
        await using var site = await Desk.Open();
        var (source, barrier) = (await site.WithMinutes(), await site.First(ExtractKind.Frein));
        var browser = site.Browser(Role.Moderator);

        var answer = await browser.Decide(source, barrier, "retenir");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldNotContain(barrier.Id.ToString());
        (await site.Browser().Read($"/sources/{source}")).ShouldContain(barrier.Words);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var site = await Desk.Open();
        var (source, barrier) = (await site.WithMinutes(), await site.First(ExtractKind.Frein));

        var answer = await site.Browser(Role.Moderator)
            .PostAsync($"/sources/{source}/relire/{barrier.Id}", new FormUrlEncodedContent([new("acte", "retenir")]));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(Role.Visitor, HttpStatusCode.Redirect)]
    [InlineData(Role.Reader, HttpStatusCode.NotFound)]
    [InlineData(Role.Contributor, HttpStatusCode.NotFound)]
    [InlineData(Role.Moderator, HttpStatusCode.OK)]
    public async Task Only_reviewers_open_the_review(Role role, HttpStatusCode status)
    {
        await using var site = await Desk.Open();
        var source = await site.WithMinutes();

        (await site.Browser(role).GetAsync($"/sources/{source}/relire")).StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task A_contributor_reviews_what_she_imported()
    {
        await using var site = await Desk.Open();
        var source = await site.WithMinutes(Desk.Member(Role.Contributor));

        (await site.Browser(Role.Contributor).GetAsync($"/sources/{source}/relire")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_late_decision_overwrites_nothing_and_learns_who_was_first()
    {
        await using var site = await Desk.Open();
        var (source, barrier) = (await site.WithMinutes(), await site.First(ExtractKind.Frein));
        await site.Browser(Role.Facilitator).Decide(source, barrier, "rejeter");

        var answer = await site.Browser(Role.Moderator).Decide(source, barrier, "retenir");

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("data-refusal=\"extract.overtaken\"");
        (await site.First(ExtractKind.Frein)).State.ShouldBe(ExtractState.Rejected);
    }

    [Fact]
    public async Task A_decision_is_undone_and_the_commons_forget_it()
    {
        await using var site = await Desk.Open();
        var (source, barrier) = (await site.WithMinutes(), await site.First(ExtractKind.Frein));
        var browser = site.Browser(Role.Moderator);
        await browser.Decide(source, barrier, "retenir");

        await browser.Post($"/sources/{source}/relire", $"/sources/{source}/relire/annuler", NoFields);

        (await site.First(ExtractKind.Frein)).State.ShouldBe(ExtractState.Proposed);
        (await site.Browser().GetAsync($"/sources/{source}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Undoing_never_overwrites_what_another_decided_since()
    {
        await using var site = await Desk.Open();
        var (source, barrier) = (await site.WithMinutes(), await site.First(ExtractKind.Frein));
        var first = site.Browser(Role.Moderator);
        await first.Decide(source, barrier, "retenir");
        await site.Browser(Role.Facilitator).Decide(source, await site.First(ExtractKind.Frein), "rejeter");

        var answer = await first.Post($"/sources/{source}/relire", $"/sources/{source}/relire/annuler", NoFields);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.First(ExtractKind.Frein)).State.ShouldBe(ExtractState.Rejected);
    }

    [Fact]
    public async Task Kind_and_college_chosen_in_the_form_are_kept_with_the_extract()
    {
        await using var site = await Desk.Open();
        var (source, barrier) = (await site.WithMinutes(), await site.First(ExtractKind.Frein));

        await site.Browser(Role.Moderator).Decide(source, barrier, "retenir", ("genre", "besoin"), ("college", "elus"));

        var kept = (await site.All<Extract>()).Single(e => e.Id == barrier.Id);
        (kept.Kind, kept.College).ShouldBe((ExtractKind.Besoin, Commons.Contracts.College.Elus));
    }

    [Fact]
    public async Task Words_are_corrected_to_other_words_of_the_text_only()
    {
        await using var site = await Desk.Open();
        var (source, barrier) = (await site.WithMinutes(), await site.First(ExtractKind.Frein));
        var browser = site.Browser(Role.Moderator);

        var invented = await browser.Decide(source, barrier, "corriger", ("mots", "des mots que personne n’a dits"));
        await browser.Decide(source, barrier, "corriger", ("mots", "manque de relais"));

        invented.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.First(ExtractKind.Frein)).Words.ShouldBe("manque de relais");
    }

    [Fact]
    public async Task An_extract_is_cut_in_two()
    {
        await using var site = await Desk.Open();
        var (source, barrier) = (await site.WithMinutes(), await site.First(ExtractKind.Frein));

        await site.Browser(Role.Moderator).Decide(source, barrier, "couper", ("debut", "manque de relais"));

        var halves = (await site.All<Extract>())
            .Where(e => e.Start >= barrier.Start && e.End <= barrier.End)
            .OrderBy(e => e.Start)
            .ToList();
        halves.Select(e => e.Words).ShouldBe(["manque de relais", barrier.Words["manque de relais ".Length..]]);
    }

    [Fact]
    public async Task A_missed_passage_is_added_by_its_exact_words()
    {
        await using var site = await Desk.Open();
        var source = await site.WithMinutes();

        await site.Browser(Role.Moderator)
            .Post(
                $"/sources/{source}/relire",
                $"/sources/{source}/relire/ajouter",
                ("mots", "partir des vulnérabilités"),
                ("position", ""),
                ("genre", "proposition")
            );

        (await site.All<Extract>()).ShouldContain(e => e.Words == "partir des vulnérabilités" && e.State == ExtractState.Accepted);
    }

    [Fact]
    public async Task A_passage_that_a_person_marks_lies_where_its_words_say()
    {
        await using var site = await Desk.Open();
        var source = await site.WithMinutes();

        await site.Browser(Role.Moderator)
            .Post(
                $"/sources/{source}/relire",
                $"/sources/{source}/relire/ajouter",
                ("mots", "Compte-rendu du 12 mars 2024, Dinan"),
                ("genre", "initiative")
            );

        var marked = (await site.All<Extract>()).Single(e =>
            e.Words.StartsWith("Compte-rendu", StringComparison.Ordinal) && e.Kind == ExtractKind.Initiative
        );
        marked.Places.Select(place => place.ToString()).ShouldBe(["commune:22050"]);
    }

    [Fact]
    public async Task All_that_is_sure_is_kept_at_once_and_undone_at_once()
    {
        await using var site = await Desk.Open();
        var source = await site.WithMinutes();
        var sure = (await site.All<Extract>()).Count(e => e.Confidence >= Review.ReviewDrawer.SureFrom);
        var browser = site.Browser(Role.Moderator);

        await browser.Post($"/sources/{source}/relire", $"/sources/{source}/relire/surs", NoFields);
        (await site.All<Extract>()).Count(e => e.State == ExtractState.Accepted).ShouldBe(sure);
        await browser.Post($"/sources/{source}/relire", $"/sources/{source}/relire/annuler", NoFields);

        (await site.All<Extract>()).ShouldAllBe(e => e.State == ExtractState.Proposed);
    }

    [Fact]
    public async Task An_open_page_learns_that_somebody_decided()
    {
        await using var site = await Desk.Open();
        var (source, barrier) = (await site.WithMinutes(), await site.First(ExtractKind.Frein));
        var browser = site.Browser(Role.Moderator);
        var before = await browser.GetStringAsync($"/sources/{source}/relire/etat");
        (await browser.Read($"/sources/{source}/relire")).ShouldContain($"data-cursor=\"{before}\"");

        await site.Browser(Role.Facilitator).Decide(source, barrier, "rejeter");

        (await browser.GetStringAsync($"/sources/{source}/relire/etat")).ShouldNotBe(before);
    }

    [Fact]
    public async Task Merging_needs_something_to_merge_with()
    {
        await using var site = await Desk.Open();
        var (source, barrier) = (await site.WithMinutes(), await site.First(ExtractKind.Frein));

        var answer = await site.Browser(Role.Moderator).Decide(source, barrier, "fusionner");

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.First(ExtractKind.Frein)).State.ShouldBe(ExtractState.Proposed);
    }

    [Fact]
    public async Task The_review_goes_on_where_its_reader_stopped()
    {
        await using var site = await Desk.Open();
        var (source, barrier) = (await site.WithMinutes(), await site.First(ExtractKind.Frein));
        var browser = site.Browser(Role.Moderator);
        await browser.Decide(source, barrier, "rejeter");

        var next = (await site.All<Extract>()).Where(e => e.Start > barrier.Start && e.State == ExtractState.Proposed).MinBy(e => e.Start)!;
        (await browser.Read($"/sources/{source}/relire")).ShouldContain($"action=\"/sources/{source}/relire/{next.Id}\"");
    }
}

/// <summary>The gestures of a reviewer.</summary>
internal static class Reviewer
{
    public static Task<HttpResponseMessage> Decide(
        this HttpClient browser,
        Guid source,
        Extract seen,
        string act,
        params (string Name, string Value)[] fields
    ) =>
        browser.Post(
            $"/sources/{source}/relire",
            $"/sources/{source}/relire/{seen.Id}",
            [("acte", act), ("version", $"{seen.Version}"), .. AsTheyStand(seen, fields), .. fields]
        );

    // A browser sends every field of the form, filled or not.
    private static IEnumerable<(string Name, string Value)> AsTheyStand(Extract seen, (string Name, string Value)[] changed)
    {
        (string Name, string Value)[] all =
        [
            ("genre", seen.Kind.ToString().ToLowerInvariant()),
            ("college", ""),
            ("mots", seen.Words),
            ("position", ""),
            ("debut", seen.Words),
        ];
        return all.Where(field => !changed.Any(other => other.Name == field.Name));
    }
}
