using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.Sources.Api;
using Maillage.Sources.Contracts;
using Maillage.Territories;
using Maillage.Testing;

namespace Maillage.Sources.Tests;

public sealed class SourcesApiTests
{
    [Theory]
    [InlineData(Role.Visitor)]
    [InlineData(Role.Administrator)]
    public async Task A_source_with_nothing_published_is_not_there_whoever_asks(Role role)
    {
        await using var site = await Desk.Open();
        var source = await site.WithMinutes();
        var browser = site.Browser(role);

        (await browser.Json("/api/v1/sources")).GetProperty("total").GetInt32().ShouldBe(0);
        (await browser.Problem($"/api/v1/sources/{source}")).ShouldBe("not-found");
    }

    [Theory]
    [InlineData(Role.Visitor)]
    [InlineData(Role.Administrator)]
    public async Task A_source_is_read_with_its_names_masked_whoever_asks(Role role)
    {
        await using var site = await Desk.Open();
        var id = (await site.Import(new ImportOptions { AcceptAbove = 0 }, ("atelier.md", Desk.Minutes)))[0].Source!.Value;
        var browser = site.Browser(role);

        var source = await browser.Json($"/api/v1/sources/{id}");

        (source.Text("format"), source.GetProperty("version").GetInt32()).ShouldBe(("markdown", 1));
        source.Text("text").ShouldContain("insuffisance de l’ingénierie");
        source.Text("text").ShouldContain(MaskedText.Mask);
        source.GetProperty("withheld").GetInt32().ShouldBeGreaterThan(0);
        foreach (
            var address in new[]
            {
                $"/api/v1/sources/{id}",
                "/api/v1/sources",
                "/api/v1/contributions",
                "/api/v1/fiches",
                "/api/v1/recherche?q=Capucine",
            }
        )
        {
            var answer = await browser.GetStringAsync(address);
            answer.ShouldNotContain("Capucine\\", Case.Insensitive);
            answer.ShouldNotContain("Troudeck", Case.Insensitive, address);
            answer.ShouldNotContain("atelier.md", Case.Insensitive, address);
        }
    }

    [Fact]
    public async Task Each_passage_says_where_it_stands_in_the_masked_text_and_leads_to_its_statement()
    {
        await using var site = await Desk.Open();
        var id = (await site.Import(new ImportOptions { AcceptAbove = 0 }, ("atelier.md", Desk.Minutes)))[0].Source!.Value;
        var browser = site.Browser();
        var source = await browser.Json($"/api/v1/sources/{id}");
        var passages = source.GetProperty("passages").EnumerateArray().ToList();

        passages.Count.ShouldBe(source.GetProperty("published").GetInt32());
        foreach (var passage in passages)
        {
            var shown = passage.GetProperty("shown");
            source.Text("text")[shown.GetProperty("start").GetInt32()..shown.GetProperty("end").GetInt32()].ShouldBe(passage.Text("words"));
            (await browser.GetAsync(passage.GetProperty("links").Text("self"))).StatusCode.ShouldBe(HttpStatusCode.OK, passage.ToString());
            (await browser.GetAsync(passage.Text("quote"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task A_name_just_withheld_leaves_the_answer_that_others_hold()
    {
        await using var site = await Desk.Open();
        var id = (await site.Import(new ImportOptions { AcceptAbove = 0 }, ("atelier.md", Desk.Minutes)))[0].Source!.Value;
        using var answer = await site.Browser().GetAsync($"/api/v1/sources/{id}");

        answer.Headers.CacheControl!.NoCache.ShouldBeTrue(); // whoever keeps it must ask again
        answer.Headers.ETag.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Walking_from_page_to_page_meets_each_source_once_newest_first(int size)
    {
        await using var site = await Desk.Open();
        for (var n = 0; n < 5; n++)
        {
            // Two without a day, two on the same one.
            var day = n switch
            {
                0 or 1 => "",
                2 or 3 => "du 12 mars 2024, ",
                _ => "du 3 mai 2025, ",
            };
            var text =
                Desk.Minutes.Replace("du 12 mars 2024, ", day, StringComparison.Ordinal)
                + $"\n\n## Besoins\n\n- besoin de la salle numéro {n}\n";
            await site.Import(new ImportOptions { AcceptAbove = 0 }, ($"atelier-{n}.md", text));
        }

        var walked = (await site.Browser().Walk($"/api/v1/sources?limit={size}")).ToList();

        walked.Ids().ShouldBe((await site.Browser().Json("/api/v1/sources")).Items().Ids());
        walked.Ids().Distinct().Count().ShouldBe(5);
        var days = walked.Select(source => source.GetProperty("saidOn").GetString() ?? "").ToList();
        days.ShouldBe([.. days.OrderDescending()]);
    }

    [Fact]
    public async Task Sources_are_chosen_by_the_territory_that_they_are_about()
    {
        await using var site = await Desk.Open();
        await site.Import(
            new ImportOptions { AcceptAbove = 0, Territory = TerritoryId.Parse("commune:22050") },
            ("atelier.md", Desk.Minutes)
        );
        var browser = site.Browser();

        (await browser.Json("/api/v1/sources?territoire=departement:22")).GetProperty("total").GetInt32().ShouldBe(1);
        (await browser.Json("/api/v1/sources?territoire=departement:59")).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Theory]
    [InlineData("/api/v1/sources?territoire=ici", "unknown-value")]
    [InlineData("/api/v1/sources?suite=7", "bad-cursor")]
    [InlineData("/api/v1/sources?page=2", "unknown-parameter")]
    [InlineData("/api/v1/sources/00000007-0000-0000-0000-000000000000?v=x", "unknown-value")]
    [InlineData("/api/v1/sources/00000007-0000-0000-0000-000000000000", "not-found")]
    public async Task What_means_nothing_is_refused(string address, string code)
    {
        await using var site = await Desk.Open();

        (await site.Browser().Problem(address)).ShouldBe(code);
    }

    [Fact]
    public void A_span_of_the_exact_words_is_found_again_once_names_are_masked() =>
        Prop.ForAll(
                (
                    from names in Gen.ListOf(
                        from start in Gen.Choose(0, 50)
                        from length in Gen.Choose(1, 9)
                        select new Kernel.Span(start, start + length)
                    )
                    from start in Gen.Choose(0, 55)
                    from length in Gen.Choose(1, 5)
                    select (
                        Text: new MaskedText(string.Concat(Enumerable.Range(0, 60).Select(n => (char)('a' + (n % 26)))), names),
                        Span: new Kernel.Span(start, start + length)
                    )
                ).ToArbitrary(),
                asked =>
                {
                    var shown = SourcesApi.ShownAt(asked.Text, asked.Span);
                    return asked.Text.Shown[shown.Start..shown.End] == asked.Text.Part(asked.Span).Shown;
                }
            )
            .QuickCheckThrowOnFailure();
}
