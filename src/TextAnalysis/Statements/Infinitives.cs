namespace Maillage.TextAnalysis;

/// <summary>Tells infinitives: bullets that begin with one say a way to do.</summary>
internal static class Infinitives
{
    // Nouns and adjectives that end as infinitives do.
    private static readonly HashSet<string> Others =
    [
        "atelier", "ateliers", "papier", "chantier", "quartier", "dossier", "premier", "dernier", "entier", "metier", "particulier", "cahier", "calendrier",
        "janvier", "fevrier", "pour", "loisir", "avenir", "plaisir", "desir", "leader", "hier", "mer", "hiver", "pouvoir", "devoir", "savoir", "espoir",
        "territoire", "memoire", "histoire", "victoire", "laboratoire", "repertoire", "observatoire", "centre", "maire", "offre", "cadre", "nombre", "titre",
        "membre", "ordre", "etre", "autre", "notre", "votre", "entre", "contre", "affaire", "salaire", "horaire", "partenaire", "solidaire", "scolaire", "livre", "par",
    ];

    private static readonly HashSet<string> Irregular =
    [
        "faire", "dire", "ecrire", "lire", "mettre", "remettre", "permettre", "prendre", "comprendre", "apprendre", "rendre", "construire", "co", "produire", "reduire",
        "conduire", "vivre", "suivre", "rejoindre", "connaitre", "reconnaitre", "repondre", "defendre", "entendre", "attendre", "transmettre", "promouvoir", "recevoir",
        "concevoir", "voir", "avoir", "etre", "croire", "inscrire", "introduire", "traduire", "instruire", "convaincre", "combattre", "coconstruire", "pouvoir", "savoir",
    ];

    /// <summary>Whether a folded word is, very likely, an infinitive.</summary>
    internal static bool Is(string word) =>
        Irregular.Contains(word)
        || (word.Length > 4 && (word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("ir", StringComparison.Ordinal)) && !Others.Contains(word));
}
