using Microsoft.Extensions.Localization;

namespace Maillage.Territories;

/// <summary>Says lists as sentences do.</summary>
internal static class Enumerating
{
    /// <summary>« a, b et c ».</summary>
    public static string Enumerate(this IStringLocalizer<Texts> texts, IReadOnlyList<string> parts) =>
        parts.Count < 2 ? string.Concat(parts) : texts["list.last", string.Join(", ", parts.SkipLast(1)), parts[^1]];
}
