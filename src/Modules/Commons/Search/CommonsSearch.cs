using System.Data.Common;
using System.Globalization;
using Maillage.Commons.Contracts;
using Maillage.Kernel;

namespace Maillage.Commons.Search;

/// <summary>What matches, by what it is.</summary>
/// <param name="Kind">Fiche or statement.</param>
/// <param name="Label">A kind of fiche or of statement, as a slug.</param>
/// <param name="Count">How many.</param>
public sealed record LabelCount(SearchKind Kind, string Label, int Count);

/// <summary>A page of what was found.</summary>
/// <param name="Label">Only what is of this kind; all when empty.</param>
/// <param name="Skip">How many are passed over.</param>
/// <param name="Take">How many at most.</param>
internal sealed record HitPage(string Label, int Skip, int Take);

/// <summary>Full-text search over fiches and statements, on either database.</summary>
internal sealed class CommonsSearch(PlatformDb db) : ISearch
{
    private readonly SearchSql sql = SearchSql.Of(db.IsSqlite);

    public async Task<IReadOnlyList<SearchHit>> Find(string words, bool withProposed, int limit, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 200);
        return await Hits(SearchQuery.Parse(words), withProposed, new("", 0, limit), cancel);
    }

    /// <summary>One page of what is published.</summary>
    public Task<IReadOnlyList<SearchHit>> Find(SearchQuery query, HitPage page, CancellationToken cancel) =>
        Hits(query, withProposed: false, page, cancel);

    /// <summary>How much of each kind is published and matches, most first.</summary>
    public async Task<IReadOnlyList<LabelCount>> Count(SearchQuery query, CancellationToken cancel)
    {
        if (query.Terms.Count == 0)
        {
            return [];
        }

        var counts = new List<LabelCount>();
        await using var command = await Ask(sql.Labels, query, withProposed: false, cancel);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            counts.Add(
                new((SearchKind)rows.GetInt16(0), rows.GetString(1), Convert.ToInt32(rows.GetValue(2), CultureInfo.InvariantCulture))
            );
        }

        return [.. counts.OrderByDescending(count => count.Count)];
    }

    /// <summary>The numbers of all published entries that match, best first.</summary>
    public async Task<List<int>> Ranked(SearchQuery query, CancellationToken cancel)
    {
        var keys = new List<int>();
        if (query.Terms.Count == 0)
        {
            return keys;
        }

        await using var command = await Ask(sql.Ranked, query, withProposed: false, cancel);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            keys.Add(rows.GetInt32(0));
        }

        return keys;
    }

    private async Task<IReadOnlyList<SearchHit>> Hits(SearchQuery query, bool withProposed, HitPage page, CancellationToken cancel)
    {
        if (query.Terms.Count == 0)
        {
            return [];
        }

        var hits = new List<SearchHit>();
        await using var command = await Ask(sql.Hits, query, withProposed, cancel);
        command.With("label", page.Label).With("limit", page.Take).With("skip", page.Skip);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            hits.Add(Hit(rows, query));
        }

        return hits;
    }

    private async Task<DbCommand> Ask(string question, SearchQuery query, bool withProposed, CancellationToken cancel) =>
        (await db.Command(question, cancel)).With("query", sql.Match(query, withProposed));

    private static SearchHit Hit(DbDataReader row, SearchQuery query)
    {
        var (kind, label, title) = ((SearchKind)row.GetInt16(1), row.GetString(2), row.GetString(5));
        var (sentence, marks) = Excerpt.Of(row.GetString(6), query);
        return new(row.GetGuid(0), kind, kind is SearchKind.Fiche ? title : label, sentence, marks, row.GetBoolean(4), row.GetString(3));
    }
}
