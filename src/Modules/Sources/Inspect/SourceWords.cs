using Maillage.Kernel;
using Maillage.Sources.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Sources.Inspect;

/// <summary>Compares quotes with the texts they come from; reads each text once as long as quotes come by source.</summary>
internal sealed class SourceWords(PlatformDb db) : ISourceWords
{
    private (Guid Source, int Version) at;
    private string? text;

    /// <inheritdoc/>
    public async Task<bool> Stand(Guid source, int version, Span place, string words, CancellationToken cancel)
    {
        if (at != (source, version))
        {
            text = await db.Set<SourceVersion>()
                .Where(v => v.Source == source && v.Number == version)
                .Select(v => v.Text)
                .SingleOrDefaultAsync(cancel);
            at = (source, version);
        }

        return text is not null
            && place.Start >= 0
            && place.Start <= place.End
            && place.End <= text.Length
            && text.AsSpan(place.Start, place.Length).SequenceEqual(words);
    }
}
