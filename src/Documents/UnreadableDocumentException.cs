namespace Maillage.Documents;

/// <summary>A document that will not be read, and why.</summary>
/// <remarks>
/// The codes: <c>document.empty</c>, <c>document.too-large</c> (limit in megabytes), <c>document.binary</c>, <c>document.unsupported</c>
/// (what it is), <c>document.encrypted</c>, <c>document.corrupted</c>, <c>document.xml-dtd</c>, <c>document.too-deep</c> (limit),
/// <c>document.expands-too-much</c>, <c>document.too-many-entries</c> (limit), <c>document.nested-archive</c>,
/// <c>document.is-archive</c>, <c>document.no-text</c>, <c>document.too-slow</c> (seconds), <c>document.pdf-tool-missing</c>.
/// </remarks>
/// <param name="code">Stable, dotted, in English: the key of the sentence that a person reads.</param>
/// <param name="args">What that sentence needs.</param>
public sealed class UnreadableDocumentException(string code, params object[] args) : Exception(Describe(code, args))
{
    /// <summary>The reason, for programs.</summary>
    public string Code { get; } = code;

    /// <summary>What the sentence of that reason needs: a limit, a name.</summary>
    public IReadOnlyList<object> Args { get; } = args;

    private static string Describe(string code, object[] args) =>
        code is "document.pdf-tool-missing" ? "document.pdf-tool-missing: install poppler-utils, which brings pdftotext."
        : args.Length == 0 ? code
        : $"{code} ({string.Join(", ", args)})";
}
