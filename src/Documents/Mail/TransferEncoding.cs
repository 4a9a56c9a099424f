using System.Globalization;
using System.Text;

namespace Maillage.Documents.Mail;

/// <summary>Undoes the encodings of e-mail bodies (RFC 2045): base64 and quoted-printable, forgiving what is broken.</summary>
internal static class TransferEncoding
{
    public static byte[] Decode(ReadOnlySpan<byte> body, string encoding) =>
        encoding switch
        {
            "base64" => Base64(body),
            "quoted-printable" => Escaped(body, (byte)'=', softBreaks: true),
            _ => body.ToArray(),
        };

    public static byte[] Base64(ReadOnlySpan<byte> body)
    {
        var digits = new List<byte>(body.Length);
        foreach (var letter in body)
        {
            if (char.IsAsciiLetterOrDigit((char)letter) || letter is (byte)'+' or (byte)'/')
            {
                digits.Add(letter);
            }
        }

        if (digits.Count % 4 == 1)
        {
            digits.RemoveAt(digits.Count - 1);
        }

        digits.AddRange(Enumerable.Repeat((byte)'=', (4 - (digits.Count % 4)) % 4));
        return Convert.FromBase64String(Encoding.ASCII.GetString([.. digits]));
    }

    /// <summary>Undoes <c>%C3%A9</c>.</summary>
    public static byte[] Percent(string text) => Escaped(Encoding.ASCII.GetBytes(text), (byte)'%', softBreaks: false);

    /// <summary>Undoes <c>=C3=A9</c> and, in bodies, the breaks of long lines.</summary>
    public static byte[] Escaped(ReadOnlySpan<byte> body, byte sign, bool softBreaks)
    {
        var decoded = new List<byte>(body.Length);
        for (var at = 0; at < body.Length; at++)
        {
            if (body[at] != sign)
            {
                decoded.Add(body[at]);
            }
            else if (softBreaks && SoftBreak(body[(at + 1)..]) is var length and > 0)
            {
                at += length;
            }
            else if (
                at + 2 < body.Length
                && byte.TryParse(
                    Encoding.ASCII.GetString(body.Slice(at + 1, 2)),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var value
                )
            )
            {
                decoded.Add(value);
                at += 2;
            }
            else
            {
                decoded.Add(sign);
            }
        }

        return [.. decoded];
    }

    private static int SoftBreak(ReadOnlySpan<byte> rest) =>
        rest switch
        {
            [(byte)'\n', ..] => 1,
            [(byte)'\r', (byte)'\n', ..] => 2,
            _ => 0,
        };
}
