using Maillage.Commons.Contracts;
using Maillage.Workshops.Kits;
using Maillage.Workshops.Print;

namespace Maillage.Workshops.Tests.Print;

public sealed class TableSheetsTests
{
    [Fact]
    public void Each_group_has_a_sheet_for_each_step_that_it_fills_in()
    {
        var sheets = TableSheets.For(TableSheets.StepsOf(Room.Kit), [1, 2, 4]);

        sheets
            .Select(sheet => (sheet.Step, sheet.Group))
            .ShouldBe([("Moteurs et freins", 1), ("Moteurs et freins", 2), ("Moteurs et freins", 4)]);
        sheets[0].Columns.Select(column => column.Kind).ShouldBe([ContributionKind.Moteur, ContributionKind.Frein]);
    }

    [Fact]
    public void In_a_rotation_prompts_go_round_as_they_do_on_phones()
    {
        var step = new KitStep("tours", StepKind.Rotation, "Tours", 30)
        {
            Prompts = [new("Où ?"), new("Quand ?"), new("Comment ?")],
            Columns = [new(ContributionKind.Proposition)],
            Rounds = 3,
        };

        var sheets = TableSheets.For([step], [1, 2, 3]);

        sheets
            .Select(sheet => $"{sheet.Round}{sheet.Group} {sheet.Prompt}")
            .ShouldBe([
                "11 Où ?",
                "12 Quand ?",
                "13 Comment ?",
                "21 Quand ?",
                "22 Comment ?",
                "23 Où ?",
                "31 Comment ?",
                "32 Où ?",
                "33 Quand ?",
            ]);
    }

    [Fact]
    public void Elsewhere_each_prompt_has_a_sheet_of_its_own()
    {
        var step = new KitStep("table", StepKind.Table, "Table", 30)
        {
            Prompts = [new("Une ?"), new("Deux ?") { Hints = ["Par exemple ?"] }],
            Columns = [new(ContributionKind.Besoin)],
        };

        var sheets = TableSheets.For([step], [1]);

        sheets.Select(sheet => sheet.Prompt).ShouldBe(["Une ?", "Deux ?"]);
        sheets[1].Hints.ShouldBe(["Par exemple ?"]);
    }

    [Fact]
    public void Where_nobody_sits_in_groups_whatever_is_written_has_its_sheets_and_where_nothing_is_there_are_none()
    {
        var alone = new KitStep("idees", StepKind.Brainstorm, "Idées", 10) { Columns = [new(ContributionKind.Proposition)] };
        var pause = new KitStep("pause", StepKind.Break, "Pause", 10);

        TableSheets.StepsOf(new("Essai", "fr", [pause, alone])).ShouldBe([alone]);
        TableSheets.StepsOf(new("Essai", "fr", [pause])).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(3, 5, 5)]
    [InlineData(0, null, 8)]
    [InlineData(9, null, 9)]
    [InlineData(0, 1, 3)]
    [InlineData(0, 40, 10)]
    public void As_many_lines_are_ruled_as_may_be_said_as_far_as_one_can_write_on_them(int min, int? max, int lines) =>
        new SheetColumn(ContributionKind.Frein, "", min, max).Ruled.ShouldBe(lines);

    [Fact]
    public void Each_column_has_one_page_of_cards_however_many_steps_ask_for_it()
    {
        var steps = ShippedKits.Find("fr", "deux-questions")!.Kit.Steps;

        var cards = TableSheets.CardsFor([.. steps, .. steps]);

        cards.Select(card => (card.Kind, card.Label)).ShouldBeUnique();
        cards.Count.ShouldBeGreaterThan(3);
    }
}
