using System.CommandLine;
using Maillage.Cli.Errands;
using Maillage.Cli.Instance;
using Maillage.Sources.Contracts;
using Maillage.Territories;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Cli.Territories;

/// <summary><c>maillage territories load-centroids FILE</c>: exact coordinates of communes, from CSV or GeoJSON.</summary>
internal static class LoadCentroids
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = Sentence.Of("territories.file") };
        var json = JsonOption.Create();
        var instance = new InstanceArguments();
        var load = new Command("load-centroids", Sentence.Of("territories.load")) { file, json };
        instance.AddTo(load);
        load.SetAction(
            async (parsed, cancel) =>
            {
                var path = parsed.GetValue(file)!;
                if (!File.Exists(path))
                {
                    throw new CommandFailure(Sentence.Of("cli.no-such-file", path), ExitCode.Usage);
                }

                await Dispatch.Send(
                    new LoadCentroidsErrand(),
                    new LoadCentroidsOrder(),
                    [new FileToImport(Path.GetFileName(path), () => File.OpenRead(path))],
                    instance.Read(parsed),
                    loaded => Report(loaded, parsed.GetValue(json)),
                    cancel
                );
                return ExitCode.Done;
            }
        );
        return load;
    }

    private static void Report(CentroidsLoaded loaded, bool asJson)
    {
        if (asJson)
        {
            Terminal.Json(loaded);
        }
        else
        {
            Terminal.Line(Sentence.Of("territories.loaded", loaded.Located, loaded.Unknown));
        }
    }
}

/// <summary>Nothing more is needed than the file.</summary>
internal sealed record LoadCentroidsOrder;

/// <summary>Loads exact coordinates.</summary>
internal sealed class LoadCentroidsErrand : Errand<LoadCentroidsOrder, CentroidsLoaded>
{
    /// <inheritdoc/>
    public override string Name => "load-centroids";

    /// <inheritdoc/>
    public override async Task Do(LoadCentroidsOrder order, ErrandBasket basket, Action<CentroidsLoaded> tell, CancellationToken cancel)
    {
        await using var file = basket.Files[0].Open();
        tell(await basket.Services.GetRequiredService<IOwnTerritories>().LoadCentroids(file, cancel));
    }
}
