using Maillage.Kernel;
using Maillage.Territories;
using Maillage.TextAnalysis;

namespace Maillage.Sources;

/// <summary>A document or a meeting from which things are drawn.</summary>
internal sealed class Source
{
    public const int MaxTitleLength = 200;

    private Source() { } // EF Core builds one here, then fills it.

    public Guid Id { get; private set; }

    /// <summary>Its title as written, names included.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Its title as everyone may read it.</summary>
    public string ShownTitle { get; private set; } = "";

    public DocumentKind Kind { get; private set; }
    public DateOnly? SaidOn { get; private set; }
    public TerritoryId? Territory { get; private set; }
    public Guid? ImportedBy { get; private set; }
    public DateTimeOffset ImportedAt { get; private set; }

    /// <summary>How many versions of its text are kept; the last one is current.</summary>
    public int Versions { get; private set; }

    /// <summary>Counts the changes; a form sends it back, so two people cannot overwrite each other unseen.</summary>
    public int Version { get; private set; }

    public static Source Import(SourceDescription description, Guid? by, DateTimeOffset now)
    {
        var source = new Source
        {
            Id = Guid.CreateVersion7(now),
            ImportedBy = by,
            ImportedAt = now,
            Versions = 1,
        };
        source.Describe(description);
        return source;
    }

    /// <summary>Why a description cannot be kept: empty when it can.</summary>
    public static IReadOnlyList<Refusal> WhyNotDescribed(SourceDescription description) =>
        description.Title.Trim().Length switch
        {
            0 => [new("source.no-title")],
            > MaxTitleLength => [new("source.long-title", MaxTitleLength)],
            _ => [],
        };

    public void Describe(SourceDescription description)
    {
        RefusedException.ThrowIfAny(WhyNotDescribed(description));
        Title = ShownTitle = description.Title.Trim();
        (Kind, SaidOn, Territory) = (description.Kind, description.SaidOn, description.Territory);
        Version++;
    }

    /// <summary>Keeps names out of the title that everyone reads.</summary>
    public void Withhold(WithheldNames names) => ShownTitle = names.MaskWords(Title).Shown;

    public void AddVersion()
    {
        Versions++;
        Version++;
    }
}

/// <summary>What people may say of a source.</summary>
internal sealed record SourceDescription(string Title, DocumentKind Kind, DateOnly? SaidOn, TerritoryId? Territory);
