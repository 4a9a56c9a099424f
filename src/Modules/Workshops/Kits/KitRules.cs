using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Maillage.Commons.Contracts;

namespace Maillage.Workshops.Kits;

/// <summary>What a kit must be to be used: files, the editor and whoever makes one ask here.</summary>
internal static partial class KitRules
{
    /// <summary>All that stands against a kit, with the path of each part; empty when nothing does.</summary>
    public static IReadOnlyList<KitFault> WhyNot(Kit kit)
    {
        List<KitFault> faults =
        [
            .. Sentence(KitKeys.Title, kit.Title, KitLimits.Title, isRequired: true),
            .. Sentence(KitKeys.Purpose, kit.Purpose, KitLimits.Purpose, isOneLine: false),
            .. Sentence(KitKeys.Author, kit.Author, KitLimits.Author),
            .. Sentence(KitKeys.Licence, kit.Licence, KitLimits.Licence),
            .. HowMany(KitKeys.Steps, kit.Steps.Count, KitLimits.Steps),
        ];
        AddIf(faults, !KitKeys.Languages.Contains(kit.Language), new(KitKeys.Language, new("kit.language")));
        AddIf(faults, kit.Licence.Length > 0 && !Spdx().IsMatch(kit.Licence), new(KitKeys.Licence, new("kit.licence")));
        AddIf(faults, kit.Steps.Count == 0, new(KitKeys.Steps, new("kit.no-steps")));
        for (var at = 0; at < Math.Min(kit.Steps.Count, KitLimits.Steps); at++)
        {
            faults.AddRange(OfStep(kit.Steps[at], $"steps/{at}"));
            faults.AddRange(OfId(kit, at));
            faults.AddRange(KitVoteRules.WhyNot(kit, at));
        }

        return faults;
    }

    private static List<KitFault> OfStep(KitStep step, string path)
    {
        List<KitFault> faults =
        [
            .. Sentence($"{path}/title", step.Title, KitLimits.Title, isRequired: true),
            .. Sentence($"{path}/notes", step.Notes, KitLimits.Notes, isOneLine: false),
            .. Range($"{path}/minutes", step.Minutes, 1, KitLimits.Minutes),
            .. Range($"{path}/rounds", step.Rounds, 1, KitLimits.Rounds),
            .. OfPrompts(step, path),
            .. OfColumns(step, path),
            .. OfGroups(step.Groups, $"{path}/groups"),
        ];
        var isRotation = step.Kind is StepKind.Rotation;
        var kind = $"{path}/kind";
        AddIf(faults, step.Rounds > 1 && !isRotation, new($"{path}/rounds", new("kit.rounds-elsewhere")) { Needs = kind });
        AddIf(
            faults,
            step.Rounds is > 1 and <= KitLimits.Rounds && step.Minutes is > 0 && step.Minutes < step.Rounds,
            new($"{path}/minutes", new("kit.short-rounds", step.Rounds)) { Needs = $"{path}/rounds" }
        );
        AddIf(faults, isRotation && step.Prompts.Count == 0, new($"{path}/prompts", new("kit.no-prompt")) { Needs = kind });
        AddIf(
            faults,
            step.Kind is StepKind.Table or StepKind.Declaration && step.Columns.Count == 0,
            new($"{path}/columns", new("kit.no-columns")) { Needs = kind }
        );
        AddIf(
            faults,
            step.IsConfidential && step.Visibility is Visibility.Everyone,
            new($"{path}/visibility", new("kit.confidential-everyone")) { Needs = $"{path}/confidential" }
        );
        return faults;
    }

    private static IEnumerable<KitFault> OfId(Kit kit, int at)
    {
        var (path, id) = ($"steps/{at}/id", kit.Steps[at].Id);
        if (id.Length > KitLimits.Id || !Id().IsMatch(id))
        {
            yield return new(path, new("kit.bad-id", KitLimits.Id));
        }
        else if (kit.Steps.Take(at).Any(step => step.Id == id))
        {
            yield return new(path, new("kit.repeated-id", id));
        }
    }

    private static IEnumerable<KitFault> OfPrompts(KitStep step, string path) =>
        [
            .. HowMany($"{path}/prompts", step.Prompts.Count, KitLimits.Prompts),
            .. step.Prompts.Take(KitLimits.Prompts).SelectMany((prompt, at) => OfPrompt(prompt, $"{path}/prompts/{at}")),
        ];

    private static IEnumerable<KitFault> OfPrompt(KitPrompt prompt, string path) =>
        [
            .. Sentence($"{path}/text", prompt.Text, KitLimits.Prompt, isRequired: true),
            .. HowMany($"{path}/hints", prompt.Hints.Count, KitLimits.Hints),
            .. prompt
                .Hints.Take(KitLimits.Hints)
                .SelectMany((hint, at) => Sentence($"{path}/hints/{at}", hint, KitLimits.Hint, isRequired: true)),
        ];

    private static IEnumerable<KitFault> OfColumns(KitStep step, string path)
    {
        var kinds = Enum.GetValues<ContributionKind>().Length;
        var faults = new List<KitFault>(HowMany($"{path}/columns", step.Columns.Count, kinds));
        for (var at = 0; at < Math.Min(step.Columns.Count, kinds); at++)
        {
            var (column, under) = (step.Columns[at], $"{path}/columns/{at}");
            faults.AddRange(Sentence($"{under}/label", column.Label, KitLimits.Label));
            faults.AddRange(Range($"{under}/min", column.Min, 0, KitLimits.LinesPerGroup));
            faults.AddRange(Range($"{under}/max", column.Max ?? 1, 1, KitLimits.LinesPerGroup));
            AddIf(
                faults,
                column.Max < column.Min,
                new($"{under}/max", new("kit.min-over-max", column.Min, column.Max!)) { Needs = $"{under}/min" }
            );
            var first = step.Columns.Select(other => other.Kind).ToList().IndexOf(column.Kind);
            AddIf(
                faults,
                first < at,
                new($"{under}/kind", new("kit.repeated-column", column.Kind.Slug())) { Needs = $"{path}/columns/{first}/kind" }
            );
        }

        return faults;
    }

    private static IEnumerable<KitFault> OfGroups(KitGroups? groups, string path) =>
        groups is null
            ? []
            :
            [
                .. Range($"{path}/min", groups.Min, 1, KitLimits.PeoplePerGroup),
                .. Range($"{path}/max", groups.Max, 1, KitLimits.PeoplePerGroup),
                .. groups.Max < groups.Min
                    ? [new KitFault($"{path}/max", new("kit.groups-min-over-max", groups.Min, groups.Max)) { Needs = $"{path}/min" }]
                    : Array.Empty<KitFault>(),
            ];

    private static IEnumerable<KitFault> Sentence(string path, string text, int most, bool isRequired = false, bool isOneLine = true)
    {
        var key = NameOf(path);
        if (isRequired && text.Length == 0)
        {
            yield return new(path, new("kit.empty", key));
        }
        else if (text.Length > most)
        {
            yield return new(path, new("kit.too-long", key, most, text.Length));
        }
        else if (text.EnumerateRunes().Where(IsHidden).Select(rune => (Rune?)rune).FirstOrDefault() is { } hidden)
        {
            yield return new(path, new("kit.bad-character", key, $"U+{hidden.Value:X4}"));
        }
        else if (isOneLine && text.Contains('\n', StringComparison.Ordinal))
        {
            yield return new(path, new("kit.one-line", key));
        }
    }

    // The last name of a path: « title » of steps/2/title, « hints » of steps/2/prompts/0/hints/1.
    private static string NameOf(string path) => path.Split('/').Last(part => !char.IsAsciiDigit(part[0]));

    // Characters that no reader sees and that can mislead; joiners stay, emoji and some scripts need them.
    private static bool IsHidden(Rune rune) =>
        rune.Value is not ('\n' or 0x200C or 0x200D)
        && (
            rune.Value == 0xFFFD
            || Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.PrivateUse
                    or UnicodeCategory.OtherNotAssigned
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
        );

    internal static IEnumerable<KitFault> Range(string path, int value, int least, int most) =>
        value < least || value > most ? [new(path, new("kit.out-of-range", NameOf(path), least, most))] : [];

    internal static IEnumerable<KitFault> HowMany(string path, int count, int most) =>
        count > most ? [new(path, new("kit.too-many", NameOf(path), most, count))] : [];

    private static void AddIf(List<KitFault> faults, bool isSo, KitFault fault)
    {
        if (isSo)
        {
            faults.Add(fault);
        }
    }

    [GeneratedRegex(@"\A[a-z0-9]+(?:-[a-z0-9]+)*\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"\A[A-Za-z0-9]+(?:[.+-]+[A-Za-z0-9]+)*\z")]
    private static partial Regex Spdx();
}
