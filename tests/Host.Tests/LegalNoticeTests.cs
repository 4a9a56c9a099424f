using Maillage.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Host.Tests;

public sealed class LegalNoticeTests
{
    private const string Missing = "ne l’a pas encore indiqué.";

    [Fact]
    public async Task The_legal_notice_says_what_the_configuration_says()
    {
        var notice = From(
            ("Site:Publisher", "Pays des Trois Rivières <syndicat>"),
            ("Site:Contact", "contact@exemple.org"),
            ("Site:Hosting", "Hébergeur coopératif, 1 rue du Moulin"),
            ("Site:Source", "https://exemple.org/maillage")
        );
        await using var site = await TestSite.Start(change: services => services.AddSingleton(notice));
        var page = await site.Browser().GetStringAsync(new Uri("/mentions-legales", UriKind.Relative));

        page.ShouldContain("<p>Pays des Trois Rivières &lt;syndicat&gt;</p>");
        page.ShouldContain("href=\"mailto:contact@exemple.org\"");
        page.ShouldContain("Hébergeur coopératif");
        page.ShouldContain("href=\"https://exemple.org/maillage\"");
        page.ShouldNotContain(Missing);
    }

    [Fact]
    public async Task What_nobody_filled_in_is_said_to_be_missing_and_every_page_leads_there()
    {
        await using var site = await TestSite.Start();
        using var browser = site.Browser();
        var page = await browser.GetStringAsync(new Uri("/mentions-legales", UriKind.Relative));

        page.Split(Missing).Length.ShouldBe(3 + 1);
        page.ShouldContain("La licence vous donne le droit de le lui demander");
        (await browser.GetStringAsync(new Uri("/fiches", UriKind.Relative))).ShouldContain(
            "<a href=\"/mentions-legales\">Mentions légales</a>"
        );
    }

    [Fact]
    public void Blank_is_missing_and_a_source_that_is_no_address_is_told_at_the_start()
    {
        From(("Site:Publisher", " ")).Publisher.ShouldBeNull();
        Should.Throw<InvalidOperationException>(() => From(("Site:Source", "javascript:alert(1)"))).Message.ShouldContain("Site:Source");
    }

    [Fact]
    public async Task The_territory_of_the_top_bar_is_a_link_and_promises_no_menu()
    {
        await using var site = await TestSite.Start();
        var page = await site.Browser().GetStringAsync(new Uri("/", UriKind.Relative));
        var link = page[page.IndexOf("class=\"place\"", StringComparison.Ordinal)..];
        link[..link.IndexOf("</a>", StringComparison.Ordinal)].ShouldNotContain("chevron");
    }

    private static LegalNotice From(params (string Key, string Value)[] settings) =>
        LegalNotice.From(
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(set => KeyValuePair.Create(set.Key, (string?)set.Value)))
                .Build()
        );
}
