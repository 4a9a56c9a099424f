using System.Globalization;
using Maillage.Kernel;
using Maillage.TextAnalysis;

namespace Maillage.Territories.Perimeters;

/// <summary>A territory of one's own made of communes: a park, a massif, a "pays".</summary>
internal sealed class Perimeter
{
    public const int MaxNameLength = 120;
    private const int MaxSlugLength = 60;

    private Perimeter() { } // EF Core builds one here, then fills it.

    /// <summary>Its code, as addresses write it: <c>pays-de-dinan</c>. Never changes, whatever its name becomes.</summary>
    public string Slug { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>INSEE codes, in order.</summary>
    public IReadOnlyList<string> Communes { get; private set; } = [];

    public DateTimeOffset ChangedAt { get; private set; }
    public Guid? ChangedBy { get; private set; }

    /// <summary>Counts the changes; a form sends it back, so two people cannot overwrite each other unseen.</summary>
    public int Version { get; private set; }

    public TerritoryId Id => new(TerritoryKind.Perimetre, Slug);

    /// <exception cref="RefusedException">It would have no name, too long a name, or no commune.</exception>
    public static Perimeter Draw(string slug, string name, IReadOnlyCollection<CommuneCode> communes, Signature signature)
    {
        var perimeter = new Perimeter { Slug = slug };
        perimeter.Redraw(name, communes, signature);
        return perimeter;
    }

    /// <exception cref="RefusedException">It would have no name, too long a name, or no commune.</exception>
    public void Redraw(string name, IReadOnlyCollection<CommuneCode> communes, Signature signature)
    {
        RefusedException.ThrowIfAny(WhyNotDrawn(name, communes));
        Name = name.Trim();
        Communes = [.. communes.Select(commune => commune.Value).Distinct().Order(StringComparer.Ordinal)];
        (ChangedAt, ChangedBy) = (signature.At, signature.By);
        Version++;
    }

    /// <summary>What stands between these and a perimeter: empty when nothing does.</summary>
    public static IReadOnlyList<Refusal> WhyNotDrawn(string name, IReadOnlyCollection<CommuneCode> communes)
    {
        var refusals = new List<Refusal>();
        if (SlugOf(name).Length == 0)
        {
            refusals.Add(new("perimeter.no-name"));
        }

        if (name.Trim().Length > MaxNameLength)
        {
            refusals.Add(new("perimeter.long-name", MaxNameLength));
        }

        if (communes.Count == 0)
        {
            refusals.Add(new("perimeter.no-commune"));
        }

        return refusals;
    }

    /// <summary>The code that a name would have: folded words joined by hyphens.</summary>
    public static string SlugOf(string name)
    {
        var slug = SearchText.Words(name).Where(letter => letter == ' ' || char.IsAsciiLetterOrDigit(letter)).Take(MaxSlugLength);
        return string.Concat(slug).Trim().ToLower(CultureInfo.InvariantCulture).Replace(' ', '-');
    }
}

/// <summary>Who changed something, and when.</summary>
internal sealed record Signature(Guid? By, DateTimeOffset At);
