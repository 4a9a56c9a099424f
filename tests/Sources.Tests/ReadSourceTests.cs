using System.Net;
using Maillage.Members.Contracts;
using Maillage.Sources.Contracts;
using Maillage.Territories;
using Maillage.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Sources.Tests;

public sealed class ReadSourceTests
{
    [Fact]
    public async Task A_source_with_nothing_published_is_not_there_for_visitors()
    {
        await using var site = await Desk.Open();
        var source = await site.WithMinutes();

        (await site.Browser().GetAsync($"/sources/{source}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.Browser().Read("/sources")).ShouldNotContain("Atelier de la vallée");
    }

    [Fact]
    public async Task A_quote_leads_to_its_exact_words_highlighted()
    {
        await using var site = await Desk.Open();
        await site.Import(new ImportOptions { AcceptAbove = 0 }, ("atelier.md", Desk.Minutes));
        var barrier = await site.First(ExtractKind.Frein);

        var page = await site.Browser().Read(SourceAddress.Of(barrier.Source, barrier.SourceVersion, barrier.Span));

        page.ShouldMatch($"<mark class=\"target\" id=\"extrait\"><span data-o=\"{barrier.Start}\">{barrier.Words}</span></mark>");
    }

    [Theory]
    [InlineData("?v=1&de=5&a=2")]
    [InlineData("?v=1&de=-4&a=99999999")]
    [InlineData("?partie=99")]
    public async Task An_address_that_asks_for_no_such_passage_shows_the_text(string query)
    {
        await using var site = await Desk.Open();
        var source = (await site.Import(new ImportOptions { AcceptAbove = 0 }, ("atelier.md", Desk.Minutes)))[0].Source;

        (await site.Browser().GetAsync($"/sources/{source}{query}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_original_is_saved_unaltered_and_never_shown_in_place()
    {
        await using var site = await Desk.Open();
        var source = await site.WithMinutes();

        var answer = await site.Browser(Role.Moderator).GetAsync($"/sources/{source}/original");

        (await answer.Content.ReadAsStringAsync()).ShouldBe(Desk.Minutes);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Fact]
    public async Task What_changed_between_two_versions_is_shown()
    {
        await using var site = await Desk.Open();
        var source = (await site.Import(new ImportOptions { AcceptAbove = 0 }, ("atelier.md", Desk.Minutes)))[0].Source;
        await site.Import(("atelier.md", Desk.Minutes.Replace("insuffisance de l’ingénierie", "manque d’ingénierie")));

        var page = await site.Browser().Read($"/sources/{source}/versions");

        page.ShouldMatch("<ins>.*manque d’ingénierie dans les petites communes</ins>");
        page.ShouldMatch("<del>.*insuffisance de l’ingénierie dans les petites communes</del>");
    }

    [Fact]
    public async Task A_reviewer_gives_title_date_and_territory_and_nobody_is_overwritten()
    {
        await using var site = await Desk.Open();
        var source = await site.WithMinutes();
        var browser = site.Browser(Role.Moderator);
        (string, string)[] fields =
        [
            ("version", "1"),
            ("titre", "Atelier du soir"),
            ("date", "2024-03-12"),
            ("genre", "minutes"),
            ("territoire", "Dinan"),
        ];

        var done = await browser.Post($"/sources/{source}/decrire", $"/sources/{source}/decrire", fields);
        var late = await browser.Post($"/sources/{source}/decrire", $"/sources/{source}/decrire", fields);

        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        late.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var kept = (await site.All<Source>())[0];
        (kept.Title, kept.SaidOn, kept.Territory).ShouldBe(
            ("Atelier du soir", new DateOnly(2024, 3, 12), TerritoryId.Parse("commune:22050"))
        );
    }

    [Fact]
    public async Task The_shelf_gives_cards_of_what_is_published_about_a_territory_and_all_that_lies_in_it()
    {
        await using var site = await Desk.Open();
        var dinan = new ImportOptions { AcceptAbove = 0, Territory = TerritoryId.Parse("commune:22050") };
        var source = (await site.Import(dinan, ("atelier.md", Desk.Minutes)))[0].Source;

        var about = await site.Within(s => s.GetRequiredService<ISourceShelf>().About(TerritoryId.Parse("departement:22"), 10, default));
        var elsewhere = await site.Within(s =>
            s.GetRequiredService<ISourceShelf>().About(TerritoryId.Parse("departement:59"), 10, default)
        );

        about.Single().Id.ShouldBe(source!.Value);
        elsewhere.ShouldBeEmpty();
    }
}
