namespace Maillage.Commons.Contracts;

/// <summary>What a search result is.</summary>
public enum SearchKind
{
    /// <summary>A fiche.</summary>
    Fiche,

    /// <summary>One thing said.</summary>
    Statement,
}

/// <summary>A text that can be found. Names are masked before it gets here.</summary>
/// <param name="Id">What is found.</param>
/// <param name="Kind">Fiche or statement.</param>
/// <param name="Title">What weighs most; empty for a statement.</param>
/// <param name="Text">The rest.</param>
/// <param name="IsPublished">False for what is still only proposed: only the command line sees it, and says so.</param>
public sealed record SearchEntry(Guid Id, SearchKind Kind, string Title, string Text, bool IsPublished)
{
    /// <summary>What exactly it is, as a slug: <c>frein</c>, <c>initiative</c>; empty when unknown.</summary>
    public string Label { get; init; } = "";

    /// <summary>Where to read it on this site.</summary>
    public string Address { get; init; } = "/";
}

/// <summary>Full text over the commons and over what is proposed for it; written within the caller's transaction.</summary>
public interface ISearchIndex
{
    /// <summary>Adds or replaces entries.</summary>
    Task Put(IReadOnlyCollection<SearchEntry> entries, CancellationToken cancel);

    /// <summary>Forgets entries; nothing for those that are not there.</summary>
    Task Remove(IReadOnlyCollection<Guid> ids, CancellationToken cancel);
}

/// <summary>One thing found.</summary>
/// <param name="Id">What was found.</param>
/// <param name="Kind">Fiche or statement.</param>
/// <param name="Title">A fiche's title; for a statement its kind's slug.</param>
/// <param name="Sentence">The sentence that matches.</param>
/// <param name="Marks">Where the words searched for stand in the sentence.</param>
/// <param name="IsPublished">False when it is only proposed.</param>
/// <param name="Address">Where to read it on this site.</param>
public sealed record SearchHit(
    Guid Id,
    SearchKind Kind,
    string Title,
    string Sentence,
    IReadOnlyList<Kernel.Span> Marks,
    bool IsPublished,
    string Address
);

/// <summary>The search that pages, API and command line share.</summary>
public interface ISearch
{
    /// <summary>What matches, best first. Words match by stem and without accents; a last word matches as a prefix; "…" is a phrase.</summary>
    /// <param name="words">What the person typed.</param>
    /// <param name="withProposed">Whether to look at what is only proposed, too.</param>
    /// <param name="limit">From 1 to 200.</param>
    /// <param name="cancel">Stops the search.</param>
    Task<IReadOnlyList<SearchHit>> Find(string words, bool withProposed, int limit, CancellationToken cancel);
}
