using Microsoft.Extensions.Localization;

namespace Maillage.Workshops.Kits;

/// <summary>What pages say of the parts of a kit.</summary>
internal static class KitWords
{
    /// <summary>The icon of a kind of step; never colour alone.</summary>
    public static string Icon(this StepKind kind) =>
        kind switch
        {
            StepKind.Welcome => "house",
            StepKind.Brainstorm => "lightbulb",
            StepKind.Rotation => "refresh-cw",
            StepKind.Table => "table-2",
            StepKind.Dots => "target",
            StepKind.Stance => "vote",
            StepKind.Plenary => "megaphone",
            StepKind.Declaration => "handshake",
            StepKind.Break => "pause",
            StepKind.Free => "sticky-note",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>« 3 à 5 par groupe »; empty when the column has no limits.</summary>
    public static string Quota(this KitColumn column, IStringLocalizer texts) =>
        column switch
        {
            { Min: 0, Max: null } => "",
            { Max: null } => texts["column.from", column.Min],
            { Min: 0 } => texts["column.up-to", column.Max],
            _ when column.Min == column.Max => texts["column.exactly", column.Min],
            _ => texts["column.between", column.Min, column.Max],
        };

    /// <summary>« Groupes de 5 à 8, mêlés à chaque tour ».</summary>
    public static string InWords(this KitGroups groups, IStringLocalizer texts)
    {
        var size =
            groups.Max == 1 ? texts["groups.alone"]
            : groups.Min == groups.Max ? texts["groups.exactly", groups.Min]
            : texts["groups.between", groups.Min, groups.Max];
        return groups.Mix ? texts["groups.mixed", size.Value] : size;
    }
}
