using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Maillage.Kernel;
using Maillage.Kernel.Files;
using Maillage.Kernel.Inspections;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Sources.Inspect;

/// <summary>Verifies that every source has all its versions, and each of them its original, unaltered to the last byte.</summary>
internal sealed class OriginalsAreWhole(FileStore files, TimeProvider clock) : IInspection
{
    /// <inheritdoc/>
    public string Name => "check.originals";

    /// <inheritdoc/>
    public async IAsyncEnumerable<Defect> Inspect(PlatformDb db, [EnumeratorCancellation] CancellationToken cancel)
    {
        var versions = await db.Set<SourceVersion>()
            .Select(v => new
            {
                v.Source,
                v.Number,
                v.Sha256,
                v.FileName,
            })
            .ToListAsync(cancel);
        foreach (var version in versions)
        {
            if (await WhyNotWhole(version.Sha256, cancel) is { } code)
            {
                yield return new(code, version.FileName, version.Sha256);
            }
        }

        await foreach (var stray in Strays([.. versions.Select(version => version.Sha256)], db, cancel))
        {
            yield return stray;
        }

        var numbers = versions.ToLookup(version => version.Source, version => version.Number);
        foreach (var source in await db.Set<Source>().Select(s => new { s.Id, s.Versions }).ToListAsync(cancel))
        {
            if (!numbers[source.Id].Order().SequenceEqual(Enumerable.Range(1, source.Versions)))
            {
                yield return new("check.version-missing", source.Id);
            }
        }
    }

    /// <summary>Kept files that no source quotes and no import names, but for those that are just coming in.</summary>
    private async IAsyncEnumerable<Defect> Strays(HashSet<string> quoted, PlatformDb db, [EnumeratorCancellation] CancellationToken cancel)
    {
        var named = await db.Set<ImportStep>().Select(s => s.Sha256).ToHashSetAsync(cancel);
        foreach (var stray in files.KeptBefore(clock.GetUtcNow() - Import.Leftovers.Patience))
        {
            if (!quoted.Contains(stray) && !named.Contains(stray))
            {
                yield return new("check.original-stray", stray);
            }
        }
    }

    private async Task<string?> WhyNotWhole(string sha256, CancellationToken cancel)
    {
        if (!files.Holds(sha256))
        {
            return "check.original-missing";
        }

        await using var original = files.Open(sha256);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(original, cancel)) == sha256 ? null : "check.original-altered";
    }
}
