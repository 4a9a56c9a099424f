using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace Maillage.Cli;

/// <summary>What a command says: for eyes on a terminal, for programs in a pipe.</summary>
internal static class Terminal
{
    private static readonly JsonSerializerOptions ForPrograms = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // The output is never put in a web page: accents stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Prints one line.</summary>
    public static void Line(string text = "") => Console.Out.WriteLine(Printable(text));

    /// <summary>Prints lines of cells: in columns on a terminal, separated by tabs in a pipe.</summary>
    public static void Table(IEnumerable<string[]> rows)
    {
        if (Console.IsOutputRedirected)
        {
            foreach (var row in rows)
            {
                Line(string.Join('\t', row.Select(cell => cell.Replace('\t', ' '))));
            }

            return;
        }

        WriteColumns([.. rows]);
    }

    /// <summary>Prints a value as JSON.</summary>
    public static void Json<TValue>(TValue value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, ForPrograms));

    /// <summary>Text without what would steer the terminal instead of being read.</summary>
    public static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            printable.Append(IsSteering(character) ? '\uFFFD' : character);
        }

        return printable.ToString();
    }

    private static bool IsSteering(char character) =>
        character is not ('\n' or '\t')
        && (
            char.IsControl(character)
            || (char.GetUnicodeCategory(character) is UnicodeCategory.Format && character is not ('\u200D' or '\u00AD'))
        );

    private static void WriteColumns(string[][] rows)
    {
        if (rows.Length == 0)
        {
            return;
        }

        var grid = new Grid();
        for (var column = 0; column < rows[0].Length; column++)
        {
            grid.AddColumn(new GridColumn { NoWrap = column < rows[0].Length - 1 });
        }

        foreach (var row in rows)
        {
            grid.AddRow([.. row.Select(cell => new Text(Printable(cell)))]);
        }

        AnsiConsole.Write(grid);
    }
}
