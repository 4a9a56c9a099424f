using Maillage.Territories.Locate;
using Maillage.Territories.Perimeters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Territories;

/// <summary>How a perimeter lies in the database: its communes in one column of text, since they are only ever read together.</summary>
internal sealed class PerimeterMapping : IEntityTypeConfiguration<Perimeter>
{
    // A list of codes is replaced, never changed in place: comparing references is enough.
    private static readonly ValueComparer<IReadOnlyList<string>> Replaced = new(
        (one, other) => ReferenceEquals(one, other),
        list => list.Count,
        list => list
    );

    public void Configure(EntityTypeBuilder<Perimeter> perimeter)
    {
        perimeter.ToTable("territories_perimeters");
        perimeter.HasKey(p => p.Slug);
        perimeter.Property(p => p.Slug).HasMaxLength(80);
        perimeter.Property(p => p.Name).HasMaxLength(Perimeter.MaxNameLength);
        perimeter.Property(p => p.Version).IsConcurrencyToken();
        perimeter.Ignore(p => p.Id);
        perimeter
            .Property(p => p.Communes)
            .HasConversion(codes => string.Join(' ', codes), text => text.Split(' ', StringSplitOptions.None), Replaced);
    }
}

/// <summary>How an exact centre lies in the database.</summary>
internal sealed class CentroidMapping : IEntityTypeConfiguration<Centroid>
{
    public void Configure(EntityTypeBuilder<Centroid> centroid)
    {
        centroid.ToTable("territories_centroids");
        centroid.HasKey(c => c.Code);
        centroid.Property(c => c.Code).HasMaxLength(5);
    }
}

/// <summary>How a setting lies in the database.</summary>
internal sealed class SettingMapping : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> setting)
    {
        setting.ToTable("territories_settings");
        setting.HasKey(s => s.Name);
        setting.Property(s => s.Name).HasMaxLength(40);
        setting.Property(s => s.Value).HasMaxLength(200);
    }
}
