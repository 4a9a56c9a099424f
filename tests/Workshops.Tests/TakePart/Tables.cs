using System.Net;
using Maillage.Commons.Contracts;
using Maillage.Testing;
using Maillage.Workshops.Kits;
using Maillage.Workshops.Live;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Workshops.Tests.TakePart;

/// <summary>People who sit at tables, a step under way.</summary>
internal static class Tables
{
    /// <summary>A browser with a seat of its own in a workshop, which keeps the other cookies as well: forms need theirs.</summary>
    public static HttpClient Seated(this TestSite site, Meeting meeting)
    {
        var seat = site.Services.GetRequiredService<Seats>().Seal(meeting.Id, Guid.CreateVersion7());
        var cookies = new CookieContainer();
        cookies.Add(site.Address, new Cookie(Seats.NameOf(meeting.Id), seat));
        var phone = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies })
        {
            BaseAddress = site.Address,
        };
        phone.DefaultRequestHeaders.Add("Accept-Language", "fr");
        return phone;
    }

    /// <summary>Two people in one group, filling in columns: an elected representative and an inhabitant.</summary>
    public static async Task<(Meeting Meeting, HttpClient One, HttpClient Other)> AtTheTable(this TestSite site, Kit? kit = null)
    {
        var meeting = await site.Announce(kit);
        var (one, other, console) = (site.Seated(meeting), site.Seated(meeting), site.Console());
        await one.Join(meeting, College.Elus);
        await other.Join(meeting);
        await console.Run(meeting, "advance");
        await console.Run(meeting, "advance");
        return (meeting, one, other);
    }

    /// <summary>Four people in two groups of two, in a step like the one of the table, changed.</summary>
    public static async Task<(Meeting Meeting, HttpClient[][] Groups)> InGroups(this TestSite site, Func<KitStep, KitStep> change)
    {
        var table = Room.Kit.Steps[1] with { Groups = new(2, 2), Visibility = Visibility.Group };
        var meeting = await site.Announce(Room.Kit with { Steps = [change(table), Room.Kit.Steps[2]] });
        HttpClient[] phones = [.. Enumerable.Range(0, 4).Select(_ => site.Seated(meeting))];
        foreach (var phone in phones)
        {
            await phone.Join(meeting);
        }

        await site.Console().Run(meeting, "advance");
        var seats = new List<(int Group, HttpClient Phone)>();
        foreach (var phone in phones)
        {
            seats.Add(((await phone.See(meeting)).GetProperty("group").GetInt32(), phone));
        }

        return (
            meeting,
            [.. seats.GroupBy(seat => seat.Group).OrderBy(group => group.Key).Select(group => group.Select(seat => seat.Phone).ToArray())]
        );
    }
}
