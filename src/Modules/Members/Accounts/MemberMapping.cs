using Maillage.Territories;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Maillage.Members.Accounts;

/// <summary>How a member lies in the database. What Identity offers and the platform does not use has no column.</summary>
internal sealed class MemberMapping : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> member)
    {
        member.ToTable("members_members");
        member.HasKey(m => m.Id);
        member.Property(m => m.Id).ValueGeneratedNever();
        member.Property(m => m.Name).HasMaxLength(PersonName.MaxLength);
        member.Property(m => m.Language).HasMaxLength(2);
        member.Property(m => m.UserName).HasMaxLength(32);
        member.Property(m => m.NormalizedUserName).HasMaxLength(32);
        member.Property(m => m.Email).HasMaxLength(EmailAddress.MaxLength);
        member.Property(m => m.NormalizedEmail).HasMaxLength(EmailAddress.MaxLength);
        member.Property(m => m.ConcurrencyStamp).IsConcurrencyToken();
        member.HasIndex(m => m.NormalizedUserName).IsUnique();
        member.HasIndex(m => m.NormalizedEmail).IsUnique();
        member.Ignore(m => m.Grants);
        member.HasMany(m => m.Roles).WithOne().HasForeignKey(held => held.Member);
        member.Navigation(m => m.Roles).HasField("roles").UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        IgnoreUnused(member);
    }

    private static void IgnoreUnused(EntityTypeBuilder<Member> member)
    {
        member.Ignore(m => m.EmailConfirmed); // an account exists only once its address was proven, or vouched for
        member.Ignore(m => m.PhoneNumber);
        member.Ignore(m => m.PhoneNumberConfirmed);
        member.Ignore(m => m.TwoFactorEnabled);
        member.Ignore(m => m.LockoutEnd); // Throttle counts, for accounts that exist and for those that do not
        member.Ignore(m => m.LockoutEnabled);
        member.Ignore(m => m.AccessFailedCount);
    }
}

/// <summary>How a held role lies in the database.</summary>
internal sealed class HeldRoleMapping : IEntityTypeConfiguration<HeldRole>
{
    public void Configure(EntityTypeBuilder<HeldRole> held)
    {
        held.ToTable("members_roles");
        held.HasKey(h => new { h.Member, h.Over });
        held.Property(h => h.Over).HasConversion(TerritoryText.Converter).HasMaxLength(80);
        held.Property(h => h.Role).HasConversion<string>().HasMaxLength(16);
    }
}

/// <summary>How the log of roles lies in the database.</summary>
internal sealed class RoleChangeMapping : IEntityTypeConfiguration<RoleChange>
{
    public void Configure(EntityTypeBuilder<RoleChange> change)
    {
        change.ToTable("members_role_changes");
        change.HasKey(c => c.Id);
        change.Property(c => c.Id).ValueGeneratedNever();
        change.Property(c => c.Over).HasConversion(TerritoryText.Converter).HasMaxLength(80);
        change.Property(c => c.Role).HasConversion<string>().HasMaxLength(16);
        change.HasIndex(c => c.Member);
    }
}

/// <summary>How a passkey lies in the database: Identity's own entity, its details as JSON.</summary>
internal sealed class PasskeyMapping : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> passkey)
    {
        passkey.ToTable("members_passkeys");
        passkey.HasKey(p => p.CredentialId);
        passkey.Property(p => p.CredentialId).HasMaxLength(1024); // the most that WebAuthn allows
        passkey.OwnsOne(p => p.Data, data => data.ToJson());
        passkey.HasOne<Member>().WithMany().HasForeignKey(p => p.UserId);
    }
}

/// <summary>A territory as text in a column.</summary>
internal static class TerritoryText
{
    public static readonly ValueConverter<TerritoryId, string> Converter = new(id => id.ToString(), text => TerritoryId.Parse(text));
}
