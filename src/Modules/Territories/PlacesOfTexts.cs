using Maillage.TextAnalysis;

namespace Maillage.Territories;

/// <summary>The official territories as the analysis of texts knows places.</summary>
internal static class PlacesOfTexts
{
    public static Gazetteer Build(OfficialTerritories official) =>
        Gazetteer.From([.. Regions(official), .. Departements(official), .. Epcis(official), .. Communes(official), .. Former(official)]);

    private static IEnumerable<GazetteerEntry> Regions(OfficialTerritories official) =>
        official.Regions.Select(region => new GazetteerEntry(PlaceKind.Region, region.Id.Code, region.Name)
        {
            Region = region.Id.Code,
            Population = region.Population,
        });

    private static IEnumerable<GazetteerEntry> Departements(OfficialTerritories official) =>
        official.Departements.Select(departement => new GazetteerEntry(PlaceKind.Departement, departement.Id.Code, departement.Name)
        {
            Departement = departement.Id.Code,
            Region = official.RegionOf(departement)?.Id.Code,
            Population = departement.Population,
        });

    private static IEnumerable<GazetteerEntry> Epcis(OfficialTerritories official) =>
        official.Epcis.Select(epci => new GazetteerEntry(PlaceKind.Epci, epci.Id.Code, epci.Name)
        {
            Departement = Only(epci.Rows.Select(row => official.DepartementOf(row).Id.Code)),
            Region = Only(epci.Rows.Select(row => official.RegionOf(official.DepartementOf(row))?.Id.Code)),
            Population = epci.Population,
        });

    private static IEnumerable<GazetteerEntry> Communes(OfficialTerritories official)
    {
        var keptCode = official.Former.ToLookup(former => former.Row);
        return official.Communes.Codes.Select(
            (code, row) =>
                Commune(official, code.Value, official.Communes.Names[row], row) with
                {
                    Population = official.Communes.Populations[row],
                    OtherNames = [.. keptCode[row].Where(former => former.Code == code.Value).Select(former => former.Name)],
                }
        );
    }

    private static IEnumerable<GazetteerEntry> Former(OfficialTerritories official) =>
        official
            .Former.Where(former => former.Name.Length > 0 && former.Code != official.Communes.Codes[former.Row].Value)
            .Select(former =>
                Commune(official, former.Code, former.Name, former.Row) with
                {
                    InseeOfToday = official.Communes.Codes[former.Row].Value,
                }
            );

    private static GazetteerEntry Commune(OfficialTerritories official, string code, string name, int row)
    {
        var departement = official.DepartementOf(row);
        var epci = official.Communes.Epcis[row];
        return new(PlaceKind.Commune, code, name)
        {
            Departement = departement.Id.Code,
            Region = official.RegionOf(departement)?.Id.Code,
            Epci = epci == CommuneColumns.None ? null : official.Epcis[epci].Id.Code,
        };
    }

    private static string? Only(IEnumerable<string?> codes) => codes.Distinct().Take(2).ToArray() is [var only] ? only : null;
}
