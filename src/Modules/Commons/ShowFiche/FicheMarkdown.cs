using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Maillage.Commons.ShowFiche;

/// <summary>What people write in Markdown, as HTML that can do nothing: no markup of theirs, no script, no image from elsewhere.</summary>
internal static class FicheMarkdown
{
    private const int Deepest = 6;
    private const int PageTitles = 2; // the page's own h1 and h2 stand above

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    /// <summary>HTML to print as it is.</summary>
    public static string ToHtml(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Min(Deepest, heading.Level + PageTitles);
        }

        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            Tame(link);
        }

        foreach (
            var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !FicheRules.IsOnTheWeb(link.Url)).ToList()
        )
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }

        return document.ToHtml(Pipeline);
    }

    // An image would call another site from every reader's browser: it becomes a link to it.
    private static void Tame(LinkInline link)
    {
        link.IsImage = false;
        if (link.Url is not { } url || !FicheRules.IsOnTheWeb(url))
        {
            link.Url = "";
            link.ReplaceBy(new EmphasisInline { DelimiterChar = '*', DelimiterCount = 1 }, copyChildren: true);
            return;
        }

        link.GetAttributes().AddProperty("rel", "nofollow ugc noopener");
    }
}
