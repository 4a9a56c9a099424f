namespace Maillage.Workshops.Live;

/// <summary>A fact as it is kept: identities and figures only, never changed.</summary>
internal sealed class JournalEntry
{
    public Guid Workshop { get; init; }

    /// <summary>From 1, without gap.</summary>
    public long Seq { get; init; }
    public DateTimeOffset At { get; init; }
    public Guid By { get; init; }
    public bool ByFacilitator { get; init; }
    public Guid Order { get; init; }

    /// <summary>The name of the fact's type.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The fact as JSON, with the identities of its words.</summary>
    public string Body { get; init; } = "";
}

/// <summary>People's words, which can be erased while the facts that name them stay.</summary>
internal sealed class SaidWords
{
    public Guid Id { get; init; }
    public Guid Workshop { get; init; }
    public string Text { get; init; } = "";
}
