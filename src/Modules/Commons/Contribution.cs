using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Territories;

namespace Maillage.Commons;

/// <summary>One thing said, in the commons, with the exact span that it quotes.</summary>
internal sealed class Contribution
{
    private Contribution() { } // EF Core builds one here, then fills it.

    public Guid Id { get; private set; }
    public ContributionKind Kind { get; private set; }
    public Guid Source { get; private set; }
    public int SourceVersion { get; private set; }
    public int Start { get; private set; }
    public int End { get; private set; }
    public IReadOnlyList<TerritoryId> Places { get; private set; } = [];
    public IReadOnlyList<string> Themes { get; private set; } = [];
    public College? College { get; private set; }
    public DateOnly? SaidOn { get; private set; }

    /// <summary>The statement that this one repeats.</summary>
    public Guid? SameAs { get; private set; }

    /// <summary>The fiche that it is about.</summary>
    public Guid? About { get; private set; }

    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>The exact words, names masked when shown.</summary>
    public MaskedText Words => new(Exact, Withheld);

    /// <summary>Where the words stand in the source's text.</summary>
    public Span Span => new(Start, End);

    internal string Exact { get; private set; } = "";
    internal IReadOnlyList<Span> Withheld { get; private set; } = [];

    public static Contribution TakeIn(AcceptedStatement said, DateTimeOffset now)
    {
        var contribution = new Contribution { Id = said.Id, PublishedAt = now };
        contribution.TakeInAgain(said);
        return contribution;
    }

    /// <summary>Brings it up to date with what the source says now; nothing changes when it says the same.</summary>
    public void TakeInAgain(AcceptedStatement said)
    {
        (Kind, Exact, Withheld) = (said.Kind, said.Words.Exact, said.Words.Withheld);
        (Source, SourceVersion, Start, End) = (said.From.Source, said.From.SourceVersion, said.From.Span.Start, said.From.Span.End);
        (Places, Themes, College, SaidOn) = (said.Places, said.Themes, said.College, said.SaidOn);
        (SameAs, About) = (said.SameAs, said.About ?? About); // a source that does not know the fiche does not untie it
    }

    /// <summary>Says which fiche it is about.</summary>
    public void Tie(Guid fiche) => About = fiche;
}
