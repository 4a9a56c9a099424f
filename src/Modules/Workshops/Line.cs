using Maillage.Commons.Contracts;

namespace Maillage.Workshops;

/// <summary>What keeps a line from being shown.</summary>
internal enum LineState
{
    /// <summary>Nothing: whoever may read it does.</summary>
    Shown,

    /// <summary>It waits for a facilitator to let it pass.</summary>
    Held,

    /// <summary>A facilitator hid it, with a reason.</summary>
    Hidden,

    /// <summary>Its author took it back: its words are gone.</summary>
    Withdrawn,
}

/// <summary>One thing said in a workshop.</summary>
internal sealed class Line(LinePosted posted, DateTimeOffset at, Actor by)
{
    private readonly List<Guid> wordings = [posted.Words.Id];

    public Guid Id { get; } = posted.Line;

    /// <summary>The participant who said it; null when a facilitator wrote it down for others.</summary>
    public Guid? Author { get; } = posted.Author;

    /// <summary>Who typed it.</summary>
    public Actor TypedBy { get; } = by;
    public DateTimeOffset At { get; } = at;
    public string Step { get; } = posted.Step;
    public int Round { get; } = posted.Round;
    public ContributionKind Kind { get; } = posted.Kind;

    /// <summary>Which prompt of its step it answers, from 0; null when there is but one, or none.</summary>
    public int? Prompt { get; } = posted.Prompt;

    /// <summary>The group that said it; null when the room had none.</summary>
    public int? Group { get; set; } = posted.Group;

    /// <summary>Which groups these were: people sit elsewhere after each sitting.</summary>
    public int Sitting { get; init; }

    public Words Words { get; private set; } = posted.Words;
    public LineState State { get; set; } = posted.IsHeld ? LineState.Held : LineState.Shown;

    /// <summary>Why it is hidden; null when it is not.</summary>
    public Words? Reason { get; set; }
    public bool IsPinned { get; set; }
    public bool IsCarried { get; set; }

    /// <summary>Whether its group let go of it; counts in confidential steps only.</summary>
    public bool IsReleased { get; set; }

    /// <summary>The line that stands for it; null when it stands for itself.</summary>
    public Guid? Into { get; set; }

    /// <summary>When something of it last changed: a place in the journal.</summary>
    public long ChangedAt { get; set; }

    /// <summary>Every wording that it had.</summary>
    public IReadOnlyList<Guid> Wordings => wordings;

    /// <summary>Whether it is one of those that its group was asked for: said, even if it waits, and not by another line.</summary>
    public bool IsCounted => State is LineState.Shown or LineState.Held && Into is null;

    /// <summary>Whether it still counts: neither taken back, nor hidden, nor waiting, nor said by another line.</summary>
    public bool Counts => State is LineState.Shown && Into is null;

    public void Reword(Words words)
    {
        wordings.Add(words.Id);
        Words = words;
    }

    /// <summary>Its words are gone; that it was said stays.</summary>
    public void Forget() => Words = Words with { Text = null };
}
