namespace Maillage.Documents.Markup;

/// <summary>The elements of HTML that people and programs leave in texts.</summary>
internal static class HtmlNames
{
    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "col", "colgroup", "dd", "details", "dialog",
        "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head",
        "header", "hr", "html", "legend", "li", "link", "main", "menu", "meta", "nav", "ol", "optgroup", "option", "p", "pre", "script",
        "search", "section", "select", "style", "summary", "table", "tbody", "td", "template", "tfoot", "th", "thead", "title", "tr",
        "ul", "textarea",
    ];

    private static readonly HashSet<string> Inline =
    [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "button", "cite", "code", "data", "del", "dfn", "em", "font", "i",
        "iframe", "img", "input", "ins", "kbd", "label", "mark", "noscript", "o:p", "q", "s", "samp", "small", "span", "strike",
        "strong", "sub", "sup", "svg", "time", "tt", "u", "var", "video", "wbr",
    ];

    public static bool IsBlock(string name) => Blocks.Contains(name);

    public static bool IsKnown(string name) => Blocks.Contains(name) || Inline.Contains(name);
}
