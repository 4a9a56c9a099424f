using Maillage.Api;

namespace Maillage.Commons.Api;

/// <summary>A published fiche, in a list.</summary>
public record FicheInList
{
    /// <summary>Its identity, a UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it describes: <c>initiative</c>, <c>acteur</c>, <c>ressource</c> or <c>evenement</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences; empty when there are none.</summary>
    public required string Summary { get; init; }

    /// <summary>Where it is.</summary>
    public required IReadOnlyList<ApiPlace> Places { get; init; }

    /// <summary>The point to show on a map; null when nothing is known of it.</summary>
    public required ApiPosition? Position { get; init; }

    /// <summary>Identifiers of themes: see <c>/api/v1/themes</c>.</summary>
    public required IReadOnlyList<string> Themes { get; init; }

    /// <summary>Who takes part: <c>elus</c>, <c>agents</c>, <c>socioeco</c>, <c>etat</c>, <c>habitants</c>, <c>recherche</c>.</summary>
    public required IReadOnlyList<string> Colleges { get; init; }

    /// <summary>Names of the organisations that do it.</summary>
    public required IReadOnlyList<string> Actors { get; init; }

    /// <summary>When it begins; null when unknown.</summary>
    public required DateOnly? StartsOn { get; init; }

    /// <summary>When it ends; null when it lasts or is unknown.</summary>
    public required DateOnly? EndsOn { get; init; }

    /// <summary>How many statements of each kind are about it; kinds without any are left out.</summary>
    public required IReadOnlyDictionary<string, int> Contributions { get; init; }

    /// <summary>Under which licence it may be used again.</summary>
    public required LicenceOfApi Licence { get; init; }

    /// <summary>When it was published first, UTC.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>When it was changed last, UTC.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The sentence that holds the words searched for; null when none were, and of a fiche on its own.</summary>
    public MatchOfApi? Match { get; init; }

    /// <summary>Where to read it.</summary>
    public required ApiLinks Links { get; init; }
}

/// <summary>A published fiche, whole.</summary>
public sealed record FicheOfApi : FicheInList
{
    /// <summary>The rest of what it says, in Markdown without HTML; empty when there is none.</summary>
    public required string Body { get; init; }

    /// <summary>Where to read more, elsewhere.</summary>
    public required IReadOnlyList<WebLinkOfApi> SeeAlso { get; init; }

    /// <summary>The passages of sources that it was drawn from, names withheld.</summary>
    public required IReadOnlyList<QuoteOfApi> Quotes { get; init; }

    /// <summary>Counts its changes, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The address of the statements about it, absolute.</summary>
    public required string ContributionsAt { get; init; }
}

/// <summary>An open licence.</summary>
/// <param name="Id">Its SPDX identifier, such as <c>CC-BY-SA-4.0</c>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Url">Where its text is read.</param>
public sealed record LicenceOfApi(string Id, string Name, string Url)
{
    internal static LicenceOfApi Of(string id) =>
        Licences.Find(id) is { } known ? new(known.Id, known.Name, known.Address) : new(id, id, "");
}

/// <summary>A page on the web.</summary>
/// <param name="Title">What it is called; empty when its address says enough.</param>
/// <param name="Url">Where it is.</param>
public sealed record WebLinkOfApi(string Title, string Url);

/// <summary>Why something was found.</summary>
/// <param name="Sentence">The sentence that holds the words searched for; a very long one is cut, with ellipses.</param>
/// <param name="Marks">Where the words stand in the sentence, in order.</param>
public sealed record MatchOfApi(string Sentence, IReadOnlyList<ApiSpan> Marks)
{
    internal static MatchOfApi Of(string sentence, IEnumerable<Kernel.Span> marks) =>
        new(sentence, [.. marks.Select(mark => new ApiSpan(mark.Start, mark.End))]);
}

/// <summary>Words quoted from a source.</summary>
/// <param name="Words">As they were written, each withheld name replaced by <c>█████</c>.</param>
/// <param name="Provenance">Where they stand.</param>
public sealed record QuoteOfApi(string Words, ProvenanceOfApi Provenance);

/// <summary>The exact place that words were drawn from.</summary>
/// <param name="Source">The source; null when it is gone.</param>
/// <param name="Version">Which version of its text, from 1.</param>
/// <param name="Span">Where the words stand in that text, before names were withheld.</param>
/// <param name="Page">The page of the original, from 1; null in formats without pages.</param>
/// <param name="Html">The page that shows the words in their place, absolute.</param>
public sealed record ProvenanceOfApi(SourceNamed? Source, int Version, ApiSpan Span, int? Page, string Html);

/// <summary>A source, named.</summary>
/// <param name="Id">Its identity, a UUID.</param>
/// <param name="Title">Its title, names withheld.</param>
/// <param name="SaidOn">The day of the meeting or document; null when unknown.</param>
/// <param name="Links">Where to read it.</param>
public sealed record SourceNamed(Guid Id, string Title, DateOnly? SaidOn, ApiLinks Links);

/// <summary>What a map shows of a fiche: flat, as geographic tools like it.</summary>
public sealed record FicheOnMap
{
    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences; empty when there are none.</summary>
    public required string Summary { get; init; }

    /// <summary>What it describes: <c>initiative</c>, <c>acteur</c>, <c>ressource</c> or <c>evenement</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Names of its places, separated by commas.</summary>
    public required string Places { get; init; }

    /// <summary>Identifiers of themes, separated by commas.</summary>
    public required string Themes { get; init; }

    /// <summary>Who takes part, separated by commas.</summary>
    public required string Colleges { get; init; }

    /// <summary>Whether the true place may be elsewhere.</summary>
    public required bool Approximate { get; init; }

    /// <summary>When it begins; null when unknown.</summary>
    public required DateOnly? StartsOn { get; init; }

    /// <summary>When it ends; null when it lasts or is unknown.</summary>
    public required DateOnly? EndsOn { get; init; }

    /// <summary>The SPDX identifier of its licence.</summary>
    public required string Licence { get; init; }

    /// <summary>When it was changed last, UTC.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Its page, absolute.</summary>
    public required string Html { get; init; }
}
