using Maillage.Commons.Contracts;

namespace Maillage.Workshops.Kits;

/// <summary>The agenda of a workshop, as people share it: steps, prompts, columns, durations. Never changed: a change makes another kit.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Language"><c>fr</c> or <c>en</c>: the language of its sentences.</param>
/// <param name="Steps">In order, at least one.</param>
public sealed record Kit(string Title, string Language, IReadOnlyList<KitStep> Steps)
{
    /// <summary>What it is for, in one or two sentences.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>Who wrote it; empty when unsaid.</summary>
    public string Author { get; init; } = "";

    /// <summary>SPDX identifier of the licence under which it is shared; empty when unsaid.</summary>
    public string Licence { get; init; } = "";

    /// <summary>How long the workshop lasts in all.</summary>
    public int Minutes => Steps.Sum(step => step.Minutes);
}

/// <summary>What people do in a step.</summary>
public enum StepKind
{
    /// <summary>People arrive, and are told what will happen.</summary>
    Welcome,

    /// <summary>Everybody says ideas on the prompts.</summary>
    Brainstorm,

    /// <summary>Groups take the prompts in turn: one round for each prompt, unless the kit says how many.</summary>
    Rotation,

    /// <summary>Each group fills in columns.</summary>
    Table,

    /// <summary>People place dots on lines.</summary>
    Dots,

    /// <summary>People agree, disagree or pass on lines.</summary>
    Stance,

    /// <summary>What was carried to plenary is said aloud and completed.</summary>
    Plenary,

    /// <summary>Each college says what it commits itself to.</summary>
    Declaration,

    /// <summary>A pause.</summary>
    Break,

    /// <summary>Whatever its prompt says.</summary>
    Free,
}

/// <summary>How people who say something are shown.</summary>
public enum Anonymity
{
    /// <summary>Their college only. The default.</summary>
    College,

    /// <summary>Their college, and their name when they gave one.</summary>
    Names,

    /// <summary>Nothing at all.</summary>
    Nobody,
}

/// <summary>Who reads what is said, while it is said.</summary>
public enum Visibility
{
    /// <summary>The group that says it. The default.</summary>
    Group,

    /// <summary>The whole room.</summary>
    Everyone,

    /// <summary>Nobody but its author, until it is revealed.</summary>
    Hidden,
}

/// <summary>Whether what is said is shown at once.</summary>
public enum Moderation
{
    /// <summary>At once. The default.</summary>
    Free,

    /// <summary>Once a facilitator has let it pass.</summary>
    Inbox,
}

/// <summary>One step of a kit.</summary>
/// <param name="Id">A slug, unique in the kit: what the journal of a workshop calls the step.</param>
/// <param name="Kind">What people do.</param>
/// <param name="Title">What people see.</param>
/// <param name="Minutes">How long it lasts in all, its rounds together: from 1 to 480.</param>
public sealed record KitStep(string Id, StepKind Kind, string Title, int Minutes)
{
    /// <summary>What the facilitator says or does, for her only; empty when unsaid.</summary>
    public string Notes { get; init; } = "";

    /// <summary>The questions that people answer, in order; may be empty.</summary>
    public IReadOnlyList<KitPrompt> Prompts { get; init; } = [];

    /// <summary>What people fill in, in order; empty when nothing is typed.</summary>
    public IReadOnlyList<KitColumn> Columns { get; init; } = [];

    /// <summary>How people sit; null when groups stay as they are.</summary>
    public KitGroups? Groups { get; init; }

    /// <summary>How often a rotation takes the next prompt, from 1 to 8; 1 for other kinds.</summary>
    public int Rounds { get; init; } = 1;

    /// <summary>How authors are shown.</summary>
    public Anonymity Anonymity { get; init; }

    /// <summary>Who reads what is said.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>Whether what is said is shown at once.</summary>
    public Moderation Moderation { get; init; }

    /// <summary>Whether lines stay with their group until the group lets them go: nothing of them leaves the room otherwise.</summary>
    public bool IsConfidential { get; init; }

    /// <summary>What is voted on, in steps of dots and stances; null elsewhere.</summary>
    public KitVote? Vote { get; init; }

    /// <summary>How long one round lasts.</summary>
    public double MinutesPerRound => (double)Minutes / Rounds;

    /// <summary>Whether people can say lines here.</summary>
    public bool TakesLines => Columns.Count > 0;

    /// <summary>Whether its lines or its votes stay hidden until somebody reveals them.</summary>
    public bool HasSecrets => Visibility is Visibility.Hidden || Vote is { IsSecret: true };
}

/// <summary>A question that people answer.</summary>
/// <param name="Text">The question.</param>
public sealed record KitPrompt(string Text)
{
    /// <summary>Smaller questions that help to answer it; may be empty.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];
}

/// <summary>A column that groups fill in.</summary>
/// <param name="Kind">What its lines are.</param>
public sealed record KitColumn(ContributionKind Kind)
{
    /// <summary>What people see above it; the kind's own word when empty.</summary>
    public string Label { get; init; } = "";

    /// <summary>How many lines a group should reach; 0 when it does not matter.</summary>
    public int Min { get; init; }

    /// <summary>How many lines a group may say; null without limit.</summary>
    public int? Max { get; init; }
}

/// <summary>How people sit during a step.</summary>
/// <param name="Min">Fewest people in a group, from 1.</param>
/// <param name="Max">Most people in a group, at least <paramref name="Min"/>.</param>
public sealed record KitGroups(int Min, int Max)
{
    /// <summary>Whether each round sits people anew, with the fewest meeting twice; otherwise groups stay together.</summary>
    public bool Mix { get; init; }
}

/// <summary>What is voted on, and how.</summary>
/// <param name="On">The steps whose lines are voted on; empty: what was carried to plenary.</param>
public sealed record KitVote(IReadOnlyList<string> On)
{
    /// <summary>How many dots each person has, from 1 to 20.</summary>
    public int Dots { get; init; } = 3;

    /// <summary>Whether several of them may go to the same line.</summary>
    public bool SeveralPerLine { get; init; }

    /// <summary>Whether results stay hidden until a facilitator reveals them.</summary>
    public bool IsSecret { get; init; } = true;
}
