using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Workshops.Minutes.Fate;

/// <summary>Somebody who was in the room sees what became of each thing that she said.</summary>
internal static class ShowFate
{
    internal static void Map(IEndpointRouteBuilder workshops) => workshops.MapGet("/{id:guid}/devenir", Show);

    private static async Task<IResult> Show(Guid id, [AsParameters] FateDesk desk)
    {
        if (await desk.Door.Enter(desk.Context, id, desk.Cancel) is not { } visit)
        {
            return Answers.Missing();
        }

        if (visit.Seat is not { } seat)
        {
            return Answers.NoSeat(id);
        }

        var papers = new FatePapers(await Readable(visit, desk), await Given(visit, desk));
        var lines = visit.Room.Read(workshop => FateReading.Of(workshop, seat, papers));
        return new RazorComponentResult<FatePage>(
            new
            {
                View = new FateView(id, visit.Room.Meeting.Title, visit.Room.Meeting.Language, lines)
                {
                    MayRead = papers.Readable is not null,
                },
            }
        );
    }

    private static async Task<IReadOnlyDictionary<Guid, SaidLine>?> Readable(MinutesVisit visit, FateDesk desk)
    {
        // A facilitator who was in the room reads here what everybody who was reads.
        var asSeat = visit with
        {
            Reader = MinutesReader.Seat,
        };
        return asSeat.ReadsAny ? (await Lines(visit, asSeat.Number ?? 0, desk)).ToDictionary(line => line.Id) : null;
    }

    private static async Task<IReadOnlySet<Guid>> Given(MinutesVisit visit, FateDesk desk) =>
        visit.Minutes.Given == 0
            ? new HashSet<Guid>()
            : (await Lines(visit, visit.Minutes.Given, desk)).Select(line => line.Id).ToHashSet();

    private static async Task<IReadOnlyList<SaidLine>> Lines(MinutesVisit visit, int number, FateDesk desk) =>
        (await desk.Minutes.Draw(visit.Room, await desk.Minutes.Version(visit.Room.Meeting.Id, number, desk.Cancel), desk.Cancel)).Lines;
}

/// <summary>What it needs.</summary>
internal sealed record FateDesk(HttpContext Context, MinutesDoor Door, MinutesDesk Minutes, CancellationToken Cancel);

/// <summary>All that the page shows.</summary>
/// <param name="Workshop">Which.</param>
/// <param name="Title">Its title.</param>
/// <param name="Language">Of the workshop.</param>
/// <param name="Lines">What she said.</param>
public sealed record FateView(Guid Workshop, string Title, string Language, IReadOnlyList<LineFate> Lines)
{
    /// <summary>Whether there are minutes for her to read.</summary>
    public bool MayRead { get; init; }
}
