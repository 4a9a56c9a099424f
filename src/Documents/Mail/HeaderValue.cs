using System.Text;

namespace Maillage.Documents.Mail;

/// <summary>A header such as <c>text/plain; charset=utf-8</c>: its value and parameters, in lower case but for what parameters say.</summary>
internal sealed record HeaderValue(string Value, IReadOnlyDictionary<string, string> Parameters)
{
    public string? Parameter(string name) =>
        Parameters.TryGetValue(name + "*", out var extended) ? Extended(extended)
        : Parameters.TryGetValue(name, out var plain) ? EncodedWords.Decode(plain)
        : Continued(name);

    public static HeaderValue Parse(string header)
    {
        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var pieces = Split(header);
        foreach (var piece in pieces.Skip(1))
        {
            var equal = piece.IndexOf('=');
            if (equal > 0)
            {
                parameters.TryAdd(
                    piece[..equal].Trim(),
                    piece[(equal + 1)..].Trim().Trim('"').Replace("\\\"", "\"", StringComparison.Ordinal)
                );
            }
        }

        return new(pieces[0].Trim().ToLowerInvariant(), parameters);
    }

    // RFC 2231: a long name cut into name*0, name*1, or name*0*, name*1*.
    private string? Continued(string name)
    {
        var whole = new StringBuilder();
        var isExtended = Parameters.ContainsKey(name + "*0*");
        for (var part = 0; part < 100; part++)
        {
            if (!Parameters.TryGetValue($"{name}*{part}*", out var piece) && !Parameters.TryGetValue($"{name}*{part}", out piece))
            {
                break;
            }

            whole.Append(piece);
        }

        return whole.Length == 0 ? null
            : isExtended ? Extended(whole.ToString())
            : whole.ToString();
    }

    private static string Extended(string value)
    {
        var words = value.Split('\'', 3);
        return words.Length < 3 ? value
            : words[0].Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(words[2])
            : Plain.TextDecoder.Decode(TransferEncoding.Percent(words[2]), words[0]);
    }

    private static List<string> Split(string header)
    {
        var pieces = new List<string>();
        var (start, quoted) = (0, false);
        for (var at = 0; at < header.Length; at++)
        {
            quoted ^= header[at] == '"' && (at == 0 || header[at - 1] != '\\');
            if (header[at] == ';' && !quoted)
            {
                pieces.Add(header[start..at]);
                start = at + 1;
            }
        }

        pieces.Add(header[start..]);
        return pieces;
    }
}
