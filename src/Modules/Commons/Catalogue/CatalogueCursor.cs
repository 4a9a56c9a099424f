using System.Globalization;

namespace Maillage.Commons.Catalogue;

/// <summary>Where a page of the list begins: after this fiche, so that nothing is skipped or shown twice when others are published meanwhile.</summary>
/// <param name="Seen">How many were shown before.</param>
/// <param name="At">When the last one shown was published.</param>
/// <param name="Id">The last one shown.</param>
internal readonly record struct CatalogueCursor(int Seen, long At, Guid Id)
{
    private const int Furthest = 100_000_000; // more than all the fiches there may ever be, and far from overflowing

    /// <summary>Reads a cursor; one that was not made here means the beginning.</summary>
    public static CatalogueCursor Read(string? text) =>
        text?.Split('-') is [var seen, var at, var id]
        && int.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && count <= Furthest
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
        && Guid.TryParseExact(id, "N", out var last)
            ? new(count, milliseconds, last)
            : default;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seen}-{At}-{Id:N}");
}
