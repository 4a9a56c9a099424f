using Maillage.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Sources.Import;

/// <summary>Carries to a new version of a text what people decided on the one before, where the words still stand.</summary>
internal sealed class VersionCarrier(PlatformDb db, CommonsDoor commons)
{
    /// <summary>Moves decided extracts; forgets proposals that nobody looked at, which the new version proposes anew.</summary>
    public async Task<Carried> Carry(Source source, SourceVersion version, Proposals proposals, CancellationToken cancel)
    {
        var before = await db.Set<Extract>().Where(e => e.Source == source.Id && e.SourceVersion == version.Number - 1).ToListAsync(cancel);
        var moved = before.Where(e => e.State is not ExtractState.Proposed && Move(e, version)).ToList();
        var forgotten = before.Where(e => e.State is ExtractState.Proposed).ToList();
        await commons.Forget(forgotten, cancel);
        db.RemoveRange(forgotten);

        var proposed = proposals.Extracts().Where(e => !moved.Exists(m => m.Kind == e.Kind && m.Span.Overlaps(e.Span)));
        return new([.. proposed], moved, await Names(source, proposals, cancel));
    }

    // What no longer stands in the new text keeps quoting the old one, which is kept for that.
    private static bool Move(Extract extract, SourceVersion version)
    {
        var quote = ExactQuote.Nearest(version, extract.Words, extract.Start);
        if (quote is not null)
        {
            extract.Quote(quote, version.PageAt(quote.Span.Start));
        }

        return quote is not null;
    }

    private async Task<WithheldNames> Names(Source source, Proposals proposals, CancellationToken cancel)
    {
        var earlier = await db.Set<WithheldName>().Where(n => n.Source == source.Id).ToListAsync(cancel);
        var consents = earlier.Where(n => !n.IsWithheld).GroupBy(n => n.Words).ToDictionary(group => group.Key, group => group.Last());
        var names = proposals.Names();
        foreach (var name in names)
        {
            if (consents.TryGetValue(name.Words, out var consent))
            {
                name.KeepConsentOf(consent);
            }
        }

        db.AddRange(names);
        return new([.. earlier, .. names]);
    }
}

/// <summary>What a new version proposes, what moved to it, and every name of the source.</summary>
internal sealed record Carried(IReadOnlyList<Extract> New, IReadOnlyList<Extract> Moved, WithheldNames Names);
