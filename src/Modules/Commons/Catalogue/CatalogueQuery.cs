using Maillage.Commons.Search;

namespace Maillage.Commons.Catalogue;

/// <summary>A filter bound to the catalogue of this moment: list, facets and map of one answer all say the same.</summary>
/// <param name="Columns">The fiches.</param>
/// <param name="Selection">Which of them match.</param>
/// <param name="Found">What the words find, best first; null when there are no words.</param>
internal sealed record Chosen(FicheColumns Columns, Selection Selection, FoundRows? Found)
{
    public FacetCounts Facets() => FacetCounts.Of(Columns, Selection);
}

/// <summary>Some rows of the catalogue, in order, and where the next ones begin.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="First">How many come before them, in the pages already seen.</param>
/// <param name="Next">The cursor of the next page; null on the last one.</param>
internal sealed record CataloguePage(IReadOnlyList<int> Rows, int First, string? Next);

/// <summary>The questions that pages, tiles and API ask of the catalogue.</summary>
internal sealed class CatalogueQuery(LiveCatalogue live, FoundFiches found, ThemeBits themes)
{
    public async Task<Chosen> Choose(CatalogueFilter filter)
    {
        var columns = await live.Whole();
        var rows = filter.Words.Length == 0 ? null : await found.Find(columns, filter.Words);
        return new(columns, new Selection(columns, filter, themes, rows?.Rows), rows);
    }

    /// <summary>A page of what was chosen: by relevance when there are words, else the last published first.</summary>
    public static CataloguePage Page(Chosen chosen, string? cursor, int size)
    {
        var after = CatalogueCursor.Read(cursor);
        return chosen.Found is { } words ? ByRelevance(chosen, words, after, size) : ByDate(chosen, after, size);
    }

    // After the last one shown where it stands now, so that what was published meanwhile moves nothing; by count when it is gone.
    private static CataloguePage ByRelevance(Chosen chosen, FoundRows words, CatalogueCursor after, int size)
    {
        var columns = chosen.Columns;
        var matching = words.Ranked.Where(chosen.Selection.Matches).ToList();
        var last = after.Seen == 0 ? -1 : matching.FindIndex(row => columns.Ids[row] == after.Id);
        var rows = matching.Skip(last >= 0 ? last + 1 : after.Seen).Take(size + 1).ToList();
        return Cut(rows, after.Seen, size, row => new(after.Seen + size, 0, columns.Ids[row]));
    }

    private static CataloguePage ByDate(Chosen chosen, CatalogueCursor after, int size)
    {
        var columns = chosen.Columns;
        var best = new PriorityQueue<int, (long, Guid)>();
        for (var row = 0; row < columns.Count; row++)
        {
            var place = (columns.Published[row], columns.Ids[row]);
            if (!chosen.Selection.Matches(row) || (after.Seen > 0 && place.CompareTo((after.At, after.Id)) >= 0))
            {
                continue;
            }

            best.Enqueue(row, place);
            if (best.Count > size + 1)
            {
                best.Dequeue();
            }
        }

        var rows = new List<int>(best.Count);
        while (best.TryDequeue(out var row, out _))
        {
            rows.Add(row);
        }

        rows.Reverse();
        return Cut(rows, after.Seen, size, last => new(after.Seen + size, columns.Published[last], columns.Ids[last]));
    }

    private static CataloguePage Cut(List<int> rows, int seen, int size, Func<int, CatalogueCursor> next) =>
        rows.Count <= size ? new(rows, seen, null) : new(rows[..size], seen, next(rows[size - 1]).ToString());
}
