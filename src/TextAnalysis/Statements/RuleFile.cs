namespace Maillage.TextAnalysis;

/// <summary>What a file of <c>Rules/</c> holds: the headings and the words that make a statement of one kind.</summary>
/// <param name="About">What the kind is, for whoever edits the file.</param>
/// <param name="Headings">Titles and column heads under which everything is of this kind.</param>
/// <param name="Cues">Words that make a sentence of this kind.</param>
internal sealed record RuleFile(string About, IReadOnlyList<HeadingRule> Headings, IReadOnlyList<CueRule> Cues)
{
    /// <summary>The kinds and the names of their files.</summary>
    internal static IReadOnlyDictionary<StatementKind, RuleFile> All { get; } =
        new Dictionary<StatementKind, RuleFile>
        {
            [StatementKind.Enabler] = Read("enablers"),
            [StatementKind.Barrier] = Read("barriers"),
            [StatementKind.Need] = Read("needs"),
            [StatementKind.Question] = Read("questions"),
            [StatementKind.Proposal] = Read("proposals"),
            [StatementKind.Practice] = Read("practices"),
            [StatementKind.Commitment] = Read("commitments"),
        };

    private static RuleFile Read(string kind) => DataFiles.Json<RuleFile>($"rules.{kind}.json");
}

/// <summary>A title that says what stands under it.</summary>
/// <param name="Words">A <see cref="Phrase"/>.</param>
/// <param name="Example">A title that it must recognise.</param>
/// <param name="CounterExample">A title that it must leave.</param>
internal sealed record HeadingRule(string Words, string Example, string CounterExample);

/// <summary>Words that make a sentence of a kind.</summary>
/// <param name="Words">A <see cref="Phrase"/>.</param>
/// <param name="Weight">How sure they make it alone, from 0 to 1.</param>
/// <param name="Example">A sentence that it must recognise.</param>
/// <param name="CounterExample">A sentence that it must leave.</param>
/// <param name="Start">Whether they count only at the beginning of a sentence.</param>
internal sealed record CueRule(string Words, double Weight, string Example, string CounterExample, bool Start = false);
