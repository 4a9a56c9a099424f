using Maillage.Commons.Contracts;
using Maillage.Territories;
using Maillage.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Commons.Tests.Digest;

public sealed class CommonsCatalogueTests
{
    private static readonly DateOnly Later = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date.AddDays(30));
    private static readonly FicheContent Fair = Some.Garden with { Kind = FicheKind.Evenement, Title = "Fête des jardins" };

    [Fact]
    public async Task The_next_event_of_a_territory_is_the_first_that_is_not_over()
    {
        await using var site = await TestSite.Start();
        await site.Has(Fair with { StartsOn = new(2020, 5, 1) });
        await site.Has(Fair with { Title = "Foire aux plants", StartsOn = Later.AddDays(1) });
        var fair = await site.Has(Fair with { StartsOn = Later });

        var next = (await Digest(site, "departement:22")).Next!;

        (next.Title, next.Address, next.On, next.Place).ShouldBe(("Fête des jardins", $"/fiches/{fair}", Later, Some.Dinan));
        (await Digest(site, "departement:59")).Next.ShouldBeNull();
    }

    [Fact]
    public async Task Where_nobodys_voice_is_known_fiches_say_which_college_takes_part_in_what()
    {
        await using var site = await TestSite.Start();
        await site.Has(Some.Garden);
        await site.Has(Some.Garden with { Title = "Cantine", Colleges = [College.Habitants, College.Elus] });

        var digest = await Digest(site, "departement:22");

        digest.Engaged[(College.Habitants, "alimentation")].ShouldBe(2);
        digest.Engaged[(College.Elus, "alimentation")].ShouldBe(1);
    }

    [Fact]
    public async Task Voices_come_before_fiches()
    {
        await using var site = await TestSite.Start();
        await site.Has(Some.Garden);
        await site.Hears(Some.Barrier() with { Themes = ["eau"] });

        var digest = await Digest(site, "departement:22");

        digest.Voices[(College.Agents, "eau")].ShouldBe(1);
        digest.Engaged.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_document_taken_in_at_once_leaves_fiches_their_place_among_the_news()
    {
        await using var site = await TestSite.Start();
        await site.Has(Some.Garden);
        await site.Hears([.. Enumerable.Range(1, 9).Select(n => Some.Barrier(words: $"Obstacle {n}."))]);

        (await Digest(site, "departement:22")).Latest.ShouldContain(item => item.Fiche == FicheKind.Initiative);
    }

    private static Task<TerritoryDigest> Digest(TestSite site, string territory) =>
        site.Within(services =>
            services.GetRequiredService<ICommonsCatalogue>().Digest(TerritoryId.Parse(territory), CancellationToken.None)
        );
}
