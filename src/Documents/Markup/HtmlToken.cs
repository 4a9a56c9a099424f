namespace Maillage.Documents.Markup;

internal enum HtmlTokenKind
{
    Text,
    Open,
    Close,
    Ignored,
}

/// <summary>A tag or the text between two, by its offsets in the source.</summary>
internal readonly record struct HtmlToken(HtmlTokenKind Kind, int Start, int End, string Name)
{
    /// <summary>The value of an attribute, entities left as they are; null when the tag has none of that name.</summary>
    public string? Attribute(string source, string name)
    {
        var tag = source.AsSpan(Start, End - Start);
        for (var at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase); at > 0; at = Next(tag, name, at))
        {
            var rest = tag[(at + name.Length)..].TrimStart();
            if (char.IsWhiteSpace(tag[at - 1]) && rest is ['=', ..])
            {
                return Value(rest[1..].TrimStart());
            }
        }

        return null;
    }

    private static int Next(ReadOnlySpan<char> tag, string name, int at)
    {
        var found = tag[(at + 1)..].IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? -1 : at + 1 + found;
    }

    private static string Value(ReadOnlySpan<char> rest)
    {
        if (rest is ['"' or '\'', ..])
        {
            var close = rest[1..].IndexOf(rest[0]);
            return close < 0 ? "" : rest[1..(close + 1)].ToString();
        }

        var end = rest.IndexOfAny(" \t\r\n>");
        return (end < 0 ? rest : rest[..end]).ToString();
    }
}
