namespace Maillage.TextAnalysis;

/// <summary>Lists of persons under a heading that announces them: participants, absent, speakers, contacts.</summary>
internal static class PeopleLists
{
    private static readonly WordList Announcing = new([
        "participant",
        "participants",
        "participante",
        "participantes",
        "presents",
        "presentes",
        "present",
        "excuses",
        "excusees",
        "absents",
        "porteur",
        "porteurs",
        "porteuse",
        "intervenants",
        "intervenantes",
        "intervenant",
        "intervenante",
        "animateurs",
        "animatrices",
        "animateur",
        "animatrice",
        "animation",
        "redacteur",
        "redactrice",
        "redacteurs",
        "contact",
        "contacts",
        "referents",
        "invites",
        "organisateurs",
        "membres",
        "equipe",
        "facilitateurs",
        "facilitatrices",
        "emargement",
    ]);

    /// <summary>Whether a block stands in a list of persons: right under a short heading that says so.</summary>
    internal static bool IsUnder(Reading reading, int block)
    {
        foreach (var lead in reading.Outline.Above(block).Take(1))
        {
            return Announces(reading, lead) && IsShort(reading, block);
        }

        return PrecedingLead(reading, block) is { } before && Announces(reading, before) && IsShort(reading, block);
    }

    /// <summary>The names in a block, as pairs of first and last token (exclusive): cut at commas, semicolons, « et » and brackets.</summary>
    internal static IEnumerable<(int Start, int End)> Names(Reading reading, int block)
    {
        var token = reading.TokenAt(reading.Source.Blocks[block].Start);
        while (token < reading.Tokens.Count && reading.BlockOf(token) == block)
        {
            var end = token + 1;
            while (end < reading.Tokens.Count && reading.IsJoined(end - 1) && reading.Word(end) is not ("et" or "pour" or "chez"))
            {
                end++;
            }

            if (IsName(reading, token, end))
            {
                yield return (token, end);
            }

            token = end < reading.Tokens.Count && reading.Word(end) is "et" ? end + 1 : end;
        }
    }

    // Plain text has lists of names without bullets: each line is then a paragraph after the announcing one.
    private static int? PrecedingLead(Reading reading, int block)
    {
        for (var (at, steps) = (block - 1, 0); at >= 0 && steps < 40; at--, steps++)
        {
            if (Announces(reading, at))
            {
                return at;
            }

            if (!IsShort(reading, at) || reading.Source.Blocks[at].Kind is BlockKind.Heading || !IsAllNames(reading, at))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsAllNames(Reading reading, int block)
    {
        var any = false;
        foreach (var (start, end) in Names(reading, block))
        {
            any |= end > start;
        }

        return any;
    }

    private static bool Announces(Reading reading, int block)
    {
        var first = reading.TokenAt(reading.Source.Blocks[block].Start);
        for (var token = first; token < first + 3 && token < reading.Tokens.Count && reading.BlockOf(token) == block; token++)
        {
            if (reading.IsIn(Announcing, token))
            {
                return WordsIn(reading, block, first) <= 4;
            }
        }

        return false;
    }

    private static int WordsIn(Reading reading, int block, int first) => reading.TokenAt(reading.Source.Blocks[block].End) - first;

    private static bool IsShort(Reading reading, int block) => reading.Source.Blocks[block].End - reading.Source.Blocks[block].Start <= 400;

    private static bool IsName(Reading reading, int start, int end) =>
        end - start is >= 1 and <= 5
        && reading.IsCapital(start)
        && !reading.IsIn(StopWords.All, start)
        && (
            reading.IsIn(PersonFinder.FirstNames, start)
            || (end - start >= 2 && (reading.IsAllCapitals(end - 1) || reading.IsIn(PersonFinder.FirstNames, end - 1)))
        );
}
