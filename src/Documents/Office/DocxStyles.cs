using System.Globalization;
using System.Xml.Linq;

namespace Maillage.Documents.Office;

/// <summary>What the styles and numbering of a Word document say of a paragraph.</summary>
internal sealed class DocxStyles
{
    private const int LongestChain = 12;
    private const string Bold = "b";

    private readonly Dictionary<string, XElement> styles = [];

    public DocxStyles(XElement? root)
    {
        foreach (var style in root?.Children("style") ?? [])
        {
            styles.TryAdd(style.Value("styleId") ?? "", style);
        }
    }

    /// <summary>Level of a title from 1; 0 for other paragraphs.</summary>
    public int HeadingLevel(XElement? properties)
    {
        if (Outline(properties) is { } own)
        {
            return own;
        }

        foreach (var style in Chain(properties))
        {
            if (Outline(style.Child("pPr")) is { } level)
            {
                return level;
            }

            if (LevelByName(style.Child("name")?.Value("val") ?? "") is var named and > 0)
            {
                return named;
            }
        }

        return 0;
    }

    /// <summary>Depth of a list item from 0; null for other paragraphs.</summary>
    public int? ListDepth(XElement? properties)
    {
        if (properties.Child("numPr") is { } own)
        {
            return Depth(own);
        }

        return
            Chain(properties).Select(style => style.Child("pPr").Child("numPr")).FirstOrDefault(found => found is not null) is { } inherited
            ? Depth(inherited)
            : null;
    }

    /// <summary>Whether the paragraph's style is bold.</summary>
    public bool IsBold(XElement? properties) =>
        Chain(properties).Select(style => style.Child("rPr").Child(Bold)).FirstOrDefault(bold => bold is not null) is { } found
        && IsOn(found);

    public static bool IsOn(XElement? property) => property is not null && property.Value("val") is not ("0" or "false" or "off" or "none");

    private static int? Depth(XElement numbering) =>
        numbering.Child("numId")?.Value("val") is "0" ? null : Math.Clamp(Number(numbering.Child("ilvl")) ?? 0, 0, 8);

    // Nine outline levels, then 9 for "body text".
    private static int? Outline(XElement? properties) =>
        Number(properties.Child("outlineLvl")) is { } level ? (level is >= 0 and < 9 ? level + 1 : 0) : null;

    private static int? Number(XElement? property) =>
        int.TryParse(property?.Value("val"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    // Word stores the English names of its own styles whatever its language; other programs translate them.
    private static int LevelByName(string name)
    {
        var lower = name.ToLowerInvariant();
        return lower is "title" or "titre" or "titre principal" ? 1
            : (lower.StartsWith("heading ", StringComparison.Ordinal) || lower.StartsWith("titre ", StringComparison.Ordinal))
            && lower[^1] is >= '1' and <= '9' and var digit
                ? digit - '0'
            : 0;
    }

    private IEnumerable<XElement> Chain(XElement? properties)
    {
        var id = properties.Child("pStyle")?.Value("val");
        for (var links = 0; links < LongestChain && id is not null && styles.TryGetValue(id, out var style); links++)
        {
            yield return style;
            id = style.Child("basedOn")?.Value("val");
        }
    }
}
