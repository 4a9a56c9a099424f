using System.Security.Cryptography;
using Maillage.Kernel;
using Maillage.Workshops.Kits;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Workshops;

/// <summary>The workshops that were announced.</summary>
internal sealed class Meetings(PlatformDb db, TimeProvider clock)
{
    private const int SecretBytes = 16;
    private const int MostTries = 50;
    private static readonly TimeSpan CodeKept = TimeSpan.FromHours(12);

    /// <summary>Announces a workshop, with the words that will let people in until half a day after it ends.</summary>
    public async Task<Meeting> Create(Kit kit, Announcement said, Guid by, bool isRehearsal, CancellationToken cancel)
    {
        var meeting = new Meeting
        {
            Id = Guid.CreateVersion7(),
            Kit = kit,
            Key = Secret(),
            ScreenKey = Secret(),
            CreatedBy = by,
            CreatedAt = clock.GetUtcNow(),
            IsRehearsal = isRehearsal,
        };
        meeting.Announce(said);
        await GiveCode(meeting, cancel);
        db.Add(meeting);
        await db.SaveChangesAsync(cancel);
        return meeting;
    }

    /// <summary>Corrects what is announced. Its words stay, and let people in until half a day after its new end; expired ones are replaced.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else was quicker.</exception>
    public async Task Correct(Meeting meeting, Announcement said, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var isValid = meeting.Code is not null && meeting.CodeExpiresAt > now;
        meeting.Announce(said);
        if (isValid)
        {
            meeting.Open(meeting.Code!, Later(meeting.EndsAt, now) + CodeKept);
        }
        else
        {
            await GiveCode(meeting, cancel);
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Replaces its words: the old ones open nothing any more.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else was quicker.</exception>
    public async Task RenewCode(Meeting meeting, CancellationToken cancel)
    {
        await GiveCode(meeting, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Gives a workshop words that no other workshop has now. The caller saves.</summary>
    public async Task GiveCode(Meeting meeting, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await db.Set<Meeting>()
            .Where(m => m.Code != null && m.CodeExpiresAt < now)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Code, (string?)null), cancel);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var code = SpokenCode.New();
            if (!await db.Set<Meeting>().AnyAsync(m => m.Code == code, cancel))
            {
                meeting.Open(code, Later(meeting.EndsAt, now) + CodeKept);
                return;
            }
        }

        throw new InvalidOperationException("Every spoken code is taken.");
    }

    /// <summary>The workshop that a spoken code opens now, however it was typed; null when none.</summary>
    public async Task<Meeting?> ByCode(string typed, CancellationToken cancel)
    {
        var (code, now) = (SpokenCode.Read(typed), clock.GetUtcNow());
        return code is null
            ? null
            : await db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Code == code && m.CodeExpiresAt > now, cancel);
    }

    /// <summary>Whether a spoken code opened a workshop that is over.</summary>
    public async Task<bool> IsExpired(string typed, CancellationToken cancel)
    {
        var code = SpokenCode.Read(typed);
        return code is not null && await db.Set<Meeting>().AnyAsync(m => m.Code == code, cancel);
    }

    /// <summary>The workshop that the key of a QR code opens; null when none.</summary>
    public Task<Meeting?> ByKey(string key, CancellationToken cancel) =>
        db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Key == key, cancel);

    private static string Secret() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(SecretBytes));

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
