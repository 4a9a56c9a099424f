using Maillage.Kernel;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Maillage.Workshops.Live;

/// <summary>Hears what other nodes appended, over PostgreSQL; asks by itself now and then, in case a message was missed. Also closes unused rooms.</summary>
internal sealed class NodeNews(DatabaseSettings settings, WorkshopRooms rooms, TimeProvider clock, ILogger<NodeNews> log)
    : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Cleaning = TimeSpan.FromMinutes(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        settings.IsSqlite ? Clean(stoppingToken) : Task.WhenAll(Clean(stoppingToken), Listen(stoppingToken), Ask(stoppingToken));

    private async Task Clean(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(Cleaning, clock);
        while (await timer.WaitForNextTickAsync(cancel))
        {
            await log.Survive(_ => rooms.CloseUnused(), cancel);
        }
    }

    private async Task Listen(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            await log.Survive(ListenOnce, cancel);
        }
    }

    private async Task ListenOnce(CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(cancel);
        connection.Notification += (_, said) => Heard(said.Payload, cancel);
        await using var listen = new NpgsqlCommand($"LISTEN {Journal.Channel}", connection);
        await listen.ExecuteNonQueryAsync(cancel);
        while (true)
        {
            await connection.WaitAsync(cancel);
        }
    }

    private void Heard(string payload, CancellationToken cancel)
    {
        var colon = payload.LastIndexOf(':');
        if (colon > 0 && Guid.TryParse(payload[..colon], out var workshop) && long.TryParse(payload[(colon + 1)..], out var seq))
        {
            _ = log.Survive(stop => rooms.Hear(workshop, seq, stop), cancel);
        }
    }

    private async Task Ask(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(Round, clock);
        while (await timer.WaitForNextTickAsync(cancel))
        {
            await log.Survive(rooms.LookAgain, cancel);
        }
    }
}
