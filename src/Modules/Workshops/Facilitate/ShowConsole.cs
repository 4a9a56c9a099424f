using Maillage.Workshops.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Maillage.Workshops.Facilitate;

/// <summary>A facilitator runs her workshop from here.</summary>
internal static class ShowConsole
{
    private const int Lines = 60;
    private const int MostLines = 2000;

    internal static void Map(IEndpointRouteBuilder workshops) => workshops.MapGet("/{id:guid}/animer", Show);

    private static Task<IResult> Show(Guid id, string? fait, int? nombre, int? lignes, [AsParameters] ConsoleDesk desk) =>
        desk.With(
            id,
            room =>
                Task.FromResult<IResult>(
                    Page(room, desk, new() { Done = fait, Count = nombre ?? 0 }, Math.Clamp(lignes ?? Lines, Lines, MostLines))
                )
        );

    /// <summary>The page as the workshop is now, with what became of the last form.</summary>
    public static RazorComponentResult<ConsolePage> Page(WorkshopRoom room, ConsoleDesk desk, ConsoleNews news, int lines = Lines)
    {
        var texts = desk.Context.RequestServices.GetRequiredService<IStringLocalizer<ConsoleTexts>>();
        var (zone, now) = (desk.Clocks.ZoneOf(room.Meeting.Territory), desk.Clock.GetUtcNow());
        var view = room.Read(workshop => new ConsoleReading(workshop, room.Meeting, zone, now).Read(lines)) with
        {
            Setup = desk.Setup.Json(room.Meeting, texts, More(room.Meeting)),
            Doubles = Doubles.Of(room),
            News = news,
        };
        return new(new { View = view })
        {
            StatusCode =
                news.Refusals.Count > 0 || news.Entry is not null ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
    }

    // What only facilitators are told of the kit, and what the agenda's clock begins with.
    private static object More(Meeting meeting) =>
        new
        {
            StartsAt = meeting.StartsAt.ToUnixTimeMilliseconds(),
            meeting.Code,
            meeting.Place,
            Notes = meeting.Kit.Steps.ToDictionary(step => step.Id, step => step.Notes),
            StepIcons = meeting.Kit.Steps.ToDictionary(step => step.Id, step => ConsoleReading.IconOf(step.Kind)),
            Keys = Enum.GetValues<Maillage.Commons.Contracts.ContributionKind>()
                .ToDictionary(kind => Maillage.Commons.Contracts.Slugs.Slug(kind), FastEntry.KeyOf),
            Groups = meeting.Kit.Steps.Where(step => step.Groups is not null).ToDictionary(step => step.Id, step => step.Groups),
            ConsoleReading.QuietAfter,
            LongestLine = LineText.Longest,
            Board.LongestReason,
        };
}
