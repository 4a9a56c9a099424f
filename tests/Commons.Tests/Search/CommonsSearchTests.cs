using Maillage.Commons.Contracts;
using Maillage.Commons.Search;
using Maillage.Kernel;
using Maillage.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Commons.Tests.Search;

public sealed class CommonsSearchTests
{
    [Theory]
    [InlineData("enjeu d’ingénierie")]
    [InlineData("« enjeu d’ingénierie »")]
    [InlineData("enjeux ingénieries")]
    [InlineData("INGENI")]
    public async Task A_text_without_accents_is_found_by_words_with_accents_plurals_phrases_and_beginnings(string typed)
    {
        await using var site = await TestSite.Start();
        await site.Hears(Some.Barrier(words: "enjeu d'ingenierie des acteurs pour construire de la capillarité"));
        (await Find(site, typed)).ShouldHaveSingleItem().Sentence.ShouldStartWith("enjeu d'ingenierie");
    }

    [Fact]
    public async Task A_phrase_wants_its_words_side_by_side()
    {
        await using var site = await TestSite.Start();
        await site.Hears(
            Some.Barrier(words: "L’insuffisance notoire de toute l’ingénierie"),
            Some.Barrier(words: "insuffisance de l’ingénierie")
        );
        (await Find(site, "insuffisance de l’ingénierie")).Count.ShouldBe(2);
        (await Find(site, "« insuffisance de l’ingénierie »")).ShouldHaveSingleItem().Sentence.ShouldBe("insuffisance de l’ingénierie");
    }

    [Fact]
    public async Task A_title_weighs_more_than_a_text()
    {
        await using var site = await TestSite.Start();
        await site.Has(Some.Garden with { Title = "Atelier vélo", Summary = "Un potager à côté." });
        var titled = await site.Has(Some.Garden with { Title = "Le potager du quartier", Summary = "On cultive.", Body = "" });
        (await Find(site, "potager")).Select(hit => hit.Id).First().ShouldBe(titled);
    }

    [Fact]
    public async Task A_fiche_is_found_by_its_place_and_a_draft_is_not_found()
    {
        await using var site = await TestSite.Start();
        var garden = await site.Has(Some.Garden);
        await site.Has(Some.Garden, published: false);
        (await Find(site, "dinan jardin")).ShouldHaveSingleItem().Address.ShouldBe($"/fiches/{garden}");
    }

    [Fact]
    public async Task A_withheld_name_finds_nothing()
    {
        await using var site = await TestSite.Start();
        await site.Hears(Some.Barrier() with { Words = new MaskedText("Marie Dupin ne sait qui appeler.", [new(0, 11)]) });
        (await Find(site, "dupin")).ShouldBeEmpty();
        (await Find(site, "appeler")).ShouldHaveSingleItem().Sentence.ShouldNotContain("Dupin");
    }

    [Fact]
    public async Task What_is_withdrawn_is_found_no_more()
    {
        await using var site = await TestSite.Start();
        var said = Some.Barrier();
        await site.Hears(said);
        await site.Within(async services =>
        {
            await services.GetRequiredService<ICommonsIntake>().Withdraw(said.Id, CancellationToken.None);
            return await services.GetRequiredService<PlatformDb>().SaveChangesAsync();
        });
        (await Find(site, "personne")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_only_proposed_is_found_by_those_who_ask_for_it()
    {
        await using var site = await TestSite.Start();
        var entry = new SearchEntry(Guid.CreateVersion7(), SearchKind.Statement, "", "La monnaie locale circule.", IsPublished: false)
        {
            Label = "pratique",
        };
        await site.Within(services => Put(services, entry));
        (await Find(site, "monnaie")).ShouldBeEmpty();
        (await Find(site, "monnaie", withProposed: true)).ShouldHaveSingleItem().IsPublished.ShouldBeFalse();
    }

    [Theory]
    [InlineData("' OR 1=1 --")]
    [InlineData("\"); DROP TABLE commons_search; --")]
    [InlineData("NEAR(a b) AND {title} : x*")]
    [InlineData("a & !b | 'c':*")]
    [InlineData("🌱 \u0000 \ud800")]
    public async Task Signs_of_the_databases_own_languages_are_only_text(string typed)
    {
        await using var site = await TestSite.Start();
        await site.Has(Some.Garden);
        (await Find(site, typed)).Count.ShouldBeLessThanOrEqualTo(1);
        (await Find(site, "jardin")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Built_again_from_the_fiches_and_statements_it_finds_the_same()
    {
        await using var site = await TestSite.Start();
        await site.Has(Some.Garden);
        await site.Hears(Some.Barrier(words: "Un jardin sans eau."));
        var before = (await Find(site, "jardin")).Select(hit => hit.Id).ToList();
        await site.Within(services => Rebuild(services));
        (await Find(site, "jardin")).Select(hit => hit.Id).ShouldBe(before, ignoreOrder: true);
        before.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Of_very_many_those_that_say_it_in_their_title_come_first_then_the_newest_and_each_once()
    {
        await using var site = await TestSite.Start();
        var entries = Enumerable.Range(0, CommonsSearch.MostWeighed + 50).Select(Said).ToList();
        _ = await site.Within(services => Put(services, [.. entries]));

        var found = (await Find(site, "potager")).Select(hit => hit.Id).ToList();
        var all = await site.Within(services =>
            services.GetRequiredService<CommonsSearch>().Ranked(SearchQuery.Parse("potager"), CancellationToken.None)
        );

        found[0].ShouldBe(entries[700].Id);
        found[1..].ShouldBe(entries.AsEnumerable().Reverse().Take(19).Select(entry => entry.Id));
        all.Count.ShouldBe(entries.Count);
        all.Distinct().Count().ShouldBe(entries.Count);

        static SearchEntry Said(int number) =>
            new(
                Guid.CreateVersion7(),
                SearchKind.Fiche,
                number == 700 ? "Le potager" : "Le marché",
                "Un potager à côté.",
                IsPublished: true
            );
    }

    private static async Task<bool> Put(IServiceProvider services, params SearchEntry[] entries)
    {
        await services.GetRequiredService<ISearchIndex>().Put(entries, CancellationToken.None);
        return true;
    }

    private static async Task<bool> Rebuild(IServiceProvider services)
    {
        foreach (var tables in services.GetServices<IDerivedTables>())
        {
            await tables.Rebuild(services.GetRequiredService<PlatformDb>(), CancellationToken.None);
        }

        return true;
    }

    private static Task<IReadOnlyList<SearchHit>> Find(TestSite site, string words, bool withProposed = false) =>
        site.Within(services => services.GetRequiredService<ISearch>().Find(words, withProposed, 20, CancellationToken.None));
}
