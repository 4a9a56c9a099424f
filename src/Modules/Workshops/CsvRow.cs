using System.Text;

namespace Maillage.Workshops;

/// <summary>The tables that people take away: every cell quoted. People's words go through <see cref="Api.SafeCell"/> first.</summary>
internal static class CsvRow
{
    public static void AppendRow(this StringBuilder table, IEnumerable<string> cells) =>
        table.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    public static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
