using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Territories;

namespace Maillage.Commons.ShowFiche;

/// <summary>A word that leads somewhere.</summary>
public sealed record WordLink(string Text, string Address);

/// <summary>Where something was said, for the margin.</summary>
/// <param name="Title">The source's title; null when it is gone.</param>
/// <param name="SaidOn">When; null when unknown.</param>
/// <param name="Page">From 1; null without pages.</param>
/// <param name="Address">The highlighted place in the source.</param>
public sealed record SourceView(string? Title, DateOnly? SaidOn, int? Page, string Address);

/// <summary>A passage quoted, names masked.</summary>
public sealed record QuoteView(string Words, SourceView Source);

/// <summary>One thing said about the fiche, names masked.</summary>
public sealed record StatementView(
    Guid Id,
    ContributionKind Kind,
    string Words,
    College? College,
    int Times,
    IReadOnlyList<Territory> Places,
    SourceView Source
);

/// <summary>The static map that says where it is.</summary>
/// <param name="Lands">Paths of the départements seen; those that hold one of its places are marked.</param>
/// <param name="Pins">Its places, in the units of the drawing.</param>
public sealed record LocatorView(IReadOnlyList<(string Path, bool Holds)> Lands, IReadOnlyList<(double X, double Y, string Name)> Pins);

/// <summary>All that the page shows.</summary>
public sealed record ShowFicheView
{
    public required Guid Id { get; init; }
    public required FicheKind Kind { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }

    /// <summary>HTML made from the Markdown, harmless.</summary>
    public required string Body { get; init; }

    public required IReadOnlyList<Territory> Places { get; init; }
    public required IReadOnlyList<WordLink> Themes { get; init; }
    public required IReadOnlyList<College> Colleges { get; init; }
    public required IReadOnlyList<string> Actors { get; init; }
    public required IReadOnlyList<WordLink> Links { get; init; }
    public required WordLink Licence { get; init; }
    public required DateOnly? StartsOn { get; init; }
    public required DateOnly? EndsOn { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }
    public required int Version { get; init; }
    public required bool IsPublished { get; init; }
    public required bool IsArchived { get; init; }

    /// <summary>What still stands between a draft and its readers.</summary>
    public required IReadOnlyList<Refusal> WhyNotPublishable { get; init; }

    public required IReadOnlyList<QuoteView> Quotes { get; init; }
    public required IReadOnlyList<StatementView> Statements { get; init; }
    public required LocatorView? Locator { get; init; }

    /// <summary>The same for machines, in the words of schema.org.</summary>
    public required string JsonLd { get; init; }

    public string? Done { get; init; }
    public bool MayEdit { get; init; }
    public bool MayPublish { get; init; }
    public bool MayArchive { get; init; }
    public bool MayReopen { get; init; }
    public bool MaySeeHistory { get; init; }
}
