using Maillage.Territories.Locate;
using Maillage.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Maillage.Territories.Tests.Locate;

public sealed class OfficialCoordinatesTests
{
    private static readonly TerritoryId Aucaleuc = TerritoryId.Parse("commune:22003");

    [Fact]
    public async Task The_official_API_is_asked_once_by_departement_and_its_answer_kept()
    {
        var asked = new List<string>();
        await using var api = await Fake(departement =>
        {
            asked.Add(departement);
            return departement == "22"
                ? """[{"code":"22003","centre":{"type":"Point","coordinates":[-2.13,48.46]}},{"code":"22004"}]"""
                : "[]";
        });
        await using var site = await Site(new Uri(api.Urls.First()));

        (await Fetch(site)).ShouldBeTrue();
        (await Fetch(site)).ShouldBeTrue();

        asked.Count.ShouldBe(asked.Distinct().Count());
        asked.Count.ShouldBeGreaterThan(100);
        site.Services.GetRequiredService<ITerritories>().Find(Aucaleuc)!.Position.ShouldBe(new GeoPosition(48.46, -2.13, false));
    }

    [Theory]
    [InlineData("oops")]
    [InlineData("{}")]
    [InlineData(null)]
    public async Task An_API_that_answers_nonsense_or_not_at_all_changes_nothing_and_is_asked_again(string? answer)
    {
        await using var api = await Fake(_ => answer);
        await using var site = await Site(new Uri(api.Urls.First()));

        (await Fetch(site)).ShouldBeFalse();

        site.Services.GetRequiredService<ITerritories>().Find(Aucaleuc)!.Position!.Value.IsApproximate.ShouldBeTrue();
    }

    [Theory]
    [InlineData("off", null)]
    [InlineData(null, "https://geo.api.gouv.fr/")]
    [InlineData("https://geo.exemple.fr/v2/", "https://geo.exemple.fr/v2/")]
    public void It_can_be_switched_off_or_asked_elsewhere(string? configured, string? address) =>
        OfficialApi.From(configured).Address?.ToString().ShouldBe(address);

    private static async Task<WebApplication> Fake(Func<string, string?> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var api = builder.Build();
        api.MapGet(
            "/communes",
            (string codeDepartement) =>
                answer(codeDepartement) is { } text ? Results.Text(text, "application/json") : Results.StatusCode(503)
        );
        await api.StartAsync();
        return api;
    }

    private static Task<TestSite> Site(Uri api) =>
        TestSite.Start(change: services =>
            services.AddSingleton(new OfficialApi(api, TimeSpan.FromDays(1))).AddSingleton<OfficialCoordinates>()
        );

    private static Task<bool> Fetch(TestSite site) =>
        site.Services.GetRequiredService<OfficialCoordinates>().FetchOnce(CancellationToken.None);
}
