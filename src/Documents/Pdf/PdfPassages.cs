using System.Text;
using Maillage.Documents.Markup;

namespace Maillage.Documents.Pdf;

/// <summary>Lines that read as one paragraph, item or title.</summary>
internal sealed record PdfPassage(List<PdfLine> Lines, string Text);

/// <summary>Puts the lines of pages together: those of one block that go on, and those that a page's end cut.</summary>
internal static class PdfPassages
{
    public static IEnumerable<PdfPassage> Gather(IReadOnlyList<PdfLine> lines)
    {
        var text = new StringBuilder();
        var passage = new List<PdfLine>();
        foreach (var line in WithBullets(lines))
        {
            if (passage.Count > 0 && !GoesOn(passage[^1], line, text))
            {
                yield return new(passage, text.ToString());
                (text, passage) = (new(), []);
            }

            Join(text, line.Text);
            passage.Add(line);
        }

        if (passage.Count > 0)
        {
            yield return new(passage, text.ToString());
        }
    }

    // Some programs set the bullet apart from its words, on the same height.
    private static IEnumerable<PdfLine> WithBullets(IReadOnlyList<PdfLine> lines)
    {
        PdfLine? bullet = null;
        foreach (var line in lines)
        {
            if (line.Text.Length == 1 && Bullets.IsBullet(line.Text[0]))
            {
                bullet = line;
                continue;
            }

            yield return bullet is null ? line : line with { Text = $"{bullet.Text} {line.Text}" };
            bullet = null;
        }
    }

    private static bool GoesOn(PdfLine last, PdfLine line, StringBuilder text)
    {
        var words = MappedText.Of(line.Text);
        var isSimilar = Math.Abs(last.Height - line.Height) < Math.Max(1, last.Height * 0.12);
        if (
            !isSimilar
            || line.Text.Length == 0
            || Bullets.Length(words) > 0
            || Bullets.NumberLength(words) > 0
            || Titles.NumberDepth(line.Text) > 1
        )
        {
            return false;
        }

        var isCut = char.IsLower(line.Text[0]) && text.Length > 0 && text[^1] is not ('.' or '!' or '?' or ':' or ';');
        return last.Block == line.Block
            ? isCut || IsClose(last, line)
            : isCut && (last.Page < line.Page || last.Right > last.BlockRight - last.Height);
    }

    // A line that had room for the next one's first word ended on purpose; so did one that the next steps in or out from.
    private static bool IsClose(PdfLine last, PdfLine line)
    {
        var firstWord = (line.Text + " ").IndexOf(' ') * (line.Right - line.Left) / line.Text.Length;
        return line.Top - last.Bottom < last.Height * 0.7
            && line.Left < last.Left + last.Height
            && last.Right + firstWord > Math.Max(last.BlockRight, line.Right) - (last.Height / 4);
    }

    // A hyphen at a line's end is part of the word ("socio-économique") or of the layout: before a small letter it goes
    // only when a soft hyphen says so; French compounds are too frequent to guess.
    private static void Join(StringBuilder text, string line)
    {
        var touches = text.Length > 1 && (text[^1] == '\u00AD' || (text[^1] == '-' && char.IsLetter(text[^2])));
        text.Append(text.Length == 0 || touches ? "" : " ").Append(line);
    }
}
