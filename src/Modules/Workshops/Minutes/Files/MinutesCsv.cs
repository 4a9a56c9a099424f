using System.Globalization;
using System.Text;
using Maillage.Api;
using Maillage.Commons.Contracts;

namespace Maillage.Workshops.Minutes.Files;

/// <summary>The lines of minutes as a table that a spreadsheet opens, and that cannot become formulas there (RFC 4180).</summary>
internal static class MinutesCsv
{
    private static readonly (string Name, Func<SaidLine, string> Value)[] Columns =
    [
        ("id", line => line.Id.ToString()),
        ("heure", line => line.At.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)),
        ("etape", line => SafeCell.Of(line.Step)),
        ("question", line => SafeCell.Of(line.Question)),
        ("groupe", line => SafeCell.Of(line.Group)),
        ("genre", line => line.Kind.Slug()),
        ("texte", line => SafeCell.Of(line.Text)),
        ("texte_d_origine", line => SafeCell.Of(line.Original ?? "")),
        ("college", line => line.College?.Slug() ?? ""),
        ("nom", line => SafeCell.Of(line.Name ?? "")),
        ("dit", line => Number(line.Times)),
        ("pleniere", line => line.IsCarried ? "oui" : ""),
        ("gommettes", line => Number(line.Votes?.Dots)),
        ("d_accord", line => Number(line.Votes?.Agree)),
        ("pas_d_accord", line => Number(line.Votes?.Disagree)),
        ("passe", line => Number(line.Votes?.Pass)),
    ];

    /// <summary>The table, in UTF-8 with its mark: without it spreadsheets read accents as something else.</summary>
    public static byte[] Write(MinutesPaper paper, string address)
    {
        var text = new StringBuilder();
        text.AppendRow(Columns.Select(column => column.Name).Append("adresse"));
        foreach (var line in paper.Lines)
        {
            text.AppendRow(Columns.Select(column => column.Value(line)).Append($"{address}#{MinutesAddress.Anchor(line.Id)}"));
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Number(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "";
}
