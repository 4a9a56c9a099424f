using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Maillage.Members.Contracts;
using Maillage.Testing;

namespace Maillage.Commons.Tests.Edit;

/// <summary>Each field of the form: written, written anew, cleared, and refused without losing anything that was typed.</summary>
public sealed partial class EveryFieldTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private TestSite Site => shared.Site;

    [Theory]
    [InlineData("kind", "evenement", "Evenement")]
    [InlineData("title", "  Verger de l’été\u202E ", "Verger de l’été")]
    [InlineData("summary", "On y cueille,\r\net on y sème.", "On y cueille, et on y sème.")]
    [InlineData("body", "# Un\r\n\r\n- deux\u0007\r\n", "# Un\n\n- deux")]
    [InlineData("places", "Loos-en-Gohelle\r\n22050\r\nDinan", "commune:62528\ncommune:22050")]
    [InlineData("position", "48.454; -2.047", "48.454, -2.047")]
    [InlineData("themes", "eau", "eau")]
    [InlineData("colleges", "elus", "Elus")]
    [InlineData("actors", "Régie du Moulin\r\n\r\n  CPIE  ", "Régie du Moulin\nCPIE")]
    [InlineData("personsAgreed", "true", "✓", "agreed")]
    [InlineData("starts", "2026-03-01", "2026-03-01")]
    [InlineData("ends", "2027-03-01", "2027-03-01")]
    [InlineData(
        "links",
        "Carte | https://exemple.fr/carte\r\nhttps://exemple.fr/2",
        "Carte | https://exemple.fr/carte\nhttps://exemple.fr/2"
    )]
    [InlineData("licence", "CC0-1.0", "CC0-1.0")]
    public async Task A_field_is_written_with_the_fiche_and_written_anew(string field, string typed, string said, string? name = null)
    {
        var sent = await Draft((field, typed));
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Says(name ?? field, Guid.Parse(Identity().Match(sent.Path()).Value))).ShouldBe(said);

        var id = await Site.Has(Some.Garden, published: false);
        await Edit(id, (field, typed));
        (await Says(name ?? field, id)).ShouldBe(said);
    }

    [Theory]
    [InlineData("summary")]
    [InlineData("body")]
    [InlineData("places")]
    [InlineData("position")]
    [InlineData("themes")]
    [InlineData("colleges")]
    [InlineData("actors")]
    [InlineData("starts")]
    [InlineData("ends")]
    [InlineData("links")]
    public async Task A_field_of_a_draft_can_be_cleared(string field)
    {
        var full = Some.Garden with { EndsOn = new(2030, 1, 1), Latitude = 48.4, Longitude = -2 };
        var id = await Site.Has(full, published: false);
        (await Says(field, id)).ShouldNotBeEmpty();

        (await Edit(id, (field, ""))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Says(field, id)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("title", "", "fiche.no-title")]
    [InlineData("title", "\u200D \u202E", "fiche.no-title")]
    [InlineData("title", "long:161", "fiche.long-title")]
    [InlineData("title", "emoji:10000", "fiche.long-title")]
    [InlineData("summary", "long:601", "fiche.long-summary")]
    [InlineData("summary", "emoji:10000", "fiche.long-summary")]
    [InlineData("body", "long:20001", "fiche.long-body")]
    [InlineData("body", "emoji:10001", "fiche.long-body")]
    [InlineData("body", "quotes:5000", "fiche.tangled-body")]
    [InlineData("places", "Zzyzx-les-Oies", "fiche.unknown-place")]
    [InlineData("places", "Dinnan", "fiche.place-like")]
    [InlineData("places", "Saint-Martin", "fiche.ambiguous-place")]
    [InlineData("places", "emoji:10000", "fiche.unknown-place")]
    [InlineData("places", "lines:51", "fiche.many-places")]
    [InlineData("position", "ici", "fiche.bad-position")]
    [InlineData("position", "48.4", "fiche.bad-position")]
    [InlineData("position", "NaN, 2", "fiche.bad-position")]
    [InlineData("position", "1e400, 2", "fiche.bad-position")]
    [InlineData("position", "91, 2", "fiche.impossible-position")]
    [InlineData("themes", "licornes", "fiche.unknown-theme")]
    [InlineData("actors", "lines:31", "fiche.many-actors")]
    [InlineData("actors", "emoji:10000", "fiche.long-actor")]
    [InlineData("starts", "1er mars", "fiche.bad-date")]
    [InlineData("starts", "2026-02-30", "fiche.bad-date")]
    [InlineData("starts", "0000-00-00", "fiche.bad-date")]
    [InlineData("ends", "1999-01-01", "fiche.ends-before-start")]
    [InlineData("links", "javascript:alert(1)", "fiche.bad-link")]
    [InlineData("links", "Le site | data:text/html,x", "fiche.bad-link")]
    [InlineData("links", "emoji:10000", "fiche.bad-link")]
    [InlineData("links", "longtitle", "fiche.long-link-title")]
    [InlineData("links", "lines:21", "fiche.many-links")]
    [InlineData("licence", "propriétaire", "fiche.unknown-licence")]
    public async Task What_is_refused_says_why_and_every_field_stays_as_it_was_typed(string field, string typed, string code)
    {
        var value = Written(typed);
        var id = await Site.Has(Some.Garden, published: false);
        foreach (var sent in new[] { await Draft((field, value)), await Edit(id, (field, value)) })
        {
            sent.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await sent.Refusals()).ShouldContain(code);
            var page = await sent.Text();
            page.ShouldNotContain($">{code}</li>");
            foreach (
                var (name, kept) in Pages
                    .Form((field, value))
                    .Where(one => one.Item1 is not ("licence" or "themes" or "colleges" or "kind"))
            )
            {
                Holds(page, name, kept).ShouldBeTrue(name);
            }
        }

        (await Site.Read(id)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_slip_of_the_hand_is_answered_with_the_places_that_may_be_meant()
    {
        var page = await (await Draft(("places", "Dinnan"))).Text();
        page.ShouldMatch("Vouliez-vous dire\u00a0: [^<]*Dinan \\(Côtes-d’Armor, 22050\\)");
    }

    [Fact]
    public async Task Ten_thousand_emoji_are_kept_to_the_last()
    {
        var flowers = Written("emoji:10000");
        var id = await Site.Has(Some.Garden, published: false);
        (await Edit(id, ("body", flowers))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Says("body", id)).ShouldBe(flowers);
    }

    [Fact]
    public async Task Choices_that_were_made_stay_made_when_something_else_is_refused()
    {
        var page = await (
            await Draft(("title", ""), ("kind", "ressource"), ("themes", "eau"), ("colleges", "elus"), ("licence", "CC0-1.0"))
        ).Text();

        page.ShouldMatch("value=\"ressource\"[^>]*checked");
        page.ShouldMatch("value=\"eau\"[^>]*checked");
        page.ShouldMatch("value=\"elus\"[^>]*checked");
        page.ShouldMatch("value=\"CC0-1.0\"[^>]*selected");
    }

    private static string Written(string typed) =>
        typed.Split(':') switch
        {
            ["long", var length] => new string('é', int.Parse(length, CultureInfo.InvariantCulture)),
            ["emoji", var count] => string.Concat(Enumerable.Repeat("🌻", int.Parse(count, CultureInfo.InvariantCulture))),
            ["quotes", var count] => new string('>', int.Parse(count, CultureInfo.InvariantCulture)) + " loin",
            ["lines", var count] => string.Join(
                "\r\n",
                Enumerable.Range(0, int.Parse(count, CultureInfo.InvariantCulture)).Select(n => $"https://exemple.fr/{n}")
            ),
            ["longtitle"] => new string('é', 201) + " | https://exemple.fr/",
            _ => typed,
        };

    private static bool Holds(string page, string name, string typed) =>
        page.Contains($"name=\"{name}\" value=\"{typed}\"", StringComparison.Ordinal)
        || page.ReplaceLineEndings("\n").Contains($">\n{typed.ReplaceLineEndings("\n")}</textarea>", StringComparison.Ordinal)
        || Regex.IsMatch(page, $"name=\"{name}\"[^>]* value=\"{Regex.Escape(typed)}\"");

    private async Task<string> Says(string field, Guid id) =>
        FicheField.All.Single(one => one.Name == field).Text((await Site.Read(id)).Content);

    private Task<HttpResponseMessage> Draft(params (string, string)[] changed) =>
        Site.Browser(Role.Contributor).Send("/fiches/nouvelle", "/fiches/nouvelle", [.. Pages.Form(changed), ("then", "keep")]);

    private Task<HttpResponseMessage> Edit(Guid id, params (string, string)[] changed) =>
        Site.Moderates(id, "modifier", [.. Pages.Form(changed), ("version", "1")]);

    [GeneratedRegex("[0-9a-f-]{36}")]
    private static partial Regex Identity();
}
