using System.Globalization;
using System.Xml.Linq;

namespace Maillage.Documents.Office;

/// <summary>The words of a Word paragraph as they read once its tracked changes are accepted.</summary>
internal sealed class DocxRuns
{
    private int letters;
    private int boldLetters;

    public MappedText Words { get; } = new();

    /// <summary>Text boxes anchored in the paragraph.</summary>
    public List<XElement> Boxes { get; } = [];

    /// <summary>Footnotes and endnotes called from it: the part and the number.</summary>
    public List<(string Part, string Id)> Notes { get; } = [];

    public bool IsBold => letters > 0 && boldLetters == letters;

    public static DocxRuns Read(XElement paragraph, bool styleIsBold)
    {
        var runs = new DocxRuns();
        runs.Walk(paragraph, styleIsBold);
        return runs;
    }

    private void Walk(XElement parent, bool bold)
    {
        foreach (var element in parent.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "r":
                    Walk(element, element.Child("rPr").Child("b") is { } own ? DocxStyles.IsOn(own) : bold);
                    break;
                case "t":
                    Put(element.Value, bold);
                    break;
                case "tab" or "br" or "cr":
                    Words.Append(' ', -1);
                    break;
                case "noBreakHyphen":
                    Words.Append('-', -1);
                    break;
                case "sym":
                    Put(Symbol(element), bold);
                    break;
                case "footnoteReference" or "endnoteReference":
                    Notes.Add((element.Name.LocalName is "footnoteReference" ? "footnotes" : "endnotes", element.Value("id") ?? ""));
                    break;
                case "txbxContent":
                    Boxes.Add(element);
                    break;
                // Deleted and moved words, codes of fields, the old copy of a drawing, properties.
                case "del" or "moveFrom" or "delText" or "instrText" or "Fallback" or "pPr" or "rPr" or "sdtPr" or "rt":
                    break;
                default:
                    Walk(element, bold);
                    break;
            }
        }
    }

    private void Put(string text, bool bold)
    {
        var count = text.Count(char.IsLetterOrDigit);
        letters += count;
        boldLetters += bold ? count : 0;
        Words.Append(text);
    }

    private static string Symbol(XElement element) =>
        ushort.TryParse(element.Value("char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
            ? ((char)code).ToString()
            : "";
}
