using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.Territories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Members.Links;

/// <summary>What a one-time link opens.</summary>
internal enum LinkPurpose
{
    SignIn,
    SignUp,
    NewEmail,
    Invitation,
    FirstAdministrator,
}

/// <summary>A link that works once. Only the hash of its word is kept: whoever reads the database cannot use it.</summary>
internal sealed class OneTimeLink
{
    public Guid Id { get; init; }
    public LinkPurpose Purpose { get; init; }
    public string WordHash { get; init; } = "";

    /// <summary>Whose it is; empty for the first administrator's.</summary>
    public string Email { get; init; } = "";

    /// <summary>The account it is about, when there is one already.</summary>
    public Guid? Member { get; init; }

    /// <summary>What she called herself when she signed up.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where to go afterwards, on this site.</summary>
    public string ReturnTo { get; init; } = "/";

    public Role? Role { get; init; }
    public TerritoryId? Over { get; init; }
    public Guid? InvitedBy { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; init; }
}

/// <summary>How it lies in the database.</summary>
internal sealed class OneTimeLinkMapping : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> link)
    {
        link.ToTable("members_links");
        link.HasKey(l => l.Id);
        link.Property(l => l.Id).ValueGeneratedNever();
        link.Property(l => l.Purpose).HasConversion<string>().HasMaxLength(24);
        link.Property(l => l.WordHash).HasMaxLength(64);
        link.Property(l => l.Role).HasConversion<string>().HasMaxLength(16);
        link.Property(l => l.Over).HasConversion(over => over!.ToString(), text => TerritoryId.Parse(text)).HasMaxLength(80);
        link.HasIndex(l => l.WordHash).IsUnique();
        link.HasIndex(l => l.Email);
    }
}

/// <summary>Makes one-time links, finds them again and uses them up.</summary>
internal sealed class OneTimeLinks(PlatformDb db, TimeProvider clock)
{
    /// <summary>How long a link sent by e-mail to sign in stays good.</summary>
    public static readonly TimeSpan SignInLife = TimeSpan.FromMinutes(20);

    /// <summary>How long an invitation stays good.</summary>
    public static readonly TimeSpan InvitationLife = TimeSpan.FromDays(14);

    private static readonly TimeSpan KeptAfterwards = TimeSpan.FromDays(1);

    /// <summary>Adds a link to the caller's changes.</summary>
    /// <param name="describe">Fills it, given its identity, the hash of its word and the time.</param>
    /// <returns>The word of its address: 256 random bits, known to nobody else.</returns>
    public string Add(Func<OneTimeLinkSeed, OneTimeLink> describe)
    {
        var word = SecretWord.New();
        var now = clock.GetUtcNow();
        db.Add(describe(new(Guid.CreateVersion7(now), SecretWord.Hash(word), now)));
        return word;
    }

    /// <summary>The link with this word, while it is good; null otherwise.</summary>
    public async Task<OneTimeLink?> Find(LinkPurpose purpose, string word, CancellationToken cancel)
    {
        var hash = SecretWord.Hash(word);
        return await Waiting(purpose).SingleOrDefaultAsync(l => l.WordHash == hash, cancel);
    }

    /// <summary>The links for this that are good: neither used up nor too old.</summary>
    public IQueryable<OneTimeLink> Waiting(LinkPurpose purpose)
    {
        var now = clock.GetUtcNow();
        return db.Set<OneTimeLink>().AsNoTracking().Where(l => l.Purpose == purpose && l.UsedAt == null && l.ExpiresAt > now);
    }

    /// <summary>Uses it up at once, whatever the caller saves later; false when someone was faster, or it is no longer good.</summary>
    public async Task<bool> Use(OneTimeLink link, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var used = await db.Set<OneTimeLink>()
            .Where(l => l.Id == link.Id && l.UsedAt == null && l.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), cancel);
        await db.Set<OneTimeLink>().Where(l => l.ExpiresAt < now - KeptAfterwards).ExecuteDeleteAsync(cancel);
        return used == 1;
    }
}

/// <summary>What every new link starts from.</summary>
internal sealed record OneTimeLinkSeed(Guid Id, string WordHash, DateTimeOffset Now);
