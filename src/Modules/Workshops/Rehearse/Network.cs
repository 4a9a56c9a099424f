using System.Text.Json;
using System.Text.Json.Serialization;
using Maillage.Workshops.Live;

namespace Maillage.Workshops.Rehearse;

/// <summary>The way from played phones to the servers that hold a workshop. Connections are shared, as a room's are behind one address.</summary>
/// <param name="servers">Where it is held: when one does not answer, the next is asked.</param>
internal sealed class Network(params IReadOnlyList<Uri> servers) : IDisposable
{
    private static readonly TimeSpan ToConnect = TimeSpan.FromSeconds(5);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly HttpMessageInvoker http = new(
        new SocketsHttpHandler
        {
            ConnectTimeout = ToConnect,
            UseCookies = false, // each request brings the seat of the phone that sends it
            UseProxy = false,
            AllowAutoRedirect = false,
        }
    );

    /// <summary>How long a phone waits for an answer before it sends again.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a stream may say nothing before it counts as dead; servers say something at least every twelve seconds.</summary>
    public TimeSpan LongestSilence { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest pause between two tries.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Sends an order.</summary>
    public async Task<HttpResponseMessage> Post(int turn, Guid workshop, string seat, WireOrder order, CancellationToken cancel)
    {
        using var request = Request(HttpMethod.Post, turn, $"/ateliers/{workshop}/ordres", workshop, seat);
        request.Content = new StringContent(JsonSerializer.Serialize(order, Json), System.Text.Encoding.UTF8, "application/json");
        return await http.SendAsync(request, cancel);
    }

    /// <summary>Opens the stream of events after a place of the journal.</summary>
    public async Task<HttpResponseMessage> Stream(int turn, Guid workshop, string seat, long last, CancellationToken cancel)
    {
        using var request = Request(HttpMethod.Get, turn, $"/ateliers/{workshop}/flux", workshop, seat);
        if (last > 0)
        {
            request.Headers.Add("Last-Event-ID", $"{last}");
        }

        return await http.SendAsync(request, cancel);
    }

    public void Dispose() => http.Dispose();

    private HttpRequestMessage Request(HttpMethod method, int turn, string path, Guid workshop, string seat)
    {
        var request = new HttpRequestMessage(method, new Uri(servers[turn % servers.Count], path));
        request.Headers.Add("Cookie", $"{Seats.NameOf(workshop)}={seat}");
        return request;
    }
}
