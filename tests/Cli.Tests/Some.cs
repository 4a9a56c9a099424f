namespace Maillage.Cli.Tests;

/// <summary>What the tests import.</summary>
internal static class Some
{
    public const string Minutes = """
        # Atelier des fours à pain

        Compte-rendu de l’atelier du 12 mars 2026 à Felletin

        Participants : Rosalie Quintefeuille, adjointe au maire

        ## Les freins

        - Manque de bois sec au printemps
        - Les règles d’hygiène changent d’une commune à l’autre

        ## Les moteurs

        - Des voisins qui se relaient la nuit

        ## Les questions

        - Qui garde la clef du four ?
        """;

    public const string Letter = """
        # Lettre des fours

        ## Les besoins

        - Un pétrin que l’on puisse prêter
        """;
}
