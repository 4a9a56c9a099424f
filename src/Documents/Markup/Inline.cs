using System.Buffers;

namespace Maillage.Documents.Markup;

/// <summary>Takes Markdown's signs, HTML's inline tags and entities out of a line, keeping where each character stood.</summary>
internal static class Inline
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("&<\\[*_~`");

    /// <summary>The words of a line, and whether all of them were bold.</summary>
    public static (MappedText Text, bool IsBold) Clean(MappedText line)
    {
        if (!line.ContainsAny(Signs))
        {
            return (line, false);
        }

        var (plain, escaped) = Decode(line);
        var removed = new bool[plain.Length];
        Links.Remove(plain, removed, escaped);
        var bold = Emphasis.Remove(plain, removed, escaped);
        return (plain.Without(removed), bold);
    }

    // Entities, escapes and tags, in one pass; an escaped sign is remembered so that it stays.
    private static (MappedText Text, HashSet<int> Escaped) Decode(MappedText line)
    {
        var source = line.ToString();
        var tokenizer = new HtmlTokenizer(source, onlyKnownTags: true);
        var (text, escaped) = (new MappedText(), new HashSet<int>());
        for (var at = 0; at < source.Length; at++)
        {
            var (character, origin) = (source[at], line.Origin(at));
            if (character == '&' && Entities.At(source.AsSpan(at)) is var (characters, length))
            {
                escaped.Add(text.Length);
                AppendAll(text, characters, origin);
                at += length - 1;
            }
            else if (character == '<' && tokenizer.Tag(at, source.Length) is { } tag)
            {
                at = tag.End - 1;
                AppendAll(text, tag.Name is "br" ? " " : "", origin);
            }
            else if (
                character == '\\'
                && at + 1 < source.Length
                && char.IsAsciiLetterOrDigit(source[at + 1]) is false
                && source[at + 1] is > ' ' and < '\u007F'
            )
            {
                escaped.Add(text.Length);
                text.Append(source[at + 1], line.Origin(at + 1));
                at++;
            }
            else
            {
                text.Append(character, origin);
            }
        }

        return (text, escaped);
    }

    private static void AppendAll(MappedText text, string characters, int origin)
    {
        foreach (var character in characters)
        {
            text.Append(character, origin);
        }
    }
}
