using Maillage.Territories;

namespace Maillage.Commons.Contracts;

/// <summary>A web page that a ready-made fiche points to.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Address">Where it is.</param>
public sealed record ReadyLink(string Title, string Address);

/// <summary>A fiche that comes whole from elsewhere, such as the sample territory.</summary>
/// <param name="Id">Its identity there: publishing it twice changes nothing.</param>
/// <param name="Kind">What it describes.</param>
/// <param name="Title">Its name.</param>
public sealed record ReadyFiche(Guid Id, FicheKind Kind, string Title)
{
    /// <summary>One or two sentences, without markup.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The rest, in Markdown.</summary>
    public string Body { get; init; } = "";

    /// <summary>Where it is.</summary>
    public IReadOnlyList<TerritoryId> Places { get; init; } = [];

    /// <summary>Identifiers of themes.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Who takes part.</summary>
    public IReadOnlyList<College> Colleges { get; init; } = [];

    /// <summary>Names of the organisations that do it.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>When it begins; null when unknown.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>When it ends; null when it lasts or is unknown.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Where to read more.</summary>
    public IReadOnlyList<ReadyLink> Links { get; init; } = [];

    /// <summary>SPDX identifier.</summary>
    public string Licence { get; init; } = "CC-BY-SA-4.0";
}

/// <summary>How ready-made fiches join the commons, within the caller's transaction (the same scope's PlatformDb).</summary>
/// <remarks>The caller saves. Each call may be repeated.</remarks>
public interface IReadyFiches
{
    /// <summary>Whether the commons holds no fiche and no statement at all.</summary>
    Task<bool> IsEmpty(CancellationToken cancel);

    /// <summary>Publishes the fiches whose identity is not there yet; the others stay as people left them.</summary>
    Task Publish(IReadOnlyCollection<ReadyFiche> fiches, CancellationToken cancel);

    /// <summary>Makes every published statement that holds one of these words be about the fiche; those saved before this call only.</summary>
    /// <param name="fiche">The fiche.</param>
    /// <param name="words">Exact words, as their document writes them.</param>
    /// <param name="cancel">Stops the work.</param>
    Task Tie(Guid fiche, IReadOnlyCollection<string> words, CancellationToken cancel);
}
