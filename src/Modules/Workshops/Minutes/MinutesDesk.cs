using System.Collections.Concurrent;
using System.Security.Cryptography;
using Maillage.Kernel;
using Maillage.Territories;
using Maillage.Workshops.Live;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maillage.Workshops.Minutes;

/// <summary>Where minutes are kept, and drawn.</summary>
internal sealed class MinutesDesk(
    PlatformDb db,
    Journal journal,
    FrozenPapers frozen,
    ITerritories territories,
    IStringLocalizer<MinutesTexts> texts,
    LocalClocks clocks
)
{
    private const int SecretBytes = 16;

    /// <summary>The minutes of a workshop, tracked; new ones, which nothing keeps yet, when nobody touched them.</summary>
    public async Task<WrittenMinutes> Find(Guid workshop, CancellationToken cancel) =>
        await db.Set<WrittenMinutes>().SingleOrDefaultAsync(m => m.Workshop == workshop, cancel)
        ?? WrittenMinutes.Begin(workshop, WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(SecretBytes)));

    /// <summary>One of their versions; null for the one before any change.</summary>
    public Task<MinutesVersion?> Version(Guid workshop, int number, CancellationToken cancel) =>
        db.Set<MinutesVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.Workshop == workshop && v.Number == number, cancel);

    /// <summary>What facilitators changed so far.</summary>
    public async Task<MinutesEdits> Edits(WrittenMinutes minutes, CancellationToken cancel) =>
        (await Version(minutes.Workshop, minutes.Number, cancel))?.Edits ?? MinutesEdits.None;

    /// <summary>Draws what a version says.</summary>
    public async Task<MinutesPaper> Draw(WorkshopRoom room, MinutesVersion? version, CancellationToken cancel)
    {
        if (version?.Seq is not { } seq)
        {
            return Draw(room, version?.Edits ?? MinutesEdits.None);
        }

        var now = room.Read(workshop => workshop.Version);
        return frozen.Find(room.Meeting.Id, version.Number, now) ?? await Draw(room, version, seq, cancel);
    }

    /// <summary>Draws what is said now, with these changes.</summary>
    public MinutesPaper Draw(WorkshopRoom room, MinutesEdits edits, bool withEmpty = false) =>
        room.Read(workshop => MinutesDraft.Make(ToldWorkshop.Today(workshop), Setting(room, edits) with { WithEmpty = withEmpty }));

    /// <summary>Forgets what versions had copied of lines that their authors took back since.</summary>
    public async Task ForgetWithdrawn(WorkshopRoom room, CancellationToken cancel)
    {
        var withdrawn = room.Read(workshop =>
            workshop.Board.Lines.Where(line => line.State is LineState.Withdrawn).Select(line => line.Id).ToHashSet()
        );
        if (withdrawn.Count == 0)
        {
            return;
        }

        foreach (var version in await db.Set<MinutesVersion>().Where(v => v.Workshop == room.Meeting.Id).ToListAsync(cancel))
        {
            version.Edits = version.Edits.Without(withdrawn);
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Keeps what changed; false when somebody else changed it first.</summary>
    public async Task<bool> Save(WrittenMinutes minutes, MinutesVersion? version, CancellationToken cancel)
    {
        if (db.Entry(minutes).State is EntityState.Detached)
        {
            db.Add(minutes);
        }

        if (version is not null)
        {
            db.Add(version);
        }

        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException) // another version of that number, or the first one of all, is there already
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task<MinutesPaper> Draw(WorkshopRoom room, MinutesVersion version, long seq, CancellationToken cancel)
    {
        var past = await journal.Read(room.Meeting.Id, 0, cancel);
        var then = Workshop.Replay(room.Meeting.Id, room.Meeting.Kit, past.TakeWhile(happened => happened.Seq <= seq));
        return room.Read(now =>
        {
            var paper = MinutesDraft.Make(new(then, now), Setting(room, version.Edits));
            frozen.Keep(room.Meeting.Id, version.Number, now.Version, paper);
            return paper;
        });
    }

    private MinutesSetting Setting(WorkshopRoom room, MinutesEdits edits)
    {
        var territory = room.Meeting.Territory == TerritoryId.France ? "" : territories.Find(room.Meeting.Territory)?.Name ?? "";
        return new(room.Meeting, territory, edits, new(texts, room.Meeting.Language), clocks.ZoneOf(room.Meeting.Territory));
    }
}

/// <summary>Validated minutes as they were drawn last: to draw them the whole journal is read.</summary>
internal sealed class FrozenPapers
{
    private const int Most = 32;

    private readonly ConcurrentDictionary<Guid, (int Number, long Seq, MinutesPaper Paper)> papers = new();

    public MinutesPaper? Find(Guid workshop, int number, long seq) =>
        papers.TryGetValue(workshop, out var kept) && kept.Number == number && kept.Seq == seq ? kept.Paper : null;

    public void Keep(Guid workshop, int number, long seq, MinutesPaper paper)
    {
        if (papers.Count >= Most)
        {
            papers.Clear();
        }

        papers[workshop] = (number, seq, paper);
    }
}
