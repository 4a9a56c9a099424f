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
    /// <summary>Up to how many matches are weighed by how rare their words are, and where they stand.</summary>
    internal const int MostWeighed = 2000;

    private readonly SearchSql sql = SearchSql.Of(db.IsSqlite);

    public async Task<IReadOnlyList<SearchHit>> Find(string words, bool withProposed, int limit, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 200);
        return await Hits(new(SearchQuery.Parse(words), withProposed, ""), 0, limit, cancel);
    }

    /// <summary>One page of what is published.</summary>
    public Task<IReadOnlyList<SearchHit>> Find(SearchQuery query, HitPage page, CancellationToken cancel) =>
        Hits(new(query, WithProposed: false, page.Label), page.Skip, page.Take, cancel);

    /// <summary>How much of each kind is published and matches, most first.</summary>
    public async Task<IReadOnlyList<LabelCount>> Count(SearchQuery query, CancellationToken cancel)
    {
        if (query.Terms.Count == 0)
        {
            return [];
        }

        var counts = new List<LabelCount>();
        await using var command = (await db.Command(sql.Labels, cancel)).With("query", sql.Match(query, withProposed: false));
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
    public Task<List<int>> Ranked(SearchQuery query, CancellationToken cancel) =>
        Ranked(new Wanted(query, WithProposed: false, ""), cancel);

    /// <summary>
    /// Few matches are weighed one by one. When they are very many the words say too little to tell texts apart, and weighing them
    /// all would take longer than anyone waits: then those that say it in their title come first, and the newest before the others.
    /// </summary>
    private async Task<List<int>> Ranked(Wanted wanted, CancellationToken cancel)
    {
        if (wanted.Query.Terms.Count == 0)
        {
            return [];
        }

        var (all, areWeighed) = await WeighedIfFew(sql.Match(wanted.Query, wanted.WithProposed), wanted.Label, cancel);
        if (areWeighed)
        {
            return all;
        }

        var (titles, _) = await WeighedIfFew(sql.MatchTitle(wanted.Query, wanted.WithProposed), wanted.Label, cancel);
        var first = titles.ToHashSet();
        return [.. titles, .. all.Where(key => !first.Contains(key))];
    }

    private async Task<(List<int> Keys, bool AreWeighed)> WeighedIfFew(string match, string label, CancellationToken cancel)
    {
        var newest = await Keys(sql.Newest, match, label, cancel);
        return newest.Count > MostWeighed ? (newest, false) : (await Keys(sql.Weighed, match, label, cancel), true);
    }

    private async Task<List<int>> Keys(string question, string match, string label, CancellationToken cancel)
    {
        var keys = new List<int>();
        await using var command = (await db.Command(question, cancel)).With("query", match).With("label", label);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        // SQLite answers at once; awaiting each of a hundred thousand rows takes longer than reading them.
        while (db.IsSqlite ? rows.Read() : await rows.ReadAsync(cancel))
        {
            keys.Add(rows.GetInt32(0));
        }

        return keys;
    }

    /// <summary>All published statements that match, best first.</summary>
    public async Task<List<Guid>> Statements(SearchQuery query, CancellationToken cancel)
    {
        var ids = new List<Guid>();
        if (query.Terms.Count == 0)
        {
            return ids;
        }

        await using var command = (await db.Command(sql.Ids, cancel)).With("query", sql.Match(query, withProposed: false));
        command.With("kind", (short)SearchKind.Statement);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            ids.Add(rows.GetGuid(0));
        }

        return ids;
    }

    private async Task<IReadOnlyList<SearchHit>> Hits(Wanted wanted, int skip, int take, CancellationToken cancel)
    {
        var keys = (await Ranked(wanted, cancel)).Skip(skip).Take(take).ToList();
        if (keys.Count == 0)
        {
            return [];
        }

        var hits = new Dictionary<int, SearchHit>();
        await using var command = await db.Command(SearchSql.Entries(keys), cancel);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            hits.Add(rows.GetInt32(7), Hit(rows, wanted.Query));
        }

        return [.. keys.Where(hits.ContainsKey).Select(key => hits[key])]; // one may be gone since
    }

    private static SearchHit Hit(DbDataReader row, SearchQuery query)
    {
        var (kind, label, title) = ((SearchKind)row.GetInt16(1), row.GetString(2), row.GetString(5));
        var (sentence, marks) = Excerpt.Of(row.GetString(6), query);
        return new(row.GetGuid(0), kind, kind is SearchKind.Fiche ? title : label, sentence, marks, row.GetBoolean(4), row.GetString(3));
    }

    /// <summary>What is looked for, and of which kind: of any when the label is empty.</summary>
    private sealed record Wanted(SearchQuery Query, bool WithProposed, string Label);
}
