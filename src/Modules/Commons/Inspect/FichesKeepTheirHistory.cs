using System.Runtime.CompilerServices;
using Maillage.Kernel;
using Maillage.Kernel.Inspections;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Commons.Inspect;

/// <summary>Verifies that each fiche has a version for its current state, and that no version is left without its fiche.</summary>
internal sealed class FichesKeepTheirHistory : IInspection
{
    /// <inheritdoc/>
    public string Name => "check.histories";

    /// <inheritdoc/>
    public async IAsyncEnumerable<Defect> Inspect(PlatformDb db, [EnumeratorCancellation] CancellationToken cancel)
    {
        var last = await db.Set<FicheVersion>()
            .GroupBy(v => v.FicheId)
            .Select(versions => new { Fiche = versions.Key, Number = versions.Max(v => v.Number) })
            .ToDictionaryAsync(version => version.Fiche, version => version.Number, cancel);
        foreach (var fiche in await db.Set<Fiche>().Select(f => new { f.Id, f.Version }).ToListAsync(cancel))
        {
            if (!last.Remove(fiche.Id, out var number) || number != fiche.Version)
            {
                yield return new("check.history-incomplete", fiche.Id);
            }
        }

        foreach (var orphan in last.Keys)
        {
            yield return new("check.history-orphan", orphan);
        }
    }
}
