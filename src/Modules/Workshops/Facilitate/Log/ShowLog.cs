using System.Globalization;
using System.Text;
using Maillage.Api;
using Maillage.Workshops.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace Maillage.Workshops.Facilitate.Log;

/// <summary>Facilitators read who did what, and take it away as a table.</summary>
internal static class ShowLog
{
    private const int RowsOfPage = 100;
    private const int RowsAtOnce = 1000;

    internal static void Map(IEndpointRouteBuilder workshops)
    {
        workshops.MapGet("/{id:guid}/journal", Show);
        workshops.MapGet("/{id:guid}/journal.csv", Download);
    }

    private static Task<IResult> Show(Guid id, string? qui, int? page, [AsParameters] ConsoleDesk desk, LogReading log) =>
        desk.With(
            id,
            async room =>
            {
                var only = qui is "animation";
                var total = await log.Count(id, only, desk.Cancel);
                var pages = Math.Max(1, (total + RowsOfPage - 1) / RowsOfPage);
                var asked = Math.Clamp(page ?? 1, 1, pages);
                var view = new LogView(id, room.Meeting.Title)
                {
                    Rows = await log.Read(room, only, (asked - 1) * RowsOfPage, RowsOfPage, desk.Cancel),
                    OnlyFacilitators = only,
                    Page = asked,
                    Pages = pages,
                    Total = total,
                };
                return new RazorComponentResult<LogPage>(new { View = view });
            }
        );

    private static Task<IResult> Download(Guid id, [AsParameters] ConsoleDesk desk, LogReading log, IStringLocalizer<LogTexts> texts) =>
        desk.With(id, async room => await Table(room, desk, log, texts));

    private static async Task<IResult> Table(WorkshopRoom room, ConsoleDesk desk, LogReading log, IStringLocalizer<LogTexts> texts)
    {
        var table = new StringBuilder("\uFEFF"); // spreadsheets take it for another encoding otherwise
        Add(table, [texts["column.at"], texts["column.who"], texts["column.what"], texts["column.line"], texts["column.reason"]]);
        var total = await log.Count(room.Meeting.Id, onlyFacilitators: false, desk.Cancel);
        for (var skip = 0; skip < total; skip += RowsAtOnce)
        {
            foreach (var row in await log.Read(room, onlyFacilitators: false, skip, RowsAtOnce, desk.Cancel))
            {
                Add(table, [row.At.ToString("s", CultureInfo.InvariantCulture), row.Who, row.What, row.Line, row.Reason]);
            }
        }

        return TypedResults.File(Encoding.UTF8.GetBytes(table.ToString()), "text/csv; charset=utf-8", "journal.csv");
    }

    private static void Add(StringBuilder table, IEnumerable<string> cells) => table.AppendRow(cells.Select(SafeCell.Of));
}
