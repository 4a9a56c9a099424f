using System.Xml.Linq;

namespace Maillage.Documents.Office;

/// <summary>The automatic styles of an OpenDocument text, as far as they tell titles and bold.</summary>
internal sealed class OdtStyles
{
    private readonly Dictionary<string, XElement> styles = [];

    public OdtStyles(XElement content)
    {
        foreach (var style in content.Child("automatic-styles")?.Children("style") ?? [])
        {
            styles.TryAdd(style.Value("name") ?? "", style);
        }
    }

    public bool IsBold(string? name) => Find(name).Child("text-properties")?.Value("font-weight") is "bold" or "700" or "800" or "900";

    /// <summary>1 for the style that the office suites call Title; 0 for others.</summary>
    public int TitleLevel(string? name) => name is "Title" || Find(name)?.Value("parent-style-name") is "Title" ? 1 : 0;

    private XElement? Find(string? name) => name is not null && styles.TryGetValue(name, out var style) ? style : null;
}
