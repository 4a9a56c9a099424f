namespace Maillage.TextAnalysis;

/// <summary>What <c>Data/colleges.json</c> holds: who speaks, and by which words that is told.</summary>
/// <param name="Colleges">The categories of actors and what they are called.</param>
/// <param name="Saying">Verbs that report what somebody says, folded.</param>
/// <param name="Fronts"><see cref="Phrase"/>s that open the words of somebody: « côté », « paroles de ».</param>
internal sealed record CollegeFile(IReadOnlyList<CollegeWords> Colleges, IReadOnlyList<string> Saying, IReadOnlyList<string> Fronts)
{
    internal static CollegeFile BuiltIn { get; } = DataFiles.Json<CollegeFile>("colleges.json");
}

/// <summary>A category of actors and the words that name its people and its bodies.</summary>
internal sealed record CollegeWords(string Id, IReadOnlyList<CollegeRule> People, IReadOnlyList<CollegeRule> Bodies);

/// <summary>Words that name who speaks.</summary>
/// <param name="Words">A <see cref="Phrase"/> whose first word is written in full.</param>
/// <param name="Example">A sentence that it must recognise.</param>
/// <param name="CounterExample">A sentence in which nobody of that category speaks.</param>
internal sealed record CollegeRule(string Words, string Example, string CounterExample);
