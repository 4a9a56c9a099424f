using Maillage.Testing;
using Maillage.Workshops.Rehearse;

namespace Maillage.Workshops.Tests.Strength;

public sealed class ClosedRoomTests
{
    [Fact]
    public async Task A_room_that_closes_sends_its_screens_to_the_one_that_opens_in_its_place()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce(Plain.Kit);
        var speaker = site.Phone(meeting);
        await speaker.Join(meeting);
        await site.Console().Run(meeting, "advance");
        using var network = new Network(site.Address);
        using var leaving = new CancellationTokenSource();
        var seat = speaker.DefaultRequestHeaders.GetValues("Cookie").Single().Split('=', 2)[1];
        var phone = new Phone(network, meeting.Id, seat);
        var (here, heard) = (new TaskCompletionSource(), new TaskCompletionSource());
        var following = phone.Follow(screen => _ = here.TrySetResult() || (screen.Lines.Count > 0 && heard.TrySetResult()), leaving.Token);
        await here.Task.WaitAsync(TimeSpan.FromSeconds(20));

        await site.Rooms().Reopen(meeting.Id);
        await speaker.Say(meeting, "frein", "Dit dans la nouvelle salle");

        await heard.Task.WaitAsync(TimeSpan.FromSeconds(20));
        phone.Screen.Lines.Single().Text.ShouldBe("Dit dans la nouvelle salle");
        await leaving.CancelAsync();
        await following;
    }

    [Fact]
    public async Task A_room_that_is_closed_several_times_at_once_opens_again()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce(Plain.Kit);
        var phone = site.Phone(meeting);
        await phone.Join(meeting);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => site.Rooms().Reopen(meeting.Id))));

        (await phone.See(meeting)).GetProperty("people").GetInt32().ShouldBe(1);
    }
}
