using Maillage.Commons.Contracts;

namespace Maillage.Workshops.Print;

/// <summary>One sheet of paper, that one group fills in by hand.</summary>
/// <param name="Step">The title of the step.</param>
/// <param name="Group">Whose it is.</param>
/// <param name="Columns">What is filled in.</param>
public sealed record TableSheet(string Step, int Group, IReadOnlyList<SheetColumn> Columns)
{
    /// <summary>The question; empty when the step has none.</summary>
    public string Prompt { get; init; } = "";

    /// <summary>Smaller questions that help.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];

    /// <summary>Which round of the step, from 1; 0 when it has only one.</summary>
    public int Round { get; init; }
}

/// <summary>A column of a sheet.</summary>
/// <param name="Kind">What its lines are.</param>
/// <param name="Label">What stands above it; the kind's own word when empty.</param>
/// <param name="Min">How many lines a group should reach.</param>
/// <param name="Max">How many it may say; null without limit.</param>
public sealed record SheetColumn(ContributionKind Kind, string Label, int Min, int? Max)
{
    private const int FewestRuled = 3;
    private const int UsuallyRuled = 6;
    private const int MostRuled = 10;

    /// <summary>How many lines are ruled: as many as may be said, as far as they leave room to write.</summary>
    public int Ruled => Math.Clamp(Max ?? Math.Max(UsuallyRuled, Min), FewestRuled, MostRuled);
}
