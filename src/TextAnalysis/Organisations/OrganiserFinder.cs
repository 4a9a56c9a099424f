namespace Maillage.TextAnalysis;

/// <summary>Tells who wrote a document or called the meeting: who is said to, else the first authority or organisation of its opening.</summary>
/// <remarks>Time: O(places + organisations).</remarks>
internal sealed class OrganiserFinder(Reading reading)
{
    private const int ToName = 4; // words between « organisé par » and the name
    private const int Head = 4; // blocks in which an authority is the document's own
    private const double Sure = 0.7; // below, several capitals in a row may be anything
    private const int LongestLabelled = 12; // words
    private const int Top = 2; // blocks in which an organisation is

    private static readonly Phrase[] Calls =
    [
        new("organise|organisee|organises|organisees|porte|portee|redige|redigee|propose|proposee|edite|editee|publie|publiee par"),
        new("organisateur|organisateurs|organisatrice|organisatrices|porteur|porteurs|maitre|editeur"),
        new("a l initiative|invitation de|du|des|d"),
    ];

    private static readonly WordList Labels = new([
        "porteur",
        "porteurs",
        "porteuse",
        "organisateur",
        "organisateurs",
        "organisatrice",
        "structure",
        "editeur",
        "emetteur",
    ]);

    private static readonly WordList Authorities = new([
        "ville",
        "commune",
        "mairie",
        "departement",
        "region",
        "departemental",
        "regional",
    ]);

    /// <summary>The words that name it, on one line; null when the opening names nobody.</summary>
    internal string? Find(IReadOnlyList<PlaceMention> places, IReadOnlyList<OrganisationMention> organisations)
    {
        var authorities = places.Where(IsInOpening).Select(Authority).OfType<(int Start, int End)>().ToList();
        var named = authorities
            .Concat(organisations.Where(one => one.Confidence >= Sure && IsInOpening(one)).Select(one => (one.Start, one.End)))
            .Order()
            .ToList();
        foreach (
            var one in named.Where(IsCalled).Concat(authorities.Where(IsOwn)).Concat(named.Where(one => reading.BlockAt(one.Start) < Top))
        )
        {
            return Spans.OneLine(reading.Text, one.Start, one.End);
        }

        return null;
    }

    // « Porteur : la ferme du Moulin, à Rennes », or a row of a table
    private IEnumerable<(int Start, int End)> Labelled()
    {
        for (var block = 0; block < Math.Min(DocumentReading.Opening, reading.Source.Blocks.Count); block++)
        {
            var (from, to) = reading.TokensOf(block);
            if (to == from || !reading.IsIn(Labels, from))
            {
                continue;
            }

            var isRow = to == from + 1 && reading.Source.Blocks[block].Cell is not null && block + 1 < reading.Source.Blocks.Count;
            var isLine = to > from + 1 && reading.GapAfter(from).Contains(':');
            (from, to) = isRow ? reading.TokensOf(block + 1) : (from + 1, to);
            if (to > from && (isRow || isLine) && to - from <= LongestLabelled)
            {
                yield return (reading.Tokens[from].Start, EndOfPart(from, to));
            }
        }
    }

    private int EndOfPart(int from, int to)
    {
        var last = from;
        while (last + 1 < to && !reading.GapAfter(last).ContainsAny(",;("))
        {
            last++;
        }

        return reading.Tokens[last].End;
    }

    private bool IsInOpening(Extract found) => reading.BlockAt(found.Start) < DocumentReading.Opening;

    // « CC Creuse Grand Sud », « Parc naturel régional du Vercors », « Ville du Lamentin »; a bare name is only where it takes place.
    private (int Start, int End)? Authority(PlaceMention place)
    {
        var first = reading.TokenAt(place.Start);
        var isOwn = place.Kind switch
        {
            PlaceKind.Epci => PlaceNames.SaysForm(reading.Words.AsSpan(first, reading.TokenAt(place.End) - first)),
            PlaceKind.Pnr => reading.Word(first) is "pnr" or "parc",
            PlaceKind.Pays => reading.Word(first) is "petr" or "pays",
            _ => false,
        };
        if (isOwn)
        {
            return (place.Start, place.End);
        }

        var before = reading.IsIn(PlaceNames.Links, first - 1) ? first - 2 : first - 1;
        return reading.IsIn(Authorities, before) && reading.BlockOf(before) == reading.BlockOf(first)
            ? (reading.Tokens[before].Start, place.End)
            : null;
    }

    // Further down it must be who acts: « La CC Haut-Jura commande… », not « dans la CC du Genevois ».
    private bool IsOwn((int Start, int End) authority)
    {
        var first = reading.TokenAt(authority.Start);
        return reading.BlockAt(authority.Start) < Head
            || reading.StartsSentence(reading.Word(first - 1) is "la" or "le" or "l" ? first - 1 : first);
    }

    private bool IsCalled((int Start, int End) name)
    {
        var first = reading.TokenAt(name.Start);
        for (var at = Math.Max(0, first - ToName - 1); at < first; at++)
        {
            if (Array.Exists(Calls, call => call.IsAt(reading.Words, at, first)))
            {
                return true;
            }
        }

        return false;
    }
}
