using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Sources.Contracts;
using Maillage.Territories;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Host.Sample;

/// <summary>Fills an empty instance with an invented <em>pays</em>, so that a newcomer sees what the pages are for.</summary>
/// <remarks>It comes in as everything does: documents through the import, fiches through the commons' door.</remarks>
public static class SampleTerritory
{
    // What the analysis is less sure of, initiatives and events among them, stays proposed, so that there is something to review, too.
    private const double AcceptAbove = 0.66;

    /// <summary>Loads the sample, unless the commons holds anything; a crash half-way is made good by the next start.</summary>
    public static async Task LoadIfEmpty(IServiceProvider services, CancellationToken cancel)
    {
        var files = new SampleFiles(Path.Combine(AppContext.BaseDirectory, "sample"));
        await using var scope = services.CreateAsyncScope();
        var fiches = scope.ServiceProvider.GetRequiredService<IReadyFiches>();
        var begun = Path.Combine(services.GetRequiredService<DataFolder>().Root, "sample.loading");
        if (!files.AreThere || (!File.Exists(begun) && !await fiches.IsEmpty(cancel)))
        {
            return;
        }

        // Each step may be repeated: the mark tells the next start that a crash left some of them to do.
        await File.WriteAllTextAsync(begun, "", cancel);
        await new Loading(scope.ServiceProvider, files).Run(cancel);
        File.Delete(begun);
    }

    private sealed class Loading(IServiceProvider services, SampleFiles files)
    {
        private readonly PlatformDb db = services.GetRequiredService<PlatformDb>();
        private readonly IReadyFiches commons = services.GetRequiredService<IReadyFiches>();

        public async Task Run(CancellationToken cancel)
        {
            var perimeter = files.Perimeter();
            var territories = services.GetRequiredService<IOwnTerritories>();
            var home = await territories.Draw(perimeter.Slug, perimeter.Name, [.. perimeter.Communes.Select(CommuneCode.Parse)], cancel);
            await territories.Settle(home, cancel);

            await Import(home, cancel);
            await Publish(cancel);
        }

        private async Task Import(TerritoryId home, CancellationToken cancel)
        {
            var options = new ImportOptions { Territory = home, AcceptAbove = AcceptAbove };
            await services.GetRequiredService<IImporter>().Import(files.Documents(), options, progress: null, cancel);
        }

        private async Task Publish(CancellationToken cancel)
        {
            var fiches = files.Fiches();
            await commons.Publish([.. fiches.Select(fiche => fiche.ToFiche())], cancel);
            await db.SaveChangesAsync(cancel);
            foreach (var fiche in fiches.Where(fiche => fiche.Said.Count > 0))
            {
                await commons.Tie(fiche.Id, fiche.Said, cancel);
            }

            await db.SaveChangesAsync(cancel);
        }
    }
}
