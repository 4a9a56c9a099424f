using System.Diagnostics;
using System.Net.Http.Json;
using Maillage.Commons.Contracts;
using Maillage.Host;
using Maillage.Kernel;
using Maillage.Territories;
using Maillage.Workshops;
using Maillage.Workshops.Kits;
using Maillage.Workshops.Live;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Maillage.Benchmarks;

/// <summary>A workshop held by the published executable over SQLite, everybody seated in groups of 5 to 8, every line shown to the whole room.</summary>
internal sealed class MaillageRoom : ILiveRoom
{
    private static readonly Kit Kit = new(
        "Mesure",
        "fr",
        [
            new("idees", StepKind.Brainstorm, "Idées", 60)
            {
                Columns = [new(ContributionKind.Frein)],
                Groups = new(5, 8),
                Visibility = Visibility.Everyone,
            },
        ]
    );

    private const int FirstPeople = 20;
    private const int FirstLines = 500;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);

    private readonly string folder;
    private readonly Guid workshop;
    private readonly IReadOnlyList<string> seats;
    private readonly HttpMessageInvoker http = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false });
    private readonly Uri address;

    private MaillageRoom(string folder, Guid workshop, IReadOnlyList<string> seats, Process server, Uri address) =>
        (this.folder, this.workshop, this.seats, Server, this.address) = (folder, workshop, seats, server, address);

    public Process Server { get; }

    public static async Task<MaillageRoom> Open(int people)
    {
        var folder = Directory.CreateTempSubdirectory("maillage-bench-").FullName;
        var (workshop, seats) = await Prepare(folder, people);
        var port = ProcessBench.FreePort();
        var address = new Uri($"http://127.0.0.1:{port}");
        var server = ProcessBench.Launch(["serve", "--no-sample", "--data", folder, "--urls", address.ToString()]);
        var room = new MaillageRoom(folder, workshop, seats, server, address);
        using var client = new HttpClient { BaseAddress = address };
        await ProcessBench.Answers(client, server);
        await room.WarmUp();
        return room;
    }

    public async Task Enter(int person, HearBytes hear, CancellationToken leave)
    {
        using var request = Request(HttpMethod.Get, person, "flux");
        var answer = await http.SendAsync(request, leave);
        answer.EnsureSuccessStatusCode();
        var stream = await answer.Content.ReadAsStreamAsync(leave);
        _ = Listen(answer, stream, hear, leave);
    }

    public async Task Say(int person, string line, CancellationToken leave)
    {
        using var request = Request(HttpMethod.Post, person, "ordres");
        request.Content = JsonContent.Create(
            new
            {
                id = Guid.CreateVersion7(),
                order = "post-line",
                kind = "frein",
                text = line,
            }
        );
        using var answer = await http.SendAsync(request, leave);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        Server.Kill();
        await Server.WaitForExitAsync();
        Server.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    // Made by this process before the server starts: one that facilitates would have to sign in.
    private static async Task<(Guid Workshop, IReadOnlyList<string> Seats)> Prepare(string folder, int people)
    {
        await using var parts = MaillageHost.Services(new(new DataFolder(folder)));
        await PlatformDatabase.Prepare(parts, CancellationToken.None);
        await using var scope = parts.CreateAsyncScope();
        var said = new Announcement("Mesure", TerritoryId.France, DateTimeOffset.UnixEpoch, "", "fr", []);
        var meetings = scope.ServiceProvider.GetRequiredService<Meetings>();
        var meeting = await meetings.Create(Kit, said, Guid.CreateVersion7(), isRehearsal: true, CancellationToken.None);
        await using var rooms = new WorkshopRooms(
            parts.GetRequiredService<Journal>(),
            TimeProvider.System,
            NullLogger<WorkshopRooms>.Instance
        );
        var room = (await rooms.Find(meeting.Id, CancellationToken.None))!;
        var participants = Enumerable.Range(0, people).Select(_ => Guid.CreateVersion7()).ToList();
        await Task.WhenAll(participants.Select((id, n) => Ask(room, new Join((College)(n % 6), null), new(id, false))));
        await Ask(room, new Advance(), new(Guid.CreateVersion7(), true));
        var seats = parts.GetRequiredService<Seats>();
        return (meeting.Id, [.. participants.Select(id => seats.Seal(meeting.Id, id))]);
    }

    private static Task<long> Ask(WorkshopRoom room, Order order, Actor by) =>
        room.Ask(order, by, Guid.CreateVersion7(), CancellationToken.None);

    // What every server does once (compile, open its database, let its heap grow) is no participant's memory.
    private async Task WarmUp()
    {
        using var leaving = new CancellationTokenSource();
        await Task.WhenAll(Enumerable.Range(0, FirstPeople).Select(n => Enter(n, static _ => { }, leaving.Token)));
        for (var n = 0; n < FirstLines; n++)
        {
            await Say(n % seats.Count, "Un, deux, trois", leaving.Token);
        }

        await leaving.CancelAsync();
        await Task.Delay(Rest);
    }

    private static async Task Listen(HttpResponseMessage answer, Stream stream, HearBytes hear, CancellationToken leave)
    {
        using (answer)
        {
            var buffer = new byte[8 * 1024];
            try
            {
                while (await stream.ReadAsync(buffer, leave) is > 0 and var length)
                {
                    hear(buffer.AsSpan(0, length));
                }
            }
            catch (Exception error) when (error is OperationCanceledException or IOException or HttpRequestException)
            {
                // The end of the measurement.
            }
        }
    }

    private HttpRequestMessage Request(HttpMethod method, int person, string what)
    {
        var request = new HttpRequestMessage(method, new Uri(address, $"/ateliers/{workshop}/{what}"));
        request.Headers.Add("Cookie", $"{Seats.NameOf(workshop)}={seats[person]}");
        return request;
    }
}
