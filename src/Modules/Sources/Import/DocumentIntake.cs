using Maillage.Documents;
using Maillage.Kernel;
using Maillage.Sources.Contracts;
using Maillage.Territories;
using Maillage.TextAnalysis;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Sources.Import;

/// <summary>Takes one kept file in: its text, what it proposes and the names that it withholds, wholly or not at all.</summary>
internal sealed class DocumentIntake(
    PlatformDb db,
    OriginalReader reader,
    TextAnalyzer analyzer,
    NamedPlaces places,
    CommonsDoor commons,
    VersionCarrier carrier,
    KnownStatements known,
    TimeProvider clock
)
{
    /// <param name="original">The kept file.</param>
    /// <param name="options">How.</param>
    /// <param name="step">The step of a job to end in the same transaction; null without a job.</param>
    /// <param name="cancel">Stops before anything is written.</param>
    /// <exception cref="RefusedException">It is an archive (<c>document.is-archive</c>).</exception>
    public async Task<ImportedFile> Take(Original original, ImportOptions options, ImportStep? step, CancellationToken cancel)
    {
        var result = await Known(original, options, cancel);
        if (result is null)
        {
            try
            {
                var document = await reader.Read(original, cancel);
                return await Write(new(original, document, Analyze(document, options), options), step, cancel);
            }
            catch (RefusedException refused) when (refused.Refusals[0].Code is not "document.is-archive")
            {
                result = new ImportedFile(original.Name, ImportOutcome.Refused) { Refusal = refused.Refusals[0] };
            }
        }

        step?.End(result);
        await db.SaveChangesAsync(cancel);
        return result;
    }

    private async Task<ImportedFile?> Known(Original original, ImportOptions options, CancellationToken cancel)
    {
        var same = await db.Set<SourceVersion>()
            .Where(v => v.Sha256 == original.Sha256)
            .Select(v => new { v.Source, v.Number })
            .FirstOrDefaultAsync(cancel);
        if (same is null)
        {
            return null;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await known.Accept(same.Source, same.Number, options, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new(original.Name, ImportOutcome.AlreadyKnown) { Source = same.Source, Version = same.Number };
    }

    private Analysis Analyze(ExtractedDocument document, ImportOptions options) =>
        analyzer.Analyze(document.Structure, places.Around(options.Territory) with { Date = document.Date });

    private async Task<ImportedFile> Write(Reading reading, ImportStep? step, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var before = await KnownSource(reading, cancel);
        var (source, outcome) = before is null
            ? (Source.Import(Describe(reading), reading.Original.By, clock.GetUtcNow()), ImportOutcome.Imported)
            : (before, ImportOutcome.NewVersion);
        var result = before is null ? await AddSource(source, reading, cancel) : await AddVersion(source, reading, cancel);
        step?.End(result with { Outcome = outcome });
        await db.SaveChangesAsync(cancel);
        await known.Accept(source.Id, result.Version, reading.Options, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return result with { Outcome = outcome };
    }

    private async Task<ImportedFile> AddSource(Source source, Reading reading, CancellationToken cancel)
    {
        var version = SourceVersion.Of(source, reading.Original, reading.Document, clock.GetUtcNow());
        var proposals = new Proposals(version, reading.Analysis, places, analyzer.Themes);
        var (names, extracts) = (new WithheldNames(proposals.Names()), proposals.Extracts());
        Accept(extracts, reading.Options);
        source.Withhold(names);
        db.Add(source);
        db.Add(version);
        db.AddRange(names.All);
        db.AddRange(extracts);
        await commons.Follow(source, extracts, names, cancel);
        return Result(version, extracts, names);
    }

    private async Task<ImportedFile> AddVersion(Source source, Reading reading, CancellationToken cancel)
    {
        source.AddVersion();
        var version = SourceVersion.Of(source, reading.Original, reading.Document, clock.GetUtcNow());
        var proposals = new Proposals(version, reading.Analysis, places, analyzer.Themes);
        db.Add(version);
        var carried = await carrier.Carry(source, version, proposals, cancel);
        Accept(carried.New, reading.Options);
        db.AddRange(carried.New);
        source.Withhold(carried.Names);
        await commons.Follow(source, [.. carried.New, .. carried.Moved], carried.Names, cancel);
        return Result(version, carried.New, carried.Names);
    }

    private void Accept(IReadOnlyList<Extract> extracts, ImportOptions options)
    {
        foreach (var extract in extracts.Where(e => e.Confidence >= options.AcceptAbove))
        {
            extract.Accept(new(options.By, clock.GetUtcNow()));
        }
    }

    /// <summary>The source that the person chose; else the one with the same file name, title and territory.</summary>
    private async Task<Source?> KnownSource(Reading reading, CancellationToken cancel)
    {
        if (reading.Options.NewVersionOf is { } chosen)
        {
            return await db.Set<Source>().SingleOrDefaultAsync(s => s.Id == chosen, cancel);
        }

        var (name, described) = (reading.Original.Name, Describe(reading));
        return await db.Set<Source>()
            .Where(s => s.Title == described.Title && s.Territory == described.Territory && s.ImportedBy == reading.Original.By)
            .Where(s => db.Set<SourceVersion>().Any(v => v.Source == s.Id && v.FileName == name))
            .OrderBy(s => s.Id)
            .FirstOrDefaultAsync(cancel);
    }

    private static SourceDescription Describe(Reading reading)
    {
        if (reading.Options.Known is { } document)
        {
            return new(Short(document.Title), DocumentKind.Minutes, document.SaidOn, reading.Options.Territory);
        }

        string[] titles = [reading.Analysis.Document.Title, reading.Document.Title ?? "", FileNames.Title(reading.Original.Name)];
        var title = titles.Select(t => t.Trim()).First(t => t.Length > 0);
        return new(
            Short(title),
            reading.Analysis.Document.Kind,
            Proposals.Day(reading.Analysis.Document.Date) ?? reading.Document.Date,
            reading.Options.Territory
        );
    }

    private static string Short(string title) =>
        title.Length > Source.MaxTitleLength ? title[..(Source.MaxTitleLength - 1)].TrimEnd() + "…" : title;

    private static ImportedFile Result(SourceVersion version, IReadOnlyList<Extract> extracts, WithheldNames names) =>
        new(version.FileName, ImportOutcome.Imported)
        {
            Source = version.Source,
            Version = version.Number,
            Extracts = extracts.Count,
            Accepted = extracts.Count(e => e.IsPublished),
            Names = names.All.Count(n => n.SourceVersion == version.Number && n.IsWithheld),
        };

    /// <summary>A file, read and understood.</summary>
    private sealed record Reading(Original Original, ExtractedDocument Document, Analysis Analysis, ImportOptions Options);
}
