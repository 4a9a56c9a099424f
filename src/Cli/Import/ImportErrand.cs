using Maillage.Cli.Errands;
using Maillage.Cli.Territories;
using Maillage.Sources.Contracts;
using Maillage.TextAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Cli.Import;

/// <summary>How the files of an import are to be taken.</summary>
/// <param name="Territory">What they are about, as <c>kind:code</c>; null when unknown.</param>
/// <param name="AcceptAbove">Publishes what was extracted with at least this confidence; null leaves everything to a person.</param>
internal sealed record ImportOrder(string? Territory, double? AcceptAbove);

/// <summary>A file and what became of it, as scripts read it.</summary>
internal sealed record ImportNews(string Name, string Outcome)
{
    public Guid? Source { get; init; }
    public int Version { get; init; }
    public int Extracts { get; init; }
    public int Accepted { get; init; }
    public int NamesWithheld { get; init; }

    /// <summary>The code of why it was refused; null otherwise.</summary>
    public string? Refusal { get; init; }

    /// <summary>The same for people.</summary>
    public string? Why { get; init; }

    public static ImportNews Of(ImportedFile file) =>
        new(file.Name, WordFor(file.Outcome))
        {
            Source = file.Source,
            Version = file.Version,
            Extracts = file.Extracts,
            Accepted = file.Accepted,
            NamesWithheld = file.Names,
            Refusal = file.Refusal?.Code,
            Why = file.Refusal is { } refusal ? Sentence.Of(refusal) : null,
        };

    private static string WordFor(ImportOutcome outcome) =>
        outcome switch
        {
            ImportOutcome.Imported => "imported",
            ImportOutcome.NewVersion => "new-version",
            ImportOutcome.AlreadyKnown => "already-known",
            ImportOutcome.Refused => "refused",
            _ => throw new NotSupportedException($"{outcome} has no word."),
        };
}

/// <summary>Imports files.</summary>
internal sealed class ImportErrand : Errand<ImportOrder, ImportNews>
{
    /// <inheritdoc/>
    public override string Name => "import";

    /// <inheritdoc/>
    public override void WarmUp(IServiceProvider services) => services.GetRequiredService<TextAnalyzer>();

    /// <inheritdoc/>
    public override async Task Do(ImportOrder order, ErrandBasket basket, Action<ImportNews> tell, CancellationToken cancel)
    {
        var territory = order.Territory is { } typed ? TerritoryNamed.In(basket.Services, typed) : null;
        var options = new ImportOptions { Territory = territory, AcceptAbove = order.AcceptAbove };
        await basket.Services.GetRequiredService<IImporter>().Import(basket.Files, options, new Teller(tell), cancel);
    }

    // Unlike Progress<T>, tells at once and in order.
    private sealed class Teller(Action<ImportNews> tell) : IProgress<ImportedFile>
    {
        public void Report(ImportedFile value) => tell(ImportNews.Of(value));
    }
}
