using Maillage.Design;
using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.Workshops.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maillage.Workshops.Facilitate.Log;

/// <summary>Reads a part of a workshop's journal as people read it.</summary>
internal sealed class LogReading(PlatformDb db, IMemberNames members, IStringLocalizer<LogTexts> texts, IStringLocalizer<DesignTexts> names)
{
    private static readonly Dictionary<Guid, string> NoTexts = [];

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
        var facts = await Facts(room.Meeting.Id, entries, cancel);
        var facilitators = await members.Find([.. facts.Where(one => one.By.Facilitates).Select(one => one.By.Id).Distinct()], cancel);
        return room.Read(workshop => facts.ConvertAll(new LogSentences(workshop, facilitators, texts, names).Tell));
    }

    // Words lie beside the facts: first which ones, then their texts.
    private async Task<List<Recorded>> Facts(Guid workshop, List<JournalEntry> entries, CancellationToken cancel)
    {
        var without = FactJson.Reader(NoTexts);
        var ids = entries.SelectMany(e => without(e.Kind, e.Body).Brings).Select(words => words.Id).ToList();
        var said = await db.Set<SaidWords>()
            .AsNoTracking()
            .Where(w => w.Workshop == workshop && ids.Contains(w.Id))
            .ToDictionaryAsync(w => w.Id, w => w.Text, cancel);
        var read = FactJson.Reader(said);
        return entries.ConvertAll(e => new Recorded(e.Seq, e.At, new(e.By, e.ByFacilitator), e.Order, read(e.Kind, e.Body)));
    }

    private IQueryable<JournalEntry> Entries(Guid workshop, bool onlyFacilitators) =>
        db.Set<JournalEntry>().AsNoTracking().Where(e => e.Workshop == workshop && (!onlyFacilitators || e.ByFacilitator));
}
