using Maillage.Kernel;

namespace Maillage.Commons;

/// <summary>Whether people see a fiche.</summary>
internal enum FicheStatus
{
    Draft,
    Published,
    Archived,
}

/// <summary>A commons, described well enough for another territory to do it again.</summary>
internal sealed class Fiche
{
    private readonly List<FicheVersion> history = [];

    private Fiche() { } // EF Core builds one here, then fills it.

    private Fiche(Guid id, FicheContent content, Stamp stamp) => (Id, Content, CreatedBy, CreatedAt) = (id, content, stamp.By, stamp.At);

    public Guid Id { get; private set; }
    public FicheStatus Status { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Who wrote it first; null when it was drawn from a source.</summary>
    public Guid? CreatedBy { get; private set; }

    /// <summary>Counts the changes; a form sends it back, so two people cannot overwrite each other unseen.</summary>
    public int Version { get; private set; }

    public FicheContent Content { get; private set; } = null!;
    public IReadOnlyList<FicheQuote> Quotes { get; private set; } = [];

    /// <summary>Whether it still says what its source said: no person has changed it.</summary>
    public bool IsAsTakenIn { get; private set; }

    /// <summary>Every version when they were asked for; else those written since it was read.</summary>
    public IReadOnlyList<FicheVersion> History => history;

    /// <summary>Begins a fiche that only those who may edit it see.</summary>
    public static Fiche Draft(Guid id, FicheContent content, Stamp stamp)
    {
        var clean = content.Cleaned();
        RefusedException.ThrowIfAny(clean.WhyNotKept());
        var fiche = new Fiche(id, clean, stamp);
        fiche.Keep(FicheAct.Drafted, stamp);
        return fiche;
    }

    /// <summary>Publishes what a person accepted in a source.</summary>
    public static Fiche TakeIn(Guid id, FicheContent content, FicheQuote quote, DateTimeOffset now)
    {
        var fiche = new Fiche(id, content, new(null, now))
        {
            Status = FicheStatus.Published,
            PublishedAt = now,
            Quotes = [quote],
            IsAsTakenIn = true,
        };
        fiche.Keep(FicheAct.TakenIn, new(null, now));
        return fiche;
    }

    /// <summary>Brings up to date what the source says; what people have written since stays.</summary>
    public void TakeInAgain(FicheContent content, FicheQuote quote, DateTimeOffset now)
    {
        var said = IsAsTakenIn ? content : Content;
        if (said.SaysTheSameAs(Content) && Quotes.Contains(quote))
        {
            return;
        }

        Content = said;
        Quotes = [quote, .. Quotes.Where(other => other.Source != quote.Source)];
        Keep(FicheAct.TakenIn, new(null, now));
    }

    /// <summary>Writes it anew.</summary>
    public void Edit(FicheContent content, Stamp stamp) => Write(content, FicheAct.Edited, stamp);

    /// <summary>Makes it say again what an earlier version said; a consent that was taken back since does not come back.</summary>
    public void Restore(FicheContent earlier, Stamp stamp) => Write(earlier.AgreedAmong(Content), FicheAct.Restored, stamp);

    /// <summary>What still stands between this fiche and its readers: empty when nothing does.</summary>
    public IReadOnlyList<Refusal> WhyNotPublishable() =>
        [.. Status is FicheStatus.Archived ? [new Refusal("fiche.archived")] : Array.Empty<Refusal>(), .. Content.WhyNotReadable()];

    /// <summary>Shows it to everyone; a second publication keeps the first date.</summary>
    public void Publish(Stamp stamp)
    {
        RefusedException.ThrowIfAny(WhyNotPublishable());
        Status = FicheStatus.Published;
        PublishedAt ??= stamp.At;
        Keep(FicheAct.Published, stamp);
    }

    /// <summary>Empty when it can be taken away.</summary>
    public IReadOnlyList<Refusal> WhyNotArchivable() => Status is FicheStatus.Archived ? [new("fiche.archived")] : [];

    /// <summary>Takes it away from its readers; nothing is lost.</summary>
    public void Archive(Stamp stamp)
    {
        RefusedException.ThrowIfAny(WhyNotArchivable());
        Status = FicheStatus.Archived;
        Keep(FicheAct.Archived, stamp);
    }

    /// <summary>Empty when it can be a draft again.</summary>
    public IReadOnlyList<Refusal> WhyNotReopenable() => Status is FicheStatus.Archived ? [] : [new("fiche.not-archived")];

    /// <summary>Makes an archived fiche a draft again.</summary>
    public void Reopen(Stamp stamp)
    {
        RefusedException.ThrowIfAny(WhyNotReopenable());
        Status = FicheStatus.Draft;
        Keep(FicheAct.Reopened, stamp);
    }

    private void Write(FicheContent content, FicheAct act, Stamp stamp)
    {
        var clean = content.Cleaned();
        RefusedException.ThrowIfAny(WhyNotWritten(clean));
        Content = clean;
        IsAsTakenIn = false;
        Keep(act, stamp);
    }

    /// <summary>Why this cannot replace what it says: what everyone reads must stay readable.</summary>
    public IReadOnlyList<Refusal> WhyNotWritten(FicheContent content) =>
        [.. content.WhyNotKept(), .. Status is FicheStatus.Published ? WhyNotShown(content) : []];

    // A quote says where and what in the place of a summary; it excuses no name.
    private IReadOnlyList<Refusal> WhyNotShown(FicheContent content) =>
        Quotes.Count == 0 ? content.WhyNotReadable() : content.WhyNotNamed();

    private void Keep(FicheAct act, Stamp stamp)
    {
        Version++;
        ChangedAt = stamp.At;
        history.Add(new(this, act, stamp));
    }
}
