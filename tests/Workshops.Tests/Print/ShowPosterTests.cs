using System.Globalization;
using Maillage.Kernel;
using Maillage.Testing;
using Maillage.Workshops.Print;
using Maillage.Workshops.Tests.Announce;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QRCoder;

namespace Maillage.Workshops.Tests.Print;

public sealed class ShowPosterTests(OneSite one) : IClassFixture<OneSite>
{
    private readonly TestSite site = one.Site;

    [Fact]
    public async Task The_poster_shows_what_when_where_and_both_ways_in()
    {
        var facilitator = site.Console();
        var path = await facilitator.Announces();
        var meeting = await site.Kept(path);

        var html = await facilitator.GetStringAsync($"{path}/affiche");
        var page = await facilitator.Reads($"{path}/affiche");

        foreach (
            var said in new[] { meeting.Title, meeting.Place, meeting.Code!, $"{site.Address.Authority}/rejoindre", "de 14\u00a0h\u00a030" }
        )
        {
            page.ShouldContain(said);
        }

        html.ShouldContain(QrPath.Of(new Uri(site.Address, $"/rejoindre/{meeting.Key}").ToString()).Path);
        html.ShouldNotContain(" style=");
    }

    [Fact]
    public async Task Once_the_code_expired_the_poster_does_without_it_and_says_so()
    {
        var facilitator = site.Console();
        var path = await facilitator.Announces();
        var meeting = await site.Kept(path);
        await site.Within(services =>
            services
                .GetRequiredService<PlatformDb>()
                .Set<Meeting>()
                .Where(m => m.Id == meeting.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.CodeExpiresAt, TimeProvider.System.GetUtcNow().AddMinutes(-1)))
        );

        var page = await facilitator.Reads($"{path}/affiche");

        page.ShouldNotContain(meeting.Code!);
        page.ShouldContain("Le code parlé a expiré");
        (await facilitator.Reads(path)).ShouldContain("Donner un nouveau code");
    }

    [Fact]
    public void The_path_of_a_QR_code_is_dark_exactly_where_the_code_is()
    {
        const string address = "https://maillage.exemple.org/rejoindre/Kp_mxe-ZCqHIjxYcjvGYYg";
        using var generator = new QRCodeGenerator();
        using var expected = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);

        var code = QrPath.Of(address);

        code.Size.ShouldBe(expected.ModuleMatrix.Count);
        var dark = Dark(code.Path);
        for (var row = 0; row < code.Size; row++)
        {
            for (var column = 0; column < code.Size; column++)
            {
                dark.Contains((column, row)).ShouldBe(expected.ModuleMatrix[row][column], $"{column}, {row}");
            }
        }
    }

    // M{column} {row}h{length}v1h-{length}z
    private static HashSet<(int, int)> Dark(string path) =>
        [
            .. path.Split('M', StringSplitOptions.RemoveEmptyEntries)
                .Select(run => run.Split([' ', 'h', 'v', 'z']))
                .SelectMany(run =>
                    Enumerable
                        .Range(int.Parse(run[0], CultureInfo.InvariantCulture), int.Parse(run[2], CultureInfo.InvariantCulture))
                        .Select(column => (column, int.Parse(run[1], CultureInfo.InvariantCulture)))
                ),
        ];
}
