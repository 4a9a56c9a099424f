using System.Text;
using System.Text.RegularExpressions;
using Maillage.Documents.Plain;

namespace Maillage.Documents.Mail;

/// <summary>Undoes <c>=?utf-8?Q?r=C3=A9union?=</c> in headers (RFC 2047).</summary>
internal static partial class EncodedWords
{
    public static string Decode(string header) =>
        header.Contains("=?", StringComparison.Ordinal) ? Word().Replace(Between().Replace(header, "$1"), match => Words(match)) : header;

    private static string Words(Match match)
    {
        var text = Encoding.ASCII.GetBytes(match.Groups["text"].Value);
        var isBase64 = match.Groups["way"].Value is "B" or "b";
        var bytes = isBase64 ? TransferEncoding.Base64(text) : TransferEncoding.Escaped(Spaced(text), (byte)'=', softBreaks: false);
        return TextDecoder.Decode(bytes, match.Groups["charset"].Value);
    }

    private static byte[] Spaced(byte[] text) => [.. text.Select(letter => letter == (byte)'_' ? (byte)' ' : letter)];

    [GeneratedRegex(
        @"=\?(?<charset>[^?*\s]{1,40})(?:\*[^?]{0,20})?\?(?<way>[BbQq])\?(?<text>[^?\s]{0,2000})\?=",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Word();

    // The space between two encoded words is none.
    [GeneratedRegex(@"(\?=)\s+(?==\?)")]
    private static partial Regex Between();
}
