namespace Maillage.TextAnalysis;

/// <summary>Everything that was found in a document, each thing at its exact place.</summary>
/// <remarks>
/// Lists are in the order of the text. Every offset counts UTF-16 units in <see cref="StructuredText.Text"/>, the end exclusive.
/// The same text and context always give the same analysis.
/// </remarks>
public sealed record Analysis
{
    /// <summary>What the document is, as a whole.</summary>
    public required DocumentSummary Document { get; init; }

    /// <summary>Places named, every mention of each.</summary>
    public IReadOnlyList<PlaceMention> Places { get; init; } = [];

    /// <summary>Organisations named, every mention of each.</summary>
    public IReadOnlyList<OrganisationMention> Organisations { get; init; } = [];

    /// <summary>Names, addresses and numbers of persons, found so as to be withheld.</summary>
    public IReadOnlyList<PersonMention> People { get; init; } = [];

    /// <summary>Dates and periods.</summary>
    public IReadOnlyList<DateMention> Dates { get; init; } = [];

    /// <summary>Sums of money.</summary>
    public IReadOnlyList<AmountMention> Amounts { get; init; } = [];

    /// <summary>What the document is about, the surest first.</summary>
    public IReadOnlyList<ThemeMatch> Themes { get; init; } = [];

    /// <summary>What was said, one entry per thing said.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>Named things that people do.</summary>
    public IReadOnlyList<InitiativeMention> Initiatives { get; init; } = [];

    /// <summary>Things that took or will take place.</summary>
    public IReadOnlyList<EventMention> Events { get; init; } = [];
}

/// <summary>A stretch of the text that the analysis drew out, and why.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive; <c>Start &lt; End</c>.</param>
/// <param name="Confidence">From 0 to 1: of what is proposed at 0.8, about eight in ten should be right.</param>
/// <param name="Why">What decided, for the person who reviews.</param>
public abstract record Extract(int Start, int End, double Confidence, Reason Why)
{
    /// <summary>The exact words.</summary>
    /// <param name="text">The text that was analysed.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="text"/> is shorter than the one analysed.</exception>
    /// <remarks>Time and memory: O(length of the words).</remarks>
    public string Quote(StructuredText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Text[Start..End];
    }

    internal bool Overlaps(int start, int end) => Start < end && start < End;
}

/// <summary>A place, as the text names it and as the official code knows it.</summary>
public sealed record PlaceMention(int Start, int End, double Confidence, Reason Why) : Extract(Start, End, Confidence, Why)
{
    /// <summary>What it is.</summary>
    public required PlaceKind Kind { get; init; }

    /// <summary>INSEE code (commune, département, région) or SIREN (EPCI); empty for a place without official code.</summary>
    public required string Code { get; init; }

    /// <summary>Its official name.</summary>
    public required string Name { get; init; }

    /// <summary>For a commune, today's INSEE code (<see cref="Code"/> itself unless the commune has merged); null for other kinds.</summary>
    public string? Insee { get; init; }

    /// <summary>Other places of that name that were set aside, the likeliest first; at most five.</summary>
    public IReadOnlyList<GazetteerEntry> Alternatives { get; init; } = [];
}

/// <summary>An organisation, by the words that name it.</summary>
public sealed record OrganisationMention(int Start, int End, double Confidence, Reason Why) : Extract(Start, End, Confidence, Why);

/// <summary>What a person can be recognised by.</summary>
public enum PersonTrace
{
    /// <summary>A name, whole or in part.</summary>
    Name,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A telephone number.</summary>
    Phone,
}

/// <summary>A person's name, address or number, to withhold until consent is recorded.</summary>
public sealed record PersonMention(int Start, int End, double Confidence, Reason Why) : Extract(Start, End, Confidence, Why)
{
    /// <summary>What the person can be recognised by here.</summary>
    public PersonTrace Trace { get; init; }
}

/// <summary>A sum of money.</summary>
public sealed record AmountMention(int Start, int End, double Confidence, Reason Why) : Extract(Start, End, Confidence, Why)
{
    /// <summary>How much, in euros; 0 or more.</summary>
    public required decimal Euros { get; init; }
}

/// <summary>A date or a period.</summary>
public sealed record DateMention(int Start, int End, double Confidence, Reason Why) : Extract(Start, End, Confidence, Why)
{
    /// <summary>ISO 8601: <c>2016-06-30</c>, <c>2022-05</c>, <c>2022</c>; <c>--04-23</c> when no year can be known. Of a period, its beginning.</summary>
    public required string Iso { get; init; }

    /// <summary>The last day or month of a period, in the same form; null for a date.</summary>
    public string? Iso2 { get; init; }
}

/// <summary>A theme of the vocabulary and the words that decided.</summary>
/// <param name="Id">Its identifier, such as <c>alimentation</c>.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Words">The words of the text that speak of it, most frequent first; at most eight.</param>
public sealed record ThemeMatch(string Id, double Confidence, IReadOnlyList<string> Words);

/// <summary>What a statement does.</summary>
public enum StatementKind
{
    /// <summary>Something that helps (moteur).</summary>
    Enabler,

    /// <summary>Something that hinders (frein).</summary>
    Barrier,

    /// <summary>Something that is lacking (besoin).</summary>
    Need,

    /// <summary>Something asked.</summary>
    Question,

    /// <summary>Something that could be done.</summary>
    Proposal,

    /// <summary>Something that is already done (pratique).</summary>
    Practice,

    /// <summary>Something that somebody undertakes to do (engagement).</summary>
    Commitment,
}

/// <summary>One thing said, cut to the words that say it.</summary>
public sealed record Statement(int Start, int End, double Confidence, Reason Why) : Extract(Start, End, Confidence, Why)
{
    /// <summary>What it does.</summary>
    public required StatementKind Kind { get; init; }

    /// <summary>
    /// Who says it: <c>elus</c>, <c>agents</c>, <c>socioeco</c>, <c>etat</c>, <c>habitants</c> or <c>recherche</c>; null when the document does not tell.
    /// </summary>
    public string? College { get; init; }

    /// <summary>The title that it stands under, spaces made single; null when it stands under none.</summary>
    public string? Section { get; init; }
}

/// <summary>A named thing that people do.</summary>
public sealed record InitiativeMention(int Start, int End, double Confidence, Reason Why) : Extract(Start, End, Confidence, Why)
{
    /// <summary>What it is called, in the document's words.</summary>
    public required string Name { get; init; }

    /// <summary>Where, when the same sentence says it.</summary>
    public PlaceMention? Place { get; init; }

    /// <summary>The organisations that its words name, in order.</summary>
    public IReadOnlyList<OrganisationMention> Actors { get; init; } = [];
}

/// <summary>Something that took or will take place.</summary>
public sealed record EventMention(int Start, int End, double Confidence, Reason Why) : Extract(Start, End, Confidence, Why)
{
    /// <summary>What it is called, in the document's words.</summary>
    public required string Name { get; init; }

    /// <summary>When, in ISO 8601; null when the sentence does not say.</summary>
    public string? Iso { get; init; }

    /// <summary>Where; null when the sentence does not say.</summary>
    public PlaceMention? Place { get; init; }
}

/// <summary>What kind of document it is.</summary>
public enum DocumentKind
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary>What a meeting leaves.</summary>
    Minutes,

    /// <summary>A letter sent regularly to many.</summary>
    Newsletter,

    /// <summary>Short nodes, without sentences.</summary>
    MindMap,

    /// <summary>One thing described under fixed headings.</summary>
    Fiche,

    /// <summary>A table or a list of things.</summary>
    List,
}

/// <summary>What a document is, as a whole.</summary>
/// <param name="Title">Its title as written, spaces made single; empty when none could be told.</param>
/// <param name="Kind">What kind of document it is.</param>
/// <param name="Date">Its date in ISO 8601; null when unknown.</param>
/// <param name="Sections">Its headings in order.</param>
public sealed record DocumentSummary(string Title, DocumentKind Kind, string? Date, IReadOnlyList<Section> Sections)
{
    /// <summary>The organisation or authority that wrote it or called the meeting, as written, spaces made single; null when unknown.</summary>
    public string? Organiser { get; init; }

    /// <summary>Who speaks or takes part, by the identifiers of <see cref="Statement.College"/>, each once.</summary>
    public IReadOnlyList<string> Colleges { get; init; } = [];
}

/// <summary>A heading and how far what stands under it goes.</summary>
/// <param name="Title">The heading as written, spaces made single.</param>
/// <param name="Level">1 for the highest.</param>
/// <param name="Start">Where the heading begins, in UTF-16 units.</param>
/// <param name="End">Where its section ends, exclusive: the next heading of the same or a higher level.</param>
public sealed record Section(string Title, int Level, int Start, int End);

/// <summary>What is known of a document besides its words; all of it optional.</summary>
public sealed record AnalysisContext
{
    /// <summary>When it was written, for dates without a year.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where it comes from: codes of départements that homonyms are decided by.</summary>
    public IReadOnlyList<string> Departements { get; init; } = [];
}
