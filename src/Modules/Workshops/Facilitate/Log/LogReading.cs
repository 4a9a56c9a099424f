using Maillage.Design;
using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.Workshops.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maillage.Workshops.Facilitate.Log;

/// <summary>Reads a part of a workshop's journal as people read it.</summary>
internal sealed class LogReading(
    PlatformDb db,
    IMemberNames members,
    LocalClocks clocks,
    IStringLocalizer<LogTexts> texts,
    IStringLocalizer<DesignTexts> names
)
{
    public Task<int> Count(Guid workshop, bool onlyFacilitators, CancellationToken cancel) =>
        Entries(workshop, onlyFacilitators).CountAsync(cancel);

    /// <summary>Some facts, the newest first.</summary>
    public async Task<IReadOnlyList<LogRow>> Read(WorkshopRoom room, bool onlyFacilitators, int skip, int take, CancellationToken cancel)
    {
        var entries = await Entries(room.Meeting.Id, onlyFacilitators)
            .OrderByDescending(e => e.Seq)
            .Skip(skip)
            .Take(take)
            .ToListAsync(cancel);
        var facts = await Journal.FactsOf(db, room.Meeting.Id, entries, cancel);
        var facilitators = await members.Find([.. facts.Where(one => one.By.Facilitates).Select(one => one.By.Id).Distinct()], cancel);
        var zone = clocks.ZoneOf(room.Meeting.Territory);
        return room.Read(workshop => facts.Select(new LogSentences(workshop, facilitators, zone, texts, names).Tell).ToList());
    }

    private IQueryable<JournalEntry> Entries(Guid workshop, bool onlyFacilitators) =>
        db.Set<JournalEntry>().AsNoTracking().Where(e => e.Workshop == workshop && (!onlyFacilitators || e.ByFacilitator));
}
