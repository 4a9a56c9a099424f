using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Commons.Browse;

/// <summary>Anyone searches fiches and what was said, and is led to the exact place of each quote.</summary>
internal static class SearchEverything
{
    public const string Path = "/recherche";
    private const int PageSize = 20;
    private const int MaxWords = 200;

    internal static void Map(IEndpointRouteBuilder app) => app.MapGet(Path, Show);

    private static async Task<RazorComponentResult<SearchPage>> Show(
        string? q,
        string? genre,
        int? suite,
        SearchReading reading,
        CancellationToken cancel
    )
    {
        var words = (q ?? "").Trim();
        words = words.Length > MaxWords ? words[..MaxWords] : words;
        var label = SearchReading.Known(genre);
        var skip = Math.Clamp(suite ?? 0, 0, SearchReading.Furthest);
        var (view, next) = await reading.Read(new(words, label, skip, PageSize), cancel);
        return new(new { View = view with { Next = next is null ? null : $"{view.Address(label)}&suite={next}" } });
    }
}
