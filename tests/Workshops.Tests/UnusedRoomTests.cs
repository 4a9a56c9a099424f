using Maillage.Testing;
using Maillage.Workshops.Live;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Maillage.Workshops.Tests;

public sealed class UnusedRoomTests
{
    [Fact]
    public async Task A_room_that_nobody_looks_at_is_closed_and_opened_again_for_the_next_one()
    {
        await using var site = await TestSite.Start();
        var (meeting, clock) = (await site.Announce(), new FakeClock());
        await using var rooms = new WorkshopRooms(site.Services.GetRequiredService<Journal>(), clock, NullLogger<WorkshopRooms>.Instance);
        var first = await rooms.Find(meeting.Id, CancellationToken.None);

        clock.Turn(TimeSpan.FromMinutes(10));
        await rooms.CloseUnused();
        (await rooms.Find(meeting.Id, CancellationToken.None)).ShouldBeSameAs(first);
        clock.Turn(TimeSpan.FromMinutes(10));
        await rooms.CloseUnused();
        (await rooms.Find(meeting.Id, CancellationToken.None)).ShouldBeSameAs(first); // asked for ten minutes ago
        clock.Turn(TimeSpan.FromMinutes(16));
        await rooms.CloseUnused();

        var second = await rooms.Find(meeting.Id, CancellationToken.None);
        second.ShouldNotBeNull();
        second.ShouldNotBeSameAs(first);
    }
}
