using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Maillage.Kernel;
using Microsoft.Extensions.Logging;

namespace Maillage.Embeddings;

/// <summary>Asks any endpoint that speaks OpenAI's <c>POST /embeddings</c>.</summary>
/// <remarks>
/// Redirections are not followed: words go to the configured address and nowhere else. After a failure it is left alone for a minute,
/// so that pages do not wait for it again and again.
/// </remarks>
internal sealed partial class EmbeddingsClient(
    HttpClient http,
    EmbeddingsSettings settings,
    VectorCache cache,
    TimeProvider clock,
    ILogger<EmbeddingsClient> log
) : ITextVectors
{
    private const int Batch = 64;
    private const int Longest = 8_000; // UTF-16 units: what models read of a text, more or less
    private const int Attempts = 3;
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    public async Task<IReadOnlyList<float[]?>> Of(IReadOnlyList<MaskedText> texts, CancellationToken cancel)
    {
        var shown = texts.Select(text => Cut(text.Shown.Trim())).ToList();
        var found = shown.Where(text => text.Length > 0).Distinct().ToDictionary(text => text, cache.Find);
        var asked = found.Where(one => one.Value is null).Select(one => one.Key).ToList();
        if (asked.Count > 0 && !await Complete(found, asked, cancel))
        {
            return new float[]?[texts.Count];
        }

        return [.. shown.Select(text => found.GetValueOrDefault(text))];
    }

    private static string Cut(string text) => text.Length <= Longest ? text : text[..Longest];

    // Whether all could be found: a collection of which some texts have vectors would be compared by two measures.
    private async Task<bool> Complete(Dictionary<string, float[]?> found, List<string> asked, CancellationToken cancel)
    {
        if (clock.GetUtcNow() < cache.QuietUntil)
        {
            return false;
        }

        try
        {
            foreach (var batch in asked.Chunk(Batch))
            {
                foreach (var (text, vector) in batch.Zip(await Ask(batch, cancel)))
                {
                    found[text] = vector;
                }
            }

            Check(found.Values);
        }
        catch (Exception error)
            when (error is HttpRequestException or JsonException or InvalidDataException
                || (error is OperationCanceledException && !cancel.IsCancellationRequested)
            )
        {
            cache.QuietUntil = clock.GetUtcNow() + Quiet;
            LogFailed(settings.Url.Host, error.GetType().Name, (error as HttpRequestException)?.StatusCode);
            return false;
        }

        asked.ForEach(text => cache.Keep(text, found[text]!));
        return true;
    }

    private async Task<float[][]> Ask(string[] batch, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, settings.Url)
            {
                Content = JsonContent.Create(new { model = settings.Model, input = batch }),
            };
            request.Headers.Authorization = settings.Key.Length > 0 ? new AuthenticationHeaderValue("Bearer", settings.Key) : null;
            using var answer = await http.SendAsync(request, cancel);
            if (attempt < Attempts && (answer.StatusCode is HttpStatusCode.TooManyRequests || (int)answer.StatusCode >= 500))
            {
                await Task.Delay(Pause(answer.Headers.RetryAfter, attempt), clock, cancel);
                continue;
            }

            return Read(await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Answer>(cancel), batch.Length);
        }
    }

    private TimeSpan Pause(RetryConditionHeaderValue? told, int attempt)
    {
        var pause = told?.Delta ?? (told?.Date - clock.GetUtcNow()) ?? TimeSpan.FromSeconds(attempt);
        return TimeSpan.FromTicks(Math.Clamp(pause.Ticks, 0, settings.MaxPause.Ticks));
    }

    // Endpoints may answer in another order than they were asked.
    private static float[][] Read(Answer? answer, int count)
    {
        var vectors = new float[count][];
        foreach (var one in answer?.Data ?? [])
        {
            if (one?.Embedding is { Length: > 0 } vector && one.Index >= 0 && one.Index < count && Array.TrueForAll(vector, float.IsFinite))
            {
                vectors[one.Index] = vector;
            }
        }

        return Array.TrueForAll(vectors, vector => vector is not null)
            ? vectors
            : throw new InvalidDataException("A text was given no vector.");
    }

    private static void Check(IEnumerable<float[]?> vectors)
    {
        if (vectors.OfType<float[]>().Select(vector => vector.Length).Distinct().Count() > 1)
        {
            throw new InvalidDataException("Not all vectors have the same dimension.");
        }
    }

    [LoggerMessage(LogLevel.Warning, "No vectors from {Host} ({Error} {Status}): texts are compared by their words for a minute")]
    private partial void LogFailed(string host, string error, HttpStatusCode? status);

    private sealed record Answer(IReadOnlyList<Item?>? Data);

    private sealed record Item(int Index, float[]? Embedding);
}
