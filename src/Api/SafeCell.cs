using System.Text.RegularExpressions;

namespace Maillage.Api;

/// <summary>People's words for the cell of a spreadsheet: what would begin a formula there is preceded by an apostrophe, and so stays text.</summary>
/// <remarks>
/// Also after a semicolon: a spreadsheet in French cuts the file there, whatever its quotation marks say. Numbers of ours, which may
/// begin with a minus sign, do not pass here. Source: OWASP, CSV Injection.
/// </remarks>
public static partial class SafeCell
{
    /// <summary>The words, unable to begin a formula.</summary>
    public static string Of(string words) => Formula().Replace(words, "$1'$2");

    [GeneratedRegex(@"(\A|;)(\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])", RegexOptions.CultureInvariant)]
    private static partial Regex Formula();
}
