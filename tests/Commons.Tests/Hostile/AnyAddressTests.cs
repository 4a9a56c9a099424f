using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Maillage.Members.Contracts;
using Maillage.Testing;

namespace Maillage.Commons.Tests.Hostile;

/// <summary>Throws at the pages whatever an address or a form may hold: the answer may be no, it is never a failure of ours.</summary>
public sealed class AnyAddressTests(SharedSite shared) : IClassFixture<SharedSite>, IAsyncLifetime
{
    private const int Often = 150;

    private static readonly string[] Nasty =
    [
        "",
        "0",
        "-1",
        "2147483647",
        "2147483648",
        "-9223372036854775809",
        "99999999999999999999999999",
        "2147483640-0-00000000000000000000000000000000",
        "2147483647-9223372036854775807-ffffffffffffffffffffffffffffffff",
        "20-1772366400000-00000000000000000000000000000000",
        "1e308",
        "NaN",
        "Infinity",
        "-180,-90,180,90",
        "1e308,1e308,1e308,1e308",
        "-0.00001,0,0.00001,1",
        "NaN,NaN,NaN,NaN",
        "%00",
        "a%00b",
        "%ED%A0%80",
        "%FF%FE",
        "%E2%80%AE",
        "%F0%9F%8C%BB",
        "%25",
        "%",
        "%u0041",
        "%22",
        "%22%22%22",
        "%C2%AB",
        "%27%20OR%201=1--",
        "*",
        "a*",
        "%22a*%22",
        "NEAR(a%20b)",
        "title_words:a",
        "{state}:proposed",
        "(((((((((",
        "a%20AND",
        "NOT",
        "!%20%26%20|",
        "%3C-%3E",
        ":*",
        "%5C",
        "%0A%0D",
        "jardin",
        "initiative",
        "alimentation",
        "commune:22050",
        "commune:",
        "pays:FR",
        "departement:22",
        "tableau",
        "frein",
        "é",
        "ß",
        "İ",
        "ﬁ",
        "%CC%81%CC%81%CC%81",
    ];

    private static readonly string[] Keys =
    [
        "q",
        "genre",
        "theme",
        "territoire",
        "college",
        "contribution",
        "zone",
        "vue",
        "suite",
        "version",
        "fait",
        "a%00",
    ];

    private TestSite Site => shared.Site;

    // More than one page of them, so that cursors lead somewhere.
    public async ValueTask InitializeAsync()
    {
        if ((await Site.Visitor("/fiches")).Contains("Jardin", StringComparison.Ordinal))
        {
            return;
        }

        for (var number = 0; number < 60; number++)
        {
            await Site.Has(Some.Garden with { Title = $"Jardin {number}" });
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task No_query_of_the_catalogue_breaks_it() => await Throw(from query in Query() select "/fiches?" + query);

    [Fact]
    public async Task No_query_of_the_search_breaks_it() => await Throw(from query in Query() select "/recherche?" + query);

    [Fact]
    public async Task No_tile_however_absurd_breaks_the_map() =>
        await Throw(
            from z in Number()
            from x in Number()
            from y in Number()
            from query in Query()
            select $"/tuiles/{z}/{x}/{y}.mvt?{query}"
        );

    [Fact]
    public async Task No_address_of_a_fiche_breaks_its_pages()
    {
        var id = await Site.Has(Some.Garden);
        await Throw(
            from who in Gen.Elements($"{id}", $"{id:N}", $"{Guid.Empty}", "nouvelle", "1", "%00", "..", "%2e%2e%2f")
            from page in Gen.Elements("", "/historique", "/modifier", "/publier", "/fusionner", "/historique/1/retablir", "/%00")
            from query in Query()
            select $"/fiches/{who}{page}?{query}"
        );
    }

    [Fact]
    public async Task No_form_breaks_the_pages_that_take_it()
    {
        var id = await Site.Has(Some.Garden, published: false);
        var browser = Site.Browser(Role.Moderator);
        var token = await browser.Token("/fiches/nouvelle");
        await Throw(
            from act in Gen.Elements(
                "nouvelle",
                $"{id}/modifier",
                $"{id}/fusionner",
                $"{id}/publier",
                $"{id}/archiver",
                $"{id}/reprendre",
                $"{id}/historique/1/retablir",
                $"{id}/historique/99999/retablir"
            )
            from fields in Field().ListOf(12)
            select (Act: "/fiches/" + act, Fields: fields),
            async form => await browser.Post(form.Act, [.. form.Fields, ("__RequestVerificationToken", token)])
        );
    }

    [Theory]
    [InlineData("/fiches?q=")]
    [InlineData("/recherche?q=")]
    [InlineData("/fiches?theme=")]
    [InlineData("/fiches?suite=")]
    [InlineData("/tuiles/0/0/0.mvt?q=")]
    public async Task An_address_as_long_as_can_be_is_answered(string start)
    {
        foreach (var length in new[] { 199, 200, 201, 7_000, 100_000 })
        {
            var answer = await Site.Browser().GetAsync(start + new string('a', length));
            ((int)answer.StatusCode).ShouldBeLessThan(500, $"{length}");
        }
    }

    [Fact]
    public async Task Thousands_of_choices_in_one_address_are_answered()
    {
        var choices = string.Join('&', Enumerable.Range(0, 1_500).Select(n => $"q={n % 10}"));
        ((int)(await Site.Browser().GetAsync("/fiches?" + choices)).StatusCode).ShouldBeLessThan(500);
        var communes = string.Join('&', Enumerable.Range(0, 300).Select(n => $"territoire=commune:22{n:000}"));
        (await Site.Browser().GetAsync("/fiches?" + communes)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_word_cut_in_the_middle_of_a_character_is_searched_without_it()
    {
        foreach (var page in new[] { "/fiches?q=", "/recherche?q=" })
        {
            var words = Uri.EscapeDataString("a" + string.Concat(Enumerable.Repeat("🌻", 100)));
            (await Site.Browser().GetAsync(page + words)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    private Task Throw(Gen<string> addresses) => Throw(addresses, address => Site.Browser().GetAsync(address));

    private static async Task Throw<TThrown>(Gen<TThrown> thrown, Func<TThrown, Task<HttpResponseMessage>> ask)
    {
        foreach (var one in thrown.Sample(Often))
        {
            using var answer = await ask(one);
            ((int)answer.StatusCode).ShouldBeLessThan(500, $"{one}");
        }
    }

    private static Gen<string> Number() =>
        Gen.OneOf(
            Gen.Elements("0", "1", "-1", "22", "23", "2147483647", "99999999999", "1e3", "x", "%00"),
            Gen.Choose(0, 30).Select(n => $"{n}")
        );

    private static Gen<string> Query() =>
        from parts in Gen.Choose(0, 9).SelectMany(count => Part().ListOf(count))
        select string.Join('&', parts);

    private static Gen<string> Part() =>
        from key in Gen.Elements(Keys)
        from value in Gen.OneOf(
            Gen.Elements(Nasty),
            Gen.Elements(Nasty).Two().Select(two => two.Item1 + two.Item2),
            Typed().Select(Uri.EscapeDataString)
        )
        select $"{key}={value}";

    private static Gen<(string, string)> Field() =>
        from name in Gen.Elements(
            "kind",
            "title",
            "summary",
            "body",
            "places",
            "position",
            "themes",
            "colleges",
            "actors",
            "personsAgreed",
            "starts",
            "ends",
            "links",
            "licence",
            "version",
            "before",
            "then",
            "choice.title",
            "other.title",
            "choice.x"
        )
        from value in Gen.OneOf(
            Gen.Elements(Nasty).Select(text => WebUtility.UrlDecode(text)!),
            Typed(),
            Gen.Elements("1", "publish", "mine", "other", "initiative")
        )
        select (name, value);

    private static Gen<string> Typed() => ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "");
}
