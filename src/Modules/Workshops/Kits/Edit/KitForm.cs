using Maillage.Commons.Contracts;
using Microsoft.AspNetCore.Http;

namespace Maillage.Workshops.Kits.Edit;

/// <summary>Reads the fields of the editor: each is named by its path in the kit, such as <c>steps/2/minutes</c>.</summary>
internal static class KitForm
{
    private static readonly string[] OfStep =
    [
        KitKeys.Id,
        KitKeys.Kind,
        KitKeys.Title,
        KitKeys.Minutes,
        KitKeys.Notes,
        KitKeys.Anonymity,
        KitKeys.Visibility,
        KitKeys.Moderation,
        KitKeys.Confidential,
    ];

    public static KitDraft Read(IFormCollection form)
    {
        var root = new KitMap();
        foreach (var key in KitKeys.OfKit.Where(key => key != KitKeys.Steps))
        {
            Take(root, form, key, key);
        }

        var count = int.TryParse(form["etapes"], out var typed) ? Math.Clamp(typed, 0, KitLimits.Items) : 0;
        root.Set(KitKeys.Steps, new KitList { Items = [.. Enumerable.Range(0, count).Select(step => Step(form, $"steps/{step}"))] });
        return new(root);
    }

    private static KitMap Step(IFormCollection form, string path)
    {
        var step = new KitMap();
        foreach (var key in OfStep)
        {
            Take(step, form, key, $"{path}/{key}");
        }

        var kind = Slugs.Read<StepKind>(Last(form, $"{path}/kind"));
        step.Set(KitKeys.Prompts, Prompts(Last(form, $"{path}/prompts")));
        step.Set(KitKeys.Columns, Columns(form, $"{path}/columns"));
        step.Set(KitKeys.Groups, Groups(form, $"{path}/groups"));
        // Fields of another kind of step are left behind when the kind changes.
        if (kind is StepKind.Rotation)
        {
            Take(step, form, KitKeys.Rounds, $"{path}/rounds");
        }

        if (kind is StepKind.Dots or StepKind.Stance)
        {
            step.Set(KitKeys.Vote, Vote(form, $"{path}/vote"));
        }

        return step;
    }

    // A line is a question; lines that begin with a dash are smaller questions below it.
    private static KitList? Prompts(string typed)
    {
        var prompts = new List<(string Text, List<string> Hints)>();
        foreach (var line in typed.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (line[0] is '-' or '–' or '•' && prompts.Count > 0)
            {
                prompts[^1].Hints.Add(line[1..].Trim());
            }
            else
            {
                prompts.Add((line, []));
            }
        }

        return prompts.Count == 0 ? null : new KitList { Items = [.. prompts.Select(prompt => Prompt(prompt.Text, prompt.Hints))] };
    }

    private static KitMap Prompt(string text, List<string> hints)
    {
        var prompt = new KitMap();
        prompt.Set(KitKeys.Text, new KitText(text));
        prompt.Set(KitKeys.Hints, hints.Count == 0 ? null : new KitList { Items = [.. hints.Select(hint => new KitText(hint))] });
        return prompt;
    }

    private static KitList? Columns(IFormCollection form, string path)
    {
        var columns = new KitList();
        for (var at = 0; at < KitKeys.Of<ContributionKind>().Count; at++)
        {
            if (Last(form, $"{path}/{at}/kind") is { Length: > 0 })
            {
                columns.Items.Add(Part(form, $"{path}/{at}", KitKeys.OfColumn));
            }
        }

        return columns.Items.Count == 0 ? null : columns;
    }

    private static KitMap? Groups(IFormCollection form, string path)
    {
        var groups = Part(form, path, KitKeys.OfGroups);
        return groups[KitKeys.Min] is null && groups[KitKeys.Max] is null ? null : groups;
    }

    private static KitMap Vote(IFormCollection form, string path)
    {
        var vote = Part(form, path, [KitKeys.Dots, KitKeys.SeveralPerLine, KitKeys.Secret]);
        var on = form[$"{path}/on"].Where(id => !string.IsNullOrEmpty(id)).Select(id => new KitText(id!)).Take(KitLimits.Items);
        vote.Set(KitKeys.On, new KitList { Items = [.. on] });
        return vote;
    }

    private static KitMap Part(IFormCollection form, string path, IReadOnlyList<string> keys)
    {
        var part = new KitMap();
        foreach (var key in keys)
        {
            Take(part, form, key, $"{path}/{key}");
        }

        return part;
    }

    private static void Take(KitMap map, IFormCollection form, string key, string name)
    {
        if (Last(form, name) is { Length: > 0 } typed)
        {
            map.Set(key, new KitText(typed));
        }
    }

    // A box that is not ticked sends nothing: a hidden field of its name says « false » before it.
    private static string Last(IFormCollection form, string name) => form[name] is { Count: > 0 } values ? values[^1] ?? "" : "";
}
