namespace Maillage.Commons;

/// <summary>Who did something, and when; nobody in particular when it was drawn from a source.</summary>
internal readonly record struct Stamp(Guid? By, DateTimeOffset At);

/// <summary>What was done to a fiche.</summary>
internal enum FicheAct
{
    Drafted,
    TakenIn,
    Edited,
    Published,
    Archived,
    Reopened,
    Restored,
}

/// <summary>What a fiche said after one change; written once, never altered.</summary>
internal sealed class FicheVersion
{
    private FicheVersion() { } // EF Core builds one here, then fills it.

    public FicheVersion(Fiche fiche, FicheAct act, Stamp stamp) =>
        (Id, FicheId, Number, Act, By, At, Status, Content) = (
            Guid.CreateVersion7(),
            fiche.Id,
            fiche.Version,
            act,
            stamp.By,
            stamp.At,
            fiche.Status,
            fiche.Content
        );

    public Guid Id { get; private set; }
    public Guid FicheId { get; private set; }
    public int Number { get; private set; }
    public FicheAct Act { get; private set; }
    public Guid? By { get; private set; }
    public DateTimeOffset At { get; private set; }
    public FicheStatus Status { get; private set; }
    public FicheContent Content { get; private set; } = null!;
}
