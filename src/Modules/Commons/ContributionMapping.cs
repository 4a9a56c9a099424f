using Maillage.Kernel;
using Maillage.Territories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Commons;

/// <summary>How a contribution lies in the database.</summary>
internal sealed class ContributionMapping : IEntityTypeConfiguration<Contribution>
{
    public void Configure(EntityTypeBuilder<Contribution> contribution)
    {
        contribution.ToTable("commons_contributions");
        contribution.HasKey(c => c.Id);
        contribution.Property(c => c.Id).ValueGeneratedNever();
        contribution.Property(c => c.Kind).HasConversion<string>().HasMaxLength(16);
        contribution.Property(c => c.College).HasConversion<string>().HasMaxLength(16);
        contribution.Property(c => c.Exact);
        contribution.Property(c => c.Withheld).HasConversion(InText.Spans, InText.SameItems<Span>());
        contribution.Property(c => c.Places).HasConversion(InText.Places, InText.SameItems<TerritoryId>());
        contribution.Property(c => c.Themes).HasConversion(InText.Words, InText.SameItems<string>());
        contribution.Ignore(c => c.Words);
        contribution.Ignore(c => c.Span);
        contribution.HasIndex(c => c.About);
        contribution.HasIndex(c => c.Source);
        contribution.HasIndex(c => c.SameAs);
        contribution.HasIndex(c => c.PublishedAt);
    }
}
