using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Territories;

namespace Maillage.Commons.Tests;

/// <summary>Things to test with: invented organisations, real communes.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    public static readonly Guid Camille = new(1, 0, 0, new byte[8]);
    public static readonly TerritoryId Dinan = TerritoryId.Parse("commune:22050");

    public static Stamp Hand => new(Camille, Noon);

    public static FicheContent Garden =>
        new()
        {
            Kind = FicheKind.Initiative,
            Title = "Jardin partagé des Bois-Blancs",
            Summary = "Un verger et un potager ouverts à tout le quartier.",
            Body = "Chaque **samedi**, on jardine ensemble.",
            Places = [Dinan],
            Themes = ["alimentation"],
            Colleges = [College.Habitants],
            ExactActors = ["Association des Bois-Blancs"],
            Links = [new("Le site", "https://exemple.fr/jardin")],
            StartsOn = new(2024, 5, 1),
        };

    public static AcceptedStatement Barrier(Guid? id = null, string words = "Personne ne sait qui appeler.") =>
        new(
            id ?? Guid.CreateVersion7(),
            ContributionKind.Frein,
            MaskedText.Plain(words),
            new(new Guid(7, 0, 0, new byte[8]), 1, new(10, 10 + words.Length))
        )
        {
            Places = [Dinan],
            College = College.Agents,
        };

    public static AcceptedInitiative Initiative(Guid? id = null, string title = "Carte ouverte des producteurs") =>
        new(
            id ?? Guid.CreateVersion7(),
            title,
            new("Marie Dupin tient la carte des producteurs.", [new(0, 11)]),
            new(new Guid(7, 0, 0, new byte[8]), 1, new(100, 143))
        )
        {
            Places = [Dinan],
            Themes = ["alimentation"],
        };
}
