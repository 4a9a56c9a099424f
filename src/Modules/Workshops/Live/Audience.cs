namespace Maillage.Workshops.Live;

/// <summary>A kind of screen.</summary>
internal enum View
{
    /// <summary>Of a participant.</summary>
    Phone,

    /// <summary>Of a facilitator.</summary>
    Console,

    /// <summary>Of the whole room.</summary>
    Screen,
}

/// <summary>All the screens that see the same: each frame is written once for them together.</summary>
/// <param name="View">What kind of screen.</param>
/// <param name="Sitting">Of a phone: which groups these are; 0 otherwise.</param>
/// <param name="Group">Of a phone: its group; null without groups.</param>
internal readonly record struct Audience(View View, int Sitting, int? Group)
{
    public static readonly Audience Console = new(View.Console, 0, null);
    public static readonly Audience Screen = new(View.Screen, 0, null);

    /// <summary>The phones of somebody's group.</summary>
    public static Audience Of(Workshop workshop, Participant someone) => new(View.Phone, workshop.Seating.Sitting, someone.Group);
}
