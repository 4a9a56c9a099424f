using System.Net;
using System.Text;
using Maillage.Kernel.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Maillage.Kernel.Tests.Http;

public sealed class GuardedHttpTests : IAsyncLifetime
{
    private WebApplication server = null!;

    private Uri Address => new(server.Urls.First());

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        server.MapGet("/words", () => "bonjour");
        server.MapGet("/long", () => new string('a', 5000));
        server.MapGet("/slow", async (CancellationToken cancel) => await Task.Delay(Timeout.Infinite, cancel));
        server.MapGet("/round", () => Results.Redirect("/round"));
        server.MapGet("/next", () => Results.Redirect("/words"));
        server.MapGet("/inside", () => Results.Redirect("https://127.0.0.1:1/secret"));
        server.MapGet("/file", () => Results.Redirect("file:///etc/hostname"));
        await server.StartAsync();
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData("/words")]
    [InlineData("/next")]
    public async Task An_address_of_the_configuration_is_read_even_when_it_is_private(string path)
    {
        using var http = new GuardedHttp(Address);

        Encoding.UTF8.GetString(await http.Get(new Uri(Address, path), new(), CancellationToken.None)).ShouldBe("bonjour");
    }

    [Theory]
    [InlineData("https://127.0.0.1:1/")]
    [InlineData("https://localhost:1/")]
    [InlineData("https://[::1]:1/")]
    [InlineData("http://example.org/")]
    [InlineData("file:///etc/hostname")]
    public async Task What_nobody_configured_is_asked_neither_inside_nor_in_clear(string address)
    {
        using var http = new GuardedHttp(Address);

        var refused = await Should.ThrowAsync<HttpRequestException>(() => http.Get(new Uri(address), new(), CancellationToken.None));
        (refused.InnerException ?? refused).Message.ShouldMatch("private network|Only https");
    }

    [Theory]
    [InlineData("/long")]
    [InlineData("/round")]
    [InlineData("/inside")]
    [InlineData("/file")]
    [InlineData("/missing")]
    public async Task Too_long_an_answer_a_loop_a_way_inside_or_a_failure_end_the_request(string path)
    {
        using var http = new GuardedHttp(Address);

        await Should.ThrowAsync<HttpRequestException>(() =>
            http.Get(new Uri(Address, path), new() { MaxBytes = 1000 }, CancellationToken.None)
        );
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_not_waited_for()
    {
        using var http = new GuardedHttp(Address);
        var limits = new GuardedLimits { MaxTime = TimeSpan.FromMilliseconds(100) };

        await Should.ThrowAsync<TimeoutException>(() => http.Get(new Uri(Address, "/slow"), limits, CancellationToken.None));
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2001:4860:4860::8888", true)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    public void Private_addresses_are_told_from_public_ones_however_they_are_written(string address, bool isPublic) =>
        PublicAddresses.IsPublic(IPAddress.Parse(address)).ShouldBe(isPublic);
}
