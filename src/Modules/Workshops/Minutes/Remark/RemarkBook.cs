using Maillage.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Workshops.Minutes.Remark;

/// <summary>The remarks on minutes.</summary>
internal sealed class RemarkBook(PlatformDb db, TimeProvider clock)
{
    public const int MostOfOne = 50;
    public const int MostOfAll = 5000;

    /// <summary>Minutes that are not shared yet, or validated.</summary>
    public static readonly Refusal NotShared = new("remark.not-shared");

    public Task<int> CountOpen(Guid workshop, CancellationToken cancel) =>
        db.Set<MinutesRemark>().CountAsync(r => r.Workshop == workshop && r.SettledAt == null, cancel);

    public Task<List<MinutesRemark>> All(Guid workshop, CancellationToken cancel) =>
        db.Set<MinutesRemark>().AsNoTracking().Where(r => r.Workshop == workshop).OrderBy(r => r.At).ToListAsync(cancel);

    public async Task<IReadOnlyList<Refusal>> WhyNot(MinutesVisit visit, string text, CancellationToken cancel)
    {
        var all = db.Set<MinutesRemark>().Where(r => r.Workshop == visit.Room.Meeting.Id);
        return !visit.ReadsShared ? [NotShared]
            : text.Length == 0 ? [new("remark.empty")]
            : text.Length > MinutesRemark.LongestText ? [new("remark.too-long", MinutesRemark.LongestText, text.Length)]
            : await all.CountAsync(cancel) >= MostOfAll || await all.CountAsync(r => r.Participant == visit.Seat, cancel) >= MostOfOne
                ? [new("remark.too-many", MostOfOne)]
            : [];
    }

    public Task Add(MinutesVisit visit, string about, string text, CancellationToken cancel)
    {
        db.Add(
            new MinutesRemark
            {
                Id = Guid.CreateVersion7(),
                Workshop = visit.Room.Meeting.Id,
                Participant = visit.Seat,
                About = about,
                Text = text,
                At = clock.GetUtcNow(),
            }
        );
        return db.SaveChangesAsync(cancel);
    }

    public async Task Settle(Guid workshop, Guid remark, CancellationToken cancel)
    {
        var found = await db.Set<MinutesRemark>().SingleOrDefaultAsync(r => r.Id == remark && r.Workshop == workshop, cancel);
        found?.Settle(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
    }
}
