using Maillage.Kernel;
using Maillage.Sources.Contracts;

namespace Maillage.Sources.Import;

/// <summary>Imports files while the caller waits.</summary>
internal sealed class Importer(PlatformDb db, OriginalReader reader, DocumentIntake intake, Leftovers leftovers) : IImporter
{
    public async Task<IReadOnlyList<ImportedFile>> Import(
        IReadOnlyList<FileToImport> files,
        ImportOptions options,
        IProgress<ImportedFile>? progress,
        CancellationToken cancel
    )
    {
        var results = new List<ImportedFile>();
        foreach (var file in files)
        {
            try
            {
                results.AddRange(await Import(file, options, progress, cancel));
            }
            catch (Exception error) when (StorageRefusal.Of(error) is { } refusal)
            {
                throw new RefusedException(refusal);
            }
        }

        return results;
    }

    private async Task<IReadOnlyList<ImportedFile>> Import(
        FileToImport file,
        ImportOptions options,
        IProgress<ImportedFile>? progress,
        CancellationToken cancel
    )
    {
        var name = FileNames.Clean(file.Name);
        try
        {
            await using var content = file.Open();
            return await Take(await reader.Keep(content, name, options.By, cancel), options, progress, cancel);
        }
        catch (RefusedException refused)
        {
            var result = new ImportedFile(name, ImportOutcome.Refused) { Refusal = refused.Refusals[0] };
            progress?.Report(result);
            return [result];
        }
    }

    private async Task<IReadOnlyList<ImportedFile>> Take(
        Original original,
        ImportOptions options,
        IProgress<ImportedFile>? progress,
        CancellationToken cancel
    )
    {
        try
        {
            db.ChangeTracker.Clear(); // each file stands alone
            var result = await intake.Take(original, options, step: null, cancel);
            progress?.Report(result);
            return [result];
        }
        catch (RefusedException refused) when (refused.Refusals[0].Code is "document.is-archive")
        {
            return await TakeAll(await reader.Unfold(original, cancel), options with { NewVersionOf = null }, progress, cancel);
        }
        finally
        {
            await leftovers.Discard([original.Sha256], CancellationToken.None); // unless a source is made of it
        }
    }

    private async Task<IReadOnlyList<ImportedFile>> TakeAll(
        IReadOnlyList<Original> files,
        ImportOptions options,
        IProgress<ImportedFile>? progress,
        CancellationToken cancel
    )
    {
        var results = new List<ImportedFile>();
        foreach (var file in files)
        {
            results.AddRange(await Take(file, options, progress, cancel));
        }

        return results;
    }
}
