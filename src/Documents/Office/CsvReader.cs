using Maillage.Documents.Plain;
using Maillage.TextAnalysis;

namespace Maillage.Documents.Office;

/// <summary>Reads values separated by semicolons, commas or tabs, keeping the offset of each value.</summary>
/// <remarks>Source: RFC 4180, and spreadsheets in French, which separate by semicolons.</remarks>
internal sealed class CsvReader
{
    private const string Separators = ";\t,|";

    private readonly string text;
    private readonly char separator;
    private readonly StructureBuilder builder;
    private int at;

    private CsvReader(SourceText source)
    {
        (text, builder) = (source.Text, source.Builder());
        separator = Separator(text);
    }

    public static ExtractedDocument Read(SourceText source, CancellationToken cancel)
    {
        var reader = new CsvReader(source);
        reader.Rows(cancel);
        return reader.builder.Build(DocumentFormat.Csv);
    }

    private void Rows(CancellationToken cancel)
    {
        builder.BeginTable();
        while (at < text.Length)
        {
            cancel.ThrowIfCancellationRequested();
            builder.BeginRow();
            Row();
        }

        builder.EndTable();
    }

    private void Row()
    {
        do
        {
            builder.BeginCell(isHeader: false);
            builder.Add(BlockKind.Paragraph, 0, Value());
        } while (at < text.Length && text[at++] == separator);

        at += at < text.Length && text[at - 1] == '\r' && text[at] == '\n' ? 1 : 0;
    }

    private MappedText Value()
    {
        var value = new MappedText();
        var quoted = at < text.Length && text[at] == '"';
        at += quoted ? 1 : 0;
        for (; at < text.Length && (quoted || (text[at] != separator && text[at] is not ('\n' or '\r'))); at++)
        {
            if (quoted && text[at] == '"')
            {
                quoted = at + 1 < text.Length && text[at + 1] == '"';
                at += quoted ? 1 : 0;
                if (!quoted)
                {
                    continue; // what stands between the quotation and the separator still belongs to the value
                }
            }

            value.Append(text[at], at);
        }

        return value;
    }

    // The sign that cuts the most of the first lines into the same number of values.
    private static char Separator(string text)
    {
        var lines = text[..Math.Min(text.Length, 16384)].Split('\n').Where(line => line.Trim().Length > 0).Take(20).ToList();
        return Separators.MaxBy(sign => Agreement(lines, sign));
    }

    private static int Agreement(List<string> lines, char sign)
    {
        var first = lines.Count == 0 ? 0 : lines[0].Count(c => c == sign);
        return first == 0 ? 0 : (lines.Count(line => line.Count(c => c == sign) == first) * 100) + first;
    }
}
