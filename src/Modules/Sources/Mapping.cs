using System.Text.Json;
using Maillage.Territories;
using Maillage.TextAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Maillage.Sources;

/// <summary>How a source lies in the database.</summary>
internal sealed class SourceMapping : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> source)
    {
        source.ToTable("sources_sources");
        source.HasKey(s => s.Id);
        source.Property(s => s.Id).ValueGeneratedNever();
        source.Property(s => s.Title).HasMaxLength(Source.MaxTitleLength);
        source.Property(s => s.Kind).HasConversion<string>().HasMaxLength(16);
        source.Property(s => s.Territory).HasConversion(id => id!.ToString(), text => TerritoryId.Parse(text)).HasMaxLength(80);
        source.Property(s => s.Version).IsConcurrencyToken();
        source.HasIndex(s => s.ImportedAt);
    }
}

/// <summary>How a version of a source lies in the database: one row holds the whole text.</summary>
internal sealed class SourceVersionMapping : IEntityTypeConfiguration<SourceVersion>
{
    public void Configure(EntityTypeBuilder<SourceVersion> version)
    {
        version.ToTable("sources_versions");
        version.HasKey(v => v.Id);
        version.Property(v => v.Id).ValueGeneratedNever();
        version.Property(v => v.FileName).HasMaxLength(400);
        version.Property(v => v.Sha256).HasMaxLength(64);
        version.Property(v => v.Format).HasConversion<string>().HasMaxLength(16);
        version.Property(v => v.Blocks).HasConversion(AsText.Json<IReadOnlyList<TextBlock>>(), AsText.Fixed<IReadOnlyList<TextBlock>>());
        version.HasIndex(v => new { v.Source, v.Number }).IsUnique();
        version.HasIndex(v => v.Sha256).IsUnique(); // the same file twice changes nothing, even when two people import it at once
        version.HasOne<Source>().WithMany().HasForeignKey(v => v.Source);
    }
}

/// <summary>How an extract lies in the database.</summary>
internal sealed class ExtractMapping : IEntityTypeConfiguration<Extract>
{
    public void Configure(EntityTypeBuilder<Extract> extract)
    {
        extract.ToTable("sources_extracts");
        extract.HasKey(e => e.Id);
        extract.Property(e => e.Id).ValueGeneratedNever();
        extract.Property(e => e.Kind).HasConversion<string>().HasMaxLength(16);
        extract.Property(e => e.State).HasConversion<string>().HasMaxLength(16);
        extract.Property(e => e.College).HasConversion<string>().HasMaxLength(16);
        extract.Property(e => e.Version).IsConcurrencyToken();
        extract.Property(e => e.Why).HasConversion(AsText.Json<Reason?>(), AsText.Fixed<Reason?>());
        extract.Property(e => e.Places).HasConversion(AsText.Places, AsText.Fixed<IReadOnlyList<TerritoryId>>());
        extract.Property(e => e.Themes).HasConversion(AsText.Words, AsText.Fixed<IReadOnlyList<string>>());
        extract.Ignore(e => e.Span).Ignore(e => e.Contribution).Ignore(e => e.IsPublished);
        extract.HasIndex(e => new { e.Source, e.Start });
        extract.HasOne<Source>().WithMany().HasForeignKey(e => e.Source);
    }
}

/// <summary>How a name lies in the database.</summary>
internal sealed class WithheldNameMapping : IEntityTypeConfiguration<WithheldName>
{
    public void Configure(EntityTypeBuilder<WithheldName> name)
    {
        name.ToTable("sources_names");
        name.HasKey(n => n.Id);
        name.Property(n => n.Id).ValueGeneratedNever();
        name.Property(n => n.Trace).HasConversion<string>().HasMaxLength(16);
        name.Property(n => n.Consent).HasMaxLength(WithheldName.MaxNoteLength);
        name.Ignore(n => n.Span).Ignore(n => n.IsWithheld);
        name.HasIndex(n => new { n.Source, n.SourceVersion });
        name.HasOne<Source>().WithMany().HasForeignKey(n => n.Source);
    }
}

/// <summary>How the log of a review lies in the database.</summary>
internal sealed class DecisionMapping : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.ToTable("sources_decisions");
        decision.HasKey(d => d.Id);
        decision.Property(d => d.Id).ValueGeneratedNever();
        decision.Property(d => d.Kind).HasConversion<string>().HasMaxLength(16);
        decision.HasIndex(d => new { d.Source, d.At });
        decision.HasOne<Source>().WithMany().HasForeignKey(d => d.Source);
    }
}

/// <summary>How the steps of an import lie in the database.</summary>
internal sealed class ImportStepMapping : IEntityTypeConfiguration<ImportStep>
{
    public void Configure(EntityTypeBuilder<ImportStep> step)
    {
        step.ToTable("sources_import_steps");
        step.HasKey(s => s.Id);
        step.Property(s => s.Id).ValueGeneratedNever();
        step.Property(s => s.Name).HasMaxLength(400);
        step.Property(s => s.Sha256).HasMaxLength(64);
        step.Property(s => s.State).HasConversion<string>().HasMaxLength(16);
        step.Property(s => s.Outcome).HasConversion<string>().HasMaxLength(16);
        step.Property(s => s.RefusalCode).HasMaxLength(64);
        step.HasIndex(s => new { s.Job, s.Position }).IsUnique();
    }
}

/// <summary>Small values kept as text, the same on both databases.</summary>
internal static class AsText
{
    public static readonly ValueConverter<TerritoryId?, string?> Territory = new(
        id => id == null ? null : id.ToString(),
        text => text == null ? null : TerritoryId.Parse(text)
    );

    public static readonly ValueConverter<IReadOnlyList<TerritoryId>, string> Places = new(
        places => string.Join(',', places),
        text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(TerritoryId.Parse).ToList()
    );

    public static readonly ValueConverter<IReadOnlyList<string>, string> Words = new(
        words => string.Join(',', words),
        text => text.Split(',', StringSplitOptions.RemoveEmptyEntries)
    );

    public static ValueConverter<TValue, string> Json<TValue>() =>
        new(
            value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<TValue>(text, JsonSerializerOptions.Default)!
        );

    /// <summary>Values that are replaced, never changed in place: the reference tells.</summary>
    public static ValueComparer<TValue> Fixed<TValue>() =>
        new((one, other) => ReferenceEquals(one, other), value => value == null ? 0 : value.GetHashCode(), value => value);
}
