namespace Maillage.TextAnalysis;

/// <summary>Lands that no code lists, told by the word that opens their name: PNR, pays, PETR, massif.</summary>
internal static class LandForms
{
    private const int LongestName = 6;

    /// <summary>The land named from a word on; null when none is.</summary>
    internal static PlaceCandidate? At(Reading reading, int token)
    {
        var (kind, length) = FormAt(reading, token);
        var last = length > 0 ? EndOfName(reading, token + length) : token;
        if (last <= token + length)
        {
            return null;
        }

        var name = Spans.OneLine(reading.Text, reading.Tokens[token].Start, reading.Tokens[last - 1].End);
        return new PlaceCandidate(token, last, [new GazetteerEntry(kind, "", name)])
        {
            Trust = 0.6,
            Why = new Reason("place.form", reading.Word(token)),
        };
    }

    private static (PlaceKind Kind, int Length) FormAt(Reading reading, int token) =>
        reading.Word(token) switch
        {
            "pnr" => (PlaceKind.Pnr, 1),
            "parc" when reading.Word(token + 1) is "naturel" && reading.Word(token + 2) is "regional" => (PlaceKind.Pnr, 3),
            "petr" => (PlaceKind.Pays, 1),
            "pays" when reading.IsCapital(token) || reading.Word(token - 1) is "le" or "du" => (PlaceKind.Pays, 1),
            "massif" => (PlaceKind.Massif, 1),
            "monts" when !reading.IsShouted(token) => (PlaceKind.Massif, 1),
            _ => (PlaceKind.Other, 0),
        };

    private static int EndOfName(Reading reading, int from)
    {
        var last = from;
        for (var token = from; token < reading.Tokens.Count && token - from < LongestName && reading.IsJoined(token - 1); token++)
        {
            if (reading.IsCapital(token))
            {
                last = token + 1;
            }
            else if (!reading.IsIn(PlaceNames.Links, token))
            {
                break;
            }
        }

        return last;
    }
}
