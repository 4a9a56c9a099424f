namespace Maillage.Documents.Mail;

/// <summary>
/// A part of a message: its number (<c>1.2</c>; empty for the message itself), its headers, and its body as it lies in the file.
/// </summary>
internal sealed record MimePart(string Path, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    public HeaderValue Type => HeaderValue.Parse(Headers.GetValueOrDefault("content-type", "text/plain"));

    public HeaderValue Disposition => HeaderValue.Parse(Headers.GetValueOrDefault("content-disposition", ""));

    public string? FileName => Disposition.Parameter("filename") ?? Type.Parameter("name");

    public bool IsAttached =>
        Disposition.Value is "attachment" || (FileName is not null && !Type.Value.StartsWith("text/", StringComparison.Ordinal));

    public byte[] Decoded() =>
        TransferEncoding.Decode(Body.Span, Headers.GetValueOrDefault("content-transfer-encoding", "").Trim().ToLowerInvariant());
}
