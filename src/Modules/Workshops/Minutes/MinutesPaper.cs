using Maillage.Commons.Contracts;

namespace Maillage.Workshops.Minutes;

/// <summary>Minutes as people read them: the one content that every page and every file shows.</summary>
/// <param name="Workshop">Whose minutes.</param>
/// <param name="Language"><c>fr</c> or <c>en</c>: the language of their own sentences.</param>
/// <param name="Title">What they are called.</param>
public sealed record MinutesPaper(Guid Workshop, string Language, string Title)
{
    /// <summary>What kind of document it is, above the title.</summary>
    public string Kicker { get; init; } = "";

    /// <summary>Where, on what day, from when to when.</summary>
    public string Held { get; init; } = "";

    /// <summary>The territory; empty for all of France.</summary>
    public string Territory { get; init; } = "";

    /// <summary>The day on which it was held.</summary>
    public DateOnly Day { get; init; }

    /// <summary>When it began, in its own time zone.</summary>
    public DateTimeOffset From { get; init; }

    /// <summary>When it ended, in its own time zone.</summary>
    public DateTimeOffset To { get; init; }

    /// <summary>How many people took part, by college.</summary>
    public IReadOnlyList<Voice> Voices { get; init; } = [];

    /// <summary>How many in all, in words.</summary>
    public string VoicesTotal { get; init; } = "";

    /// <summary>What it holds, in order.</summary>
    public IReadOnlyList<PaperSection> Sections { get; init; } = [];

    /// <summary>How many lines were said in steps that nobody revealed: they do not stand here.</summary>
    public int Unrevealed { get; init; }

    /// <summary>Every line, once, where it was said first.</summary>
    public IReadOnlyList<SaidLine> Lines =>
        [.. Sections.SelectMany(section => section.Parts).SelectMany(part => part.Lines).Where(line => !line.IsRepeat)];
}

/// <summary>The people of a college.</summary>
/// <param name="College">Null for those who named none.</param>
/// <param name="People">How many.</param>
/// <param name="Words">Both in words: « 5 élus ».</param>
public sealed record Voice(College? College, int People, string Words);

/// <summary>A part of the minutes under a title.</summary>
/// <param name="Id">Its place in addresses.</param>
/// <param name="Level">1, or 2 below another.</param>
/// <param name="Title">Its title.</param>
/// <param name="Parts">What stands below it.</param>
public sealed record PaperSection(string Id, int Level, string Title, IReadOnlyList<PaperPart> Parts);

/// <summary>One thing below a title.</summary>
public abstract record PaperPart
{
    /// <summary>The lines that stand in it.</summary>
    public virtual IEnumerable<SaidLine> Lines => [];
}

/// <summary>A paragraph.</summary>
/// <param name="Text">Its words.</param>
/// <param name="IsTyped">Whether a facilitator wrote it.</param>
public sealed record PaperText(string Text, bool IsTyped = false) : PaperPart;

/// <summary>A question that was asked.</summary>
/// <param name="Text">Its words.</param>
public sealed record PaperQuestion(string Text) : PaperPart;

/// <summary>A list of plain items.</summary>
/// <param name="Items">Their words.</param>
public sealed record PaperItems(IReadOnlyList<string> Items) : PaperPart;

/// <summary>What people said, each with who and when beside it.</summary>
/// <param name="Said">The lines.</param>
/// <param name="Title">What they are; empty when that goes without saying.</param>
public sealed record PaperLines(IReadOnlyList<SaidLine> Said, string Title = "") : PaperPart
{
    /// <inheritdoc/>
    public override IEnumerable<SaidLine> Lines => Said;
}

/// <summary>A table; its first column is a header, too.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">The heads.</param>
/// <param name="Rows">The others.</param>
public sealed record PaperTable(string Caption, IReadOnlyList<PaperColumn> Columns, IReadOnlyList<PaperRow> Rows) : PaperPart
{
    /// <inheritdoc/>
    public override IEnumerable<SaidLine> Lines =>
        Rows.SelectMany(row => row.Cells.SelectMany(cell => cell).Prepend(row.Head)).Select(item => item.Line).OfType<SaidLine>();
}

/// <summary>The head of a column.</summary>
/// <param name="Title">Its words.</param>
/// <param name="Kind">What its lines are; null for other columns.</param>
public sealed record PaperColumn(string Title, ContributionKind? Kind = null);

/// <summary>One row of a table.</summary>
/// <param name="Head">Its first cell.</param>
/// <param name="College">The college that it is about; null for others.</param>
/// <param name="Cells">The cells after the first.</param>
public sealed record PaperRow(PaperItem Head, College? College, IReadOnlyList<IReadOnlyList<PaperItem>> Cells);

/// <summary>What stands in a cell.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Line">The line that they are; null for others.</param>
public sealed record PaperItem(string Text, SaidLine? Line = null);

/// <summary>What was done elsewhere about a line, as the room saw it.</summary>
/// <param name="About">The line.</param>
/// <param name="Fiche">The fiche of the commons.</param>
/// <param name="Title">Its title.</param>
/// <param name="Sentence">The sentence that matched; may be empty.</param>
/// <param name="Lead">« Déjà levé ailleurs », and about what.</param>
public sealed record PaperEcho(Guid About, Guid Fiche, string Title, string Sentence, string Lead) : PaperPart;

/// <summary>One thing said, as the minutes show it.</summary>
/// <param name="Id">The line.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words, corrected by a facilitator or not.</param>
public sealed record SaidLine(Guid Id, ContributionKind Kind, string Text)
{
    /// <summary>The words as they were said, when a facilitator corrected their spelling; null otherwise.</summary>
    public string? Original { get; init; }

    /// <summary>How often it was said: 1, and once more for each line that was merged into it.</summary>
    public int Times { get; init; } = 1;

    /// <summary>The same in words; empty for once.</summary>
    public string TimesWords { get; init; } = "";

    /// <summary>Who said it, where its step lets that be told; null otherwise.</summary>
    public College? College { get; init; }

    /// <summary>Her name, where its step tells names and she agreed; null otherwise.</summary>
    public string? Name { get; init; }

    /// <summary>The group that said it, in words; empty when the room had none.</summary>
    public string Group { get; init; } = "";

    /// <summary>When, in words: « 14 h 22 ».</summary>
    public string Time { get; init; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Of which step.</summary>
    public string Step { get; init; } = "";

    /// <summary>The question that it answers; empty when there was none.</summary>
    public string Question { get; init; } = "";

    /// <summary>Whether it was carried to plenary.</summary>
    public bool IsCarried { get; init; }

    /// <summary>What the room voted on it, as far as that was told; null without a vote.</summary>
    public LineVotes? Votes { get; init; }

    /// <summary>Whether it stands here for a second time.</summary>
    public bool IsRepeat { get; init; }

    /// <summary>Who and when, in words, for the margin.</summary>
    public IReadOnlyList<string> Source => [.. new[] { Name ?? "", Group, Time, TimesWords }.Where(part => part.Length > 0)];
}

/// <summary>What a room voted on a line, in all its votes that were told.</summary>
/// <param name="Dots">Dots.</param>
/// <param name="Agree">People who agree.</param>
/// <param name="Disagree">People who do not.</param>
/// <param name="Pass">People who passed.</param>
public sealed record LineVotes(int Dots, int Agree, int Disagree, int Pass);
