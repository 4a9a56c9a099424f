using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Territories;
using Maillage.TextAnalysis;

namespace Maillage.Sources;

/// <summary>What an extract would become in the commons: a kind of contribution, or a fiche.</summary>
internal enum ExtractKind
{
    Pratique,
    Moteur,
    Frein,
    Besoin,
    Question,
    Proposition,
    Engagement,
    Initiative,
    Evenement,
}

/// <summary>What people decided.</summary>
internal enum ExtractState
{
    Proposed,
    Accepted,

    /// <summary>Accepted as saying again what the commons already holds.</summary>
    Merged,
    Rejected,
}

/// <summary>One thing drawn out of a source, with its exact words, waiting for a person or decided by one.</summary>
internal sealed class Extract
{
    private Extract() { } // EF Core builds one here, then fills it.

    public Guid Id { get; private set; }
    public Guid Source { get; private set; }
    public int SourceVersion { get; private set; }
    public int Start { get; private set; }
    public int End { get; private set; }
    public string Words { get; private set; } = "";
    public int? Page { get; private set; }
    public ExtractKind Kind { get; private set; }

    /// <summary>What an initiative or event is called; empty for a statement.</summary>
    public string Name { get; private set; } = "";

    public DateOnly? On { get; private set; }
    public double Confidence { get; private set; }

    /// <summary>Why it was proposed; null when a person added it.</summary>
    public Reason? Why { get; private set; }

    public IReadOnlyList<TerritoryId> Places { get; private set; } = [];
    public IReadOnlyList<string> Themes { get; private set; } = [];
    public College? College { get; private set; }
    public ExtractState State { get; private set; }
    public Guid? SameAs { get; private set; }
    public Guid? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Counts the changes; a form sends it back, so a late decision cannot overwrite another's unseen.</summary>
    public int Version { get; private set; }

    public Span Span => new(Start, End);

    /// <summary>The contribution that it would be; null for a fiche.</summary>
    public ContributionKind? Contribution => Kind < ExtractKind.Initiative ? (ContributionKind)Kind : null;

    public bool IsPublished => State is ExtractState.Accepted or ExtractState.Merged;

    public static Extract Propose(Guid source, ExactQuote quote, Proposal proposal, Guid? id = null) =>
        new()
        {
            Id = id ?? Guid.CreateVersion7(),
            Source = source,
            SourceVersion = quote.Version,
            Start = quote.Span.Start,
            End = quote.Span.End,
            Words = quote.Words,
            Page = proposal.Page,
            Kind = proposal.Kind,
            Name = proposal.Name,
            On = proposal.On,
            Confidence = proposal.Confidence,
            Why = proposal.Why,
            Places = proposal.Places,
            Themes = proposal.Themes,
            College = proposal.College,
        };

    public void Accept(Verdict verdict) => Decide(ExtractState.Accepted, null, verdict);

    public void Merge(Guid sameAs, Verdict verdict) => Decide(ExtractState.Merged, sameAs, verdict);

    public void Reject(Verdict verdict) => Decide(ExtractState.Rejected, null, verdict);

    public void Correct(ExtractKind kind, College? college)
    {
        (Kind, College) = (kind, college);
        Name =
            kind < ExtractKind.Initiative ? ""
            : Name is "" ? FirstWords()
            : Name;
        Version++;
    }

    /// <summary>Takes other words of the same text, or the same words of a later one.</summary>
    public void Quote(ExactQuote quote, int? page)
    {
        (SourceVersion, Start, End, Words, Page) = (quote.Version, quote.Span.Start, quote.Span.End, quote.Words, page);
        Version++;
    }

    public ExtractMemory Remember() =>
        new(Kind, Name, State, SourceVersion, Start, End, Words, Page, College, SameAs, DecidedBy, DecidedAt);

    /// <summary>Goes back to what it was.</summary>
    public void Restore(ExtractMemory memory)
    {
        (Kind, Name, State) = (memory.Kind, memory.Name, memory.State);
        (SourceVersion, Start, End, Words, Page) = (memory.SourceVersion, memory.Start, memory.End, memory.Words, memory.Page);
        (College, SameAs, DecidedBy, DecidedAt) = (memory.College, memory.SameAs, memory.DecidedBy, memory.DecidedAt);
        Version++;
    }

    private void Decide(ExtractState state, Guid? sameAs, Verdict verdict)
    {
        (State, SameAs, DecidedBy, DecidedAt) = (state, sameAs, verdict.By, verdict.At);
        Version++;
    }

    private string FirstWords() => string.Join(' ', Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(8));
}

/// <summary>Who decided, and when; nobody when a confidence chosen beforehand did.</summary>
internal sealed record Verdict(Guid? By, DateTimeOffset At);

/// <summary>What the analysis, or a person, proposes of some words.</summary>
internal sealed record Proposal(ExtractKind Kind, double Confidence)
{
    public string Name { get; init; } = "";
    public DateOnly? On { get; init; }
    public int? Page { get; init; }
    public Reason? Why { get; init; }
    public IReadOnlyList<TerritoryId> Places { get; init; } = [];
    public IReadOnlyList<string> Themes { get; init; } = [];
    public College? College { get; init; }
}

/// <summary>All of an extract that a decision may change, so that it can be undone.</summary>
internal sealed record ExtractMemory(
    ExtractKind Kind,
    string Name,
    ExtractState State,
    int SourceVersion,
    int Start,
    int End,
    string Words,
    int? Page,
    College? College,
    Guid? SameAs,
    Guid? DecidedBy,
    DateTimeOffset? DecidedAt
);
