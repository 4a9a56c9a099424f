using System.Text;

namespace Maillage.Documents.Plain;

/// <summary>A file's characters, and what had to be guessed to get them.</summary>
internal sealed record DecodedText(string Text, IReadOnlyList<string> Notes);

/// <summary>Finds the encoding of a text: a byte order mark, else UTF-16 by its zeros, UTF-8 when it is valid, else Windows-1252.</summary>
internal static class TextDecoder
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="UnreadableDocumentException">It is not text (<c>document.binary</c>).</exception>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        var decoded = Guess(bytes);
        return LooksBinary(decoded.Text) ? throw new UnreadableDocumentException("document.binary") : decoded;
    }

    /// <summary>Decodes with the encoding that the file names; guesses when there is no such encoding here.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        var encoding = charset is null ? null : CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? KnownToTheRuntime(charset);
        return encoding is null or UTF8Encoding ? Guess(bytes).Text : encoding.GetString(bytes);
    }

    private static Encoding? KnownToTheRuntime(string charset) =>
        Encoding.GetEncodings().FirstOrDefault(known => known.Name.Equals(charset, StringComparison.OrdinalIgnoreCase))?.GetEncoding();

    private static DecodedText Guess(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Utf8(rest),
            [0xFF, 0xFE, .. var rest] => new(Encoding.Unicode.GetString(rest), []),
            [0xFE, 0xFF, .. var rest] => new(Encoding.BigEndianUnicode.GetString(rest), []),
            _ when ZerosAt(bytes, odd: true) => new(Encoding.Unicode.GetString(bytes), []),
            _ when ZerosAt(bytes, odd: false) => new(Encoding.BigEndianUnicode.GetString(bytes), []),
            _ => Utf8(bytes),
        };

    private static DecodedText Utf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new(StrictUtf8.GetString(bytes), []);
        }
        catch (DecoderFallbackException)
        {
            // A few broken bytes in a text that is otherwise UTF-8 are broken bytes, not another encoding.
            var lenient = Encoding.UTF8.GetString(bytes);
            var (broken, accented) = (lenient.Count(c => c == '\uFFFD'), lenient.Count(c => c is > '\u007F' and not '\uFFFD'));
            return accented > broken * 4 ? new(lenient, ["text.invalid-bytes"]) : new(Windows1252.GetString(bytes), ["text.windows-1252"]);
        }
    }

    // Western text in UTF-16 has a zero in nearly every second byte, and no other.
    private static bool ZerosAt(ReadOnlySpan<byte> bytes, bool odd)
    {
        var sample = bytes[..(Math.Min(bytes.Length, 4096) & ~1)];
        var (expected, other) = (0, 0);
        for (var index = 0; index < sample.Length; index++)
        {
            if (sample[index] == 0)
            {
                _ = (index & 1) == (odd ? 1 : 0) ? expected++ : other++;
            }
        }

        return sample.Length >= 4 && expected > sample.Length * 2 / 5 && other < sample.Length / 50;
    }

    private static bool LooksBinary(string text)
    {
        var controls = 0;
        foreach (var character in text)
        {
            controls += character is < '\b' or (> '\r' and < ' ' and not '\u001B') or '\uFFFD' ? 1 : 0;
        }

        return controls > 8 && controls > text.Length / 50;
    }
}
