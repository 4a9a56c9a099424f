using Maillage.Api;
using Maillage.Commons.Contracts;
using Maillage.Commons.Search;
using Maillage.Commons.ShowFiche;
using Maillage.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Commons.Api;

/// <summary>Says of statements, to programs, what their pages say to people.</summary>
internal sealed class ContributionWriter(PlatformDb db, SourceMargin margin)
{
    /// <summary>Statements of a list, in the same order: declared as what a list says, so that the rest is not written.</summary>
    public async Task<IReadOnlyList<ContributionOfApi>> Of(
        HttpContext http,
        IReadOnlyList<Contribution> said,
        SearchQuery query,
        CancellationToken cancel
    )
    {
        var views = await margin.Statements(said, cancel);
        var about = await About(said, cancel);
        return
        [
            .. said.Zip(
                views,
                (one, view) =>
                    Of(http, one, view) with
                    {
                        About =
                            one.About is { } fiche && about.TryGetValue(fiche, out var title)
                                ? new(fiche, title, http.LinksOf(FicheAddress.Of(fiche)))
                                : null,
                        Match = query.Terms.Count == 0 ? null : MatchIn(view.Words, query),
                    }
            ),
        ];
    }

    public async Task<IReadOnlyList<EchoOfApi>> Echoes(HttpContext http, IReadOnlyList<Contribution> said, CancellationToken cancel) =>
        [
            .. (await margin.Statements(said, cancel)).Zip(
                said,
                (view, one) =>
                    new EchoOfApi(
                        one.Id,
                        view.Words,
                        FicheWriter.Provenance(http, view.Source, one.Source, one.SourceVersion, one.Span),
                        http.LinksOf(FicheAddress.OfStatement(one.Id))
                    )
            ),
        ];

    private async Task<Dictionary<Guid, string>> About(IReadOnlyList<Contribution> said, CancellationToken cancel)
    {
        var ids = said.Select(c => c.About).OfType<Guid>().Distinct().ToArray();
        return (await db.Published(ids, cancel)).ToDictionary(f => f.Id, f => f.Content.Title);
    }

    private static MatchOfApi MatchIn(string words, SearchQuery query)
    {
        var excerpt = Excerpt.Of(words, query);
        return MatchOfApi.Of(excerpt.Sentence, excerpt.Marks);
    }

    private static ContributionOfApi Of(HttpContext http, Contribution said, StatementView view) =>
        new()
        {
            Id = said.Id,
            Kind = said.Kind.Slug(),
            Words = view.Words,
            College = said.College?.Slug(),
            SaidOn = said.SaidOn,
            Places = FicheWriter.Places(http, view.Places),
            Themes = said.Themes,
            Times = view.Times,
            SameAs = said.SameAs,
            About = null,
            Provenance = FicheWriter.Provenance(http, view.Source, said.Source, said.SourceVersion, said.Span),
            PublishedAt = said.PublishedAt,
            Links = http.LinksOf(FicheAddress.OfStatement(said.Id)),
            Echoes = [],
        };
}
