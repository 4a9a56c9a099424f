using Maillage.Kernel;
using Maillage.Sources.Contracts;
using Maillage.Territories;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Sources;

/// <summary>The sources, for the modules that lead back to them: titles with their names masked.</summary>
internal sealed class SourceShelf(PlatformDb db, ITerritories territories) : ISourceShelf
{
    public async Task<IReadOnlyDictionary<Guid, SourceCard>> Find(IReadOnlyCollection<Guid> sources, CancellationToken cancel) =>
        await Cards(db.Set<Source>().Where(s => sources.Contains(s.Id))).ToDictionaryAsync(card => card.Id, cancel);

    public async Task<IReadOnlyList<SourceCard>> About(TerritoryId territory, int limit, CancellationToken cancel)
    {
        var published = db.Set<Source>()
            .Where(s =>
                db.Set<Extract>().Any(e => e.Source == s.Id && (e.State == ExtractState.Accepted || e.State == ExtractState.Merged))
            );
        var cards = await Cards(published.OrderByDescending(s => s.SaidOn).ThenByDescending(s => s.ImportedAt)).ToListAsync(cancel);
        return [.. cards.Where(card => card.Territory is { } about && territories.Contains(territory, about)).Take(limit)];
    }

    public async Task<IReadOnlyDictionary<Guid, int?>> PagesOf(IReadOnlyCollection<Guid> extracts, CancellationToken cancel) =>
        await db.Set<Extract>().Where(e => extracts.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Page, cancel);

    private static IQueryable<SourceCard> Cards(IQueryable<Source> sources) =>
        sources.Select(s => new SourceCard(s.Id, s.ShownTitle, s.SaidOn, s.Territory));
}
