using Maillage.Kernel;
using Maillage.Sources.Contracts;
using Maillage.Territories;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Commons.ShowFiche;

/// <summary>Says, in the margin, where each thing was said: title, date, page, and the way to its highlighted place.</summary>
internal sealed class SourceMargin(PlatformDb db, ISourceShelf shelf, ITerritories territories)
{
    public async Task<IReadOnlyList<QuoteView>> Quotes(Fiche fiche, CancellationToken cancel)
    {
        var cards = await shelf.Find([.. fiche.Quotes.Select(quote => quote.Source).Distinct()], cancel);
        var pages = await shelf.PagesOf([fiche.Id], cancel); // the extract that became the fiche has its identity
        return
        [
            .. fiche.Quotes.Select(quote => new QuoteView(
                quote.Masked().Shown,
                Source(
                    cards.GetValueOrDefault(quote.Source),
                    pages.GetValueOrDefault(fiche.Id),
                    quote.Source,
                    quote.SourceVersion,
                    quote.Span()
                )
            )),
        ];
    }

    public async Task<IReadOnlyList<StatementView>> Statements(IReadOnlyList<Contribution> said, CancellationToken cancel)
    {
        Guid[] ids = [.. said.Select(c => c.Id)];
        var cards = await shelf.Find([.. said.Select(c => c.Source).Distinct()], cancel);
        var pages = await shelf.PagesOf(ids, cancel);
        var again = await TimesSaidAgain(ids, cancel);
        return
        [
            .. said.Select(c => new StatementView(
                c.Id,
                c.Kind,
                c.Words.Shown,
                c.College,
                1 + again.GetValueOrDefault(c.Id),
                [.. c.Places.Select(territories.Find).OfType<Territory>()],
                Source(cards.GetValueOrDefault(c.Source), pages.GetValueOrDefault(c.Id), c.Source, c.SourceVersion, c.Span)
            )),
        ];
    }

    private async Task<Dictionary<Guid, int>> TimesSaidAgain(Guid[] ids, CancellationToken cancel) =>
        await db.Set<Contribution>()
            .Where(c => c.SameAs != null && ids.Contains(c.SameAs.Value))
            .GroupBy(c => c.SameAs!.Value)
            .ToDictionaryAsync(group => group.Key, group => group.Count(), cancel);

    private static SourceView Source(SourceCard? card, int? page, Guid source, int version, Span span) =>
        new(card?.Title, card?.SaidOn, page, SourceAddress.Of(source, version, span));
}
