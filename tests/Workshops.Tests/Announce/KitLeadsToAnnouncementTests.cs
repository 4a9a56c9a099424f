using System.Text.RegularExpressions;
using Maillage.Testing;
using Maillage.Workshops.Tests.Kits;

namespace Maillage.Workshops.Tests.Announce;

public sealed partial class KitLeadsToAnnouncementTests(KitsSite kits) : IClassFixture<KitsSite>
{
    [Fact]
    public async Task From_the_page_of_a_kit_one_step_leads_to_the_form_with_it_chosen()
    {
        var facilitator = kits.Facilitator();
        foreach (var page in new[] { "/ateliers/kits/fournis/fr/deux-questions", $"/ateliers/kits/{await kits.Has()}" })
        {
            var link = Link().Match(await facilitator.GetStringAsync(page)).Groups[1].Value;
            (await facilitator.GetStringAsync(link)).ShouldContain(" checked aria-describedby=\"kit-", customMessage: page);
        }

        (await kits.Site.Browser().GetStringAsync("/ateliers/kits/fournis/fr/deux-questions")).ShouldNotContain("/ateliers/nouveau");
    }

    [GeneratedRegex("href=\"(/ateliers/nouveau[^\"]+)\"")]
    private static partial Regex Link();
}
