using Maillage.Commons.Contracts;
using Maillage.Testing;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops.Tests.TakePart;

public sealed class VotingTests
{
    [Fact]
    public async Task Dots_are_placed_and_taken_back_and_no_more_than_there_are()
    {
        await using var site = await TestSite.Start();
        var (meeting, phone, _) = await site.AtTheTable();
        foreach (var text in new[] { "Un", "Deux", "Trois" })
        {
            await phone.Tell(meeting, "frein", text);
        }

        await site.Console().Run(meeting, "advance");
        var lines = (await phone.See(meeting)).GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("id")).ToList();

        await phone.Fill(meeting, "voter", ("voix", $"{lines[0]}.1"));
        (await phone.Look(meeting)).ShouldContain("Il vous reste 1 gommette.");
        await phone.Fill(meeting, "voter", ("voix", $"{lines[1]}.1"));
        (await phone.Look(meeting)).ShouldContain("Vos gommettes sont placées.");
        (await (await phone.Fill(meeting, "voter", ("voix", $"{lines[2]}.1"))).Refusals()).ShouldBe(["vote.no-dots-left"]);
        (await (await phone.Fill(meeting, "voter", ("voix", $"{lines[0]}.2"))).Refusals()).ShouldBe(["vote.one-per-line"]);
        await phone.Fill(meeting, "voter", ("voix", $"{lines[0]}.0"));
        (await phone.Look(meeting)).ShouldContain("Il vous reste 1 gommette.");
        (await (await phone.Fill(meeting, "voter", ("voix", "n’importe quoi"))).Refusals()).ShouldBe(["order.unknown"]);
    }

    [Fact]
    public async Task A_stance_is_taken_changed_and_taken_back()
    {
        await using var site = await TestSite.Start();
        var kit = Room.Kit with { Steps = [.. Room.Kit.Steps.Take(2), new("avis", StepKind.Stance, "Avis", 5) { Vote = new(["table"]) }] };
        var (meeting, phone, _) = await site.AtTheTable(kit);
        await phone.Tell(meeting, "frein", "Trop loin");
        await site.Console().Run(meeting, "advance");
        var line = (await phone.See(meeting)).GetProperty("lines")[0].GetProperty("id");

        await phone.Fill(meeting, "voter", ("voix", $"{line}.agree"));
        (await phone.Look(meeting)).ShouldContain($"value=\"{line}.rien\" aria-pressed=\"true\"");
        await phone.Fill(meeting, "voter", ("voix", $"{line}.disagree"));
        (await phone.Look(meeting)).ShouldContain("Vous avez répondu à 1 contribution sur 1.");
        await phone.Fill(meeting, "voter", ("voix", $"{line}.rien"));
        (await phone.Look(meeting)).ShouldContain("Vous avez répondu à 0 contribution sur 1.");
    }
}
