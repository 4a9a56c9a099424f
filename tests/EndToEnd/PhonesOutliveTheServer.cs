using Maillage.Commons.Contracts;
using Maillage.Members.Contracts;
using Maillage.Territories;
using Maillage.Workshops;
using Maillage.Workshops.Live;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.EndToEnd;

/// <summary>The server dies in the middle of a workshop, and comes back.</summary>
public sealed class PhonesOutliveTheServer(Browsers browsers)
{
    [Fact]
    public async Task Phones_go_on_by_themselves_and_every_line_is_there_once()
    {
        await using var instance = await Instance.Start();
        await using var parts = instance.Parts();
        var facilitator = await browsers.Window(instance.Address);
        await facilitator.BecomesAdministrator(instance.FirstLink);
        var meeting = await Announce(parts);
        var seats = parts.GetRequiredService<Seats>();
        var one = await browsers.Phone(instance.Address, seats, meeting, College.Elus);
        var other = await browsers.Phone(instance.Address, seats, meeting);
        await facilitator.Order(meeting, new { order = "advance" }, "console");
        await facilitator.Order(meeting, new { order = "advance" }, "console");
        await one.Writes("Un frein", "Dit avant la panne");
        await Expect(other.Line("Dit avant la panne")).ToBeVisibleAsync();

        await instance.Kill();
        await one.Writes("Un frein", "Dit pendant la panne");
        await Expect(one.GetByText("1 idée gardée sur ce téléphone.")).ToBeVisibleAsync();
        await one.Idea().FillAsync("Et je continue d’écrire");
        await instance.Serve();

        await Expect(one.Line("Dit pendant la panne")).ToContainTextAsync("reçu,", new() { Timeout = 60_000 });
        await Expect(other.Line("Dit pendant la panne")).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await Expect(other.Line("Dit avant la panne")).ToHaveCountAsync(1);
        await Expect(one.Idea()).ToHaveValueAsync("Et je continue d’écrire");
        await other.Writes("Un moteur", "Le réseau est revenu");
        await Expect(one.Line("Le réseau est revenu")).ToBeVisibleAsync();
        await one.Context.CloseAsync();
        await other.Context.CloseAsync();
        await facilitator.Context.CloseAsync();
    }

    private static async Task<Meeting> Announce(ServiceProvider parts)
    {
        await using var scope = parts.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<Meetings>()
            .Create(
                Stage.Table,
                new(
                    "Atelier d’essai",
                    TerritoryId.France,
                    DateTimeOffset.UnixEpoch,
                    "Salle des fêtes",
                    "fr",
                    [.. Enum.GetValues<College>()]
                ),
                Guid.CreateVersion7(),
                isRehearsal: false,
                CancellationToken.None
            );
    }
}
