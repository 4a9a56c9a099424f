using System.Globalization;
using Maillage.Commons.Contracts;
using Maillage.Kernel;

namespace Maillage.Workshops.Kits;

/// <summary>Reads a kit out of what somebody wrote, in a file or in a form, and tells all that is wrong with it at once.</summary>
internal sealed class KitReader
{
    private readonly List<KitFault> faults = [];
    private readonly List<string> unread = [];

    private KitReader() { }

    /// <summary>The kit, whole only when there are no faults.</summary>
    public static (Kit Kit, IReadOnlyList<KitFault> Faults) Read(KitMap root)
    {
        var reader = new KitReader();
        var kit = reader.ReadKit(new(reader, root, ""));
        var broken = KitRules.WhyNot(kit).Where(fault => !reader.IsUnread(fault.Path) && !reader.IsUnread(fault.Needs));
        return (kit, [.. reader.faults, .. broken]);
    }

    // What could not be read holds a stand-in, and so does all that stands under it: whatever is said of it is no news.
    private bool IsUnread(string? path) =>
        path is not null && unread.Exists(wrong => path == wrong || path.StartsWith(wrong + "/", StringComparison.Ordinal));

    private Kit ReadKit(Part kit)
    {
        kit.Knows(KitKeys.OfKit);
        return new(
            kit.Text(KitKeys.Title),
            kit.Required(KitKeys.Language, "fr"),
            [.. kit.Parts(KitKeys.Steps, shortForm: null).Select(ReadStep)]
        )
        {
            Purpose = kit.Text(KitKeys.Purpose),
            Author = kit.Text(KitKeys.Author),
            Licence = kit.Text(KitKeys.Licence),
        };
    }

    private KitStep ReadStep(Part step)
    {
        step.Knows(KitKeys.OfStep);
        var kind = step.Word(KitKeys.Kind, StepKind.Free, isRequired: true);
        IReadOnlyList<KitPrompt> prompts = [.. step.Parts(KitKeys.Prompts, KitKeys.Text).Select(ReadPrompt)];
        return new(step.Required(KitKeys.Id, ""), kind, step.Text(KitKeys.Title), step.Number(KitKeys.Minutes, 1, isRequired: true))
        {
            Notes = step.Text(KitKeys.Notes),
            Prompts = prompts,
            Columns = [.. step.Parts(KitKeys.Columns, KitKeys.Kind).Select(ReadColumn)],
            Groups = step.Inner(KitKeys.Groups) is { } groups ? ReadGroups(groups) : null,
            Rounds = step.Number(KitKeys.Rounds, UsualRounds(kind, prompts.Count)),
            Anonymity = step.Word(KitKeys.Anonymity, Anonymity.College),
            Visibility = step.Word(KitKeys.Visibility, Visibility.Group),
            Moderation = step.Word(KitKeys.Moderation, Moderation.Free),
            IsConfidential = step.Flag(KitKeys.Confidential, false),
            Vote = ReadVote(step, kind),
        };
    }

    /// <summary>How many rounds a step has when the kit does not say.</summary>
    public static int UsualRounds(StepKind kind, int prompts) => kind is StepKind.Rotation ? Math.Clamp(prompts, 1, KitLimits.Rounds) : 1;

    private static KitPrompt ReadPrompt(Part prompt)
    {
        prompt.Knows(KitKeys.OfPrompt);
        return new(prompt.Text(KitKeys.Text)) { Hints = prompt.Texts(KitKeys.Hints) };
    }

    private static KitColumn ReadColumn(Part column)
    {
        column.Knows(KitKeys.OfColumn);
        return new(column.Word(KitKeys.Kind, ContributionKind.Pratique, isRequired: true))
        {
            Label = column.Text(KitKeys.Label),
            Min = column.Number(KitKeys.Min, 0),
            Max = column.Has(KitKeys.Max) ? column.Number(KitKeys.Max, KitLimits.LinesPerGroup) : null,
        };
    }

    private static KitGroups ReadGroups(Part groups)
    {
        groups.Knows(KitKeys.OfGroups);
        return new(groups.Number(KitKeys.Min, 1, isRequired: true), groups.Number(KitKeys.Max, KitLimits.PeoplePerGroup, isRequired: true))
        {
            Mix = groups.Flag(KitKeys.Mix, false),
        };
    }

    private static KitVote? ReadVote(Part step, StepKind kind)
    {
        if (step.Inner(KitKeys.Vote) is not { } vote)
        {
            return kind is StepKind.Dots or StepKind.Stance ? new KitVote([]) : null;
        }

        vote.Knows(KitKeys.OfVote);
        return new(vote.Texts(KitKeys.On))
        {
            Dots = vote.Number(KitKeys.Dots, 3),
            SeveralPerLine = vote.Flag(KitKeys.SeveralPerLine, false),
            IsSecret = vote.Flag(KitKeys.Secret, true),
        };
    }

    /// <summary>A map being read: each question to it either has an answer or leaves a fault.</summary>
    private sealed class Part(KitReader reader, KitMap map, string path)
    {
        public void Knows(IReadOnlyList<string> keys)
        {
            foreach (var entry in map.Entries.Where(entry => !keys.Contains(entry.Key)).Take(KitLimits.Faults))
            {
                if (NearestWord.Of(entry.Key, keys.Where(key => map[key] is null)) is not { } nearest)
                {
                    Fault(entry.Key, new("kit.unknown-key", Shown(entry.Key), string.Join(", ", keys)));
                    continue;
                }

                Fault(entry.Key, new("kit.unknown-key-near", Shown(entry.Key), nearest));
                reader.unread.Add(Under(nearest)); // one slip is one fault: that the right word is missing, too, is no news
            }
        }

        public bool Has(string key) => map[key] is not (null or KitText { Value: "" });

        public string Text(string key) => Said(key, map[key]);

        public string Required(string key, string standIn)
        {
            if (!Has(key))
            {
                Fault(key, new("kit.missing", key));
                return standIn;
            }

            return Text(key);
        }

        public IReadOnlyList<string> Texts(string key) =>
            [.. Items(key).Select((item, at) => Said($"{key}/{at}", item)).Where(text => text.Length > 0)];

        public int Number(string key, int standIn, bool isRequired = false)
        {
            if (!Has(key))
            {
                return isRequired ? Missing(key, standIn) : standIn;
            }

            var isNumber = int.TryParse(
                Text(key),
                NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                CultureInfo.InvariantCulture,
                out var number
            );
            return isNumber ? number : Wrong(key, standIn, new("kit.not-a-number", key));
        }

        public bool Flag(string key, bool standIn) =>
            !Has(key) ? standIn
            : Text(key) is "true" ? true
            : Text(key) is "false" ? false
            : Wrong(key, standIn, new("kit.not-a-flag", key));

        public TWord Word<TWord>(string key, TWord standIn, bool isRequired = false)
            where TWord : struct, Enum
        {
            if (!Has(key))
            {
                return isRequired ? Missing(key, standIn) : standIn;
            }

            var (said, known) = (Text(key), KitKeys.Of<TWord>());
            return known.Contains(said) && Slugs.Read<TWord>(said) is { } word ? word
                : NearestWord.Of(said, known) is { } nearest ? Wrong(key, standIn, new("kit.unknown-word-near", Shown(said), nearest))
                : Wrong(key, standIn, new("kit.unknown-word", Shown(said), string.Join(", ", known)));
        }

        public Part? Inner(string key)
        {
            if (!Has(key))
            {
                return null;
            }

            return map[key] is KitMap inner ? new(reader, inner, Under(key)) : Wrong<Part?>(key, null, new("kit.not-a-map", key));
        }

        /// <summary>The maps of a list.</summary>
        /// <param name="key">Of the list.</param>
        /// <param name="shortForm">The name under which a mere text stands; null when it must be a map.</param>
        public IEnumerable<Part> Parts(string key, string? shortForm) =>
            Items(key).Select((item, at) => AsPart(item, $"{key}/{at}", shortForm)).OfType<Part>();

        private Part AsPart(KitNode item, string key, string? shortForm)
        {
            if (item is KitMap inner)
            {
                return new(reader, inner, Under(key));
            }

            if (shortForm is not null && item is KitText)
            {
                return new(reader, new KitMap { Place = item.Place, Entries = [new(shortForm, item.Place, item)] }, Under(key));
            }

            Fault(key, new("kit.not-a-map", key.Split('/')[0]));
            return new(reader, new KitMap { Place = item.Place }, Under(key)); // the others keep their number
        }

        private List<KitNode> Items(string key) =>
            !Has(key) ? []
            : map[key] is KitList { Items.Count: > KitLimits.Items } longer
                ? Wrong<List<KitNode>>(key, [], new("kit.too-many", key, KitLimits.Items, longer.Items.Count))
            : map[key] is KitList list ? list.Items
            : Wrong<List<KitNode>>(key, [], new("kit.not-a-list", key));

        private string Said(string key, KitNode? node) =>
            node switch
            {
                null => "",
                KitText text => text.Value.ReplaceLineEndings("\n").Trim(),
                _ => Wrong(key, "", new("kit.not-a-text", key.Split('/')[0])),
            };

        private TValue Missing<TValue>(string key, TValue standIn) => Wrong(key, standIn, new("kit.missing", key));

        private TValue Wrong<TValue>(string key, TValue standIn, Refusal refusal)
        {
            Fault(key, refusal);
            return standIn;
        }

        private void Fault(string key, Refusal refusal)
        {
            if (!reader.IsUnread(Under(key)))
            {
                reader.faults.Add(new(Under(key), refusal));
                reader.unread.Add(Under(key));
            }
        }

        private string Under(string key) => path.Length == 0 ? key : $"{path}/{key}";

        // A fault quotes what was typed, never pages of it.
        private static string Shown(string typed) => typed.Length <= 40 ? typed : typed[..40] + "…";
    }
}
