using Maillage.Commons.Catalogue;
using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Territories;

namespace Maillage.Commons.Browse;

/// <summary>All that the catalogue's page shows.</summary>
public sealed record BrowseView
{
    public required CatalogueFilter Filter { get; init; }

    /// <summary>Values of the address that mean nothing.</summary>
    public required IReadOnlyList<string> Ignored { get; init; }

    /// <summary>How many fiches match.</summary>
    public required int Total { get; init; }

    /// <summary>How many fiches are published.</summary>
    public required int Everything { get; init; }

    public required IReadOnlyList<FacetMenu> Facets { get; init; }
    public required IReadOnlyList<Chip> Chips { get; init; }
    public required IReadOnlyList<FicheCard> Cards { get; init; }
    public required PageLinks Pages { get; init; }

    /// <summary>What the map shows at first; null when nothing that matches has a position.</summary>
    public GeoBox? Zone { get; init; }
}

/// <summary>One facet with its choices.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Choices">Those worth showing, in order.</param>
public sealed record FacetMenu(string Key, IReadOnlyList<Choice> Choices)
{
    public bool HasChosen => Choices.Any(choice => choice.IsChosen);
}

/// <summary>One choice of a facet.</summary>
/// <param name="Value">Its value in addresses.</param>
/// <param name="Label">In the reader's language.</param>
/// <param name="Count">How many fiches it would give, the other facets kept.</param>
/// <param name="IsChosen">Whether it is chosen now.</param>
public sealed record Choice(string Value, string Label, int Count, bool IsChosen)
{
    /// <summary>How deep it lies: a département under its région.</summary>
    public int Level { get; init; }
}

/// <summary>A choice that was made and can be taken back.</summary>
/// <param name="Label">In the reader's language.</param>
/// <param name="Without">The address without it.</param>
/// <param name="Count">How many fiches there would be without it; null when that was not asked.</param>
public sealed record Chip(string Label, string Without, int? Count = null);

/// <summary>A fiche in the list.</summary>
public sealed record FicheCard
{
    /// <summary>Its number, on the list and on the map.</summary>
    public required int Number { get; init; }

    public required Guid Id { get; init; }
    public required FicheKind Kind { get; init; }
    public required string Title { get; init; }
    public IReadOnlyList<Span> TitleMarks { get; init; } = [];

    /// <summary>The summary, or the sentence that holds the words searched for.</summary>
    public required string Text { get; init; }

    public IReadOnlyList<Span> TextMarks { get; init; } = [];

    /// <summary>Where: its name, and the département of a commune.</summary>
    public required string Place { get; init; }

    /// <summary>The name alone, as the map writes it beside the pin.</summary>
    public required string PlaceName { get; init; }

    public required IReadOnlyList<string> Themes { get; init; }
    public required IReadOnlyList<College> Colleges { get; init; }
    public required IReadOnlyList<(ContributionKind Kind, int Count)> Statements { get; init; }
    public DateOnly? StartsOn { get; init; }

    /// <summary>Longitude and latitude as the map reads them; empty when there is no position.</summary>
    public required string Position { get; init; }

    public bool IsApproximate { get; init; }

    public string Address => $"/fiches/{Id}";
}

/// <summary>Where this page of the list stands.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Count">How many pages there are.</param>
/// <param name="Start">The address of the first page; null when this is it.</param>
/// <param name="Next">The address of the next page; null on the last one.</param>
public sealed record PageLinks(int Number, int Count, string? Start, string? Next)
{
    internal static PageLinks Of(CatalogueFilter filter, CataloguePage page, int total, int size) =>
        new(
            (page.First / size) + 1,
            Math.Max((total + size - 1) / size, 1),
            page.First == 0 ? null : (filter with { Cursor = null }).Address(BrowseFiches.Path),
            page.Next is null ? null : (filter with { Cursor = page.Next }).Address(BrowseFiches.Path)
        );
}
