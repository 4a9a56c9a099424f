using Maillage.Workshops.Kits;

namespace Maillage.Workshops.Tests.Kits;

public sealed class KitRulesTests
{
    // No file can say this: reading one gives such a step a vote on what was carried to plenary.
    [Fact]
    public void A_step_of_voting_made_by_code_must_say_what_is_voted_on()
    {
        var kit = new Kit("Essai", "fr", [new("a", StepKind.Dots, "A", 5)]);
        KitRules.WhyNot(kit).ShouldHaveSingleItem().Refusal.Code.ShouldBe("kit.vote-missing");
    }

    [Theory]
    [InlineData("minuts", "minutes")]
    [InlineData("Titel", "title")]
    [InlineData("colums", "columns")]
    [InlineData("durée", null)]
    [InlineData("x", null)]
    public void The_nearest_word_is_found_when_there_is_one(string typed, string? nearest) =>
        NearestWord.Of(typed, KitKeys.OfStep).ShouldBe(nearest);
}
