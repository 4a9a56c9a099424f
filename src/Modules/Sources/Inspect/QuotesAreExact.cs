using System.Runtime.CompilerServices;
using Maillage.Kernel;
using Maillage.Kernel.Inspections;
using Maillage.Sources.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Sources.Inspect;

/// <summary>Verifies that each extract and each withheld name is exactly the span of its source's text that it says it is.</summary>
internal sealed class QuotesAreExact(ISourceWords sources) : IInspection
{
    /// <inheritdoc/>
    public string Name => "check.extracts";

    /// <inheritdoc/>
    public async IAsyncEnumerable<Defect> Inspect(PlatformDb db, [EnumeratorCancellation] CancellationToken cancel)
    {
        List<Quote> quotes =
        [
            .. await db.Set<Extract>().Select(e => new Quote(e.Id, e.Source, e.SourceVersion, e.Start, e.End, e.Words)).ToListAsync(cancel),
            .. await db.Set<WithheldName>()
                .Select(n => new Quote(n.Id, n.Source, n.SourceVersion, n.Start, n.End, n.Words))
                .ToListAsync(cancel),
        ];
        foreach (var quote in quotes.OrderBy(q => (q.Source, q.Version)))
        {
            if (!await sources.Stand(quote.Source, quote.Version, new(quote.Start, quote.End), quote.Words, cancel))
            {
                yield return new("check.extract-not-exact", quote.Id, quote.Source);
            }
        }
    }

    private sealed record Quote(Guid Id, Guid Source, int Version, int Start, int End, string Words);
}
