namespace Maillage.Workshops.Rehearse;

/// <summary>What people say in a rehearsal: invented sentences, which lie in <c>Sentences</c>, by language and column.</summary>
internal static class Sentences
{
    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> French = new(() => Read("fr"));
    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> English = new(() => Read("en"));

    /// <summary>The sentences for a column.</summary>
    /// <param name="language"><c>fr</c> or <c>en</c>.</param>
    /// <param name="kind">The slug of the column's kind.</param>
    public static IReadOnlyList<string> Of(string language, string kind) => (language == "en" ? English : French).Value[kind];

    private static Dictionary<string, IReadOnlyList<string>> Read(string language)
    {
        using var file = typeof(Sentences).Assembly.GetManifestResourceStream($"sentences.{language}")!;
        using var reader = new StreamReader(file);
        var (read, column) = (new Dictionary<string, IReadOnlyList<string>>(), new List<string>());
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                read[line.Trim('[', ']')] = column = [];
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                column.Add(line);
            }
        }

        return read;
    }
}
