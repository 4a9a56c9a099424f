using Maillage.Commons.Contracts;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops;

/// <summary>What a college voted on a line; those who gave none are a college of their own.</summary>
public sealed record CollegeVotes(College? College, int Dots, int Agree, int Disagree, int Pass)
{
    /// <summary>The votes of a step on a line, college by college; none before they are told.</summary>
    internal static IReadOnlyList<CollegeVotes> Told(Workshop workshop, KitStep step, Line line) =>
        workshop.AreVotesTold(step)
            ?
            [
                .. workshop
                    .Ballots.ByCollege(step.Id, line.Id, workshop.Seating.Participants)
                    .Select(votes => new CollegeVotes(
                        votes.College,
                        votes.Tally.Dots,
                        votes.Tally.Agree,
                        votes.Tally.Disagree,
                        votes.Tally.Pass
                    )),
            ]
            : [];
}
