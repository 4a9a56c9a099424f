using System.Globalization;
using System.Xml.Linq;

namespace Maillage.Documents.Office;

/// <summary>The words of an OpenDocument paragraph; boxes and notes found in it are put aside.</summary>
internal sealed class OdtWords(OdtStyles styles, List<XElement> aside)
{
    private const int MostSpaces = 100;

    private int letters;
    private int boldLetters;

    public MappedText Text { get; } = new();

    public bool IsBold => letters > 0 && letters == boldLetters;

    public OdtWords Read(XElement paragraph)
    {
        Walk(paragraph, styles.IsBold(paragraph.Value("style-name")));
        return this;
    }

    private void Walk(XElement parent, bool bold)
    {
        foreach (var node in parent.Nodes())
        {
            if (node is XText text)
            {
                var count = text.Value.Count(char.IsLetterOrDigit);
                letters += count;
                boldLetters += bold ? count : 0;
                Text.Append(text.Value);
            }
            else if (node is XElement element)
            {
                Element(element, bold);
            }
        }
    }

    private void Element(XElement element, bool bold)
    {
        switch (element.Name.LocalName)
        {
            case "s":
                Text.Append(
                    new string(
                        ' ',
                        Math.Clamp(int.TryParse(element.Value("c"), CultureInfo.InvariantCulture, out var count) ? count : 1, 1, MostSpaces)
                    )
                );
                break;
            case "tab" or "line-break":
                Text.Append(' ', -1);
                break;
            case "note":
                aside.Add(element.Child("note-body") ?? element);
                break;
            case "text-box":
                aside.Add(element);
                break;
            case "annotation" or "annotation-end" or "ruby-text" or "change" or "title" or "desc":
                break;
            default:
                Walk(element, bold || styles.IsBold(element.Value("style-name")));
                break;
        }
    }
}
