using System.Net;
using Maillage.Commons.Contracts;
using Maillage.Testing;
using Maillage.Workshops.Minutes;
using Maillage.Workshops.Minutes.Fate;

namespace Maillage.Workshops.Tests.Minutes;

public sealed class FateTests
{
    [Fact]
    public void What_became_of_each_line_is_told_to_its_author_alone()
    {
        var played = new Played(Moulins.Announced(Moulins.Kit, "Essai"));
        var (she, other) = (played.Join(), played.Join());
        played.Lead(new StartStep("synthese"));
        var (kept, merged, hidden, gone) = (Say(played, she, "A"), Say(played, she, "B"), Say(played, she, "C"), Say(played, she, "D"));
        var into = Say(played, other, "Pareil");
        played.Lead(new MergeLines(into, [merged]));
        played.Lead(new HideLine(hidden, "hors sujet"));
        played.Tell(new WithdrawLine(gone), she);
        played.Lead(new CarryLine(into, true));
        var lines = played.Draw().Lines.ToDictionary(line => line.Id);

        var fates = FateReading.Of(played.Workshop, she.Id, new(lines, new HashSet<Guid> { kept }));

        fates.Select(fate => fate.State).ShouldBe([FateState.Said, FateState.Said, FateState.Hidden, FateState.Withdrawn]);
        fates[0].ShouldSatisfyAllConditions(fate => fate.Minutes.ShouldBe(InMinutes.Kept), fate => fate.IsInCommons.ShouldBeTrue());
        fates[1]
            .ShouldSatisfyAllConditions(
                fate => fate.MergedInto.ShouldBe("Pareil"),
                fate => fate.IsCarried.ShouldBeTrue(),
                fate => fate.Line.ShouldBe(into)
            );
        fates[2].Reason.ShouldBe("hors sujet");
        fates[3].Text.ShouldBeNull();
    }

    [Fact]
    public void A_line_merged_into_one_that_was_hidden_does_not_tell_its_words()
    {
        var played = new Played(Moulins.Announced(Moulins.Kit, "Essai"));
        var (she, other) = (played.Join(), played.Join());
        played.Lead(new StartStep("synthese"));
        var (mine, into) = (Say(played, she, "A"), Say(played, other, "SECRET"));
        played.Lead(new MergeLines(into, [mine]));
        played.Lead(new HideLine(into, "vise quelqu’un"));

        var fate = FateReading.Of(played.Workshop, she.Id, new(null, new HashSet<Guid>())).Single();

        fate.IsMerged.ShouldBeTrue();
        fate.MergedInto.ShouldBeNull();
        fate.Minutes.ShouldBe(InMinutes.NotYet);
    }

    [Fact]
    public async Task The_page_follows_the_minutes_into_the_commons()
    {
        await using var site = await TestSite.Start();
        var meeting = await PlayedOnSite.Moulins(site);
        var line = meeting.Workshop.Board.Lines.First(line => line.Author is not null);
        var (page, seat) = ($"/ateliers/{meeting.Meeting.Id}/devenir", meeting.Seat(line.Author));

        var before = await seat.GetStringAsync(page);
        await meeting.Validate();
        await meeting.Fill("verser", "verser");
        var after = await seat.GetStringAsync(page);

        before.ShouldContain("pas encore partagé");
        after.ShouldContain($"{meeting.Address}#{MinutesAddress.Anchor(line.Id)}");
        after.ShouldContain($"/contributions/{line.Id}");
        (await meeting.Visitor.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static Guid Say(Played played, Actor who, string text) => played.Tell(new PostLine(ContributionKind.Question, text), who);
}
