using FsCheck;
using FsCheck.Fluent;
using Maillage.Commons.ShowFiche;

namespace Maillage.Commons.Tests.ShowFiche;

public sealed class FicheMarkdownTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("a <b onclick=alert(1)>b</b>")]
    [InlineData("<!-- --><svg/onload=alert(1)>")]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt&colon;alert(1))")]
    [InlineData("[a](java\tscript:alert(1))")]
    [InlineData("[a](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[a](vbscript:x)")]
    [InlineData("[a][b]\n\n[b]: javascript:alert(1)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<data:text/html,x>")]
    [InlineData("![a](https://ailleurs.exemple/pixel.png)")]
    [InlineData("![a](data:image/svg+xml,<svg onload=alert(1)>)")]
    [InlineData("![a][b]\n\n[b]: https://ailleurs.exemple/pixel.png")]
    [InlineData("[![a](https://ailleurs.exemple/p.png)](https://exemple.fr)")]
    [InlineData("[a](https://exemple.fr \"x\\\" onmouseover=\\\"alert(1)\")")]
    [InlineData("```\"><script>alert(1)</script>\nx\n```")]
    [InlineData("| a | <script>alert(1)</script> |\n|---|---|\n| b | c |")]
    [InlineData("file:///etc/passwd tel:0102030405 ftp://exemple.fr")]
    public void Nothing_that_is_typed_becomes_markup_script_image_or_an_address_that_is_not_of_the_web(string markdown) =>
        Examine(FicheMarkdown.ToHtml(markdown));

    [Fact]
    public void Whatever_is_typed_only_the_markup_of_Markdown_comes_out()
    {
        var pieces = Gen.Elements(
            "<",
            ">",
            "\"",
            "'",
            "&",
            "[",
            "]",
            "(",
            ")",
            "!",
            "*",
            "_",
            "`",
            "~",
            "#",
            "- ",
            "> ",
            "\n",
            "|",
            "---",
            ":",
            "script",
            "javascript:",
            "data:",
            "https://",
            "www.",
            "exemple.fr",
            "@",
            "onerror=",
            "img src=x ",
            "a",
            "\\",
            "\t",
            "&#106;",
            "]: "
        );
        Prop.ForAll(Arb.From(pieces.ListOf().Select(string.Concat)), typed => Examine(FicheMarkdown.ToHtml(typed)))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_link_leads_out_without_recommending_and_an_image_becomes_a_link()
    {
        FicheMarkdown
            .ToHtml("[le site](https://exemple.fr/) et https://exemple.fr/2")
            .ShouldBe(
                """
                <p><a href="https://exemple.fr/" rel="nofollow ugc noopener">le site</a> et <a href="https://exemple.fr/2" rel="nofollow ugc noopener">https://exemple.fr/2</a></p>

                """
            );
        FicheMarkdown.ToHtml("![le plan](https://exemple.fr/plan.png)").ShouldContain("<a href=\"https://exemple.fr/plan.png\"");
        FicheMarkdown.ToHtml("<https://exemple.fr/3>").ShouldContain("rel=\"nofollow ugc noopener\"");
    }

    [Fact]
    public void Titles_come_below_those_of_the_page()
    {
        FicheMarkdown.ToHtml("# Un\n\n###### Six").ShouldBe("<h3>Un</h3>\n<h6>Six</h6>\n");
    }

    [Theory]
    [InlineData(">")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("* ")]
    [InlineData("1. ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*a ")]
    [InlineData("**a ")]
    [InlineData("_a*b ")]
    [InlineData("`")]
    [InlineData("<a ")]
    [InlineData("|a")]
    [InlineData("[a](")]
    [InlineData("[a]: b\n")]
    [InlineData("\\")]
    [InlineData("&#")]
    [InlineData("http://")]
    public async Task However_deep_or_odd_the_longest_story_is_laid_out_or_refused_in_time(string piece)
    {
        var story = string.Concat(Enumerable.Repeat(piece, FicheRules.MaxBody / piece.Length));
        var laidOut = Task.Run(
            () => FicheMarkdown.Understands(story) ? FicheMarkdown.ToHtml(story) : "",
            TestContext.Current.CancellationToken
        );

        Examine(await laidOut.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void What_cannot_be_laid_out_is_shown_as_it_was_typed()
    {
        var tangled = new string('>', 5_000) + "<script>";
        FicheMarkdown.Understands(tangled).ShouldBeFalse();
        FicheMarkdown.ToHtml(tangled).ShouldEndWith("&lt;script&gt;</p>");
    }

    private static void Examine(string html)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        page.QuerySelectorAll("script, img, svg, iframe, object, embed, form, input, style, link, meta, base").ShouldBeEmpty();
        foreach (var element in page.Body!.QuerySelectorAll("*"))
        {
            element.Attributes.Select(attribute => attribute.Name).ShouldBeSubsetOf(["href", "rel", "title", "class", "start"]);
        }

        foreach (var link in page.QuerySelectorAll("a"))
        {
            var address = link.GetAttribute("href")!;
            (FicheRules.IsOnTheWeb(address) || address.StartsWith("mailto:", StringComparison.Ordinal)).ShouldBeTrue(address);
        }
    }
}
