using System.Text.Json.Serialization;

namespace Maillage.Workshops.Minutes;

/// <summary>What facilitators changed of the minutes that the journal gives: never a word of people, only copies of it.</summary>
internal sealed record MinutesEdits
{
    public const int LongestTitle = 200;
    public const int LongestText = 20_000;

    public static readonly MinutesEdits None = new();

    /// <summary>The title; empty for the one that was announced.</summary>
    public string Title { get; init; } = "";

    /// <summary>Titles of sections, where they are not the usual ones.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; init; } = new Dictionary<string, string>();

    /// <summary>Free paragraphs of sections, an empty line between two.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    /// <summary>Lines that do not stand in the minutes.</summary>
    public IReadOnlyCollection<Guid> LeftOut { get; init; } = [];

    /// <summary>Words of lines with their spelling corrected.</summary>
    public IReadOnlyDictionary<Guid, string> Corrections { get; init; } = new Dictionary<Guid, string>();

    /// <summary>Whether nothing was changed.</summary>
    [JsonIgnore]
    public bool AreNone => Title.Length + Titles.Count + Texts.Count + LeftOut.Count + Corrections.Count == 0;

    /// <summary>The free paragraphs of a section.</summary>
    public IEnumerable<string> Paragraphs(string section) =>
        Texts.TryGetValue(section, out var text)
            ? text.ReplaceLineEndings("\n")
                .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(paragraph => paragraph.Replace('\n', ' '))
            : [];

    /// <summary>The same, without what was copied of these lines.</summary>
    public MinutesEdits Without(IReadOnlySet<Guid> lines) =>
        Corrections.Keys.Any(lines.Contains)
            ? this with
            {
                Corrections = Corrections.Where(said => !lines.Contains(said.Key)).ToDictionary(),
            }
            : this;

    /// <summary>The same, with one section as a facilitator typed it.</summary>
    public MinutesEdits With(TypedSection typed) =>
        this with
        {
            Titles = Set(Titles, typed.Section, typed.Title),
            Texts = Set(Texts, typed.Section, typed.Text),
            LeftOut = [.. LeftOut.Except(typed.Lines.Keys), .. typed.Lines.Where(line => !line.Value.IsKept).Select(line => line.Key)],
            Corrections = Corrections
                .Where(said => !typed.Lines.ContainsKey(said.Key))
                .Concat(
                    typed.Lines.Where(line => line.Value.Words.Length > 0).Select(line => KeyValuePair.Create(line.Key, line.Value.Words))
                )
                .ToDictionary(),
        };

    private static Dictionary<string, string> Set(IReadOnlyDictionary<string, string> all, string section, string words)
    {
        var changed = all.ToDictionary();
        changed.Remove(section);
        if (words.Length > 0)
        {
            changed[section] = words;
        }

        return changed;
    }
}

/// <summary>One section as a facilitator typed it.</summary>
/// <param name="Section">Which.</param>
/// <param name="Title">Its title; empty for the usual one.</param>
/// <param name="Text">Its free paragraphs.</param>
/// <param name="Lines">What becomes of its lines.</param>
internal sealed record TypedSection(string Section, string Title, string Text, IReadOnlyDictionary<Guid, TypedLine> Lines);

/// <summary>What becomes of a line.</summary>
/// <param name="IsKept">Whether it stands in the minutes.</param>
/// <param name="Words">Its words corrected; empty to leave them as they were said.</param>
internal sealed record TypedLine(bool IsKept, string Words);
