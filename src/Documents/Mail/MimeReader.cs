using System.Text;

namespace Maillage.Documents.Mail;

/// <summary>Cuts a message into its parts (RFC 5322, 2045, 2046); linear, with bounds on depth and number.</summary>
internal static class MimeReader
{
    private const int Deepest = 20;
    private const int MostHeaderBytes = 1 << 20;

    public static MimePart Message(ReadOnlyMemory<byte> bytes) => Part(bytes, "");

    /// <summary>The parts of a multipart; none of a simple part.</summary>
    public static List<MimePart> Children(MimePart part, DocumentLimits limits)
    {
        var boundary = part.Type.Parameter("boundary");
        var depth = part.Path.Count(c => c == '.');
        return
            part.Type.Value.StartsWith("multipart/", StringComparison.Ordinal) && boundary is { Length: > 0 and <= 200 } && depth < Deepest
            ? Between(part, Encoding.Latin1.GetBytes("--" + boundary), limits)
            : [];
    }

    private static List<MimePart> Between(MimePart part, byte[] boundary, DocumentLimits limits)
    {
        var parts = new List<MimePart>();
        var body = part.Body;
        var start = -1;
        for (var at = Find(body.Span, boundary, 0); at >= 0; at = Find(body.Span, boundary, at + boundary.Length))
        {
            if (start >= 0)
            {
                parts.Add(
                    Part(body[start..Math.Max(start, EndOfLineBefore(body.Span, at))], $"{part.Path}.{parts.Count + 1}".TrimStart('.'))
                );
            }

            start = AfterLine(body.Span, at);
            if (parts.Count > limits.MaxEntries)
            {
                throw new UnreadableDocumentException("document.too-many-entries", limits.MaxEntries);
            }

            if (body.Span[(at + boundary.Length)..].StartsWith("--"u8))
            {
                return parts;
            }
        }

        if (start >= 0 && start < body.Length)
        {
            parts.Add(Part(body[start..], $"{part.Path}.{parts.Count + 1}".TrimStart('.'))); // cut off before its end
        }

        return parts;
    }

    // A boundary stands at the start of a line.
    private static int Find(ReadOnlySpan<byte> body, byte[] boundary, int from)
    {
        while (from < body.Length)
        {
            var found = body[from..].IndexOf(boundary);
            if (found < 0 || from + found == 0 || body[from + found - 1] == (byte)'\n')
            {
                return found < 0 ? -1 : from + found;
            }

            from += found + boundary.Length;
        }

        return -1;
    }

    private static int EndOfLineBefore(ReadOnlySpan<byte> body, int at) =>
        at >= 2 && body[at - 2] == (byte)'\r' ? at - 2
        : at >= 1 ? at - 1
        : at;

    private static int AfterLine(ReadOnlySpan<byte> body, int at)
    {
        var end = body[at..].IndexOf((byte)'\n');
        return end < 0 ? body.Length : at + end + 1;
    }

    private static MimePart Part(ReadOnlyMemory<byte> bytes, string path)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var at = 0;
        string? name = null;
        while (at < Math.Min(bytes.Length, MostHeaderBytes))
        {
            var next = AfterLine(bytes.Span, at);
            var line = Plain.TextDecoder.Decode(bytes.Span[at..next], charset: null).TrimEnd('\r', '\n');
            at = next;
            if (line.Length == 0)
            {
                break;
            }

            name = Header(line, name, headers);
        }

        return new(path, headers, bytes[at..]);
    }

    // A line that begins with a space goes on with the header before.
    private static string? Header(string line, string? name, Dictionary<string, string> headers)
    {
        if (line[0] is ' ' or '\t')
        {
            if (name is not null && headers[name].Length < MostHeaderBytes / 16)
            {
                headers[name] += line;
            }

            return name;
        }

        var colon = line.IndexOf(':');
        if (colon > 0)
        {
            name = line[..colon].Trim();
            headers.TryAdd(name, line[(colon + 1)..].Trim());
        }

        return name;
    }
}
