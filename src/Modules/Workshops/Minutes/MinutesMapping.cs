using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Workshops.Minutes;

/// <summary>How minutes lie in the database.</summary>
internal sealed class WrittenMinutesMapping : IEntityTypeConfiguration<WrittenMinutes>
{
    public void Configure(EntityTypeBuilder<WrittenMinutes> minutes)
    {
        minutes.ToTable("workshops_minutes");
        minutes.HasKey(m => m.Workshop);
        minutes.Property(m => m.Workshop).ValueGeneratedNever();
        minutes.Property(m => m.Phase).HasConversion<string>().HasMaxLength(16);
        minutes.Property(m => m.Key).HasMaxLength(32);
        minutes.Property(m => m.Version).IsConcurrencyToken();
        minutes.HasOne<Meeting>().WithMany().HasForeignKey(m => m.Workshop).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>How the versions of minutes lie in the database.</summary>
internal sealed class MinutesVersionMapping : IEntityTypeConfiguration<MinutesVersion>
{
    public void Configure(EntityTypeBuilder<MinutesVersion> version)
    {
        version.ToTable("workshops_minutes_versions");
        version.HasKey(v => new { v.Workshop, v.Number });
        version.Property(v => v.Number).ValueGeneratedNever();
        version.Property(v => v.Phase).HasConversion<string>().HasMaxLength(16);
        version
            .Property(v => v.Edits)
            .HasConversion(
                edits => JsonSerializer.Serialize(edits, JsonSerializerOptions.Default),
                text => JsonSerializer.Deserialize<MinutesEdits>(text, JsonSerializerOptions.Default)!,
                new ValueComparer<MinutesEdits>((one, other) => ReferenceEquals(one, other), edits => edits.GetHashCode(), edits => edits)
            );
        version.HasOne<WrittenMinutes>().WithMany().HasForeignKey(v => v.Workshop).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>How remarks on minutes lie in the database.</summary>
internal sealed class MinutesRemarkMapping : IEntityTypeConfiguration<MinutesRemark>
{
    public void Configure(EntityTypeBuilder<MinutesRemark> remark)
    {
        remark.ToTable("workshops_minutes_remarks");
        remark.HasKey(r => r.Id);
        remark.Property(r => r.Id).ValueGeneratedNever();
        remark.Property(r => r.About).HasMaxLength(120);
        remark.Property(r => r.Text).HasMaxLength(MinutesRemark.LongestText);
        remark.HasIndex(r => new { r.Workshop, r.At });
        remark.HasOne<WrittenMinutes>().WithMany().HasForeignKey(r => r.Workshop).OnDelete(DeleteBehavior.Cascade);
    }
}
