using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops.Tests;

/// <summary>What was written while the network was away.</summary>
public sealed class LateLineTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Actor Her = new(new Guid(1, 0, 0, new byte[8]), false);
    private static readonly Actor Facilitator = new(new Guid(2, 0, 0, new byte[8]), true);

    [Fact]
    public void A_line_joins_the_step_that_it_was_written_in()
    {
        var workshop = InTheSecondStep();

        Ask(workshop, Her, Said(new("idees", 1, 0)));

        workshop.Board.Lines.Single().Step.ShouldBe("idees");
    }

    [Fact]
    public void Once_people_sit_elsewhere_it_is_given_back()
    {
        var workshop = InTheSecondStep();
        Ask(workshop, Facilitator, new FormGroups());

        Refusal(workshop, Said(new("idees", 1, 0))).ShouldBe("line.step-over");
    }

    [Theory]
    [InlineData("suite", 1)]
    [InlineData("idees", 2)]
    [InlineData("idees", 0)]
    [InlineData("nulle-part", 1)]
    public void No_line_joins_a_step_or_round_that_has_not_begun(string step, int round) =>
        Refusal(InTheSecondStep(), Said(new(step, round, 0))).ShouldBe("line.step-over");

    [Fact]
    public void The_limits_of_its_step_hold()
    {
        var workshop = InTheSecondStep();
        Ask(workshop, Her, Said(new("idees", 1, 0)));

        Refusal(workshop, Said(new("idees", 1, 0))).ShouldBe("line.column-full");
    }

    [Fact]
    public void Nothing_joins_a_workshop_that_is_over()
    {
        var workshop = InTheSecondStep();
        Ask(workshop, Facilitator, new Close());

        Refusal(workshop, Said(new("idees", 1, 0))).ShouldBe("workshop.closed");
    }

    private static PostLine Said(Moment at) => new(ContributionKind.Frein, "Le dernier car part à 17 h", At: at);

    private static Workshop InTheSecondStep()
    {
        var columns = new[] { new KitColumn(ContributionKind.Frein) { Max = 1 } };
        KitStep[] steps =
        [
            new("idees", StepKind.Brainstorm, "Idées", 5) { Columns = columns },
            new("ecoute", StepKind.Free, "Écoute", 5),
            new("suite", StepKind.Brainstorm, "Suite", 5) { Columns = columns },
        ];
        var workshop = new Workshop(Guid.Empty, new("Essai", "fr", steps));
        Ask(workshop, Her, new Join(null, null));
        Ask(workshop, Facilitator, new Advance());
        Ask(workshop, Facilitator, new Advance());
        return workshop;
    }

    private static void Ask(Workshop workshop, Actor by, Order order)
    {
        var id = Guid.CreateVersion7();
        foreach (var fact in workshop.Decide(order, by, id, Noon))
        {
            workshop.Apply(new(workshop.Version + 1, Noon, by, id, fact));
        }
    }

    private static string Refusal(Workshop workshop, Order order) =>
        Should.Throw<RefusedException>(() => Ask(workshop, Her, order)).Refusals[0].Code;
}
