using Maillage.Design;

namespace Maillage.Workshops.Announce;

/// <summary>How far a workshop is, for people who look for one.</summary>
public enum MeetingState
{
    /// <summary>Another day.</summary>
    Upcoming,

    /// <summary>Today; no step has begun.</summary>
    Today,

    /// <summary>A step is under way.</summary>
    Running,

    /// <summary>Closed by its facilitators.</summary>
    Closed,

    /// <summary>Its day went by.</summary>
    Past,
}

/// <summary>A workshop, as pages say what, when and where it is.</summary>
/// <param name="Id">Which.</param>
/// <param name="Title">What it is called.</param>
/// <param name="StartsAt">As the clocks of its territory show it.</param>
/// <param name="EndsAt">By its agenda, on the same clocks.</param>
public sealed record Appointment(Guid Id, string Title, DateTimeOffset StartsAt, DateTimeOffset EndsAt)
{
    /// <summary>How far it is.</summary>
    public MeetingState State { get; init; }

    /// <summary>Such as <c>UTC+4</c>; null where clocks show the time of Paris.</summary>
    public string? Zone { get; init; }

    /// <summary>The room; empty when unsaid.</summary>
    public string Place { get; init; } = "";

    /// <summary>The territory's name.</summary>
    public string Territory { get; init; } = "";

    /// <summary>The page of the territory; null for all of France.</summary>
    public string? TerritoryAddress { get; init; }

    /// <summary>The language of its title and agenda.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>Whether it is only a rehearsal.</summary>
    public bool IsRehearsal { get; init; }

    /// <summary>Whether it is held on this day.</summary>
    public bool IsToday { get; init; }

    /// <summary>Whether people may still come in.</summary>
    public bool IsOpen => State is MeetingState.Upcoming or MeetingState.Today or MeetingState.Running;

    /// <summary>Its page.</summary>
    public string Address => $"/ateliers/{Id}";

    /// <summary>The day it is held.</summary>
    public DateOnly Day => DateOnly.FromDateTime(StartsAt.Date);

    /// <summary>Room and territory, as far as they are said.</summary>
    public string Where => string.Join(", ", new[] { Place, Territory }.Where(said => said.Length > 0).Distinct());

    /// <summary>« jeudi 25 juin 2026 ».</summary>
    public string DayInFull => Day.InFull();
}
