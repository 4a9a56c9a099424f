using Maillage.Commons.Catalogue;
using Maillage.Commons.Contracts;
using Maillage.Commons.Search;
using Maillage.Kernel;
using Maillage.Territories;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Commons.Api;

/// <summary>Which statements are asked for: values of one choice widen it (or), choices narrow it (and).</summary>
internal sealed record StatementFilter
{
    public string Words { get; init; } = "";
    public IReadOnlyList<ContributionKind> Kinds { get; init; } = [];
    public IReadOnlyList<string> Themes { get; init; } = [];
    public IReadOnlyList<TerritoryId> Territories { get; init; } = [];
    public IReadOnlyList<College> Colleges { get; init; } = [];

    /// <summary>The fiche that they are about.</summary>
    public Guid? Fiche { get; init; }

    /// <summary>The source that they come from.</summary>
    public Guid? Source { get; init; }
}

/// <summary>A page of statements.</summary>
/// <param name="Items">In order.</param>
/// <param name="Next">The cursor of the next page; null on the last one.</param>
/// <param name="Total">On all pages together.</param>
internal sealed record StatementPage(IReadOnlyList<Contribution> Items, string? Next, int Total);

/// <summary>Lists what was said: by relevance when there are words, else the last published first.</summary>
/// <remarks>
/// Territories and themes are looked at row by row, in columns of a few bytes: places lie in one another in ways that the database
/// does not know. Time: O(statements) for those, O(page) without.
/// </remarks>
internal sealed class StatementList(PlatformDb db, CommonsSearch search, ITerritories territories)
{
    private const int Batch = 500;

    public async Task<StatementPage> Page(StatementFilter filter, CatalogueCursor after, int size, CancellationToken cancel)
    {
        var keys = filter.Words.Length > 0 ? await ByRelevance(filter, cancel) : null;
        var page = keys is null ? await ByDate(filter, after, size, cancel) : After(keys, after).Take(size + 1).ToList();
        var next = page.Count > size ? Cursor(page[size - 1], after.Seen + size, keys is not null) : null;
        return new(await Load([.. page.Take(size)], cancel), next, keys?.Count ?? await Count(filter, cancel));
    }

    private static string Cursor(Key last, int seen, bool byRelevance) =>
        new CatalogueCursor(seen, byRelevance ? 0 : last.PublishedAt.ToUnixTimeMilliseconds(), last.Id).ToString();

    /// <summary>After the last one shown where it stands now; by count when it is gone.</summary>
    private static IEnumerable<Key> After(List<Key> keys, CatalogueCursor after)
    {
        var last = after.Seen == 0 ? -1 : keys.FindIndex(key => key.Id == after.Id);
        return keys.Skip(last >= 0 ? last + 1 : after.Seen);
    }

    private async Task<List<Key>> ByDate(StatementFilter filter, CatalogueCursor after, int size, CancellationToken cancel)
    {
        var from = DateTimeOffset.FromUnixTimeMilliseconds(after.At);
        var asked = after.Seen == 0 ? Asked(filter) : Asked(filter).Where(c => c.PublishedAt <= from);
        var page = new List<Key>();
        await foreach (var key in Keys(asked.OrderByDescending(c => c.PublishedAt).ThenByDescending(c => c.Id)).WithCancellation(cancel))
        {
            var isSeen = after.Seen > 0 && (key.PublishedAt, key.Id).CompareTo((from, after.Id)) >= 0;
            if (isSeen || !Matches(filter, key))
            {
                continue;
            }

            page.Add(key);
            if (page.Count > size)
            {
                break;
            }
        }

        return page;
    }

    private async Task<List<Key>> ByRelevance(StatementFilter filter, CancellationToken cancel)
    {
        var ranked = await search.Statements(SearchQuery.Parse(filter.Words), cancel);
        var known = new Dictionary<Guid, Key>();
        foreach (var ids in ranked.Chunk(Batch))
        {
            await foreach (var key in Keys(Asked(filter).Where(c => ids.Contains(c.Id))).WithCancellation(cancel))
            {
                known[key.Id] = key;
            }
        }

        return [.. ranked.Where(known.ContainsKey).Select(id => known[id]).Where(key => Matches(filter, key))];
    }

    private async Task<int> Count(StatementFilter filter, CancellationToken cancel)
    {
        if (filter.Themes.Count + filter.Territories.Count == 0)
        {
            return await Asked(filter).CountAsync(cancel);
        }

        var count = 0;
        await foreach (var key in Keys(Asked(filter)).WithCancellation(cancel))
        {
            count += Matches(filter, key) ? 1 : 0;
        }

        return count;
    }

    /// <summary>What the database itself can choose.</summary>
    private IQueryable<Contribution> Asked(StatementFilter filter)
    {
        var (kinds, colleges) = (filter.Kinds, filter.Colleges);
        var asked = db.Set<Contribution>().AsNoTracking();
        asked = kinds.Count == 0 ? asked : asked.Where(c => kinds.Contains(c.Kind));
        asked = colleges.Count == 0 ? asked : asked.Where(c => c.College != null && colleges.Contains(c.College.Value));
        asked = filter.Fiche is { } fiche ? asked.Where(c => c.About == fiche) : asked;
        return filter.Source is { } source ? asked.Where(c => c.Source == source) : asked;
    }

    private static IAsyncEnumerable<Key> Keys(IQueryable<Contribution> asked) =>
        asked.Select(c => new Key(c.Id, c.PublishedAt, c.Places, c.Themes)).AsAsyncEnumerable();

    private bool Matches(StatementFilter filter, Key key) =>
        (filter.Themes.Count == 0 || key.Themes.Any(filter.Themes.Contains))
        && (filter.Territories.Count == 0 || key.Places.Any(place => filter.Territories.Any(outer => territories.Contains(outer, place))));

    private async Task<IReadOnlyList<Contribution>> Load(IReadOnlyList<Key> keys, CancellationToken cancel)
    {
        var ids = keys.Select(key => key.Id).ToArray();
        var found = await db.Set<Contribution>().AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancel);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    /// <summary>What a statement is chosen and ordered by.</summary>
    private sealed record Key(Guid Id, DateTimeOffset PublishedAt, IReadOnlyList<TerritoryId> Places, IReadOnlyList<string> Themes);
}
