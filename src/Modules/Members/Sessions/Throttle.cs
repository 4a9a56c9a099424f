using Maillage.Kernel;
using Maillage.Members.Links;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Members.Sessions;

/// <summary>How often something may be tried within a time.</summary>
internal sealed record Limit(string Name, int Times, TimeSpan Within)
{
    public static readonly Limit Passwords = new("password", 10, TimeSpan.FromMinutes(15));
    public static readonly Limit LettersToOneAddress = new("letter", 5, TimeSpan.FromHours(1));
    public static readonly Limit Invitations = new("invitation", 50, TimeSpan.FromHours(1));
}

/// <summary>What was tried lately, under the hash of whose account or browser it was.</summary>
internal sealed class Attempts
{
    public string Key { get; init; } = "";
    public DateTimeOffset Since { get; set; }
    public int Count { get; set; }
}

/// <summary>How it lies in the database.</summary>
internal sealed class AttemptsMapping : IEntityTypeConfiguration<Attempts>
{
    public void Configure(EntityTypeBuilder<Attempts> attempts)
    {
        attempts.ToTable("members_attempts");
        attempts.HasKey(a => a.Key);
        attempts.Property(a => a.Key).HasMaxLength(64);
        attempts.HasIndex(a => a.Since);
    }
}

/// <summary>
/// Slows guessing down, by account or browser: never by IP address, which a whole room shares. Accounts that do not exist are
/// counted like the others, so that the answer does not tell them apart.
/// </summary>
internal sealed class Throttle(PlatformDb db, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Counts one try; false when there were too many. Counted before trying, so that a burst passes no more than its share.</summary>
    public async Task<bool> Try(Limit limit, string whose, CancellationToken cancel)
    {
        var (key, now) = (Key(limit, whose), clock.GetUtcNow());
        var since = now - limit.Within;
        if (!await CountOneMore(key, since, cancel) && !await BeginAgain(key, now, since, cancel))
        {
            _ = await CountOneMore(key, since, cancel); // someone else began it between the two: counted with hers
        }

        return await db.Set<Attempts>().Where(a => a.Key == key).Select(a => a.Count).SingleOrDefaultAsync(cancel) <= limit.Times;
    }

    /// <summary>It was the right person: forget her mistakes.</summary>
    public async Task Forget(Limit limit, string whose, CancellationToken cancel)
    {
        var key = Key(limit, whose);
        await db.Set<Attempts>().Where(a => a.Key == key).ExecuteDeleteAsync(cancel);
    }

    private async Task<bool> CountOneMore(string key, DateTimeOffset since, CancellationToken cancel) =>
        await db.Set<Attempts>()
            .Where(a => a.Key == key && a.Since > since)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Count, a => a.Count + 1), cancel) == 1;

    private async Task<bool> BeginAgain(string key, DateTimeOffset now, DateTimeOffset since, CancellationToken cancel)
    {
        var oldest = now - Kept;
        await db.Set<Attempts>().Where(a => a.Since < oldest).ExecuteDeleteAsync(cancel);
        return await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO members_attempts ("Key", "Since", "Count") VALUES ({key}, {now.ToUnixTimeMilliseconds()}, 1)
                ON CONFLICT ("Key") DO UPDATE SET "Since" = excluded."Since", "Count" = 1
                WHERE members_attempts."Since" <= {since.ToUnixTimeMilliseconds()}
                """,
                cancel
            ) == 1;
    }

    private static string Key(Limit limit, string whose) => SecretWord.Hash($"{limit.Name}:{whose}");
}
