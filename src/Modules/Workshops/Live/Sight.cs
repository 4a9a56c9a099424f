using Maillage.Workshops.Kits;

namespace Maillage.Workshops.Live;

/// <summary>How much of a line a screen gets. From least to most.</summary>
internal enum Sight
{
    /// <summary>Not even that it exists.</summary>
    Nothing,

    /// <summary>That it exists, without its words.</summary>
    Presence,

    /// <summary>Its words.</summary>
    Words,
}

/// <summary>Who sees which line: the one place that decides it, for every screen and every page.</summary>
internal static class Sights
{
    /// <summary>What an audience sees of a line.</summary>
    public static Sight Of(Workshop workshop, Line line, Audience audience) =>
        line.State is LineState.Withdrawn ? Sight.Nothing
        : workshop.IsConfidential(line) ? OfConfidential(line, audience)
        : line.State is LineState.Held or LineState.Hidden ? OfModerated(line, audience)
        : audience.View is View.Console ? Sight.Words
        : line.Into is not null && audience.View is View.Screen ? Sight.Nothing
        : OfShown(workshop, line, audience);

    /// <summary>Whether a line may stand in what a workshop leaves behind: minutes, downloads, the commons.</summary>
    public static bool MayLeave(Workshop workshop, Line line) =>
        line is { State: LineState.Shown, Words.Text: not null }
        && !workshop.IsConfidential(line)
        && (
            workshop.Agenda.Find(line.Step) is not { Visibility: Visibility.Hidden }
            || workshop.Agenda.IsRevealed(line.Step)
            || line.IsCarried
            || line.IsPinned
        );

    /// <summary>Whether a line is its group's: said by those who sit together now.</summary>
    public static bool IsOwn(Line line, Audience audience) =>
        audience.View is View.Phone && (line.Group is null || (line.Group == audience.Group && line.Sitting == audience.Sitting));

    /// <summary>Whether what was done elsewhere is told to an audience.</summary>
    public static bool Reaches(EchoSent echo, Audience audience) =>
        audience.View is View.Console || echo.Group is null || (audience.View is View.Phone && echo.Group == audience.Group);

    private static Sight OfConfidential(Line line, Audience audience) =>
        audience.View is View.Phone && IsOwn(line, audience) && line.State is LineState.Shown ? Sight.Words
        : audience.View is View.Console ? Sight.Presence
        : Sight.Nothing;

    private static Sight OfModerated(Line line, Audience audience) =>
        audience.View is View.Console ? Sight.Words
        : IsOwn(line, audience) ? Sight.Presence
        : Sight.Nothing;

    private static Sight OfShown(Workshop workshop, Line line, Audience audience)
    {
        var step = workshop.Agenda.Find(line.Step);
        var isOpenToAll =
            step is { Visibility: Visibility.Everyone }
            || workshop.Agenda.IsRevealed(line.Step)
            || line.IsCarried
            || line.IsPinned
            || (workshop.Agenda.Step is { } now && Workshop.IsVotedOn(now, line));
        return isOpenToAll ? Sight.Words
            : step is { Visibility: Visibility.Hidden } ? (IsOwn(line, audience) ? Sight.Presence : Sight.Nothing)
            : IsOwn(line, audience) ? Sight.Words
            : Sight.Nothing;
    }
}
