using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Workshops.Announce;

/// <summary>A facilitator prepares a workshop: a kit, a place, a day.</summary>
internal static class AnnounceWorkshop
{
    private const string UsualHour = "14:00";

    internal static void Map(IEndpointRouteBuilder workshops)
    {
        workshops.MapGet("/nouveau", Show);
        workshops.MapPost("/nouveau", Announce);
    }

    private static IResult Show(string? kit, [AsParameters] AnnounceDesk desk)
    {
        if (!desk.Member.MayCreate())
        {
            return MeetingDoor.Closed(desk.Member, desk.Context);
        }

        var chosen = desk.Kits.Find(kit);
        var typed = new TypedAnnouncement
        {
            Kit = chosen?.Reference ?? "",
            Hour = UsualHour,
            Language = chosen?.Kit.Language ?? desk.Language,
            Colleges = Enum.GetValues<College>(),
        };
        return Page(typed, chosen, [], desk);
    }

    private static async Task<IResult> Announce(IFormCollection form, [AsParameters] AnnounceDesk desk)
    {
        if (!desk.Member.MayCreate())
        {
            return MeetingDoor.Closed(desk.Member, desk.Context);
        }

        var typed = TypedAnnouncement.Of(form);
        var (chosen, reading) = (desk.Kits.Find(typed.Kit), desk.Reader.Read(typed));
        IReadOnlyList<Refusal> refusals = [.. chosen is null ? [NoKit] : (Refusal[])[], .. reading.Refusals];
        if (refusals.Count > 0)
        {
            return Page(typed, chosen, refusals, desk);
        }

        var kit = desk.Kits.InLanguage(chosen!, typed.Language);
        var meeting = await desk.Meetings.Create(kit, reading.Said!, desk.Member.Id!.Value, typed.IsRehearsal, desk.Cancel);
        return TypedResults.LocalRedirect($"/ateliers/{meeting.Id}");
    }

    private static readonly Refusal NoKit = new("announce.no-kit");

    private static RazorComponentResult<AnnouncePage> Page(
        TypedAnnouncement typed,
        KitChoice? chosen,
        IReadOnlyList<Refusal> refusals,
        AnnounceDesk desk
    ) =>
        new(new { View = new AnnounceView(typed, desk.Kits.For(chosen), refusals) })
        {
            StatusCode = refusals.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
}

/// <summary>All that the page shows.</summary>
/// <param name="Typed">What was typed so far.</param>
/// <param name="Kits">To choose from.</param>
/// <param name="Refusals">Why it was not announced.</param>
public sealed record AnnounceView(TypedAnnouncement Typed, IReadOnlyList<KitChoice> Kits, IReadOnlyList<Refusal> Refusals);

/// <summary>What every request of this slice needs.</summary>
internal sealed record AnnounceDesk(
    HttpContext Context,
    ICurrentMember Member,
    Meetings Meetings,
    KitChoices Kits,
    AnnouncementReader Reader,
    CancellationToken Cancel
)
{
    /// <summary>The reader's language.</summary>
    public string Language => System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
}
