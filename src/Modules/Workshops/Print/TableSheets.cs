using Maillage.Workshops.Kits;

namespace Maillage.Workshops.Print;

/// <summary>Which sheets of paper a workshop needs where phones are not used.</summary>
internal static class TableSheets
{
    /// <summary>The steps that groups fill in; every step that takes lines when no step seats people in groups.</summary>
    public static IReadOnlyList<KitStep> StepsOf(Kit kit)
    {
        var filled = kit.Steps.Where(step => step.TakesLines).ToList();
        var seated = filled.Where(step => step.Kind is StepKind.Table or StepKind.Rotation || step.Groups is not null).ToList();
        return seated.Count > 0 ? seated : filled;
    }

    /// <summary>The sheets of steps: step by step, as they are handed out; then group by group.</summary>
    public static IReadOnlyList<TableSheet> For(IReadOnlyList<KitStep> steps, IReadOnlyCollection<int> groups) =>
        [.. steps.SelectMany(step => RoundsOf(step).SelectMany(round => groups.SelectMany(group => Sheets(step, group, round))))];

    /// <summary>What can stand on a card: each column once.</summary>
    public static IReadOnlyList<SheetColumn> CardsFor(IReadOnlyList<KitStep> steps) =>
        [.. steps.SelectMany(ColumnsOf).DistinctBy(column => (column.Kind, column.Label))];

    // Prompts go round in a rotation: each group has one of them in each round. Elsewhere each prompt has a sheet of its own.
    private static IEnumerable<TableSheet> Sheets(KitStep step, int group, int round)
    {
        var blank = new TableSheet(step.Title, group, [.. ColumnsOf(step)]) { Round = step.Rounds > 1 ? round : 0 };
        return Workshop.PromptOf(step, group, round) is { } told ? [Asking(blank, step.Prompts[told])]
            : step.Prompts.Count == 0 ? [blank]
            : step.Prompts.Select(prompt => Asking(blank, prompt));
    }

    private static TableSheet Asking(TableSheet sheet, KitPrompt prompt) => sheet with { Prompt = prompt.Text, Hints = prompt.Hints };

    private static IEnumerable<int> RoundsOf(KitStep step) => Enumerable.Range(1, step.Rounds);

    private static IEnumerable<SheetColumn> ColumnsOf(KitStep step) =>
        step.Columns.Select(column => new SheetColumn(column.Kind, column.Label, column.Min, column.Max));
}
