using Maillage.Commons.Contracts;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops.Minutes;

/// <summary>What a room voted in one step, line by line and by college.</summary>
internal sealed class VoteTable(Workshop workshop, KitStep step, MinutesWords words)
{
    private static readonly (string Key, Func<Tally, int> Count)[] OfDots = [("votes.dots", tally => tally.Dots)];

    private static readonly (string Key, Func<Tally, int> Count)[] OfStances =
    [
        ("votes.agree", tally => tally.Agree),
        ("votes.disagree", tally => tally.Disagree),
        ("votes.pass", tally => tally.Pass),
    ];

    private readonly (string Key, Func<Tally, int> Count)[] counts = step.Kind is StepKind.Dots ? OfDots : OfStances;

    public IReadOnlyList<PaperColumn> Columns =>
        [new(words["votes.line"]), .. counts.Select(count => new PaperColumn(words[count.Key])), new(words["votes.colleges"])];

    public bool Has(Line line) => !Total(line).IsEmpty;

    public int Weight(Line line) => Total(line) is var total ? total.Dots + total.Agree - total.Disagree : 0;

    public IReadOnlyList<IReadOnlyList<PaperItem>> Cells(Line line) =>
        [
            .. counts.Select(count => (IReadOnlyList<PaperItem>)[new($"{count.Count(Total(line))}")]),
            [
                new(
                    string.Join(
                        ", ",
                        ByCollege(line).Select(college => words["votes.college", words.College(college.College), Said(college.Tally)])
                    )
                ),
            ],
        ];

    private string Said(Tally tally) => string.Join(" / ", counts.Select(count => count.Count(tally)));

    private Tally Total(Line line) => ByCollege(line).Aggregate(Tally.None, (sum, college) => sum + college.Tally);

    private IReadOnlyList<(College? College, Tally Tally)> ByCollege(Line line) =>
        workshop.Ballots.ByCollege(step.Id, line.Id, workshop.Seating.Participants);
}
