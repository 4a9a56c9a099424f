using System.Net;
using System.Text;
using Maillage.Testing;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops.Tests.Kits;

public sealed class ImportKitTests(KitsSite kits) : IClassFixture<KitsSite>
{
    private const string Page = "/ateliers/kits/importer";

    [Fact]
    public async Task A_pasted_kit_joins_one_s_own_with_its_comments()
    {
        var answer = await kits.Facilitator().Fill(Page, null, ("texte", "# de chez nous\n" + SomeKits.Short));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var kit = (await kits.Find(Guid.Parse(answer.Headers.Location!.OriginalString.Split('/')[^1])))!;
        kit.Title.ShouldBe("Essai");
        kit.Text.ShouldStartWith("# de chez nous");
    }

    [Fact]
    public async Task A_file_that_is_sent_does_the_same()
    {
        var answer = await Upload(Encoding.UTF8.GetBytes(ShippedKits.Find("en", "forum-ouvert")!.Text));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await kits.Find(Guid.Parse(answer.Headers.Location!.OriginalString.Split('/')[^1])))!.Language.ShouldBe("en");
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_with_its_line_and_the_text_is_given_back()
    {
        const string Wrong = "title: Essai\nlangage: fr\nsteps:\n  - id: a\n    kind: tabel\n    title: <b>A</b>\n    minutes: 900\n";

        var answer = await kits.Facilitator().Fill(Page, null, ("texte", Wrong));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Refusals()).ShouldBe(["kit.unknown-key-near", "kit.unknown-word-near", "kit.out-of-range"]);
        var page = await answer.Content.ReadAsStringAsync();
        var text = WebUtility.HtmlDecode(page);
        text.ShouldContain("Ligne 2, col. 1");
        text.ShouldContain("Vouliez-vous dire «\u00a0language\u00a0»");
        text.ShouldContain("Ligne 7, col. 5");
        text.ReplaceLineEndings("\n").ShouldContain(Wrong);
        page.ShouldNotContain("<b>A</b>");
    }

    [Fact]
    public async Task A_file_in_another_encoding_or_too_large_says_so()
    {
        (await (await Upload(Encoding.Latin1.GetBytes("title: Été"))).Refusals()).ShouldBe(["kit.not-utf8"]);
        (await (await Upload(new byte[KitLimits.FileBytes + 1])).Refusals()).ShouldBe(["kit.too-large"]);
    }

    [Fact]
    public async Task Nothing_sent_is_no_kit() => (await (await kits.Facilitator().Fill(Page)).Refusals()).ShouldBe(["kit.empty-file"]);

    [Fact]
    public async Task Nobody_fills_the_shelf()
    {
        for (var number = 0; number < OwnKit.MostPerMember; number++)
        {
            await kits.Has(where: "departement:75");
        }

        var answer = await kits.Facilitator("departement:75").Fill(Page, null, ("texte", SomeKits.Short));
        (await answer.Refusals()).ShouldBe(["kit.too-many-kits"]);
    }

    private async Task<HttpResponseMessage> Upload(byte[] bytes)
    {
        var browser = kits.Facilitator();
        var token = KitsSite.Fields(await browser.GetStringAsync(Page)).First(field => field.Name == "__RequestVerificationToken");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token.Value), token.Name },
            { new StringContent(""), "texte" },
            { new ByteArrayContent(bytes), "fichier", "kit.yaml" },
        };
        return await browser.PostAsync(Page, form);
    }
}
