using Maillage.Commons.Contracts;
using Maillage.Kernel;

namespace Maillage.Workshops.Kits.Edit;

/// <summary>A kit while it is being edited, right or wrong: what the fields of the form hold.</summary>
public sealed class KitDraft(KitMap root)
{
    public KitMap Root { get; } = root;

    /// <summary>The steps, in order; whatever is no step of a map is left out.</summary>
    public List<KitNode> Steps => Root[KitKeys.Steps] is KitList list ? list.Items : [];

    /// <summary>A kit against which nothing stands, opened for editing.</summary>
    public static KitDraft Of(Kit kit) => new((KitMap)KitParser.Parse(KitFile.Write(kit)).Root!);

    /// <summary>A few steps to begin with, in a language.</summary>
    public static KitDraft New(string language)
    {
        var isFrench = language != "en";
        KitStep Step(string id, StepKind kind, string french, string english, int minutes) =>
            new(id, kind, isFrench ? french : english, minutes);
        var kit = new Kit(
            isFrench ? "Nouveau kit" : "New kit",
            isFrench ? "fr" : "en",
            [
                Step("a", StepKind.Welcome, "Accueil", "Welcome", 10),
                Step("b", StepKind.Table, "Travail en groupes", "Work in groups", 30) with
                {
                    Columns = [new(ContributionKind.Moteur) { Min = 3, Max = 5 }, new(ContributionKind.Frein) { Min = 3, Max = 5 }],
                    Groups = new(5, 8),
                },
                Step("c", StepKind.Plenary, "Mise en commun", "Bringing it together", 20),
            ]
        )
        {
            Licence = "CC-BY-SA-4.0",
        };
        return Of(kit with { Steps = [.. kit.Steps.Select((step, at) => step with { Id = $"{(isFrench ? "etape" : "step")}-{at + 1}" })] });
    }

    /// <summary>The kit, whole only when nothing stands against it.</summary>
    public (Kit Kit, IReadOnlyList<KitFault> Faults) Read() => KitReader.Read(Root);

    /// <summary>What a field holds.</summary>
    public string Text(string path) => Root.At(path) is KitText text ? text.Value : "";

    /// <summary>How long a step lasts, as far as it can be read.</summary>
    public int Minutes(int step) =>
        int.TryParse(Text($"steps/{step}/minutes"), out var minutes) && minutes is > 0 and <= KitLimits.Minutes ? minutes : 0;

    public StepKind KindOf(int step) => Slugs.Read<StepKind>(Text($"steps/{step}/kind")) ?? StepKind.Free;

    /// <summary>The questions of a step as one types them: one a line, smaller ones below with a dash.</summary>
    public string Prompts(int step) =>
        Root.At($"steps/{step}/prompts") is not KitList list ? "" : string.Join('\n', list.Items.SelectMany(Lines));

    private static IEnumerable<string> Lines(KitNode prompt)
    {
        yield return ((prompt as KitText) ?? (prompt as KitMap)?[KitKeys.Text] as KitText)?.Value ?? "";
        foreach (var hint in ((prompt as KitMap)?[KitKeys.Hints] as KitList)?.Items.OfType<KitText>() ?? [])
        {
            yield return "- " + hint.Value;
        }
    }

    /// <summary>The columns of a step in order, then those that it does not have.</summary>
    public IReadOnlyList<DraftColumn> Columns(int step)
    {
        var path = $"steps/{step}/columns";
        var count = Root.At(path) is KitList list ? list.Items.Count : 0;
        List<DraftColumn> used =
        [
            .. Enumerable
                .Range(0, count)
                .Select(at =>
                    Root.At($"{path}/{at}") is KitText word
                        ? new DraftColumn(word.Value)
                        : new DraftColumn(Text($"{path}/{at}/kind"))
                        {
                            Label = Text($"{path}/{at}/label"),
                            Min = Text($"{path}/{at}/min"),
                            Max = Text($"{path}/{at}/max"),
                        }
                ),
        ];
        var left = KitKeys.Of<ContributionKind>().Where(kind => used.TrueForAll(column => column.Kind != kind));
        return [.. used.Select(column => column with { IsUsed = true }), .. left.Select(kind => new DraftColumn(kind))];
    }

    /// <summary>Whether a vote is on the lines of an earlier step.</summary>
    public bool IsVotedOn(int vote, string id) =>
        Root.At($"steps/{vote}/vote/on") is KitList on && on.Items.OfType<KitText>().Any(text => text.Value == id);

    /// <summary>The earlier steps in which people write.</summary>
    public IEnumerable<(string Id, string Title)> Votable(int vote) =>
        Enumerable
            .Range(0, vote)
            .Where(step => Root.At($"steps/{step}/columns") is KitList { Items.Count: > 0 })
            .Select(step => (Text($"steps/{step}/id"), Text($"steps/{step}/title")));

    /// <summary>Does what a button says: <c>monter:2</c>, <c>descendre:2</c>, <c>dupliquer:2</c>, <c>enlever:2</c>, <c>ajouter:2</c>.</summary>
    /// <returns>The step to look at next; null when the button is none of these.</returns>
    public int? Do(string? button)
    {
        if (button?.Split(':') is not [var act, var number] || !int.TryParse(number, out var at) || at < -1 || at >= Steps.Count)
        {
            return null;
        }

        return act switch
        {
            "monter" when at > 0 => Move(at, at - 1),
            "descendre" when at >= 0 && at < Steps.Count - 1 => Move(at, at + 1),
            "monter" or "descendre" => Math.Max(at, 0),
            "dupliquer" when at >= 0 => Insert(at + 1, Copy((KitMap)Steps[at])),
            "ajouter" => Insert(at + 1, Empty()),
            "enlever" when at >= 0 => Remove(at),
            _ => null,
        };
    }

    private int Move(int from, int to)
    {
        (Steps[from], Steps[to]) = (Steps[to], Steps[from]);
        return to;
    }

    private int Insert(int at, KitMap step)
    {
        if (Root[KitKeys.Steps] is not KitList)
        {
            Root.Set(KitKeys.Steps, new KitList());
        }

        Steps.Insert(at, step);
        return at;
    }

    // Votes on a step that is gone would be left pointing at nothing.
    private int Remove(int at)
    {
        var id = Text($"steps/{at}/id");
        Steps.RemoveAt(at);
        foreach (var on in Enumerable.Range(0, Steps.Count).Select(step => Root.At($"steps/{step}/vote/on")).OfType<KitList>())
        {
            on.Items.RemoveAll(item => item is KitText text && text.Value == id);
        }

        return Math.Max(0, at - 1);
    }

    private KitMap Copy(KitMap step)
    {
        var copy = (KitMap)Clone(step);
        copy.Set(
            KitKeys.Id,
            new KitText(FreeId(((step[KitKeys.Id] as KitText)?.Value ?? "").TrimEnd('-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9')))
        );
        return copy;
    }

    private static KitNode Clone(KitNode node) =>
        node switch
        {
            KitMap map => new KitMap { Entries = [.. map.Entries.Select(entry => entry with { Node = Clone(entry.Node) })] },
            KitList list => new KitList { Items = [.. list.Items.Select(Clone)] },
            _ => node,
        };

    private KitMap Empty()
    {
        var step = new KitMap();
        step.Set(KitKeys.Id, new KitText(FreeId(Text(KitKeys.Language) == "en" ? "step" : "etape")));
        step.Set(KitKeys.Kind, new KitText(StepKind.Brainstorm.Slug()));
        step.Set(KitKeys.Minutes, new KitText("15"));
        return step;
    }

    // The first of etape-1, etape-2… that no step has.
    private string FreeId(string stem)
    {
        var room = KitLimits.Id - 4;
        var root =
            stem.Length == 0 ? "etape"
            : stem.Length <= room ? stem
            : stem[..room].TrimEnd('-');
        var taken = Enumerable.Range(0, Steps.Count).Select(step => Text($"steps/{step}/id")).ToHashSet();
        return Enumerable.Range(1, taken.Count + 1).Select(number => $"{root}-{number}").First(id => !taken.Contains(id));
    }
}

/// <summary>A row of the columns of a step.</summary>
/// <param name="Kind">Its slug.</param>
public sealed record DraftColumn(string Kind)
{
    public bool IsUsed { get; init; }
    public string Label { get; init; } = "";
    public string Min { get; init; } = "";
    public string Max { get; init; } = "";
}
