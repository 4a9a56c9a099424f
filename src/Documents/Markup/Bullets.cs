namespace Maillage.Documents.Markup;

/// <summary>The signs that people put before the items of a list.</summary>
internal static class Bullets
{
    private const string Strong = "➡•‣⁃▪▫◦●○■□▶►▸▹◆◇◼◾➔➢➤➜➙➝➞➠➡➣➥→⇒⇨✓✔✗✘✦✧❖❯»›·∙\uF0B7\uF0A7\uF0D8\uF0FC\uF076\uF0E8\uF0A8";
    private const string Dashes = "-–—*+>";

    /// <summary>Whether the sign means an item wherever it stands before a word.</summary>
    public static bool IsStrong(char character) => Strong.Contains(character);

    /// <summary>Whether the sign means an item at the start of a line.</summary>
    public static bool IsBullet(char character) => IsStrong(character) || Dashes.Contains(character);

    /// <summary>How many characters of bullets and spaces a text begins with: one bullet, or two as in "- ➔"; 0 for none.</summary>
    public static int Length(MappedText text)
    {
        var at = Skip(text, 0);
        var begin = at;
        for (var bullets = 0; bullets < 3 && at < text.Length && IsBullet(text[at]) && FollowedBySpace(text, at); bullets++)
        {
            at = Skip(text, AfterSign(text, at));
        }

        return at == begin ? 0 : at;
    }

    /// <summary>How many characters "1.", "2)", "a)" and the spaces after take at the start of a text; 0 when it is not numbered.</summary>
    public static int NumberLength(MappedText text)
    {
        var begin = Skip(text, 0);
        var at = begin;
        while (at < text.Length && at - begin < 3 && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        at += at == begin && at + 1 < text.Length && char.IsAsciiLetter(text[at]) && text[at + 1] == ')' ? 1 : 0;
        var isNumber = at > begin && at + 1 < text.Length && text[at] is '.' or ')' or '/' && char.IsWhiteSpace(text[at + 1]);
        return isNumber ? Skip(text, at + 1) : 0;
    }

    private static int AfterSign(MappedText text, int at) => at + 1 < text.Length && text[at + 1] is '\uFE0F' or '\uFE0E' ? at + 2 : at + 1;

    private static bool FollowedBySpace(MappedText text, int at)
    {
        var after = AfterSign(text, at);
        return after >= text.Length || char.IsWhiteSpace(text[after]) || (IsStrong(text[at]) && text[at] is not ('·' or '→' or '»'));
    }

    private static int Skip(MappedText text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
