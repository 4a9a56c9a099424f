namespace Maillage.Documents.Archives;

/// <summary>The name of an archive's entry, made safe to show and to store under.</summary>
internal static class SafeName
{
    private const int Longest = 200;

    private static readonly HashSet<string> Reserved = new(
        ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" })],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>A relative name whose parts are plain names; null for a folder or a name of which nothing is left.</summary>
    public static string? Of(string name)
    {
        var slashed = name.Replace('\\', '/');
        var parts = slashed.Split('/').Select(Part).Where(part => part.Length > 0).ToList();
        return slashed.EndsWith('/') || parts.Count == 0 ? null : string.Join('/', parts);
    }

    private static string Part(string part)
    {
        var clean = string.Concat(Unseen.Clean(part).Select(c => c is ':' or '*' or '?' or '"' or '<' or '>' or '|' ? '_' : c))
            .Trim(' ', '.');
        var kept = clean.Length > Longest ? clean[..(Longest / 2)] + clean[^(Longest / 2)..] : clean;
        return Reserved.Contains(kept.Split('.')[0].TrimEnd()) ? "_" + kept : kept;
    }
}
