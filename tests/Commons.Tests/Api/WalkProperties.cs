using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Commons.Tests.Api;

/// <summary>Walking a list from page to page, whatever the size of the pages and the choices, meets each thing that matches once, in order.</summary>
public sealed class WalkProperties
{
    private static readonly string[] Themes = ["alimentation", "eau", "culture"];
    private static readonly string[] Places = ["commune:22050", "commune:59350", "departement:22"];
    private static readonly string[] Words = ["", "", "potager", "verger"];

    [Fact]
    public async Task Of_fiches_each_comes_once_in_order_also_while_another_is_published()
    {
        await using var site = await TestSite.Start();
        var fiches = await Publish(site, 40);
        var browser = site.Browser();
        foreach (var walk in Walks().Sample(30))
        {
            var expected = fiches
                .Where(fiche => walk.Theme.Length == 0 || fiche.Content.Themes.Contains(walk.Theme))
                .Where(fiche => walk.Place.Length == 0 || LiesIn(walk.Place, fiche.Content.Places[0].ToString()))
                .Where(fiche => walk.Words.Length == 0 || fiche.Content.Summary.Contains(walk.Words, StringComparison.Ordinal))
                .OrderByDescending(fiche => fiche.PublishedAt)
                .ThenByDescending(fiche => fiche.Id)
                .Select(fiche => fiche.Id.ToString())
                .ToList();
            var meanwhile =
                walk.Words.Length == 0
                    ? (Func<Task>)(async () => fiches.AddRange(await Publish(site, 1, Some.Noon.AddDays(1).AddMinutes(fiches.Count))))
                    : null;

            var seen = (await browser.Walk($"/api/v1/fiches?limit={walk.Size}{walk.Choices}", meanwhile)).Ids();

            // By relevance the order is the engine's own: the same as on a single page.
            var ordered = walk.Words.Length == 0 ? expected : (await browser.Json($"/api/v1/fiches?limit=100{walk.Choices}")).Items().Ids();
            seen.ShouldBe(ordered, walk.ToString());
            seen.Order().ShouldBe(expected.Order(), walk.ToString());
        }
    }

    [Fact]
    public async Task Of_statements_each_comes_once_in_order_also_while_another_is_said()
    {
        await using var site = await TestSite.Start();
        var said = await Say(site, 40);
        var browser = site.Browser();
        foreach (var walk in Walks().Sample(30))
        {
            var expected = said.Where(one => walk.Theme.Length == 0 || one.Themes.Contains(walk.Theme))
                .Where(one => walk.Place.Length == 0 || LiesIn(walk.Place, one.Places[0].ToString()))
                .Where(one => walk.Words.Length == 0 || one.Words.Shown.Contains(walk.Words, StringComparison.Ordinal))
                .Select(one => one.Id.ToString())
                .Order()
                .ToList();
            var meanwhile = walk.Words.Length == 0 ? (Func<Task>)(async () => said.AddRange(await Say(site, 1))) : null;

            var seen = await browser.Walk($"/api/v1/contributions?limit={walk.Size}{walk.Choices}", meanwhile);

            seen.Ids().Order().ToList().ShouldBe(expected, walk.ToString());
            var days = seen.Select(item => DateTimeOffset.Parse(item.Text("publishedAt"), CultureInfo.InvariantCulture)).ToList();
            days.ShouldBe(walk.Words.Length == 0 ? [.. days.OrderDescending()] : days);
        }
    }

    [Fact]
    public async Task Of_search_results_each_comes_once()
    {
        await using var site = await TestSite.Start();
        await Publish(site, 15);
        await Say(site, 15);
        var browser = site.Browser();
        foreach (var size in Gen.Choose(1, 9).Sample(8))
        {
            var seen = (await browser.Walk($"/api/v1/recherche?q=potager&limit={size}")).Ids();

            seen.ShouldBe((await browser.Json("/api/v1/recherche?q=potager&limit=100")).Items().Ids());
            seen.Distinct().Count().ShouldBe(seen.Count);
        }
    }

    private static Gen<AskedWalk> Walks() =>
        from size in Gen.Choose(1, 11)
        from theme in Gen.Elements(["", .. Themes])
        from place in Gen.Elements(["", .. Places])
        from words in Gen.Elements(Words)
        select new AskedWalk(size, theme, place, words);

    private static bool LiesIn(string outer, string inner) => outer == inner || (outer == "departement:22" && inner == "commune:22050");

    private static Task<List<Fiche>> Publish(TestSite site, int count, DateTimeOffset? at = null) =>
        site.Within(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            var fiches = Enumerable.Range(0, count).Select(n => Published(n, at ?? Some.Noon.AddMinutes(n / 4))).ToList();
            db.AddRange(fiches);
            await db.SaveChangesAsync();
            return fiches;
        });

    // Several at the same moment: then their identity decides, and is not in the order of their making.
    private static Fiche Published(int n, DateTimeOffset at)
    {
        var content = Some.Garden with
        {
            Title = $"Jardin {n}",
            Summary = n % 2 == 0 ? "Un potager ouvert." : "Un verger ouvert.",
            Body = "",
            Themes = [Themes[n % 3]],
            Places = [Territories.TerritoryId.Parse(Places[n % 3])],
        };
        var fiche = Fiche.Draft(AnyId(), content, Some.Hand);
        fiche.Publish(new(Some.Camille, at));
        return fiche;
    }

    private static async Task<List<AcceptedStatement>> Say(TestSite site, int count)
    {
        var said = Enumerable
            .Range(0, count)
            .Select(n =>
                Some.Barrier(AnyId(), n % 2 == 0 ? "Le potager manque d’eau." : "Le verger gèle.") with
                {
                    Themes = [Themes[n % 3]],
                    Places = [Territories.TerritoryId.Parse(Places[n % 3])],
                }
            )
            .ToList();
        foreach (var together in said.Chunk(7))
        {
            await site.Hears(together);
        }

        return said;
    }

    private sealed record AskedWalk(int Size, string Theme, string Place, string Words)
    {
        public string Choices => Said("theme", Theme) + Said("territoire", Place) + Said("q", Words);

        private static string Said(string name, string value) => value.Length == 0 ? "" : $"&{name}={value}";
    }

    // Not in the order of time, so that order and identity do not agree by chance.
    private static Guid AnyId() => new(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));
}
