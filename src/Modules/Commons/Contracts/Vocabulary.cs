namespace Maillage.Commons.Contracts;

/// <summary>What a contribution is. The order is the one in which people are shown them.</summary>
public enum ContributionKind
{
    /// <summary>What people already do.</summary>
    Pratique,

    /// <summary>What helps (enabler).</summary>
    Moteur,

    /// <summary>What hinders (barrier).</summary>
    Frein,

    /// <summary>What is lacking (need).</summary>
    Besoin,

    /// <summary>What is asked.</summary>
    Question,

    /// <summary>What is proposed.</summary>
    Proposition,

    /// <summary>What somebody promises to do (commitment).</summary>
    Engagement,
}

/// <summary>A category of actors.</summary>
public enum College
{
    /// <summary>Elected representatives.</summary>
    Elus,

    /// <summary>Staff of local authorities.</summary>
    Agents,

    /// <summary>Businesses, farmers, social economy.</summary>
    Socioeco,

    /// <summary>Government officers.</summary>
    Etat,

    /// <summary>Inhabitants and associations.</summary>
    Habitants,

    /// <summary>Research.</summary>
    Recherche,
}

/// <summary>What a fiche describes.</summary>
public enum FicheKind
{
    /// <summary>Something people do, in a place.</summary>
    Initiative,

    /// <summary>An organisation; a person only with consent.</summary>
    Acteur,

    /// <summary>Something that can be used: a guide, a tool, a room, a fund.</summary>
    Ressource,

    /// <summary>Something that happens at a time.</summary>
    Evenement,
}

/// <summary>How these words are written in addresses, in <c>data-kind</c> and <c>data-college</c> attributes and in the API.</summary>
public static class Slugs
{
    /// <summary>Lower case, without accents: <c>frein</c>, <c>elus</c>, <c>evenement</c>.</summary>
    public static string Slug<TWord>(this TWord word)
        where TWord : struct, Enum => word.ToString().ToLowerInvariant();

    /// <summary>Reads a slug; null when it is none.</summary>
    public static TWord? Read<TWord>(string? slug)
        where TWord : struct, Enum =>
        slug is { Length: > 0 } && slug.All(char.IsAsciiLetter) && Enum.TryParse<TWord>(slug, true, out var word) ? word : null;
}
