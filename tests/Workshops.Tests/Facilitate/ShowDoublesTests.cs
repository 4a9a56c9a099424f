using Maillage.Testing;

namespace Maillage.Workshops.Tests.Facilitate;

public sealed class ShowDoublesTests
{
    [Fact]
    public async Task Lines_of_one_kind_that_say_nearly_the_same_are_suggested_together()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce();
        var console = await site.Begin(meeting);
        var one = await site.Hears(meeting, "frein", "Trop d’acteurs différents");
        await site.Hears(meeting, "frein", "Le dernier car part à 17 h");
        await site.Hears(meeting, "moteur", "Les acteurs sont trop différents pour s’ennuyer");
        var other = await site.Hears(meeting, "frein", "La multiplicité des acteurs différents");

        var found = (await console.Json($"/ateliers/{meeting.Id}/animer/doublons")).EnumerateArray().ShouldHaveSingleItem();

        found.Text("kind").ShouldBe("frein");
        found.GetProperty("lines").EnumerateArray().Select(line => line.GetGuid()).ShouldBe([one, other]);
        (await console.Console(meeting)).ShouldContain("Deux freins semblent dire la même chose");
    }

    [Fact]
    public async Task What_groups_keep_to_themselves_is_not_compared()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce(Facilitators.Guarded);
        var console = await site.Begin(meeting);
        await site.Hears(meeting, "frein", "Personne n’ose dire non au président");
        await site.Hears(meeting, "frein", "Personne n’ose dire non au président");

        (await console.Json($"/ateliers/{meeting.Id}/animer/doublons")).EnumerateArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Lines_already_said_by_one_or_hidden_are_suggested_no_more()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce();
        var console = await site.Begin(meeting);
        var one = await site.Hears(meeting, "frein", "Trop d’acteurs différents");
        var other = await site.Hears(meeting, "frein", "Trop d’acteurs différents ici");

        _ = await console.Act(meeting, "regrouper", ("ligne", one.ToString()), ("lignes", other.ToString()));

        (await console.Json($"/ateliers/{meeting.Id}/animer/doublons")).EnumerateArray().ShouldBeEmpty();
    }
}
