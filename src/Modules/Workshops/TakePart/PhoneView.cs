using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops.TakePart;

/// <summary>All that the page of a participant shows.</summary>
/// <param name="Workshop">Which workshop.</param>
/// <param name="Title">Its title.</param>
public sealed record PhoneView(Guid Workshop, string Title)
{
    /// <summary>The language of the kit's sentences.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>The room where it is held; empty when unsaid.</summary>
    public string Place { get; init; } = "";
    public DateTimeOffset StartsAt { get; init; }

    /// <summary>Nothing more can be said.</summary>
    public bool IsClosed { get; init; }

    /// <summary>The step under way; null before the first and after the last.</summary>
    public PhoneStep? Step { get; init; }

    /// <summary>Her group; null without groups.</summary>
    public int? Group { get; init; }

    /// <summary>How many people sit in her group; in the room, when there are no groups.</summary>
    public int People { get; init; }

    public required PhoneSelf Me { get; init; }

    /// <summary>What her group said in this step, newest first; the whole room as long as there are no groups.</summary>
    public IReadOnlyList<PhoneLine> Ours { get; init; } = [];

    /// <summary>How many of <see cref="Ours"/> there are in all: the oldest may be left out.</summary>
    public int OursInAll { get; init; }

    /// <summary>How many lines of her group may not be read yet.</summary>
    public int Unread { get; init; }

    /// <summary>What other groups said in this step, as far as everybody may read it, newest first.</summary>
    public IReadOnlyList<PhoneLine> Others { get; init; } = [];

    /// <summary>How many of <see cref="Others"/> there are in all.</summary>
    public int OthersInAll { get; init; }

    /// <summary>What was carried to plenary, during plenaries.</summary>
    public IReadOnlyList<PhoneLine> Carried { get; init; } = [];

    /// <summary>What she votes on.</summary>
    public IReadOnlyList<PhoneBallot> Ballots { get; init; } = [];

    /// <summary>How many dots she has left.</summary>
    public int DotsLeft { get; init; }

    /// <summary>What was done elsewhere, sent to her group or to the room.</summary>
    public IReadOnlyList<PhoneEcho> Echoes { get; init; } = [];

    /// <summary>What she said in other steps and rounds, newest first.</summary>
    public IReadOnlyList<PhoneLine> Earlier { get; init; } = [];

    /// <summary>Up to which place of the journal all this is.</summary>
    public long Seq { get; init; }

    /// <summary>What was just done: the end of a key such as <c>done.said</c>; null when nothing was.</summary>
    public string? Done { get; init; }

    /// <summary>What was typed and not taken.</summary>
    public PhoneTyped? Typed { get; init; }

    /// <summary>Why it was not taken.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];
}

/// <summary>The step under way, for one participant.</summary>
/// <param name="Kit">As its kit has it.</param>
/// <param name="Number">Which one, from 1.</param>
/// <param name="Count">How many there are.</param>
public sealed record PhoneStep(KitStep Kit, int Number, int Count)
{
    public int Round { get; init; } = 1;

    /// <summary>The prompt that her group answers, from 0; null when there is none, or when she chooses.</summary>
    public int? Prompt { get; init; }

    /// <summary>Whether she says which prompt she answers.</summary>
    public bool ChoosesPrompt => Kit.Prompts.Count > 1 && Prompt is null;

    /// <summary>When the round ends, by the clock on the wall; null while it is paused.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>What is left of it; below zero once it is over, null without deadline.</summary>
    public TimeSpan? Left { get; init; }
    public bool IsPaused { get; init; }

    /// <summary>Whether lines and votes are taken.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether the results of its vote may be read.</summary>
    public bool IsRevealed { get; init; }

    /// <summary>How far her group is, column by column.</summary>
    public IReadOnlyList<PhoneGauge> Gauges { get; init; } = [];
}

/// <summary>How many lines of a column there are.</summary>
public sealed record PhoneGauge(KitColumn Column, int Said);

/// <summary>Who she is in this workshop.</summary>
/// <param name="College">Hers; null when she gave none.</param>
/// <param name="Name">Hers; empty when she gave none.</param>
/// <param name="NameMayBeShown">Whether she agreed to be named in the minutes.</param>
/// <param name="Colleges">Those that she chooses from.</param>
public sealed record PhoneSelf(College? College, string Name, bool NameMayBeShown, IReadOnlyList<College> Colleges);

/// <summary>A line that she may read.</summary>
/// <param name="Id">Which.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words.</param>
public sealed record PhoneLine(Guid Id, ContributionKind Kind, string Text)
{
    public string Step { get; init; } = "";
    public int? Prompt { get; init; }

    /// <summary>When it was said, by the clock on the wall.</summary>
    public DateTimeOffset At { get; init; }
    public int? Group { get; init; }
    public College? College { get; init; }
    public string? Name { get; init; }
    public bool IsMine { get; init; }

    /// <summary>What keeps it from being shown: <c>shown</c>, <c>held</c> or <c>hidden</c>.</summary>
    public string State { get; init; } = "shown";

    /// <summary>Whether another line stands for it.</summary>
    public bool IsJoined { get; init; }
    public bool IsPinned { get; init; }
    public bool IsCarried { get; init; }

    /// <summary>Whether it is still the secret of its group.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether she may let it out of its group.</summary>
    public bool MayRelease { get; init; }
}

/// <summary>A line that is voted on, and what she voted.</summary>
/// <param name="Line">The line.</param>
/// <param name="Dots">Her dots on it.</param>
/// <param name="Stance"><c>agree</c>, <c>disagree</c> or <c>pass</c>; null as long as she says nothing.</param>
public sealed record PhoneBallot(PhoneLine Line, int Dots, string? Stance)
{
    /// <summary>What each college voted; empty as long as that is not told.</summary>
    public IReadOnlyList<CollegeVotes> Votes { get; init; } = [];
}

/// <summary>What was done elsewhere about a line.</summary>
/// <param name="Fiche">The fiche that tells it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Sentence">The sentence that matches; may be empty.</param>
public sealed record PhoneEcho(Guid Fiche, string Title, string Sentence)
{
    /// <summary>The words of the line that it answers; null when she may not read them.</summary>
    public string? About { get; init; }
}

/// <summary>What was typed into a form that was not taken.</summary>
/// <param name="Form">Which form: the last part of its address.</param>
public sealed record PhoneTyped(string Form)
{
    /// <summary>The line that it changes.</summary>
    public Guid? Line { get; init; }
    public string Text { get; init; } = "";
    public ContributionKind? Kind { get; init; }
    public int? Prompt { get; init; }

    /// <summary>What she typed about herself.</summary>
    public PhoneSelf? Self { get; init; }
}
