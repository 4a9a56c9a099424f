using Maillage.Api;

namespace Maillage.Commons.Api;

/// <summary>One thing said.</summary>
public record ContributionInList
{
    /// <summary>Its identity, a UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is: <c>pratique</c>, <c>moteur</c>, <c>frein</c>, <c>besoin</c>, <c>question</c>, <c>proposition</c> or <c>engagement</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The exact words, each withheld name replaced by <c>█████</c>.</summary>
    public required string Words { get; init; }

    /// <summary>Who spoke: <c>elus</c>, <c>agents</c>, <c>socioeco</c>, <c>etat</c>, <c>habitants</c> or <c>recherche</c>; null when unknown.</summary>
    public required string? College { get; init; }

    /// <summary>When it was said; null when unknown.</summary>
    public required DateOnly? SaidOn { get; init; }

    /// <summary>The territories that it speaks of.</summary>
    public required IReadOnlyList<ApiPlace> Places { get; init; }

    /// <summary>Identifiers of themes: see <c>/api/v1/themes</c>.</summary>
    public required IReadOnlyList<string> Themes { get; init; }

    /// <summary>How many times it was said: once, and once for each statement that repeats it.</summary>
    public required int Times { get; init; }

    /// <summary>The statement that this one repeats; null when it was the first to say so.</summary>
    public required Guid? SameAs { get; init; }

    /// <summary>The published fiche that it is about; null when none.</summary>
    public required FicheNamed? About { get; init; }

    /// <summary>The exact place that it was drawn from.</summary>
    public required ProvenanceOfApi Provenance { get; init; }

    /// <summary>When it joined the commons, UTC.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Why it was found; null when no words were searched for.</summary>
    public MatchOfApi? Match { get; init; }

    /// <summary>Where to read it.</summary>
    public required ApiLinks Links { get; init; }
}

/// <summary>One thing said, with those that say it again.</summary>
public sealed record ContributionOfApi : ContributionInList
{
    /// <summary>Statements that say the same (at most 20).</summary>
    public required IReadOnlyList<EchoOfApi> Echoes { get; init; }
}

/// <summary>A statement that says the same as another.</summary>
/// <param name="Id">Its identity, a UUID.</param>
/// <param name="Words">Its words, names withheld.</param>
/// <param name="Provenance">Where it was said.</param>
/// <param name="Links">Where to read it.</param>
public sealed record EchoOfApi(Guid Id, string Words, ProvenanceOfApi Provenance, ApiLinks Links);

/// <summary>A fiche, named.</summary>
/// <param name="Id">Its identity, a UUID.</param>
/// <param name="Title">Its title.</param>
/// <param name="Links">Where to read it.</param>
public sealed record FicheNamed(Guid Id, string Title, ApiLinks Links);
