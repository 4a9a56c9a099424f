using System.Text.Encodings.Web;
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

    private const string Rel = "nofollow ugc noopener"; // people's links are not recommended by the site

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    /// <summary>Whether the text can be laid out: not when lists, quotes or links lie in one another by the hundred.</summary>
    public static bool Understands(string markdown) => LaidOut(markdown) is not null;

    /// <summary>HTML to print as it is.</summary>
    public static string ToHtml(string markdown) => LaidOut(markdown) ?? $"<p>{HtmlEncoder.Default.Encode(markdown)}</p>";

    private static string? LaidOut(string markdown)
    {
        try
        {
            var document = Markdown.Parse(markdown, Pipeline);
            Tame(document);
            return document.ToHtml(Pipeline);
        }
        catch (ArgumentException) // how Markdig says that its limit of depth is passed, when it reads as when it writes
        {
            return null;
        }
    }

    private static void Tame(MarkdownDocument document)
    {
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Min(Deepest, heading.Level + PageTitles);
        }

        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            Tame(link);
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail).ToList())
        {
            Tame(link);
        }
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

        link.GetAttributes().AddProperty("rel", Rel);
    }

    private static void Tame(AutolinkInline link)
    {
        if (FicheRules.IsOnTheWeb(link.Url))
        {
            link.GetAttributes().AddProperty("rel", Rel);
        }
        else
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }
    }
}
