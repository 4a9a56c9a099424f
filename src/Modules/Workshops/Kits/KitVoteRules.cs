namespace Maillage.Workshops.Kits;

/// <summary>What the vote of a step must be: on lines that were said before it, in steps of dots and stances and nowhere else.</summary>
internal static class KitVoteRules
{
    public static IReadOnlyList<KitFault> WhyNot(Kit kit, int at)
    {
        var (step, path) = (kit.Steps[at], $"steps/{at}/vote");
        var isVote = step.Kind is StepKind.Dots or StepKind.Stance;
        return (isVote, step.Vote) switch
        {
            (true, null) => [new(path, new("kit.vote-missing")) { Needs = $"steps/{at}/kind" }],
            (false, not null) => [new(path, new("kit.vote-elsewhere")) { Needs = $"steps/{at}/kind" }],
            (true, { } vote) =>
            [
                .. KitRules.Range($"{path}/dots", vote.Dots, 1, KitLimits.Dots),
                .. KitRules.HowMany($"{path}/on", vote.On.Count, KitLimits.Steps),
                .. vote.On.Take(KitLimits.Steps).SelectMany((_, number) => OfSubject(kit, at, number)),
            ],
            _ => [],
        };
    }

    private static IEnumerable<KitFault> OfSubject(Kit kit, int at, int number)
    {
        var (on, path) = (kit.Steps[at].Vote!.On, $"steps/{at}/vote/on/{number}");
        var id = on[number];
        var ids = kit.Steps.Select(step => step.Id).ToList();
        var subject = ids.IndexOf(id);
        if (subject < 0)
        {
            var shown = id.Length <= KitLimits.Id ? id : id[..KitLimits.Id] + "…";
            yield return NearestWord.Of(id, ids.Take(at)) is { } nearest
                ? new(path, new("kit.vote-unknown-step-near", shown, nearest))
                : new(path, new("kit.vote-unknown-step", shown));
        }
        else if (subject >= at)
        {
            yield return new(path, new("kit.vote-later-step", id));
        }
        else if (!kit.Steps[subject].TakesLines)
        {
            yield return new(path, new("kit.vote-no-lines", id)) { Needs = $"steps/{subject}/columns" };
        }
        else if (on.Take(number).Contains(id))
        {
            yield return new(path, new("kit.vote-repeated", id));
        }
    }
}
