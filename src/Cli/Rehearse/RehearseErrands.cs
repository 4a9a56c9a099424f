using Maillage.Cli.Errands;
using Maillage.Workshops.Kits;
using Maillage.Workshops.Rehearse;

namespace Maillage.Cli.Rehearse;

/// <summary>Which kit, as its file says it, for how many.</summary>
internal sealed record OpenRehearsalOrder(string Kit, int People);

/// <summary>Makes a workshop to be rehearsed.</summary>
internal sealed class OpenRehearsalErrand : Errand<OpenRehearsalOrder, RehearsalStage>
{
    /// <inheritdoc/>
    public override string Name => "rehearsal-open";

    /// <inheritdoc/>
    public override async Task Do(OpenRehearsalOrder order, ErrandBasket basket, Action<RehearsalStage> tell, CancellationToken cancel) =>
        tell(await RehearsalStage.Open(basket.Services, KitFile.Read(order.Kit).Kit!, order.People, cancel));
}

/// <summary>What the one who facilitates asks.</summary>
internal sealed record LeadRehearsalOrder(Guid Workshop, string Order);

/// <summary>Leads a rehearsal.</summary>
internal sealed class LeadRehearsalErrand : Errand<LeadRehearsalOrder, Guid>
{
    /// <inheritdoc/>
    public override string Name => "rehearsal-lead";

    /// <inheritdoc/>
    public override Task Do(LeadRehearsalOrder order, ErrandBasket basket, Action<Guid> tell, CancellationToken cancel) =>
        RehearsalStage.Lead(basket.Services, order.Workshop, order.Order, cancel);
}

/// <summary>Which rehearsal is to be forgotten.</summary>
internal sealed record RemoveRehearsalOrder(Guid Workshop);

/// <summary>Removes a rehearsal with all that was said.</summary>
internal sealed class RemoveRehearsalErrand : Errand<RemoveRehearsalOrder, Guid>
{
    /// <inheritdoc/>
    public override string Name => "rehearsal-remove";

    /// <inheritdoc/>
    public override Task Do(RemoveRehearsalOrder order, ErrandBasket basket, Action<Guid> tell, CancellationToken cancel) =>
        RehearsalStage.Remove(basket.Services, order.Workshop, cancel);
}
