using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.Territories;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Sources;

/// <summary>What one person may see of the sources.</summary>
internal sealed class Library(PlatformDb db, ICurrentMember member, ITerritories territories)
{
    /// <summary>The source, when she may know of it: published in part, or hers to review.</summary>
    public async Task<Source?> Find(Guid id, CancellationToken cancel)
    {
        var source = await db.Set<Source>().SingleOrDefaultAsync(s => s.Id == id, cancel);
        return source is not null && (member.May(SourceAct.Review, source) || await IsPublished(id, cancel)) ? source : null;
    }

    public Task<SourceVersion?> Version(Guid source, int number, CancellationToken cancel) =>
        db.Set<SourceVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.Source == source && v.Number == number, cancel);

    public async Task<WithheldNames> Names(Guid source, CancellationToken cancel) =>
        new(await db.Set<WithheldName>().AsNoTracking().Where(n => n.Source == source).OrderBy(n => n.Start).ToListAsync(cancel));

    /// <summary>The title, with its names for those who may read them.</summary>
    public string TitleOf(Source source) => member.May(SourceAct.SeeNames, source) ? source.Title : source.ShownTitle;

    public Territory? Place(Source source) => source.Territory is null ? null : territories.Find(source.Territory);

    private Task<bool> IsPublished(Guid source, CancellationToken cancel) =>
        db.Set<Extract>().AnyAsync(e => e.Source == source && (e.State == ExtractState.Accepted || e.State == ExtractState.Merged), cancel);
}
