using System.Globalization;
using System.Text.Json;

namespace Maillage.Workshops.Tests;

/// <summary>A stream of events, read as a browser does.</summary>
internal sealed class Events : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HttpResponseMessage answer;
    private readonly StreamReader reader;

    private Events(HttpResponseMessage answer, Stream stream) => (this.answer, reader) = (answer, new(stream));

    public static async Task<Events> Open(HttpClient browser, Meeting meeting, string? view = null, long? last = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/ateliers/{meeting.Id}/flux?vue={view}", UriKind.Relative));
        if (last is { } seq)
        {
            request.Headers.Add("Last-Event-ID", seq.ToString(CultureInfo.InvariantCulture));
        }

        var answer = await browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        return new(answer, await answer.Content.ReadAsStreamAsync());
    }

    /// <summary>The next frame.</summary>
    public async Task<JsonElement> Next()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await reader.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("data: {", StringComparison.Ordinal))
            {
                return JsonDocument.Parse(line["data: ".Length..]).RootElement.Clone();
            }
        }

        throw new InvalidOperationException("The stream ended.");
    }

    /// <summary>The first frame like this.</summary>
    public async Task<JsonElement> Until(Func<JsonElement, bool> isIt)
    {
        while (true)
        {
            var frame = await Next();
            if (isIt(frame))
            {
                return frame;
            }
        }
    }

    public void Dispose()
    {
        reader.Dispose();
        answer.Dispose();
    }
}
