using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Territories;

namespace Maillage.Commons;

/// <summary>Whether people see a fiche.</summary>
internal enum FicheStatus
{
    Draft,
    Published,
    Archived,
}

/// <summary>A web page or document that a fiche points to.</summary>
internal sealed record FicheLink(string Title, string Address);

/// <summary>The passage of a source that a fiche was drawn from.</summary>
internal sealed record FicheQuote(Guid Source, int SourceVersion, int Start, int End, string Words, IReadOnlyList<Span> Withheld);

/// <summary>All that people write of a fiche: what a form sends, what a version keeps.</summary>
internal sealed record FicheContent
{
    public required FicheKind Kind { get; init; }
    public required string Title { get; init; }
    public string Summary { get; init; } = "";
    public string Body { get; init; } = "";
    public IReadOnlyList<TerritoryId> Places { get; init; } = [];
    public IReadOnlyList<string> Themes { get; init; } = [];
    public IReadOnlyList<College> Colleges { get; init; } = [];
    public IReadOnlyList<string> Actors { get; init; } = [];
    public DateOnly? StartsOn { get; init; }
    public DateOnly? EndsOn { get; init; }
    public IReadOnlyList<FicheLink> Links { get; init; } = [];
    public string Licence { get; init; } = "CC-BY-SA-4.0";
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
}

/// <summary>A commons, described well enough for another territory to do it again.</summary>
internal sealed class Fiche
{
    private Fiche() { } // EF Core builds one here, then fills it.

    public Guid Id { get; private set; }
    public FicheStatus Status { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Counts the changes; a form sends it back, so two people cannot overwrite each other unseen.</summary>
    public int Version { get; private set; }

    public FicheContent Content { get; private set; } = null!;
    public IReadOnlyList<FicheQuote> Quotes { get; private set; } = [];
}
