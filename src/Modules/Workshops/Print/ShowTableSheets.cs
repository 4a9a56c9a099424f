using Maillage.Members.Contracts;
using Maillage.Workshops.Announce;
using Maillage.Workshops.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Workshops.Print;

/// <summary>A facilitator prints the sheets and cards of a room without phones.</summary>
internal static class ShowTableSheets
{
    /// <summary>More groups than this are not held on paper.</summary>
    public const int MostGroups = 60;
    private const int UsualGroups = 4;

    internal static void Map(IEndpointRouteBuilder workshops) => workshops.MapGet("/{id:guid}/fiches-de-table", Show);

    // What is typed is read with care, not by the framework: an address that somebody mistyped is answered all the same.
    private static async Task<IResult> Show(
        Guid id,
        string? groupes,
        string? etape,
        HttpContext context,
        WorkshopRooms rooms,
        ICurrentMember member,
        CancellationToken cancel
    )
    {
        if (await rooms.Find(id, cancel) is not { } room)
        {
            return MeetingDoor.Missing();
        }

        if (!member.MayRun(room.Meeting))
        {
            return MeetingDoor.Closed(member, context);
        }

        var steps = TableSheets.StepsOf(room.Meeting.Kit);
        var printed = steps.Where(step => step.Id == etape).ToList() is [_] one ? one : steps;
        var groups = GroupsOf(room, groupes);
        return new RazorComponentResult<TableSheetsPage>(
            new
            {
                View = new TableSheetsView(id, room.Meeting.Title)
                {
                    Language = room.Meeting.Language,
                    KitLanguage = room.Meeting.Kit.Language,
                    Steps = [.. steps.Select(step => (step.Id, step.Title))],
                    Step = printed.Count == 1 ? printed[0].Id : "",
                    Groups = groups.Count,
                    Sheets = TableSheets.For(printed, groups),
                    Cards = TableSheets.CardsFor(printed),
                },
            }
        );
    }

    private static IReadOnlyList<int> GroupsOf(WorkshopRoom room, string? typed)
    {
        IReadOnlyList<int> seated = room.Read(workshop => workshop.Seating.Groups.ToList());
        return int.TryParse(typed, out var wanted) ? [.. Enumerable.Range(1, Math.Clamp(wanted, 1, MostGroups))]
            : seated.Count is > 0 and <= MostGroups ? seated
            : [.. Enumerable.Range(1, UsualGroups)];
    }
}

/// <summary>All that the page shows.</summary>
/// <param name="Id">The workshop.</param>
/// <param name="Title">Its title.</param>
public sealed record TableSheetsView(Guid Id, string Title)
{
    /// <summary>The language of the title.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>The language of steps and prompts.</summary>
    public string KitLanguage { get; init; } = "fr";

    /// <summary>The steps that sheets are made for.</summary>
    public IReadOnlyList<(string Id, string Title)> Steps { get; init; } = [];

    /// <summary>The one that is shown; empty for all of them.</summary>
    public string Step { get; init; } = "";

    /// <summary>For how many groups.</summary>
    public int Groups { get; init; }

    /// <summary>The sheets.</summary>
    public IReadOnlyList<TableSheet> Sheets { get; init; } = [];

    /// <summary>One page of cards each.</summary>
    public IReadOnlyList<SheetColumn> Cards { get; init; } = [];
}
