namespace Maillage.Workshops.Kits;

/// <summary>A kit that comes with the platform.</summary>
/// <param name="Slug">Its name in addresses, the same in both languages.</param>
/// <param name="Kit">The kit; its language is the folder it lies in.</param>
/// <param name="Text">Its file, comments included.</param>
public sealed record ShippedKit(string Slug, Kit Kit, string Text);

/// <summary>The kits that come with the platform, in French and in English.</summary>
public static class ShippedKits
{
    private static readonly IReadOnlyList<string> Slugs =
    [
        "deux-questions",
        "moteurs-et-freins",
        "diagnostic-partage",
        "de-quoi-dependons-nous",
        "session-entre-pairs",
        "boule-de-neige",
        "forum-ouvert",
        "prospective-2040",
    ];

    private static readonly Lazy<IReadOnlyList<ShippedKit>> Read = new(() =>
        [.. KitKeys.Languages.SelectMany(language => Slugs.Select(slug => Open(language, slug)))]
    );

    /// <summary>All of them, the French ones first, in the order in which people are shown them.</summary>
    public static IReadOnlyList<ShippedKit> All => Read.Value;

    /// <summary>Those in a language; the French ones when there are none.</summary>
    public static IReadOnlyList<ShippedKit> In(string language) =>
        [.. All.Where(kit => kit.Kit.Language == (KitKeys.Languages.Contains(language) ? language : "fr"))];

    /// <summary>One of them; null when there is none of that name.</summary>
    public static ShippedKit? Find(string language, string slug) =>
        All.FirstOrDefault(kit => kit.Kit.Language == language && kit.Slug == slug);

    private static ShippedKit Open(string language, string slug)
    {
        using var file =
            typeof(ShippedKits).Assembly.GetManifestResourceStream($"kit.{language}/{slug}")
            ?? throw new InvalidOperationException($"The kit {language}/{slug} does not come with the program.");
        using var reader = new StreamReader(file);
        var text = reader.ReadToEnd();
        var reading = KitFile.Read(text);
        return reading.Kit is { } kit
            ? new(slug, kit, text)
            : throw new InvalidOperationException(
                $"The kit {language}/{slug} cannot be used: "
                    + string.Join(
                        "; ",
                        reading.Errors.Select(error => $"line {error.Line}: {error.Refusal.Code} {string.Join(' ', error.Refusal.Args)}")
                    )
            );
    }
}
