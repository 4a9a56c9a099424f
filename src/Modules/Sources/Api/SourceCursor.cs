using System.Globalization;

namespace Maillage.Sources.Api;

/// <summary>Where a page of sources begins: after this one. Newest first, those without a date last.</summary>
/// <param name="Day">The number of its day; 0 without one.</param>
/// <param name="At">When it was imported, in milliseconds since 1970.</param>
/// <param name="Id">Which.</param>
internal readonly record struct SourceCursor(int Day, long At, Guid Id)
{
    public static SourceCursor Of(Source source) =>
        new((source.SaidOn ?? DateOnly.MinValue).DayNumber, source.ImportedAt.ToUnixTimeMilliseconds(), source.Id);

    /// <summary>Reads a cursor; null when it was not made here.</summary>
    public static SourceCursor? Read(string text) =>
        text.Split('-') is [var day, var at, var id]
        && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
        && Guid.TryParseExact(id, "N", out var last)
            ? new(number, milliseconds, last)
            : null;

    public bool ComesAfter(SourceCursor other) => (Day, At, Id).CompareTo((other.Day, other.At, other.Id)) < 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day}-{At}-{Id:N}");
}
