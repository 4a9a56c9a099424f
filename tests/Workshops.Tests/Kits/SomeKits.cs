using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Maillage.Commons.Contracts;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops.Tests.Kits;

/// <summary>Kits that tests make.</summary>
internal static class SomeKits
{
    /// <summary>The shortest file that is a kit.</summary>
    public const string Short = """
        title: Essai
        language: fr
        steps:
          - id: idees
            kind: brainstorm
            title: Idées
            minutes: 10
            columns: [proposition]
          - id: choix
            kind: dots
            title: Choix
            minutes: 5
            vote: { on: [idees] }
        """;

    // Whatever YAML may take for something else.
    private static readonly string[] Pieces =
    [
        "Des idées",
        "d’été",
        " : ",
        ": ",
        " #",
        "# ",
        "- ",
        "-",
        "«\u00A0oui\u00A0»",
        "?",
        "\"",
        "'",
        "\\",
        "\\n",
        "|",
        "> ",
        "%",
        "@",
        "`",
        "&ancre",
        "*alias",
        "!tag",
        "{",
        "}",
        "[",
        "]",
        ",",
        "---",
        "...",
        "null",
        "~",
        "true",
        "12",
        "0x1F",
        "1e3",
        "  ",
        " ",
        "😀",
        "👩‍🌾",
        "é\u0301",
        "un mot assez long pour que la ligne soit pliée quelque part, et encore quelques-uns",
        "title: ",
        "\n- id: x",
    ];

    /// <summary>A kit against which nothing stands, with everything that one may hold.</summary>
    public static Arbitrary<Kit> Valid() => KitGen().ToArbitrary();

    /// <summary>Text that is anything at all.</summary>
    public static Arbitrary<string> Anything() =>
        Gen.Elements<string>([.. Pieces, .. Short.Split(' ').Select(word => word + " "), "\n", "\n  ", "\n    ", "\t", "\u0000", "\u202E"])
            .ListOf()
            .Select(string.Concat)
            .ToArbitrary();

    /// <summary>The same for two equal kits: records of lists do not compare their lists.</summary>
    public static string Content(this Kit kit) => JsonSerializer.Serialize(kit);

    private static Gen<string> Text(int most, bool severalLines = false) =>
        from pieces in Gen.Elements(
                severalLines ? [.. Pieces, "\n", "\n\n", "\n  ", " \n"] : Pieces.Where(piece => !piece.Contains('\n')).ToArray()
            )
            .NonEmptyListOf()
        let text = string.Concat(pieces).Trim()
        select text.Length == 0 ? "x"
        : text.Length > most ? text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)].Trim()
        : text;

    private static Gen<string> Maybe(int most, bool severalLines = false) => Gen.OneOf(Gen.Constant(""), Text(most, severalLines));

    private static Gen<bool> Flag() => Gen.Elements(true, false);

    private static Gen<Kit> KitGen() =>
        from title in Text(KitLimits.Title)
        from language in Gen.Elements("fr", "en")
        from purpose in Maybe(KitLimits.Purpose, severalLines: true)
        from author in Maybe(KitLimits.Author)
        from licence in Gen.Elements("", "CC-BY-SA-4.0", "0BSD")
        from count in Gen.Choose(1, 4)
        from steps in Gen.CollectToList(Enumerable.Range(0, count).Select(StepGen))
        select new Kit(title, language, [.. steps.Select((step, at) => WithVote(step, [.. steps.Take(at)]))])
        {
            Purpose = purpose,
            Author = author,
            Licence = licence,
        };

    private static Gen<KitStep> StepGen(int at) =>
        from kind in Gen.Elements(Enum.GetValues<StepKind>())
        from title in Text(KitLimits.Title)
        from minutes in Gen.Choose(KitLimits.Rounds, KitLimits.Minutes)
        from notes in Maybe(KitLimits.Notes, severalLines: true)
        from prompts in PromptGen().NonEmptyListOf()
        from columns in ColumnsGen()
        from groups in GroupsGen()
        from rounds in Gen.Choose(1, KitLimits.Rounds)
        from anonymity in Gen.Elements(Enum.GetValues<Anonymity>())
        from visibility in Gen.Elements(Enum.GetValues<Visibility>())
        from moderation in Gen.Elements(Enum.GetValues<Moderation>())
        from confidential in Flag()
        select new KitStep($"etape-{at}", kind, title, minutes)
        {
            Notes = notes,
            Prompts = [.. prompts.Take(KitLimits.Prompts)],
            Columns = columns,
            Groups = groups,
            Rounds = kind is StepKind.Rotation ? rounds : 1,
            Anonymity = anonymity,
            Visibility = visibility,
            Moderation = moderation,
            IsConfidential = confidential && visibility is not Visibility.Everyone,
        };

    private static Gen<KitPrompt> PromptGen() =>
        from text in Text(KitLimits.Prompt, severalLines: false)
        from hints in Text(KitLimits.Hint).ListOf()
        select new KitPrompt(text) { Hints = [.. hints.Take(KitLimits.Hints)] };

    private static Gen<IReadOnlyList<KitColumn>> ColumnsGen() =>
        from kinds in Gen.Shuffle(Enum.GetValues<ContributionKind>())
        from count in Gen.Choose(1, kinds.Length)
        from label in Maybe(KitLimits.Label)
        from min in Gen.Choose(0, 5)
        from max in Gen.Elements<int?>(null, 5, KitLimits.LinesPerGroup)
        select (IReadOnlyList<KitColumn>)
            [
                .. kinds
                    .Take(count)
                    .Select(kind => new KitColumn(kind)
                    {
                        Label = label,
                        Min = min,
                        Max = max,
                    }),
            ];

    private static Gen<KitGroups?> GroupsGen() =>
        from min in Gen.Choose(1, 5)
        from more in Gen.Choose(0, 3)
        from mix in Flag()
        from some in Flag()
        select some ? new KitGroups(min, min + more) { Mix = mix } : null;

    private static KitStep WithVote(KitStep step, IReadOnlyList<KitStep> before) =>
        step.Kind is not (StepKind.Dots or StepKind.Stance)
            ? step
            : step with
            {
                Vote = new([.. before.Where(other => other.TakesLines && step.Minutes % 3 > 0).Select(other => other.Id)])
                {
                    Dots = (step.Minutes % KitLimits.Dots) + 1,
                    SeveralPerLine = step.Minutes % 2 == 0,
                    IsSecret = step.Minutes % 5 > 0,
                },
            };
}
