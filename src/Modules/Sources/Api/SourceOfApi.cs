using Maillage.Api;

namespace Maillage.Sources.Api;

/// <summary>A document or a meeting from which things were drawn.</summary>
public record SourceInList
{
    /// <summary>Its identity, a UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its title, each withheld name replaced by <c>█████</c>.</summary>
    public required string Title { get; init; }

    /// <summary>What it is: <c>minutes</c>, <c>newsletter</c>, <c>mindmap</c>…</summary>
    public required string Kind { get; init; }

    /// <summary>The day of the meeting or document; null when unknown.</summary>
    public required DateOnly? SaidOn { get; init; }

    /// <summary>The territory that it is about; null when unknown.</summary>
    public required ApiPlace? Territory { get; init; }

    /// <summary>How many things drawn from it are published.</summary>
    public required int Published { get; init; }

    /// <summary>How many versions of its text are kept.</summary>
    public required int Versions { get; init; }

    /// <summary>When it was imported, UTC.</summary>
    public required DateTimeOffset ImportedAt { get; init; }

    /// <summary>Where to read it.</summary>
    public required ApiLinks Links { get; init; }
}

/// <summary>A source, with its text as everyone may read it.</summary>
public sealed record SourceOfApi : SourceInList
{
    /// <summary>The version of the text given here, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The format of the original: <c>docx</c>, <c>pdf</c>, <c>markdown</c>…</summary>
    public required string Format { get; init; }

    /// <summary>How many pages the original has; null in formats without pages.</summary>
    public required int? Pages { get; init; }

    /// <summary>The text, each withheld name replaced by <c>█████</c>.</summary>
    public required string Text { get; init; }

    /// <summary>How many names are withheld in the text.</summary>
    public required int Withheld { get; init; }

    /// <summary>What was drawn from it and published, in the order of the text.</summary>
    public required IReadOnlyList<PassageOfApi> Passages { get; init; }
}

/// <summary>A passage that joined the commons.</summary>
/// <param name="Id">The statement, or the fiche, that it became: a UUID.</param>
/// <param name="Kind">What it is: <c>frein</c>, <c>initiative</c>…</param>
/// <param name="Words">Its words, names withheld.</param>
/// <param name="Version">Which version of the text it quotes.</param>
/// <param name="Span">Where it stands in that text, before names were withheld.</param>
/// <param name="Shown">Where it stands in the text given here; null when it quotes another version.</param>
/// <param name="Quote">The page that shows it in its place, absolute.</param>
/// <param name="Links">Where the statement or the fiche is read.</param>
public sealed record PassageOfApi(
    Guid Id,
    string Kind,
    string Words,
    int Version,
    ApiSpan Span,
    ApiSpan? Shown,
    string Quote,
    ApiLinks Links
);
