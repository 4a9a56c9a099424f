namespace Maillage.TextAnalysis;

/// <summary>Tells what kind of document it is: by what it calls itself, then by the lines that its kind has, then by its shape.</summary>
internal static class DocumentKinds
{
    private const int Head = 4; // blocks in which a meeting gives its day
    private const int FewestLabels = 4; // fixed headings that make a fiche
    private const int FewestEntries = 5; // numbered entries that make a list
    private const int FewestNodes = 25;
    private const int LongestLine = 8; // words of a heading that begins with what a document calls itself

    // What a document calls itself, the first that comes.
    private static readonly (DocumentKind Kind, Phrase Words)[] Names =
    [
        (DocumentKind.Minutes, new("compte|comptes rendu|rendus")),
        (DocumentKind.Minutes, new("releve de|des decisions|conclusions|seance|echanges")),
        (DocumentKind.Minutes, new("proces verbal")),
        (DocumentKind.Minutes, new("synthese|restitution de|des|du|d atelier|ateliers|l|la|rencontre|echanges")),
        (DocumentKind.Newsletter, new("newsletter|infolettre")),
        (DocumentKind.Newsletter, new("lettre d information|info")),
        (DocumentKind.Newsletter, new("lettre|bulletin numero|mensuelle|mensuel|trimestrielle")),
        (DocumentKind.Newsletter, new("edito|editorial|gazette")),
        (DocumentKind.Newsletter, new("lettre|bulletin|journal n #")),
        (DocumentKind.Newsletter, new("la lettre du|de|des")),
        (DocumentKind.Newsletter, new("au sommaire")),
        (DocumentKind.Fiche, new("fiche action|projet|initiative|experience|pratique|acteur|ressource|technique|retour")),
        (DocumentKind.List, new("registre|recueil|cahier ouvert|numerique|public|de|des")),
        (DocumentKind.List, new("annuaire|inventaire|repertoire|recensement|catalogue de|des|du")),
        (DocumentKind.List, new("liste de|des|du")),
    ];

    private static readonly WordList Meetings = new([
        "reunion",
        "atelier",
        "seance",
        "rencontre",
        "comite",
        "copil",
        "assemblee",
        "conseil",
        "commission",
        "session",
    ]);

    // What only minutes say, wherever they say it.
    private static readonly Phrase[] Said =
    [
        new("tour de table"),
        new("autour de la table"),
        new("ordre du jour"),
        new("etaient presents|presentes"),
        new("seance est ouverte|levee"),
        new("secretaire de seance"),
        new("prochaine|prochain seance|reunion|copil|comite"),
    ];

    // Lines that minutes have, whatever their title.
    private static readonly WordList OfMinutes = new([
        "participants",
        "participantes",
        "presents",
        "presentes",
        "excuses",
        "excuse",
        "excusee",
        "discussion",
        "echanges",
        "participant",
        "discussions",
    ]);

    private static readonly WordList OfFiche = new([
        "porteur",
        "porteurs",
        "contact",
        "contacts",
        "objectif",
        "objectifs",
        "moyens",
        "resultats",
        "partenaires",
        "budget",
        "public",
        "calendrier",
        "description",
        "contexte",
        "localisation",
        "lieu",
        "financement",
        "financements",
        "cout",
        "demarrage",
        "statut",
        "structure",
        "pourquoi",
        "comment",
        "quand",
        "qui",
        "resultat",
        "bilan",
        "difficultes",
        "conseils",
        "territoire",
        "commune",
    ]);

    private static readonly WordList OfLetter = new(["de", "a", "cc", "objet", "sujet", "from", "to", "subject"]);

    /// <summary>The kind of a document. Time: O(blocks + words of the opening).</summary>
    internal static DocumentKind Of(Reading reading, IReadOnlyList<DateMention> dates)
    {
        var blocks = reading.Source.Blocks;
        if (blocks.Count == 0)
        {
            return DocumentKind.Other;
        }

        if (Named(reading) is { } named)
        {
            return named;
        }

        if (IsTree(blocks))
        {
            return DocumentKind.MindMap;
        }

        if (IsLetter(reading))
        {
            return DocumentKind.Other;
        }

        var isMeeting =
            HasMeetingAndDay(reading, dates) || Enumerable.Range(0, blocks.Count).Any(block => Opens(reading, block, OfMinutes));
        var labels = Enumerable.Range(0, blocks.Count).Where(block => Opens(reading, block, OfFiche));
        return isMeeting ? DocumentKind.Minutes
            : labels.DistinctBy(block => reading.Word(reading.TokensOf(block).From)).Count() >= FewestLabels ? DocumentKind.Fiche
            : OfShape(reading);
    }

    private static DocumentKind? Named(Reading reading)
    {
        var opening = reading.TokensOf(Math.Min(DocumentReading.Opening, reading.Source.Blocks.Count) - 1).To;
        if (reading.Word(0) is "fiche" && reading.TokensOf(0).To <= LongestLine)
        {
            return DocumentKind.Fiche;
        }

        for (var token = 0; token < opening; token++)
        {
            foreach (var (kind, words) in Names)
            {
                if (words.IsAt(reading.Words, token, opening))
                {
                    return kind;
                }
            }
        }

        return null;
    }

    private static bool IsLetter(Reading reading) =>
        Enumerable
            .Range(0, Math.Min(DocumentReading.Opening, reading.Source.Blocks.Count))
            .Count(block =>
                reading.TokensOf(block) is var (from, to)
                && to - from > 1
                && reading.IsIn(OfLetter, from)
                && reading.GapAfter(from).Contains(':')
            ) >= 2;

    // « Réunion du mardi 14 mai 2024 »; the day may be on the next line.
    private static bool HasMeetingAndDay(Reading reading, IReadOnlyList<DateMention> dates)
    {
        var head = Math.Min(Head, reading.Source.Blocks.Count);
        var end = reading.Source.Blocks[head - 1].End;
        return dates.Any(date => date.Start < end && date.Iso.Length == 10)
            && Enumerable.Range(0, head).Any(block => Opens(reading, block, Meetings, LongestLine));
    }

    private static bool SaysMeeting(Reading reading)
    {
        for (var token = 0; token < reading.Words.Length; token++)
        {
            if (Array.Exists(Said, words => words.IsAt(reading.Words, token, reading.Words.Length)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Opens(Reading reading, int block, WordList words, int most) =>
        reading.TokensOf(block) is var (from, to)
        && Enumerable.Range(from, Math.Min(to - from, most)).Any(token => reading.IsIn(words, token));

    // A heading, a line « Présents : … », a line of one word, or the head of a row.
    private static bool Opens(Reading reading, int block, WordList words)
    {
        var here = reading.Source.Blocks[block];
        var (from, to) = reading.TokensOf(block);
        return here.Kind is BlockKind.Heading
            ? Enumerable.Range(from, to - from).Any(token => reading.IsIn(words, token))
            : to > from
                && reading.IsIn(words, from)
                && (to == from + 1 || reading.GapAfter(from).Contains(':') || (here.Cell is { Column: 0 } && to - from <= 2));
    }

    // Nearly all nodes, some of them three deep.
    private static bool IsTree(IReadOnlyList<TextBlock> blocks) =>
        blocks.Count >= FewestNodes
        && blocks.Count(block => block.Kind is BlockKind.ListItem) * 10 > blocks.Count * 9
        && blocks.Any(block => block.Level >= 2);

    private static DocumentKind OfShape(Reading reading)
    {
        var blocks = reading.Source.Blocks;
        if (blocks.Count(block => block.Cell is not null) * 2 > blocks.Count || Entries(reading) >= FewestEntries)
        {
            return DocumentKind.List;
        }

        var full = blocks.Count(block => block.End > block.Start && reading.Text[block.End - 1] is '.');
        return blocks.Count >= FewestNodes && full * 5 < blocks.Count && reading.Text.Length / blocks.Count < 90
            ? DocumentKind.MindMap
            : DocumentKind.Other;
    }

    // « N° 3 – … »
    private static int Entries(Reading reading) =>
        Enumerable
            .Range(0, reading.Source.Blocks.Count)
            .Count(block =>
                reading.TokensOf(block) is var (from, to)
                && to - from > 1
                && reading.Word(from) is "n" or "no" or "numero"
                && char.IsAsciiDigit(reading.Word(from + 1)[0])
            );
}
