using Maillage.Documents.Plain;
using Maillage.TextAnalysis;

namespace Maillage.Documents.Markup;

/// <summary>
/// Paragraphs of a format that has styles, typed by people who did not use them: bullets and numbers by hand, titles in bold.
/// </summary>
internal sealed class LooseText(StructureBuilder builder)
{
    private const int Unmarked = 3;

    private readonly Outline outline = new();
    private int section;

    public void Heading(int level, MappedText text)
    {
        outline.Clear();
        section = level;
        builder.Add(BlockKind.Heading, Math.Clamp(level, 1, 9), text);
    }

    public void Item(int depth, MappedText text) => builder.Add(BlockKind.ListItem, depth, text);

    public void Paragraph(MappedText text, int indent, bool isBold)
    {
        var sign = Bullets.Length(text);
        var number = sign > 0 ? 0 : Bullets.NumberLength(text);
        if (sign + number > 0 && sign + number < text.Length)
        {
            builder.Add(BlockKind.ListItem, outline.Item(indent, sign > 0 ? First(text) : '1'), text.From(sign + number));
            return;
        }

        outline.Clear();
        var words = Unseen.Clean(text.ToString());
        if (!builder.InTable && ((isBold && Titles.IsShort(words)) || Titles.NumberDepth(words) > 1))
        {
            var depth = Titles.NumberDepth(words);
            builder.Add(
                BlockKind.Heading,
                depth > 0 ? depth + 1
                    : section > 0 ? section + 1
                    : Unmarked,
                text
            );
            return;
        }

        builder.Add(BlockKind.Paragraph, 0, text);
    }

    private static char First(MappedText text)
    {
        var at = 0;
        while (char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return text[at];
    }
}
