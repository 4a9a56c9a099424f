using Maillage.Testing;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops.Tests.TakePart;

public sealed class QuestionsTests
{
    private static readonly KitPrompt[] Prompts =
    [
        new("Que produisons-nous ?") { Hints = ["Ce qui ne se vend pas"] },
        new("Que cherchons-nous ?"),
    ];

    [Fact]
    public async Task Rotating_groups_answer_each_their_own_question_and_then_the_other()
    {
        await using var site = await TestSite.Start();
        var (meeting, groups) = await site.InGroups(step =>
            step with
            {
                Kind = StepKind.Rotation,
                Rounds = 2,
                Prompts = Prompts,
                Visibility = Visibility.Everyone,
            }
        );
        await groups[0][0].Tell(meeting, "frein", "Dit au premier tour");

        (await groups[0][0].Look(meeting)).ShouldContain(">Que produisons-nous ?</h1>");
        (await groups[1][0].Look(meeting)).ShouldContain(">Que cherchons-nous ?</h1>");
        (await groups[1][0].Look(meeting)).ShouldNotContain("Dit au premier tour");
        await site.Console().Run(meeting, "advance");

        var second = await groups[1][0].Look(meeting);
        second.ShouldContain(">Que produisons-nous ?</h1>");
        second.ShouldContain("tour 2 sur 2");
        second.ShouldContain("Dit au premier tour");
        (await groups[0][0].Look(meeting)).ShouldContain("Ce que vous avez dit avant");
    }

    [Fact]
    public async Task Where_there_are_several_questions_she_says_which_one_she_answers()
    {
        await using var site = await TestSite.Start();
        var (meeting, groups) = await site.InGroups(step => step with { Prompts = Prompts });

        await groups[0][0].Fill(meeting, "dire", ("genre", "frein"), ("texte", "Du temps"), ("question", "1"));
        var refused = await groups[0][0].Fill(meeting, "dire", ("genre", "frein"), ("texte", "Sans question"), ("question", "7"));

        (await groups[0][1].Look(meeting)).ShouldContain("Question 2");
        (await refused.Refusals()).ShouldBe(["line.no-prompt"]);
        (await groups[0][1].Look(meeting)).ShouldContain("Ce qui ne se vend pas");
    }
}
