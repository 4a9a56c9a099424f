using System.Text.Json.Serialization;
using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Territories;

namespace Maillage.Commons;

/// <summary>A web page or document that a fiche points to.</summary>
internal sealed record FicheLink(string Title, string Address);

/// <summary>The passage of a source that a fiche was drawn from: exact words, and the names in them that are withheld.</summary>
internal sealed record FicheQuote(Guid Source, int SourceVersion, int Start, int End, string Words, IReadOnlyList<Span> Withheld)
{
    public static FicheQuote Of(Provenance from, MaskedText words) =>
        new(from.Source, from.SourceVersion, from.Span.Start, from.Span.End, words.Exact, words.Withheld);

    /// <summary>Where the words stand in the source's text.</summary>
    public Span Span() => new(Start, End);

    /// <summary>The words as people are shown them.</summary>
    public MaskedText Masked() => new(Words, Withheld);

    public bool Equals(FicheQuote? other) =>
        other is not null
        && (Source, SourceVersion, Start, End, Words) == (other.Source, other.SourceVersion, other.Start, other.End, other.Words)
        && Withheld.SequenceEqual(other.Withheld);

    public override int GetHashCode() => HashCode.Combine(Source, SourceVersion, Start, End);
}

/// <summary>All that people write of a fiche: what a form sends, what a version keeps.</summary>
internal sealed record FicheContent
{
    public required FicheKind Kind { get; init; }
    public required string Title { get; init; }
    public string Summary { get; init; } = "";

    /// <summary>Markdown, without HTML.</summary>
    public string Body { get; init; } = "";

    public IReadOnlyList<TerritoryId> Places { get; init; } = [];

    /// <summary>Identifiers of the theme vocabulary.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    public IReadOnlyList<College> Colleges { get; init; } = [];

    /// <summary>Names as they were typed, persons' included: for writing and comparing, never for showing.</summary>
    [JsonPropertyName("Actors")]
    public IReadOnlyList<string> ExactActors { get; init; } = [];

    /// <summary>Names as anyone may read them: those of persons are masked until <see cref="PersonsAgreed"/>.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Actors => PersonsAgreed ? ExactActors : [.. ExactActors.Select(Persons.Masked)];

    /// <summary>Whether the persons named among the actors agreed to be.</summary>
    public bool PersonsAgreed { get; init; }

    public DateOnly? StartsOn { get; init; }
    public DateOnly? EndsOn { get; init; }
    public IReadOnlyList<FicheLink> Links { get; init; } = [];

    /// <summary>The SPDX identifier of an open licence (<see cref="Licences"/>).</summary>
    public string Licence { get; init; } = Licences.Default;

    /// <summary>An exact place on the ground, WGS 84, in degrees; null for the centre of its first place.</summary>
    public double? Latitude { get; init; }

    /// <summary>Null exactly when <see cref="Latitude"/> is.</summary>
    public double? Longitude { get; init; }
}
