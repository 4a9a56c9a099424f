using System.Globalization;
using Maillage.Commons.Contracts;
using Maillage.Territories;
using Microsoft.AspNetCore.Http;

namespace Maillage.Workshops.Announce;

/// <summary>What somebody typed to announce a workshop: kept as it is when it is refused.</summary>
public sealed record TypedAnnouncement
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string HourFormat = "HH:mm";

    /// <summary>The reference of the kit.</summary>
    public string Kit { get; init; } = "";

    /// <summary>Its title.</summary>
    public string Title { get; init; } = "";

    /// <summary>The territory, as it was typed.</summary>
    public string Territory { get; init; } = "";

    /// <summary><c>2026-06-25</c>, or what was typed.</summary>
    public string Day { get; init; } = "";

    /// <summary><c>14:00</c>, or what was typed.</summary>
    public string Hour { get; init; } = "";

    /// <summary>The room.</summary>
    public string Place { get; init; } = "";

    /// <summary><c>fr</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>The colleges that people will choose from.</summary>
    public IReadOnlyList<College> Colleges { get; init; } = [];

    /// <summary>Whether it is a rehearsal.</summary>
    public bool IsRehearsal { get; init; }

    /// <summary>What a form holds.</summary>
    public static TypedAnnouncement Of(IFormCollection form) =>
        new()
        {
            Kit = Said(form, "kit"),
            Title = Said(form, "titre"),
            Territory = Said(form, "territoire"),
            Day = Said(form, "date"),
            Hour = Said(form, "heure"),
            Place = Said(form, "lieu"),
            Language = Said(form, "langue") == "en" ? "en" : "fr",
            Colleges = [.. Enum.GetValues<College>().Where(college => form["colleges"].Contains(college.Slug()))],
            IsRehearsal = Said(form, "repetition") == "oui",
        };

    /// <summary>What an announcement says, as somebody would type it.</summary>
    internal static TypedAnnouncement Of(Meeting meeting, Appointment appointment, Territory? territory) =>
        new()
        {
            Title = meeting.Title,
            Territory = territory?.Label ?? meeting.Territory.ToString(),
            Day = appointment.StartsAt.ToString(DayFormat, CultureInfo.InvariantCulture),
            Hour = appointment.StartsAt.ToString(HourFormat, CultureInfo.InvariantCulture),
            Place = meeting.Place,
            Language = meeting.Language,
            Colleges = meeting.Colleges,
            IsRehearsal = meeting.IsRehearsal,
        };

    /// <summary>The day and hour typed; null when they are none.</summary>
    internal DateTime? Moment =>
        DateTime.TryParseExact(
            $"{Day.Trim()} {Hour.Trim()}",
            [$"{DayFormat} {HourFormat}", $"{DayFormat} H:mm", $"{DayFormat} HH:mm:ss"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var moment
        )
            ? moment
            : null;

    private static string Said(IFormCollection form, string field) => form[field].ToString();
}
