using System.Collections;
using System.Collections.Concurrent;
using Maillage.Commons.Catalogue;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Commons.Search;

/// <summary>The rows of the catalogue that some words find.</summary>
/// <param name="Ranked">Best first.</param>
/// <param name="Rows">The same, as one bit for each fiche.</param>
internal sealed record FoundRows(IReadOnlyList<int> Ranked, BitArray Rows);

/// <summary>Remembers what the last searches found: list, facets and every tile of the map ask for the same words.</summary>
internal sealed class FoundFiches(IServiceScopeFactory scopes)
{
    private const int Kept = 32;
    private readonly ConcurrentDictionary<(string Words, long Version), Task<FoundRows>> found = new();

    public Task<FoundRows> Find(FicheColumns columns, string words)
    {
        if (found.Count > Kept)
        {
            found.Clear();
        }

        var task = found.GetOrAdd((words, columns.Version), _ => Search(columns, words));
        if (task.IsFaulted)
        {
            found.TryRemove((words, columns.Version), out _);
        }

        return task;
    }

    // Several wait for the same search: one of them leaving must not stop it.
    private async Task<FoundRows> Search(FicheColumns columns, string words)
    {
        await using var scope = scopes.CreateAsyncScope();
        var keys = await scope.ServiceProvider.GetRequiredService<CommonsSearch>().Ranked(SearchQuery.Parse(words), CancellationToken.None);
        var rows = new BitArray(columns.Count);
        var ranked = new List<int>();
        foreach (var key in keys.Where(key => key < columns.RowsByKey.Length && columns.RowsByKey[key] >= 0))
        {
            ranked.Add(columns.RowsByKey[key]);
            rows[columns.RowsByKey[key]] = true;
        }

        return new(ranked, rows);
    }
}
