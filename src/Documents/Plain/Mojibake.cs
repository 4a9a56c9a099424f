using System.Text;

namespace Maillage.Documents.Plain;

/// <summary>
/// Puts right UTF-8 that was read as Windows-1252 ("Ã©" for "é"): each sequence that is valid UTF-8 when its characters are
/// turned back into bytes, and that no French text would write.
/// </summary>
internal static class Mojibake
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The repaired text, and where its characters stood; the same text and null when there is nothing to repair.</summary>
    public static (string Text, IReadOnlyList<OriginRun>? Runs) Repair(string text)
    {
        if (text.AsSpan().IndexOfAny("ÃÂÅâð") < 0)
        {
            return (text, null);
        }

        var repaired = new StringBuilder(text.Length);
        var runs = new List<OriginRun>();
        var copied = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (Sequence(text, index) is not { } original)
            {
                continue;
            }

            Copy(copied, index);
            runs.Add(new(repaired.Length, index, original.Text.Length));
            repaired.Append(original.Text);
            copied = index + original.Length;
            index = copied - 1;
        }

        Copy(copied, text.Length);
        return copied == 0 ? (text, null) : (repaired.ToString(), runs);

        void Copy(int from, int to)
        {
            runs.Add(new(repaired.Length, from, Math.Max(1, to - from)));
            repaired.Append(text, from, to - from);
        }
    }

    private static (string Text, int Length)? Sequence(string text, int index)
    {
        var length = text[index] switch
        {
            'Ã' or 'Â' or 'Å' => 2,
            'â' => 3,
            'ð' => 4,
            _ => 0,
        };
        if (length == 0 || index + length > text.Length)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[4];
        for (var at = 0; at < length; at++)
        {
            if (Byte(text[index + at]) is not { } value || (at > 0 && value is < 0x80 or > 0xBF))
            {
                return null;
            }

            bytes[at] = value;
        }

        return (Encoding.UTF8.GetString(bytes[..length]), length);
    }

    // C1 controls stand for the five bytes that Windows-1252 leaves without a character.
    private static byte? Byte(char character)
    {
        if (character <= '\u00FF')
        {
            return (byte)character;
        }

        Span<byte> encoded = stackalloc byte[1];
        return Windows1252.GetBytes([character], encoded) == 1 && encoded[0] != (byte)'?' ? encoded[0] : null;
    }
}
