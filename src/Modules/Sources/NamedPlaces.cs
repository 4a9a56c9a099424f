using Maillage.Territories;
using Maillage.TextAnalysis;

namespace Maillage.Sources;

/// <summary>The territories that words name.</summary>
internal sealed class NamedPlaces(TextAnalyzer analyzer, ITerritories territories)
{
    /// <summary>What a person marked herself is read as the rest of the document was.</summary>
    /// <param name="words">The words.</param>
    /// <param name="about">What their document is about: it tells which of two namesakes is meant.</param>
    public IReadOnlyList<TerritoryId> In(string words, TerritoryId? about)
    {
        var text = StructuredText.OfOneParagraph(words);
        return [.. analyzer.Analyze(text, Around(about)).Places.Select(Territory).OfType<TerritoryId>().Distinct()];
    }

    /// <summary>What the analysis should know of the territory that a document is about.</summary>
    public AnalysisContext Around(TerritoryId? about)
    {
        var around = about is null ? [] : territories.Around(about).Select(territory => territory.Id).Append(about);
        return new() { Departements = [.. around.Where(id => id.Kind is TerritoryKind.Departement).Select(id => id.Code)] };
    }

    /// <summary>The territory of a mention; null for a place that is none.</summary>
    public TerritoryId? Territory(PlaceMention place)
    {
        TerritoryId? id = place.Kind switch
        {
            PlaceKind.Commune => new(TerritoryKind.Commune, place.Insee ?? place.Code),
            PlaceKind.Epci => new(TerritoryKind.Epci, place.Code),
            PlaceKind.Departement => new(TerritoryKind.Departement, place.Code),
            PlaceKind.Region => new(TerritoryKind.Region, place.Code),
            PlaceKind.Pnr or PlaceKind.Massif or PlaceKind.Pays when place.Code.Length > 0 => new(TerritoryKind.Perimetre, place.Code),
            _ => null,
        };
        return id is not null && territories.Find(id) is not null ? id : null;
    }
}
