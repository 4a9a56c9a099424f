using System.Globalization;
using System.Text.Json;
using Maillage.Kernel;
using Maillage.Kernel.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Maillage.Territories.Locate;

/// <summary>Where the official geo API is, and how long to leave the server in peace before asking it.</summary>
/// <param name="Address">Null when it must not be asked.</param>
/// <param name="Patience">From the start of the server to the first request.</param>
internal sealed record OfficialApi(Uri? Address, TimeSpan Patience)
{
    private const string Default = "https://geo.api.gouv.fr/";

    /// <summary>Reads <c>Territories:OfficialApi</c>: an address, or <c>off</c>.</summary>
    public static OfficialApi From(string? configured) =>
        new(configured is "off" ? null : new Uri(configured is { Length: > 0 } ? configured : Default), TimeSpan.FromSeconds(20));
}

/// <summary>At the first start with internet, asks the official geo API for the centre of every commune; without it nothing is lost.</summary>
/// <remarks>Source: https://geo.api.gouv.fr/decoupage-administratif/communes (DINUM, Licence Ouverte).</remarks>
internal sealed class OfficialCoordinates(
    OfficialApi api,
    KnownTerritories territories,
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<OfficialCoordinates> log
) : BackgroundService
{
    private static readonly GuardedLimits Limits = new() { MaxBytes = 2_000_000, MaxTime = TimeSpan.FromSeconds(15) };

    /// <summary>Fetches them unless that was done, or is not wanted. False when the API could not be read: the next start tries again.</summary>
    public async Task<bool> FetchOnce(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        if (api.Address is null || await Setting.Read(db, Setting.OfficialCoordinates, cancel) is not null)
        {
            return true;
        }

        if (await TryRead(api.Address, cancel) is not { } centres)
        {
            return false;
        }

        await Setting.Write(db, Setting.OfficialCoordinates, clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture), cancel);
        var loaded = await scope.ServiceProvider.GetRequiredService<TerritoryCentroids>().Keep(centres, cancel); // saves both
        log.LogInformation("The official geo API located {Count} communes", loaded.Loaded);
        return true;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (api.Address is null)
        {
            return;
        }

        await Task.Delay(api.Patience, clock, stoppingToken);
        await log.Survive(FetchOnce, stoppingToken);
    }

    private async Task<List<CentroidLine>?> TryRead(Uri address, CancellationToken cancel)
    {
        using var http = new GuardedHttp(address);
        var centres = new List<CentroidLine>();
        try
        {
            foreach (var departement in territories.Official.Departements.Where(departement => departement.Rows.Length > 0))
            {
                var request = new Uri(address, $"communes?codeDepartement={departement.Id.Code}&fields=code,centre&format=json");
                centres.AddRange(Centres(await http.Get(request, Limits, cancel)));
            }

            return centres;
        }
        catch (Exception error) when (error is HttpRequestException or TimeoutException or JsonException)
        {
            log.LogInformation(
                "The official geo API was not read ({Reason}); approximate places stay, the next start tries again",
                error.GetType().Name
            );
            return null;
        }
    }

    private static IEnumerable<CentroidLine> Centres(byte[] answer)
    {
        var communes = JsonSerializer.Deserialize<CommuneOfApi[]>(answer, JsonSerializerOptions.Web) ?? [];
        return communes
            .Where(commune => commune.Centre?.Coordinates is [_, _])
            .Select(
                (commune, number) =>
                    new CentroidLine(number + 1, commune.Code, commune.Centre!.Coordinates[1], commune.Centre.Coordinates[0])
            );
    }

    private sealed record CommuneOfApi(string Code, PointOfApi? Centre);

    private sealed record PointOfApi(double[] Coordinates);
}
