namespace Maillage.TextAnalysis;

/// <summary>The persons whose category the document tells once: « Rémi Fabrezan, maraîcher », « Odile (maire) », « le préfet, M. Autrand ».</summary>
internal sealed class KnownSpeakers
{
    private const int LongestRole = 4; // words of a role that comes before a name

    private readonly Reading reading;
    private readonly Dictionary<int, int> ends = [];
    private readonly Dictionary<string, string> colleges = [];

    /// <summary>Looks at what stands beside each name. Time: O(names).</summary>
    internal KnownSpeakers(Reading reading, IReadOnlyList<PersonMention> people)
    {
        this.reading = reading;
        foreach (var person in people.Where(person => person.Trace is PersonTrace.Name))
        {
            var (first, last) = (reading.TokenAt(person.Start), reading.TokenAt(person.End));
            ends[first] = last;
            if (last > first && !IsAbsent(first) && (RoleAfter(last) ?? RoleBefore(first)) is { } college)
            {
                colleges.TryAdd(reading.Word(last - 1), college);
            }
        }
    }

    /// <summary>The categories of those who are named as taking part.</summary>
    internal IEnumerable<string> Colleges => colleges.Values;

    /// <summary>The word after the person named at a word; 0 when none is.</summary>
    internal int EndAt(int token) => ends.GetValueOrDefault(token);

    /// <summary>The category of the person whose name ends before a word; null when the document does not tell.</summary>
    internal string? Of(int end) => colleges.GetValueOrDefault(reading.Word(end - 1));

    // « M. Lambelin, élu », « Claude (vice-président) », « Solène Pradeilles pour l'association »
    private string? RoleAfter(int end)
    {
        if (end >= reading.Tokens.Count || reading.BlockOf(end) != reading.BlockOf(end - 1))
        {
            return null;
        }

        var isBeside = reading.GapAfter(end - 1).Trim() is "(" or "," or "–" or "-";
        var at = isBeside ? end : end + 1;
        return isBeside || reading.Word(end) is "pour"
            ? CollegeTable.At(reading.Words, Speech.AfterDeterminers(reading, at), reading.Words.Length)?.College
            : null;
    }

    private string? RoleBefore(int first)
    {
        for (var at = first - 1; at >= 0 && first - at <= LongestRole && reading.BlockOf(at) == reading.BlockOf(first); at--)
        {
            if (
                CollegeTable.At(reading.Words, at, first) is { } role
                && role.End == first
                && reading.GapAfter(first - 1).Trim() is "" or ","
            )
            {
                return role.College;
            }
        }

        return null;
    }

    private bool IsAbsent(int token)
    {
        var opening = reading.Word(reading.TokensOf(reading.BlockOf(token)).From);
        return opening.StartsWith("excuse", StringComparison.Ordinal) || opening.StartsWith("absent", StringComparison.Ordinal);
    }
}
