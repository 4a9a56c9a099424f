using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Maillage.Documents.Archives;
using Maillage.TextAnalysis;

namespace Maillage.Documents.Office;

/// <summary>Reads workbooks of Excel, old and new: each sheet a table of text, its name a title when there are several.</summary>
internal static class SheetReader
{
    // The library asks the runtime for the encodings of old workbooks by number.
    static SheetReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static ExtractedDocument Read(DocumentInput input, DocumentFormat format)
    {
        if (format is DocumentFormat.Xlsx)
        {
            CheckParts(input);
        }

        try
        {
            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(input.Bytes.ToArray(), writable: false));
            return Sheets(reader, format, input.Cancel);
        }
        catch (InvalidPasswordException)
        {
            throw new UnreadableDocumentException("document.encrypted");
        }
        catch (Exception failure) when (IsFromBrokenFile(failure))
        {
            throw new UnreadableDocumentException("document.corrupted");
        }
    }

    // The library unfolds and parses by itself: what it is given must be known to be bounded.
    private static void CheckParts(DocumentInput input)
    {
        using var zip = BoundedZip.Open(input.Bytes, input.Limits);
        foreach (var entry in zip.Entries)
        {
            var bytes = zip.Read(entry, input.Cancel);
            if (
                entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
                || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
            )
            {
                BoundedXml.Check(bytes, input);
            }
        }
    }

    // A reader of an old binary format fails in as many ways as bytes can be wrong.
    private static bool IsFromBrokenFile(Exception failure) =>
        failure
            is ExcelReaderException
                or InvalidDataException
                or IOException
                or System.Xml.XmlException
                or ArgumentException
                or InvalidOperationException
                or IndexOutOfRangeException
                or NullReferenceException
                or FormatException
                or InvalidCastException
                or KeyNotFoundException
                or NotSupportedException
                or ArithmeticException;

    private static ExtractedDocument Sheets(IExcelDataReader reader, DocumentFormat format, CancellationToken cancel)
    {
        var builder = new StructureBuilder();
        do
        {
            builder.Place = $"sheet {reader.Name}";
            if (reader.ResultsCount > 1 && reader.RowCount > 0)
            {
                builder.Add(BlockKind.Heading, 1, reader.Name);
            }

            Rows(reader, builder, cancel);
        } while (reader.NextResult());

        return builder.Build(format);
    }

    private static void Rows(IExcelDataReader reader, StructureBuilder builder, CancellationToken cancel)
    {
        var row = 0;
        builder.BeginTable();
        while (reader.Read())
        {
            cancel.ThrowIfCancellationRequested();
            builder.BeginRow();
            row++;
            for (var column = 0; column < reader.FieldCount; column++)
            {
                builder.BeginCell(isHeader: false);
                builder.Place = $"sheet {reader.Name}!{Letters(column)}{row}";
                builder.Add(BlockKind.Paragraph, 0, Words(reader.GetValue(column)));
            }
        }

        builder.EndTable();
    }

    private static string Words(object? value) =>
        value switch
        {
            null => "",
            DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime time => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    private static string Letters(int column) => (column >= 26 ? Letters((column / 26) - 1) : "") + (char)('A' + (column % 26));
}
