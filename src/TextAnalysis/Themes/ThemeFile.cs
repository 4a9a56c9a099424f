using System.Text.Json;

namespace Maillage.TextAnalysis;

/// <summary>Reads the words and narrower subjects that an instance adds to the vocabulary.</summary>
public static class ThemeFile
{
    /// <summary>Reads a file of additions.</summary>
    /// <param name="json">
    /// UTF-8. A list of objects with <c>id</c> (one of the subjects of <see cref="ThemeVocabulary.BuiltIn"/>), <c>altLabel</c> (words by language) and
    /// <c>narrower</c> (objects with <c>id</c>, <c>prefLabel</c>, <c>altLabel</c>, <c>narrower</c>), as in <c>Data/themes.json</c>. Comments and a last
    /// comma may stand.
    /// </param>
    /// <returns>The additions, for <see cref="ThemeVocabulary.With"/>.</returns>
    /// <exception cref="BadThemesException">It is no such list; the exception tells the line and the field.</exception>
    /// <remarks>Time and memory: O(length).</remarks>
    public static IReadOnlyList<Theme> Read(ReadOnlySpan<byte> json)
    {
        json = json.StartsWith("\uFEFF"u8) ? json[3..] : json;
        var reader = new ThemeFileReader(json);
        try
        {
            return reader.ReadAll();
        }
        catch (JsonException error)
        {
            throw new BadThemesException("syntax", (int)(error.LineNumber ?? 0) + 1, "");
        }
    }
}

/// <summary>Walks the file once, and knows at every value on which line it stands.</summary>
internal ref struct ThemeFileReader(ReadOnlySpan<byte> bytes)
{
    private static readonly JsonReaderOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly HashSet<string> Known = [.. ThemeVocabulary.BuiltIn.Themes.Select(theme => theme.Id)];

    private readonly ReadOnlySpan<byte> bytes = bytes;
    private Utf8JsonReader json = new(bytes, Lenient);

    internal List<Theme> ReadAll()
    {
        Step("");
        var themes = Themes("", isTop: true);
        if (json.Read())
        {
            throw Bad("syntax", "");
        }

        return themes;
    }

    private List<Theme> Themes(string field, bool isTop)
    {
        Expect(JsonTokenType.StartArray, field);
        var themes = new List<Theme>();
        while (Step(field) is not JsonTokenType.EndArray)
        {
            themes.Add(One($"{field}[{themes.Count}]", isTop));
        }

        return themes;
    }

    private Theme One(string field, bool isTop)
    {
        Expect(JsonTokenType.StartObject, field);
        var (id, line) = ("", Line());
        var names = new Dictionary<string, string>();
        var words = new Dictionary<string, IReadOnlyList<string>>();
        List<Theme> narrower = [];
        while (Step(field) is JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            var inner = $"{field}.{name}";
            Step(inner);
            switch (name)
            {
                case "id":
                    id = Text(inner);
                    if (isTop && !Known.Contains(id))
                    {
                        throw Bad("unknown-theme", inner);
                    }

                    break;
                case "prefLabel" when !isTop:
                    Names(inner, names);
                    break;
                case "altLabel":
                    Words(inner, words);
                    break;
                case "narrower":
                    narrower = Themes(inner, isTop: false);
                    break;
                default:
                    throw Bad("unknown-field", inner);
            }
        }

        return id.Length == 0 ? throw new BadThemesException("missing", line, $"{field}.id")
            : !isTop && !names.ContainsKey("fr") ? throw new BadThemesException("missing", line, $"{field}.prefLabel.fr")
            : new Theme(id, names, words) { Narrower = narrower };
    }

    private void Names(string field, Dictionary<string, string> names)
    {
        Expect(JsonTokenType.StartObject, field);
        while (Step(field) is JsonTokenType.PropertyName)
        {
            var language = json.GetString()!;
            Step($"{field}.{language}");
            names[language] = Text($"{field}.{language}");
        }
    }

    private void Words(string field, Dictionary<string, IReadOnlyList<string>> words)
    {
        Expect(JsonTokenType.StartObject, field);
        while (Step(field) is JsonTokenType.PropertyName)
        {
            var language = json.GetString()!;
            var inner = $"{field}.{language}";
            Step(inner);
            Expect(JsonTokenType.StartArray, inner);
            var list = new List<string>();
            while (Step(inner) is not JsonTokenType.EndArray)
            {
                list.Add(Text($"{inner}[{list.Count}]"));
            }

            words[language] = list;
        }
    }

    private readonly string Text(string field)
    {
        Expect(JsonTokenType.String, field);
        var text = json.GetString()!.Trim();
        return text.Length > 0 ? text : throw Bad("empty", field);
    }

    private readonly void Expect(JsonTokenType type, string field)
    {
        if (json.TokenType != type)
        {
            throw Bad("wrong-kind", field);
        }
    }

    private JsonTokenType Step(string field) => json.Read() ? json.TokenType : throw Bad("syntax", field);

    private readonly BadThemesException Bad(string problem, string field) => new(problem, Line(), field);

    private readonly int Line() => bytes[..(int)json.TokenStartIndex].Count((byte)'\n') + 1;
}
