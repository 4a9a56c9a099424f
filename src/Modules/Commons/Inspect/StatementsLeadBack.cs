using System.Runtime.CompilerServices;
using Maillage.Kernel;
using Maillage.Kernel.Inspections;
using Maillage.Sources.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Commons.Inspect;

/// <summary>Verifies that each statement quotes its source exactly, and that what it is about exists.</summary>
internal sealed class StatementsLeadBack(ISourceWords sources) : IInspection
{
    /// <inheritdoc/>
    public string Name => "check.statements";

    /// <inheritdoc/>
    public async IAsyncEnumerable<Defect> Inspect(PlatformDb db, [EnumeratorCancellation] CancellationToken cancel)
    {
        var fiches = (await db.Set<Fiche>().Select(f => f.Id).ToListAsync(cancel)).ToHashSet();
        var statements = await db.Set<Contribution>().AsNoTracking().ToListAsync(cancel);
        foreach (var said in statements.OrderBy(c => (c.Source, c.SourceVersion)))
        {
            if (!await sources.Stand(said.Source, said.SourceVersion, said.Span, said.Exact, cancel))
            {
                yield return new("check.quote-not-exact", said.Id, said.Source);
            }

            if (said.About is { } about && !fiches.Contains(about))
            {
                yield return new("check.about-nothing", said.Id, about);
            }
        }
    }
}
