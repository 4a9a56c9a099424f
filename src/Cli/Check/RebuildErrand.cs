using Maillage.Cli.Errands;
using Maillage.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Cli.Check;

/// <summary>Nothing more is needed to rebuild.</summary>
internal sealed record RebuildOrder;

/// <summary>What was rebuilt.</summary>
internal sealed record RebuildNews(string Tables);

/// <summary>Empties the derived tables and fills them again from what they are derived from.</summary>
internal sealed class RebuildErrand : Errand<RebuildOrder, RebuildNews>
{
    /// <inheritdoc/>
    public override string Name => "rebuild";

    /// <inheritdoc/>
    public override async Task Do(RebuildOrder order, ErrandBasket basket, Action<RebuildNews> tell, CancellationToken cancel)
    {
        var db = basket.Services.GetRequiredService<PlatformDb>();
        foreach (var derived in basket.Services.GetServices<IDerivedTables>())
        {
            await derived.Rebuild(db, cancel);
            tell(new(derived.GetType().Name));
        }
    }
}
