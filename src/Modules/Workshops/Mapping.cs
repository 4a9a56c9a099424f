using System.Text.Json;
using System.Text.Json.Serialization;
using Maillage.Commons.Contracts;
using Maillage.Territories;
using Maillage.Workshops.Kits;
using Maillage.Workshops.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Workshops;

/// <summary>How a meeting lies in the database.</summary>
internal sealed class MeetingMapping : IEntityTypeConfiguration<Meeting>
{
    public static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        IgnoreReadOnlyProperties = true,
    };

    public void Configure(EntityTypeBuilder<Meeting> meeting)
    {
        meeting.ToTable("workshops_meetings");
        meeting.HasKey(m => m.Id);
        meeting.Property(m => m.Id).ValueGeneratedNever();
        meeting.Property(m => m.Title).HasMaxLength(Meeting.LongestTitle);
        meeting.Property(m => m.Place).HasMaxLength(Meeting.LongestPlace);
        meeting.Property(m => m.Language).HasMaxLength(2);
        meeting.Property(m => m.Territory).HasConversion(id => id.ToString(), text => TerritoryId.Parse(text)).HasMaxLength(80);
        meeting
            .Property(m => m.Colleges)
            .HasConversion(
                colleges => string.Join(',', colleges),
                text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<College>).ToList(),
                new ValueComparer<IReadOnlyList<College>>((one, other) => one!.SequenceEqual(other!), list => list.Count, list => list)
            );
        meeting
            .Property(m => m.Kit)
            .HasConversion(
                kit => JsonSerializer.Serialize(kit, Json),
                text => JsonSerializer.Deserialize<Kit>(text, Json)!,
                new ValueComparer<Kit>((one, other) => ReferenceEquals(one, other), kit => kit.GetHashCode(), kit => kit)
            );
        meeting.Property(m => m.Code).HasMaxLength(64);
        meeting.Property(m => m.Key).HasMaxLength(32);
        meeting.Property(m => m.ScreenKey).HasMaxLength(32);
        meeting.Property(m => m.Version).IsConcurrencyToken();
        meeting.Ignore(m => m.EndsAt);
        meeting.HasIndex(m => m.Code).IsUnique();
        meeting.HasIndex(m => m.Key).IsUnique();
        meeting.HasIndex(m => m.StartsAt);
    }
}

/// <summary>How the journal lies in the database: its primary key makes two nodes unable to be both right.</summary>
internal sealed class JournalEntryMapping : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> entry)
    {
        entry.ToTable("workshops_journal");
        entry.HasKey(e => new { e.Workshop, e.Seq });
        entry.Property(e => e.Kind).HasMaxLength(40);
        entry.HasOne<Meeting>().WithMany().HasForeignKey(e => e.Workshop).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>How people's words lie beside the journal.</summary>
internal sealed class SaidWordsMapping : IEntityTypeConfiguration<SaidWords>
{
    public void Configure(EntityTypeBuilder<SaidWords> words)
    {
        words.ToTable("workshops_words");
        words.HasKey(w => w.Id);
        words.Property(w => w.Id).ValueGeneratedNever();
        words.HasIndex(w => w.Workshop);
        words.HasOne<Meeting>().WithMany().HasForeignKey(w => w.Workshop).OnDelete(DeleteBehavior.Cascade);
    }
}
