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
    public MaskedText Words { get; private set; } = null!;
    public Guid Source { get; private set; }
    public int SourceVersion { get; private set; }
    public int Start { get; private set; }
    public int End { get; private set; }
    public IReadOnlyList<TerritoryId> Places { get; private set; } = [];
    public IReadOnlyList<string> Themes { get; private set; } = [];
    public College? College { get; private set; }
    public DateOnly? SaidOn { get; private set; }
    public Guid? SameAs { get; private set; }
    public Guid? About { get; private set; }
    public DateTimeOffset PublishedAt { get; private set; }
}
