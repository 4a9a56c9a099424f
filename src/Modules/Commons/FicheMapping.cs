using Maillage.Commons.Contracts;
using Maillage.Territories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Commons;

/// <summary>How a fiche lies in the database: what is searched and counted in columns, so that a million of them load without JSON.</summary>
internal sealed class FicheMapping : IEntityTypeConfiguration<Fiche>
{
    public void Configure(EntityTypeBuilder<Fiche> fiche)
    {
        fiche.ToTable("commons_fiches");
        fiche.HasKey(f => f.Id);
        fiche.Property(f => f.Id).ValueGeneratedNever();
        fiche.Property(f => f.Status).HasConversion<string>().HasMaxLength(16);
        fiche.Property(f => f.Version).IsConcurrencyToken();
        fiche.Property(f => f.Quotes).HasConversion(InText.Json<FicheQuote>(), InText.SameItems<FicheQuote>());
        fiche.HasMany(f => f.History).WithOne().HasForeignKey(version => version.FicheId);
        fiche.Navigation(f => f.History).HasField("history").UsePropertyAccessMode(PropertyAccessMode.Field);
        fiche.HasIndex(f => new { f.Status, f.PublishedAt });
        fiche.ComplexProperty(f => f.Content, Describe);
    }

    private static void Describe(ComplexPropertyBuilder<FicheContent> content)
    {
        content.Property(c => c.Kind).HasConversion<string>().HasMaxLength(16).HasColumnName("Kind");
        content.Property(c => c.Title).HasColumnName("Title");
        content.Property(c => c.Summary).HasColumnName("Summary");
        content.Property(c => c.Body).HasColumnName("Body");
        content.Property(c => c.Places).HasConversion(InText.Places, InText.SameItems<TerritoryId>()).HasColumnName("Places");
        content.Property(c => c.Themes).HasConversion(InText.Words, InText.SameItems<string>()).HasColumnName("Themes");
        content.Property(c => c.Colleges).HasConversion(InText.Colleges, InText.SameItems<College>()).HasColumnName("Colleges");
        content.Ignore(c => c.Actors);
        content.Property(c => c.ExactActors).HasConversion(InText.Json<string>(), InText.SameItems<string>()).HasColumnName("Actors");
        content.Property(c => c.PersonsAgreed).HasColumnName("PersonsAgreed");
        content.Property(c => c.StartsOn).HasColumnName("StartsOn");
        content.Property(c => c.EndsOn).HasColumnName("EndsOn");
        content.Property(c => c.Links).HasConversion(InText.Json<FicheLink>(), InText.SameItems<FicheLink>()).HasColumnName("Links");
        content.Property(c => c.Licence).HasMaxLength(32).HasColumnName("Licence");
        content.Property(c => c.Latitude).HasColumnName("Latitude");
        content.Property(c => c.Longitude).HasColumnName("Longitude");
    }
}

/// <summary>How one version of a fiche lies in the database: whole, as JSON, since it is only read whole.</summary>
internal sealed class FicheVersionMapping : IEntityTypeConfiguration<FicheVersion>
{
    public void Configure(EntityTypeBuilder<FicheVersion> version)
    {
        version.ToTable("commons_fiche_versions");
        version.HasKey(v => v.Id);
        version.Property(v => v.Id).ValueGeneratedNever();

        // Not unique: of two writers at once the fiche's own version number tells, and lets the second one merge.
        version.HasIndex(v => new { v.FicheId, v.Number });
        version.Property(v => v.Act).HasConversion<string>().HasMaxLength(16);
        version.Property(v => v.Status).HasConversion<string>().HasMaxLength(16);
        version.Property(v => v.Content).HasConversion(InText.Content);
    }
}
