using Maillage.Kernel;

namespace Maillage.Workshops.Minutes;

/// <summary>How far minutes are.</summary>
internal enum MinutesPhase
{
    /// <summary>Facilitators write; nobody else reads.</summary>
    Draft,

    /// <summary>Whoever was in the room reads, and may remark.</summary>
    Shared,

    /// <summary>Changed since they were shared; read by the same.</summary>
    Amended,

    /// <summary>Everybody reads; nothing changes any more.</summary>
    Validated,
}

/// <summary>The minutes of a workshop: what people decided about them. Their words are drawn from the journal each time.</summary>
internal sealed class WrittenMinutes
{
    private WrittenMinutes() { } // EF Core builds one here, then fills it.

    public Guid Workshop { get; private set; }
    public MinutesPhase Phase { get; private set; }

    /// <summary>The last version; 0 as long as nobody changed a word.</summary>
    public int Number { get; private set; }

    /// <summary>The version that everybody reads; null before the first was validated.</summary>
    public int? Published { get; private set; }

    /// <summary>What lets whoever got the link by mail read what is shared.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The source of the commons that they became; null when they are none.</summary>
    public Guid? Source { get; private set; }

    /// <summary>Which version the commons hold; 0 for none.</summary>
    public int Given { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Counts the changes; a form sends it back, so two people cannot overwrite each other unseen.</summary>
    public int Version { get; private set; }

    public static WrittenMinutes Begin(Guid workshop, string key) => new() { Workshop = workshop, Key = key };

    /// <summary>Keeps changed words as a new version; what was shared is then amended.</summary>
    public MinutesVersion Write(MinutesEdits edits, Guid by, DateTimeOffset now)
    {
        RefusedException.ThrowIfAny(WhyNotWritten());
        Phase = Phase is MinutesPhase.Shared ? MinutesPhase.Amended : Phase;
        return Next(edits, null, by, now);
    }

    public IReadOnlyList<Refusal> WhyNotWritten() => Phase is MinutesPhase.Validated ? [new("minutes.validated")] : [];

    /// <summary>Lets those who were in the room read.</summary>
    public void Share(DateTimeOffset now)
    {
        RefusedException.ThrowIfAny(WhyNotWritten());
        Phase = Phase is MinutesPhase.Draft ? MinutesPhase.Shared : Phase;
        Touch(now);
    }

    public IReadOnlyList<Refusal> WhyNotValid() =>
        Phase switch
        {
            MinutesPhase.Draft => [new("minutes.not-shared")],
            MinutesPhase.Validated => [new("minutes.validated")],
            _ => [],
        };

    /// <summary>Lets everybody read what the journal says up to here, with these changes; neither changes after.</summary>
    public MinutesVersion Validate(MinutesEdits edits, long seq, Guid by, DateTimeOffset now)
    {
        RefusedException.ThrowIfAny(WhyNotValid());
        Phase = MinutesPhase.Validated;
        var version = Next(edits, seq, by, now);
        Published = version.Number;
        return version;
    }

    /// <summary>Lets facilitators write again; everybody goes on reading what was validated.</summary>
    public void Reopen(DateTimeOffset now)
    {
        RefusedException.ThrowIfAny(Phase is MinutesPhase.Validated ? [] : [new Refusal("minutes.not-validated")]);
        Phase = MinutesPhase.Amended;
        Touch(now);
    }

    /// <summary>Notes which source of the commons holds them.</summary>
    public void Give(Guid source, int number, DateTimeOffset now)
    {
        (Source, Given) = (source, number);
        Touch(now);
    }

    private MinutesVersion Next(MinutesEdits edits, long? seq, Guid by, DateTimeOffset now)
    {
        Number++;
        Touch(now);
        return new(Workshop, Number)
        {
            Phase = Phase,
            Edits = edits,
            Seq = seq,
            By = by,
            At = now,
        };
    }

    private void Touch(DateTimeOffset now) => (ChangedAt, Version) = (now, Version + 1);
}

/// <summary>What facilitators had changed at one moment; kept.</summary>
internal sealed class MinutesVersion(Guid workshop, int number)
{
    public Guid Workshop { get; private init; } = workshop;

    /// <summary>From 1, without gap.</summary>
    public int Number { get; private init; } = number;
    public MinutesPhase Phase { get; init; }
    public required MinutesEdits Edits { get; set; }

    /// <summary>Up to where in the journal it tells; null: up to now.</summary>
    public long? Seq { get; init; }
    public Guid By { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>What somebody who was in the room says of the minutes.</summary>
internal sealed class MinutesRemark
{
    public const int LongestText = 2000;

    public Guid Id { get; init; }
    public Guid Workshop { get; init; }

    /// <summary>Who; null for whoever came by the link.</summary>
    public Guid? Participant { get; init; }

    /// <summary>About what: a section, or a line by its identity.</summary>
    public string About { get; init; } = "";
    public string Text { get; init; } = "";
    public DateTimeOffset At { get; init; }
    public DateTimeOffset? SettledAt { get; private set; }

    public void Settle(DateTimeOffset now) => SettledAt ??= now;
}
