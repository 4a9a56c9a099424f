using Maillage.Commons.Contracts;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops.Project;

/// <summary>All that the screen of the room shows. Never a name.</summary>
/// <param name="Workshop">Which workshop.</param>
/// <param name="Title">Its title.</param>
public sealed record RoomView(Guid Workshop, string Title)
{
    /// <summary>The language of the kit's sentences.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>What lets a computer without account show it; empty for a facilitator's.</summary>
    public string Key { get; init; } = "";
    public bool IsClosed { get; init; }

    /// <summary>The step under way; null before the first and after the last.</summary>
    public RoomStep? Step { get; init; }

    /// <summary>How people come in; null once the workshop is over.</summary>
    public RoomDoor? Door { get; init; }

    /// <summary>How many people are connected.</summary>
    public int Here { get; init; }

    /// <summary>What was said in this step as far as the room may read it, column by column.</summary>
    public IReadOnlyList<RoomColumn> Columns { get; init; } = [];

    /// <summary>How far each group is, when its words are its own.</summary>
    public IReadOnlyList<RoomGroup> Groups { get; init; } = [];

    /// <summary>Lines of any step that were pinned or carried to plenary.</summary>
    public IReadOnlyList<RoomLine> Chosen { get; init; } = [];

    /// <summary>What is voted on; the most agreed first once results are told.</summary>
    public IReadOnlyList<RoomBallot> Ballots { get; init; } = [];

    /// <summary>What each college commits itself to.</summary>
    public IReadOnlyList<RoomVoice> Voices { get; init; } = [];

    /// <summary>What was done elsewhere, sent to the room.</summary>
    public IReadOnlyList<RoomEcho> Echoes { get; init; } = [];

    /// <summary>The colleges of this workshop.</summary>
    public IReadOnlyList<College> Colleges { get; init; } = [];

    /// <summary>Where one reads on later, as it is typed: the list of workshops.</summary>
    public string Address { get; init; } = "";

    /// <summary>The page of this workshop, for a QR code.</summary>
    public string Page { get; init; } = "";
}

/// <summary>The step under way.</summary>
/// <param name="Kit">As its kit has it.</param>
/// <param name="Number">Which one, from 1.</param>
/// <param name="Count">How many there are.</param>
public sealed record RoomStep(KitStep Kit, int Number, int Count)
{
    public int Round { get; init; } = 1;

    /// <summary>When the round ends, by the clock on the wall; null while it is paused.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>What is left of it; null without deadline.</summary>
    public TimeSpan? Left { get; init; }
    public bool IsPaused { get; init; }

    /// <summary>Whether what groups say is theirs alone for now.</summary>
    public bool IsKept { get; init; }

    /// <summary>Whether the results of its vote are shown.</summary>
    public bool IsRevealed { get; init; }
}

/// <summary>How people come in.</summary>
/// <param name="Address">What the QR code holds.</param>
/// <param name="Typed">What one types.</param>
/// <param name="Code">The spoken code; null once it expired.</param>
public sealed record RoomDoor(string Address, string Typed, string? Code);

/// <summary>A column of a step.</summary>
/// <param name="Column">As the kit has it.</param>
/// <param name="Count">How many lines there are, also those that are not shown.</param>
/// <param name="Lines">Those shown: chosen ones first, then the newest.</param>
public sealed record RoomColumn(KitColumn Column, int Count, IReadOnlyList<RoomLine> Lines);

/// <summary>A line that the room may read.</summary>
public sealed record RoomLine(Guid Id, ContributionKind Kind, string Text)
{
    /// <summary>Who says it, lines that were joined with it included.</summary>
    public IReadOnlyList<College> Colleges { get; init; } = [];
    public bool IsChosen { get; init; }

    /// <summary>Whether a story from elsewhere answers it.</summary>
    public bool IsEchoed { get; init; }
}

/// <summary>How far a group is.</summary>
/// <param name="Number">Which group.</param>
/// <param name="People">How many sit there.</param>
/// <param name="Prompt">The question that it answers now, from 0; null when it chooses, or when there is but one.</param>
/// <param name="Said">How many lines it has, column by column.</param>
public sealed record RoomGroup(int Number, int People, int? Prompt, IReadOnlyList<int> Said);

/// <summary>A line that is voted on.</summary>
public sealed record RoomBallot(RoomLine Line, IReadOnlyList<CollegeVotes> Votes)
{
    public int Dots => Votes.Sum(votes => votes.Dots);
    public int Agree => Votes.Sum(votes => votes.Agree);
    public int Disagree => Votes.Sum(votes => votes.Disagree);
    public int Pass => Votes.Sum(votes => votes.Pass);
}

/// <summary>What a college declares.</summary>
public sealed record RoomVoice(College? College, IReadOnlyList<RoomLine> Lines);

/// <summary>What was done elsewhere.</summary>
public sealed record RoomEcho(string Title, string Sentence, string? About);
