using System.Globalization;
using System.Text;
using Maillage.Documents.Markup;

namespace Maillage.Documents.Writing;

/// <summary>Writes Markdown (CommonMark, with tables): read again, every word is the same.</summary>
public static class MarkdownWriter
{
    /// <summary>The document as Markdown, in UTF-8 lines ended by <c>\n</c>.</summary>
    public static string Write(DocumentToWrite document)
    {
        var text = new StringBuilder();
        Front(text, document);
        text.Append("# ").Append(MarkdownText.Of(document.Title)).Append('\n');
        Paragraph(text, document.Subtitle);
        BlockToWrite? before = null;
        foreach (var block in document.Blocks)
        {
            Write(text, block, before);
            before = block;
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, BlockToWrite block, BlockToWrite? before)
    {
        switch (block)
        {
            case HeadingToWrite heading:
                text.Append('\n').Append('#', Math.Clamp(heading.Level + 1, 2, 6)).Append(' ');
                text.Append(MarkdownText.Of(heading.Text)).Append('\n');
                break;
            case ParagraphToWrite paragraph:
                Paragraph(text, Words(paragraph.Phrase), isWritten: true);
                break;
            case ItemToWrite item:
                text.Append(before is ItemToWrite ? "" : "\n").Append("- ").Append(Words(item.Phrase)).Append('\n');
                break;
            case TableToWrite table:
                Table(text, table);
                break;
        }
    }

    private static void Front(StringBuilder text, DocumentToWrite document)
    {
        text.Append("---\ntitle: \"").Append(Quoted(document.Title)).Append("\"\n");
        if (document.Date is { } day)
        {
            text.Append("date: ").Append(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append('\n');
        }

        text.Append("lang: ").Append(document.Language).Append("\n---\n\n");
    }

    private static void Paragraph(StringBuilder text, string words, bool isWritten = false)
    {
        if (words.Length > 0)
        {
            text.Append('\n').Append(isWritten ? words : MarkdownText.Of(words)).Append('\n');
        }
    }

    private static void Table(StringBuilder text, TableToWrite table)
    {
        text.Append('\n');
        Row(text, table.Header.Select(head => MarkdownText.Of(head)));
        Row(text, table.Header.Select(_ => "---"));
        foreach (var row in table.Rows)
        {
            Row(text, row.Cells.Select(cell => string.Join("<br>", cell.Select(Words))));
        }
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Length > 0 ? cell : " ")).Append(" |\n");

    private static string Words(Phrase phrase) =>
        phrase.Note.Length == 0 ? MarkdownText.Of(phrase.Text) : $"{MarkdownText.Of(phrase.Text)} *({MarkdownText.Of(phrase.Note)})*";

    // A title of YAML between quotation marks, on one line.
    private static string Quoted(string title) =>
        XmlText
            .Of(title)
            .ReplaceLineEndings(" ")
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);
}

/// <summary>Words that mean nothing to Markdown.</summary>
internal static class MarkdownText
{
    public static string Of(string words)
    {
        var line = XmlText.Of(words).ReplaceLineEndings(" ").Trim();
        var text = new StringBuilder(line.Length + 8);
        for (var at = Begin(text, line); at < line.Length; at++)
        {
            Add(text, line, at);
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, string line, int at)
    {
        switch (line[at])
        {
            case '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '#':
                text.Append('\\').Append(line[at]);
                break;
            case '<':
                text.Append("&lt;");
                break;
            case '&':
                text.Append("&amp;");
                break;
            default:
                text.Append(line[at]);
                break;
        }
    }

    /// <summary>What would make an item, a number, a quotation or a rule of the first characters.</summary>
    private static int Begin(StringBuilder text, string line)
    {
        if (line.Length == 0)
        {
            return 0;
        }

        if (line[0] is '-' or '+' or '=' or '>')
        {
            text.Append('\\').Append(line[0]);
            return 1;
        }

        if (Bullets.IsBullet(line[0]) && line[0] > '~')
        {
            text.Append(CultureInfo.InvariantCulture, $"&#{(int)line[0]};");
            return 1;
        }

        var number = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        number = number == 0 && line.Length > 1 && char.IsAsciiLetter(line[0]) ? 1 : number;
        if (number is > 0 and < 10 && line[number] is '.' or ')' or '/')
        {
            text.Append(line, 0, number).Append('\\').Append(line[number]);
            return number + 1;
        }

        return 0;
    }
}
