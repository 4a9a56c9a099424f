using System.Text;
using Maillage.Kernel;
using Microsoft.AspNetCore.Http;

namespace Maillage.Workshops.Minutes.Write;

/// <summary>One part of the minutes as it was typed.</summary>
internal static class TypedForm
{
    /// <summary>What the form says of the part and of the lines that it showed.</summary>
    public static TypedSection Read(IFormCollection form, WriteMinutesView shown)
    {
        var kept = form["garder"].Select(id => Guid.TryParse(id, out var line) ? line : Guid.Empty).ToHashSet();
        var listed = form["ligne"].Select(id => Guid.TryParse(id, out var line) ? line : Guid.Empty).ToHashSet();
        return new(
            shown.Part,
            LineText.Clean(form["titre"]),
            Paragraphs(form["texte"]),
            shown
                .Lines.Where(line => listed.Contains(line.Id))
                .ToDictionary(line => line.Id, line => new TypedLine(kept.Contains(line.Id), Words(form, line)))
        );
    }

    public static IReadOnlyList<Refusal> WhyNot(TypedSection typed)
    {
        var refusals = new List<Refusal>();
        if (typed.Title.Length > MinutesEdits.LongestTitle)
        {
            refusals.Add(new("minutes.long-title", MinutesEdits.LongestTitle, typed.Title.Length));
        }

        if (typed.Text.Length > MinutesEdits.LongestText)
        {
            refusals.Add(new("minutes.long-text", MinutesEdits.LongestText, typed.Text.Length));
        }

        if (typed.Lines.Values.Any(line => line.Words.Length > LineText.Longest))
        {
            refusals.Add(new("minutes.long-line", LineText.Longest));
        }

        return refusals;
    }

    /// <summary>The page again, with what was typed; what others wrote meanwhile stands beside it.</summary>
    public static WriteMinutesView Keep(WriteMinutesView shown, TypedSection typed) =>
        shown with
        {
            IsTyped = true,
            Title = typed.Title,
            Text = typed.Text,
            Theirs = shown.Title == typed.Title && shown.Text == typed.Text ? null : (shown.Title, shown.Text),
            Lines =
            [
                .. shown.Lines.Select(line =>
                    typed.Lines.TryGetValue(line.Id, out var choice)
                        ? line with
                        {
                            IsKept = choice.IsKept,
                            Words = choice.Words.Length > 0 ? choice.Words : line.Said.Text,
                        }
                        : line
                ),
            ],
        };

    // Words that are those that were said, or none, correct nothing.
    private static string Words(IFormCollection form, LineChoice line) =>
        LineText.Clean(form[$"mots-{line.Id}"]) is var typed && typed == line.Said.Text ? "" : typed;

    private static string Paragraphs(string? typed)
    {
        var lines = (typed ?? "").ReplaceLineEndings("\n").Split('\n').Select(LineText.Clean);
        return new StringBuilder().AppendJoin('\n', lines).ToString().Trim();
    }
}
