using Maillage.Kernel;
using Maillage.Territories;

namespace Maillage.Sources.Contracts;

/// <summary>A source as a margin note shows it.</summary>
/// <param name="Id">The source.</param>
/// <param name="Title">Its title.</param>
/// <param name="SaidOn">The date of the meeting or document; null when unknown.</param>
/// <param name="Territory">What it is about; null when unknown.</param>
public sealed record SourceCard(Guid Id, string Title, DateOnly? SaidOn, TerritoryId? Territory);

/// <summary>The sources, for those who must lead back to them.</summary>
public interface ISourceShelf
{
    /// <summary>The cards of these sources; the ones that do not exist are missing.</summary>
    Task<IReadOnlyDictionary<Guid, SourceCard>> Find(IReadOnlyCollection<Guid> sources, CancellationToken cancel);

    /// <summary>The sources about a territory and all that lies in it, newest first.</summary>
    Task<IReadOnlyList<SourceCard>> About(TerritoryId territory, int limit, CancellationToken cancel);

    /// <summary>The page number, from 1, on which a span begins; null in formats without pages.</summary>
    Task<IReadOnlyDictionary<Guid, int?>> PagesOf(IReadOnlyCollection<Guid> extracts, CancellationToken cancel);
}

/// <summary>Where sources are read on this site.</summary>
public static class SourceAddress
{
    /// <summary>The source's page, scrolled to a highlighted span.</summary>
    public static string Of(Guid source, int version, Span span) => $"/sources/{source}?v={version}&de={span.Start}&a={span.End}#extrait";
}
