using Maillage.Commons.Contracts;
using Maillage.Sources.Contracts;

namespace Maillage.Territories.Show;

/// <summary>All that the page of a territory shows.</summary>
/// <param name="Territory">The territory.</param>
/// <param name="Note">What to know about its limits; null when there is nothing to.</param>
/// <param name="Digest">What the commons holds about it.</param>
/// <param name="Sources">The latest documents about it.</param>
/// <param name="Map">Where it is, and what is where.</param>
public sealed record TerritoryView(
    Territory Territory,
    string? Note,
    TerritoryDigest Digest,
    IReadOnlyList<SourceCard> Sources,
    TerritoryMap Map
)
{
    /// <summary>What moved last, newest first.</summary>
    public IReadOnlyList<NewsItem> News { get; init; } = [];

    /// <summary>Who spoke of what; null when nobody did.</summary>
    public VoicesGrid? Voices { get; init; }

    /// <summary>Whether <see cref="Voices"/> counts the fiches that a college takes part in, for want of knowing who said what.</summary>
    public bool VoicesAreFiches { get; init; }

    /// <summary>Whether it is shown as the home page.</summary>
    public bool IsHome { get; init; }

    /// <summary>Where the next event takes place; null when unknown or when there is none.</summary>
    public string? NextPlace { get; init; }

    /// <summary>The territories that it lies in, from the smallest.</summary>
    public IReadOnlyList<Territory> Around { get; init; } = [];

    /// <summary>The territories just within it.</summary>
    public IReadOnlyList<Territory> Within { get; init; } = [];

    /// <summary>Whether the reader may redraw it.</summary>
    public bool MayRedraw { get; init; }

    /// <summary>How many fiches speak of it.</summary>
    public int Fiches => Digest.Fiches.Values.Sum();

    /// <summary>How many things were said of it.</summary>
    public int Statements => Digest.Statements.Values.Sum();

    /// <summary>Whether nothing is known of it yet.</summary>
    public bool IsEmpty => Fiches + Statements + Sources.Count == 0;
}

/// <summary>Something that moved lately.</summary>
/// <param name="Item">What was published.</param>
/// <param name="Day">When, for people: a day in the instance's time zone.</param>
/// <param name="DaysAgo">0 for today.</param>
/// <param name="Place">Where; null when unknown or here.</param>
public sealed record NewsItem(DigestItem Item, DateOnly Day, int DaysAgo, string? Place);
