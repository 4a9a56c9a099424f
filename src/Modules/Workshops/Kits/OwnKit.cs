using Maillage.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Workshops.Kits;

/// <summary>A kit that a member wrote, brought or adapted.</summary>
internal sealed class OwnKit
{
    /// <summary>More kits than one person prepares in years.</summary>
    public const int MostPerMember = 200;

    private OwnKit() { } // EF Core builds one here, then fills it.

    public Guid Id { get; private set; }
    public string Title { get; private set; } = "";
    public string Language { get; private set; } = "";

    /// <summary>Its file, as it was brought or last written.</summary>
    public string Text { get; private set; } = "";

    public Guid Owner { get; private set; }
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Whether everybody on this instance sees it.</summary>
    public bool IsShared { get; private set; }

    /// <summary>Counts the changes; a form sends it back, so that two windows cannot overwrite each other unseen.</summary>
    public int Version { get; private set; }

    /// <summary>The kit that the file holds; null only when rules have become stricter since it was written.</summary>
    public Kit? Read() => KitFile.Read(Text).Kit;

    /// <summary>A kit brought as a file, comments and all.</summary>
    /// <exception cref="RefusedException">The file cannot be used.</exception>
    public static OwnKit Of(string text, Guid owner, bool isShared, DateTimeOffset now)
    {
        var kit = new OwnKit
        {
            Id = Guid.CreateVersion7(),
            Owner = owner,
            IsShared = isShared,
        };
        kit.Take(text, now);
        return kit;
    }

    /// <summary>Writes it anew.</summary>
    /// <exception cref="RefusedException">The kit cannot be used.</exception>
    public void Rewrite(Kit kit, bool isShared, DateTimeOffset now)
    {
        IsShared = isShared;
        Take(KitFile.Write(kit), now);
        Version++;
    }

    private void Take(string text, DateTimeOffset now)
    {
        var reading = KitFile.Read(text);
        RefusedException.ThrowIfAny([.. reading.Errors.Select(error => error.Refusal)]);
        (Text, Title, Language, UpdatedAt) = (text, reading.Kit!.Title, reading.Kit.Language, now);
    }
}

/// <summary>How such a kit lies in the database.</summary>
internal sealed class OwnKitMapping : IEntityTypeConfiguration<OwnKit>
{
    public void Configure(EntityTypeBuilder<OwnKit> kit)
    {
        kit.ToTable("workshops_kits");
        kit.HasKey(k => k.Id);
        kit.Property(k => k.Id).ValueGeneratedNever();
        kit.Property(k => k.Title).HasMaxLength(KitLimits.Title);
        kit.Property(k => k.Language).HasMaxLength(2);
        kit.Property(k => k.Version).IsConcurrencyToken();
        kit.HasIndex(k => k.Owner);
        kit.HasIndex(k => new { k.IsShared, k.UpdatedAt });
    }
}
