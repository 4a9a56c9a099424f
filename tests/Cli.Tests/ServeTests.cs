using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;

namespace Maillage.Cli.Tests;

public sealed class ServeTests : IDisposable
{
    private readonly Executable maillage = new();

    [Fact]
    public async Task A_second_server_on_the_same_data_is_refused_and_told_where_the_first_answers()
    {
        var server = await maillage.Serve("--no-sample");
        var second = await maillage.Run("serve", "--no-sample", "--urls", "http://127.0.0.1:0");
        second.Code.ShouldBe(3);
        second.Error.ShouldContain(server.Address.ToString());
    }

    [Fact]
    public async Task A_server_that_was_killed_leaves_no_lock_behind()
    {
        var killed = await maillage.Serve("--no-sample");
        killed.Process.Kill();
        await killed.Process.WaitForExitAsync();
        var next = await maillage.Serve("--no-sample");
        next.Address.Port.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_in_one_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var serve = await maillage.Run("serve", "--no-sample", "--urls", $"http://{taken.LocalEndpoint}");
        serve.Code.ShouldBe(3);
        serve.Error.Trim().Split('\n').Length.ShouldBe(1);
        serve.Error.ShouldContain("--urls");
    }

    [Fact]
    public async Task A_write_is_carried_out_by_the_server_that_runs()
    {
        var server = await maillage.Serve("--no-sample");
        var import = await maillage.Run("import", maillage.Write("atelier.md", Some.Minutes), "--accept", "0.1", "--json");
        import.Code.ShouldBe(0, import.Error);
        import.Json.GetProperty("files")[0].GetProperty("accepted").GetInt32().ShouldBeGreaterThan(0);
        server.Process.HasExited.ShouldBeFalse();
        (await maillage.Run("search", "bois sec")).Output.ShouldContain("Manque de bois sec");
    }

    [Fact]
    public async Task What_the_server_refuses_comes_back_as_one_sentence_and_its_exit_code()
    {
        _ = await maillage.Serve("--no-sample");
        var grant = await maillage.Run("user", "grant", "personne@exemple.fr", "moderator");
        grant.Code.ShouldBe(1);
        grant.Error.Trim().Split('\n').Length.ShouldBe(1);
    }

    [Fact]
    public async Task Without_the_token_there_is_no_door()
    {
        var server = await maillage.Serve("--no-sample");
        using var stranger = new HttpClient();
        using var parcel = new MultipartFormDataContent
        {
            { new StringContent("rebuild"), "errand" },
            { new StringContent("{}"), "order" },
        };
        var answer = await stranger.PostAsync(new Uri(server.Address, "/interne/commandes"), parcel);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [SupportedOSPlatform("linux")]
    public async Task The_card_of_the_server_is_for_its_user_only_and_goes_with_it()
    {
        var server = await maillage.Serve("--no-sample");
        var card = Path.Combine(maillage.Data, "server.json");
        File.GetUnixFileMode(card).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var stop = System.Diagnostics.Process.Start("kill", ["-TERM", $"{server.Process.Id}"]);
        await server.Process.WaitForExitAsync();
        File.Exists(card).ShouldBeFalse();
    }

    [Fact]
    public async Task The_sample_fills_an_empty_instance_once_and_every_beginning_of_a_quote_is_found()
    {
        var server = await maillage.Serve();
        using var visitor = new HttpClient();
        (await visitor.GetStringAsync(new Uri(server.Address, "/fiches"))).ShouldContain("Cantine de pays");
        var found = await maillage.Run("search", "ingénierie", "--json");
        found.Json.GetProperty("hits").GetArrayLength().ShouldBeGreaterThanOrEqualTo(3);
    }

    public void Dispose() => maillage.Dispose();
}
