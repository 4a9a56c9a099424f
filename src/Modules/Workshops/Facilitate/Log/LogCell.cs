using System.Text.RegularExpressions;

namespace Maillage.Workshops.Facilitate.Log;

/// <summary>A cell of the table that facilitators take away: quoted, and text for any spreadsheet, whatever it begins with.</summary>
/// <remarks>The same rule as that of the commons' tables: an apostrophe before what would begin a formula, also after a semicolon. Source: OWASP, CSV Injection.</remarks>
internal static partial class LogCell
{
    public static string Of(string words) => $"\"{Formula().Replace(words, "$1'$2").Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex(@"(\A|;)(\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])", RegexOptions.CultureInvariant)]
    private static partial Regex Formula();
}
