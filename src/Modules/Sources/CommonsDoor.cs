using Maillage.Commons.Contracts;
using Maillage.Sources.Contracts;

namespace Maillage.Sources;

/// <summary>Brings the commons in line with what is decided here, within the caller's transaction.</summary>
internal sealed class CommonsDoor(ICommonsIntake intake, ISearchIndex index)
{
    /// <summary>Takes extracts in, or out, or leaves them to be found as proposals, as their state says.</summary>
    public async Task Follow(Source source, IReadOnlyCollection<Extract> extracts, WithheldNames names, CancellationToken cancel)
    {
        foreach (var extract in extracts)
        {
            await Follow(source, extract, names, cancel);
        }

        await index.Remove([.. extracts.Where(e => e.State is ExtractState.Rejected).Select(e => e.Id)], cancel);
        await index.Put([.. extracts.Where(e => e.State is ExtractState.Proposed).Select(e => Proposed(e, names))], cancel);
    }

    /// <summary>Forgets extracts that no longer exist.</summary>
    public async Task Forget(IReadOnlyCollection<Extract> extracts, CancellationToken cancel)
    {
        foreach (var extract in extracts)
        {
            await intake.Withdraw(extract.Id, cancel);
        }

        await index.Remove([.. extracts.Select(e => e.Id)], cancel);
    }

    private Task Follow(Source source, Extract extract, WithheldNames names, CancellationToken cancel) =>
        extract switch
        {
            { IsPublished: true, Contribution: { } kind } => intake.TakeIn(Statement(source, extract, kind, names), cancel),
            { IsPublished: true } => intake.TakeIn(Initiative(source, extract, names), cancel),
            { Version: 0 } => Task.CompletedTask, // just proposed: it never was in the commons
            _ => intake.Withdraw(extract.Id, cancel),
        };

    private static AcceptedStatement Statement(Source source, Extract extract, ContributionKind kind, WithheldNames names) =>
        new(extract.Id, kind, names.Mask(extract), From(extract))
        {
            Places = extract.Places.Count > 0 || source.Territory is null ? extract.Places : [source.Territory],
            Themes = extract.Themes,
            College = extract.College,
            SaidOn = source.SaidOn,
            SameAs = extract.SameAs,
        };

    private static AcceptedInitiative Initiative(Source source, Extract extract, WithheldNames names) =>
        new(extract.Id, names.MaskWords(extract.Name).Shown, names.Mask(extract), From(extract))
        {
            Kind = extract.Kind is ExtractKind.Evenement ? FicheKind.Evenement : FicheKind.Initiative,
            StartsOn = extract.On,
            Places = extract.Places.Count > 0 || source.Territory is null ? extract.Places : [source.Territory],
            Themes = extract.Themes,
        };

    private static Provenance From(Extract extract) => new(extract.Source, extract.SourceVersion, extract.Span);

    private static SearchEntry Proposed(Extract extract, WithheldNames names) =>
        new(
            extract.Id,
            extract.Contribution is null ? SearchKind.Fiche : SearchKind.Statement,
            extract.Contribution is null ? names.MaskWords(extract.Name).Shown : "",
            names.Mask(extract).Shown,
            IsPublished: false
        )
        {
            Label = extract.Kind.Slug(),
            Address = SourceAddress.Of(extract.Source, extract.SourceVersion, extract.Span),
        };
}
