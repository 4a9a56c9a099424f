using Maillage.Documents.Markup;

namespace Maillage.Documents.Plain;

/// <summary>Finds which passages are titles, from the last to the first: a short line is one when it has something below it.</summary>
internal static class PassageTitles
{
    private const int LongParagraph = 80;
    private const int MostSpacesBeforeColon = 4;

    public static void Mark(List<Passage> passages, bool isSparse)
    {
        var isDense = passages.Count(passage => !passage.StandsAfterBlank) * 10 > passages.Count * 7;
        var section = 0;
        var hasTitle = false;
        var found = new bool[passages.Count];
        for (var index = passages.Count - 1; index >= 0; index--)
        {
            var next = index + 1 < passages.Count ? passages[index + 1] : null;
            found[index] = IsTitle(passages[index], next, index > 0 && found.ElementAtOrDefault(index + 1), isSparse, isDense);
        }

        for (var index = 0; index < passages.Count; index++)
        {
            var passage = passages[index];
            var number = found[index] ? Titles.NumberDepth(passage.Text) : 0;
            section =
                passage.Level > 0 ? passage.Level
                : number > 0 ? number + 1
                : section;
            passage.Level =
                passage.Level > 0 || !found[index] ? passage.Level
                : number > 0 ? section
                : Unnumbered(passage, section, hasTitle || (index > 0 && Titles.IsRubric(passage.Text)));
            hasTitle |= passage.Level > 0;
        }
    }

    private static bool IsTitle(Passage passage, Passage? next, bool nextIsTitle, bool isSparse, bool isDense)
    {
        if (passage.Region.Count > 0 || passage.Text.Length == 0 || passage.Level > 0)
        {
            return passage.Level > 0;
        }

        var aloneAfter = passage.StandsAfterBlank && (passage.StandsBeforeBlank || next?.First.Kind is LineKind.Bullet);
        return passage.First.Kind switch
        {
            LineKind.Bullet => passage.First.Sign == '1' && IsNumberedTitle(passage, next),
            LineKind.Words when Titles.NumberDepth(passage.Text) > 0 => !isSparse && (aloneAfter || Titles.NumberDepth(passage.Text) > 1),
            LineKind.Words when passage.IsBold => Titles.IsShort(passage.Text),
            LineKind.Words when Titles.IsCapitals(passage.Text) => passage.StandsAfterBlank || passage.StandsBeforeBlank || isDense,
            LineKind.Words when Titles.IsRubric(passage.Text) => next is not null,
            LineKind.Words => !isSparse && next is not null && !nextIsTitle && Introduces(passage, next, aloneAfter, isDense),
            _ => false,
        };
    }

    // "1. Diagnostic" alone between empty lines, without a "2." right after, is a title and not an item.
    private static bool IsNumberedTitle(Passage passage, Passage? next) =>
        passage is { StandsAfterBlank: true, StandsBeforeBlank: true, First.Indent: 0 }
        && next is not null and not { First: { Kind: LineKind.Bullet, Sign: '1' } }
        && Titles.CouldBe(passage.Text);

    private static bool Introduces(Passage passage, Passage next, bool aloneAfter, bool isDense) =>
        next.First.Kind is LineKind.Bullet ? (passage.StandsAfterBlank || isDense) && Titles.CouldBe(passage.Text.TrimEnd('.', '…'))
        : !Titles.CouldBe(passage.Text)
        || (passage.Text[^1] == ':' && (passage.Text.Contains(',') || passage.Text.Count(char.IsWhiteSpace) > MostSpacesBeforeColon))
            ? false
        : isDense ? next.Text.Length >= LongParagraph || (passage.Text[^1] == ':' && next.Text.Length > passage.Text.Length)
        : aloneAfter && next.Text.Length + next.Region.Count > 0;

    private static int Unnumbered(Passage passage, int section, bool hasTitle) =>
        !hasTitle ? 1
        : section > 0 ? Math.Min(6, section + 1)
        : passage.IsBold || Titles.IsCapitals(passage.Text) || Titles.IsRubric(passage.Text) ? 2
        : 3;
}
