using System.Globalization;
using Maillage.Commons.Contracts;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Maillage.Workshops.Kits;

/// <summary>Writes a kit as people would: in the order of the form, without what goes without saying, one blank line between steps.</summary>
internal sealed class KitWriter
{
    private readonly Emitter emitter;

    private KitWriter(TextWriter text) => emitter = new(text, EmitterSettings.Default.WithBestWidth(110).WithNewLine("\n"));

    /// <summary>The YAML of a kit, which reads as the same kit when nothing stands against it.</summary>
    public static string Write(Kit kit)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var writer = new KitWriter(text);
        writer.emitter.Emit(new StreamStart());
        writer.emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        writer.Kit(kit);
        writer.emitter.Emit(new DocumentEnd(isImplicit: true));
        writer.emitter.Emit(new StreamEnd());
        // Only a step begins like this at the edge of the page: all texts stand further in.
        return text.ToString().Replace("\n- id:", "\n\n- id:", StringComparison.Ordinal);
    }

    private void Kit(Kit kit) =>
        Map(() =>
        {
            Text(KitKeys.Title, kit.Title);
            Text(KitKeys.Language, kit.Language);
            TextIf(KitKeys.Purpose, kit.Purpose);
            TextIf(KitKeys.Author, kit.Author);
            TextIf(KitKeys.Licence, kit.Licence);
            List(KitKeys.Steps, kit.Steps, Step);
        });

    private void Step(KitStep step) =>
        Map(() =>
        {
            Text(KitKeys.Id, step.Id);
            Text(KitKeys.Kind, step.Kind.Slug());
            Text(KitKeys.Title, step.Title);
            Number(KitKeys.Minutes, step.Minutes);
            TextIf(KitKeys.Notes, step.Notes);
            List(KitKeys.Prompts, step.Prompts, Prompt);
            List(KitKeys.Columns, step.Columns, Column);
            Groups(step.Groups);
            NumberIf(KitKeys.Rounds, step.Rounds, KitReader.UsualRounds(step.Kind, step.Prompts.Count));
            WordIf(KitKeys.Anonymity, step.Anonymity);
            WordIf(KitKeys.Visibility, step.Visibility);
            WordIf(KitKeys.Moderation, step.Moderation);
            FlagIf(KitKeys.Confidential, step.IsConfidential, usual: false);
            Vote(step.Vote);
        });

    private void Prompt(KitPrompt prompt)
    {
        if (prompt.Hints.Count == 0)
        {
            Scalar(prompt.Text);
            return;
        }

        Map(() =>
        {
            Text(KitKeys.Text, prompt.Text);
            List(KitKeys.Hints, prompt.Hints, Scalar);
        });
    }

    private void Column(KitColumn column)
    {
        if (column is { Label: "", Min: 0, Max: null })
        {
            Scalar(column.Kind.Slug());
            return;
        }

        Map(() =>
        {
            Text(KitKeys.Kind, column.Kind.Slug());
            TextIf(KitKeys.Label, column.Label);
            NumberIf(KitKeys.Min, column.Min, 0);
            NumberIf(KitKeys.Max, column.Max, null);
        });
    }

    private void Groups(KitGroups? groups)
    {
        if (groups is null)
        {
            return;
        }

        Scalar(KitKeys.Groups);
        Map(() =>
        {
            Number(KitKeys.Min, groups.Min);
            Number(KitKeys.Max, groups.Max);
            FlagIf(KitKeys.Mix, groups.Mix, usual: false);
        });
    }

    private void Vote(KitVote? vote)
    {
        if (vote is null or { On.Count: 0, Dots: 3, SeveralPerLine: false, IsSecret: true })
        {
            return; // a vote on what was carried to plenary goes without saying
        }

        Scalar(KitKeys.Vote);
        Map(() =>
        {
            List(KitKeys.On, vote.On, Scalar);
            NumberIf(KitKeys.Dots, vote.Dots, 3);
            FlagIf(KitKeys.SeveralPerLine, vote.SeveralPerLine, usual: false);
            FlagIf(KitKeys.Secret, vote.IsSecret, usual: true);
        });
    }

    private void Map(Action content)
    {
        emitter.Emit(new MappingStart());
        content();
        emitter.Emit(new MappingEnd());
    }

    private void List<TItem>(string key, IReadOnlyList<TItem> items, Action<TItem> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        Scalar(key);
        emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block));
        foreach (var item in items)
        {
            write(item);
        }

        emitter.Emit(new SequenceEnd());
    }

    private void Text(string key, string value)
    {
        Scalar(key);
        Scalar(value);
    }

    private void TextIf(string key, string value)
    {
        if (value.Length > 0)
        {
            Text(key, value);
        }
    }

    private void Number(string key, int value)
    {
        Scalar(key);
        emitter.Emit(new Scalar(value.ToString(CultureInfo.InvariantCulture)));
    }

    private void NumberIf(string key, int? value, int? usual)
    {
        if (value != usual)
        {
            Number(key, value!.Value);
        }
    }

    private void WordIf<TWord>(string key, TWord word)
        where TWord : struct, Enum
    {
        if (!word.Equals(default(TWord)))
        {
            Text(key, word.Slug());
        }
    }

    private void FlagIf(string key, bool value, bool usual)
    {
        if (value != usual)
        {
            Scalar(key);
            emitter.Emit(new Scalar(value ? "true" : "false"));
        }
    }

    private void Scalar(string value) => emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, value, StyleOf(value), true, true));

    // Several lines stand as they are; what another reader of YAML would take for nothing, a number or a flag is quoted.
    private static ScalarStyle StyleOf(string value) =>
        value.Contains('\n', StringComparison.Ordinal) ? ScalarStyle.Literal
        : value is "~" or "null" or "true" or "false" || double.TryParse(value, CultureInfo.InvariantCulture, out _)
            ? ScalarStyle.DoubleQuoted
        : ScalarStyle.Any;
}
