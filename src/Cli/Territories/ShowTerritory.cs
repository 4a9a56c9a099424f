using System.CommandLine;
using System.Globalization;
using Maillage.Cli.Instance;
using Maillage.Territories;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Cli.Territories;

/// <summary><c>maillage territories show ID</c>: a territory, what lies around it and the communes in it.</summary>
internal static class ShowTerritory
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = Sentence.Of("territories.id") };
        var json = JsonOption.Create();
        var instance = new InstanceArguments();
        var show = new Command("show", Sentence.Of("territories.show")) { id, json };
        instance.AddTo(show);
        show.SetAction(
            async (parsed, cancel) =>
            {
                await using var opened = await KnownPlaces.Open(instance.Read(parsed), cancel);
                var territories = opened.Services.GetRequiredService<ITerritories>();
                Report(territories, territories.Find(TerritoryNamed.In(opened.Services, parsed.GetValue(id)!))!, parsed.GetValue(json));
                return ExitCode.Done;
            }
        );
        return show;
    }

    private static void Report(ITerritories territories, Territory territory, bool asJson)
    {
        var (around, communes) = (territories.Around(territory.Id), territories.CommunesOf(territory.Id));
        if (asJson)
        {
            Terminal.Json(
                new
                {
                    Territory = TerritoryLine.AsJson(territory, matched: null),
                    Around = around.Select(outer => TerritoryLine.AsJson(outer, matched: null)),
                    Communes = communes.Select(commune => commune.Value),
                }
            );
            return;
        }

        Terminal.Table([TerritoryLine.Cells(territory, matched: null)]);
        Terminal.Line(territory.Position is { } position ? Where(position) : Sentence.Of("territories.no-position"));
        Terminal.Line(Sentence.Of("territories.communes", communes.Count));
        Terminal.Table(around.Select(outer => TerritoryLine.Cells(outer, matched: null)));
    }

    private static string Where(GeoPosition position) =>
        string.Create(CultureInfo.InvariantCulture, $"{position.Latitude:0.0000}, {position.Longitude:0.0000}")
        + (position.IsApproximate ? " " + Sentence.Of("territories.approximate") : "");
}
