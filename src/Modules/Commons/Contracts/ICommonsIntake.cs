using Maillage.Kernel;
using Maillage.Territories;

namespace Maillage.Commons.Contracts;

/// <summary>Where something was drawn from: the exact span of a source's text.</summary>
/// <param name="Source">The source.</param>
/// <param name="Span">UTF-16 units in the source's extracted text.</param>
/// <param name="SourceVersion">Which version of the text, from 1.</param>
public sealed record Provenance(Guid Source, int SourceVersion, Span Span);

/// <summary>One thing said, accepted by a person (or by a confidence that a person chose) into the commons.</summary>
/// <param name="Id">The identity that the extract already had: taking it in twice changes nothing.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Words">The exact words, names masked.</param>
/// <param name="From">The span that the words are.</param>
public sealed record AcceptedStatement(Guid Id, ContributionKind Kind, MaskedText Words, Provenance From)
{
    /// <summary>The territories that it speaks of; when none is named, those of its source.</summary>
    public IReadOnlyList<TerritoryId> Places { get; init; } = [];

    /// <summary>Identifiers of themes.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Who spoke; null when unknown.</summary>
    public College? College { get; init; }

    /// <summary>When it was said; null when unknown.</summary>
    public DateOnly? SaidOn { get; init; }

    /// <summary>The statement of the commons that this one repeats ("déjà dit ailleurs"); null when it is new.</summary>
    public Guid? SameAs { get; init; }

    /// <summary>The fiche that it is about; null when none.</summary>
    public Guid? About { get; init; }
}

/// <summary>An initiative or event found in a source, accepted into the commons as a fiche.</summary>
/// <param name="Id">The identity that the extract already had: taking it in twice changes nothing.</param>
/// <param name="Title">Its name.</param>
/// <param name="Words">The sentence that speaks of it, names masked.</param>
/// <param name="From">The span that the words are.</param>
public sealed record AcceptedInitiative(Guid Id, string Title, MaskedText Words, Provenance From)
{
    /// <summary>What the fiche describes: an initiative, or an event.</summary>
    public FicheKind Kind { get; init; } = FicheKind.Initiative;

    /// <summary>When an event takes place; null when unknown.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>The territories where it happens.</summary>
    public IReadOnlyList<TerritoryId> Places { get; init; } = [];

    /// <summary>Identifiers of themes.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];
}

/// <summary>How what was accepted in a source joins the commons, within the caller's transaction (the same scope's PlatformDb).</summary>
/// <remarks>The caller saves. Each call may be repeated.</remarks>
public interface ICommonsIntake
{
    /// <summary>Publishes a statement, or brings it up to date.</summary>
    Task TakeIn(AcceptedStatement statement, CancellationToken cancel);

    /// <summary>Publishes an initiative as a fiche, or brings the quote of an existing one up to date.</summary>
    Task TakeIn(AcceptedInitiative initiative, CancellationToken cancel);

    /// <summary>Takes a statement or initiative out again (an undone decision); nothing when it is not there. A fiche that people have edited since stays.</summary>
    Task Withdraw(Guid id, CancellationToken cancel);
}

/// <summary>A statement of the commons that resembles a text.</summary>
/// <param name="Id">The statement.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Words">Its words, names masked.</param>
/// <param name="Source">The source that it comes from.</param>
/// <param name="Likeness">From 0 to 1.</param>
public sealed record SaidElsewhere(Guid Id, ContributionKind Kind, string Words, Guid Source, double Likeness);

/// <summary>What others may ask the commons.</summary>
public interface ICommonsCatalogue
{
    /// <summary>Statements of other sources that say nearly the same, most alike first.</summary>
    Task<IReadOnlyList<SaidElsewhere>> FindSaidElsewhere(string words, Guid exceptSource, int limit, CancellationToken cancel);

    /// <summary>What the commons holds about a territory and all that lies in it.</summary>
    Task<TerritoryDigest> Digest(TerritoryId territory, CancellationToken cancel);
}

/// <summary>What the commons holds about a territory.</summary>
/// <param name="Fiches">Published fiches by kind.</param>
/// <param name="Statements">Published statements by kind.</param>
/// <param name="Places">Places with published fiches, most first.</param>
/// <param name="Latest">What was published last, newest first (at most 8).</param>
/// <param name="Voices">How many statements each college made on each theme.</param>
public sealed record TerritoryDigest(
    IReadOnlyDictionary<FicheKind, int> Fiches,
    IReadOnlyDictionary<ContributionKind, int> Statements,
    IReadOnlyList<PlaceCount> Places,
    IReadOnlyList<DigestItem> Latest,
    IReadOnlyDictionary<(College College, string Theme), int> Voices
)
{
    /// <summary>How many fiches each college takes part in on each theme; only where nobody's voice is known.</summary>
    public IReadOnlyDictionary<(College College, string Theme), int> Engaged { get; init; } =
        new Dictionary<(College College, string Theme), int>();

    /// <summary>The next event that is announced; null when none is.</summary>
    public UpcomingEvent? Next { get; init; }
}

/// <summary>An event to come.</summary>
/// <param name="Title">Its fiche's title.</param>
/// <param name="Summary">Its fiche's summary.</param>
/// <param name="Address">Where to read it on this site.</param>
/// <param name="On">The day that it begins.</param>
/// <param name="Place">Where; null when unknown.</param>
public sealed record UpcomingEvent(string Title, string Summary, string Address, DateOnly On, TerritoryId? Place);

/// <summary>How many published fiches a place has.</summary>
public sealed record PlaceCount(TerritoryId Place, int Fiches);

/// <summary>One thing that was published.</summary>
/// <param name="Title">A fiche's title, or a statement's words, names masked.</param>
/// <param name="Address">Where to read it on this site.</param>
/// <param name="Kind">The statement's kind; null for a fiche.</param>
/// <param name="Place">Where; null when unknown.</param>
/// <param name="At">When it was published.</param>
public sealed record DigestItem(string Title, string Address, ContributionKind? Kind, TerritoryId? Place, DateTimeOffset At)
{
    /// <summary>What the fiche describes; null for a statement.</summary>
    public FicheKind? Fiche { get; init; }

    /// <summary>The fiche's summary; empty for a statement.</summary>
    public string Summary { get; init; } = "";
}
