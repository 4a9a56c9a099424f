using System.Text.Json;

namespace Maillage.Cli.Tests;

public sealed class CommandsTests : IDisposable
{
    private const string Minutes = """
        # Atelier de Dinan, 12 mars 2024

        ## Les freins

        - Insuffisance de l'ingenierie dans les petites communes
        - Manque de temps des élus

        ## Les moteurs

        - Un réseau d'entraide entre mairies
        """;

    private readonly Instance instance = new();

    [Theory]
    [InlineData("serve")]
    [InlineData("import")]
    [InlineData("analyze")]
    [InlineData("search")]
    [InlineData("territories")]
    [InlineData("user")]
    [InlineData("check")]
    public async Task Every_command_explains_itself(string command)
    {
        var answer = await instance.Run(command, "--help");

        answer.Code.ShouldBe(0);
        answer.Out.ShouldContain("--help");
    }

    [Fact]
    public async Task Analyzing_a_file_answers_json_whose_quotes_are_exact_spans_and_touches_no_data()
    {
        var answer = await instance.Run("analyze", instance.Write("cr.md", Minutes), "--json");

        answer.Code.ShouldBe(0, answer.Error);
        using var json = JsonDocument.Parse(answer.Out);
        var text = json.RootElement.GetProperty("text").GetString()!;
        var barriers = json.RootElement.GetProperty("barriers").EnumerateArray().ToList();
        barriers.Count.ShouldBe(2);
        barriers.ShouldAllBe(b =>
            text[b.GetProperty("start").GetInt32()..b.GetProperty("end").GetInt32()] == b.GetProperty("quote").GetString()
        );
        json.RootElement.GetProperty("places").EnumerateArray().ShouldContain(place => place.GetProperty("insee").GetString() == "22050");
    }

    [Fact]
    public async Task What_is_imported_is_found_and_what_is_only_proposed_says_so()
    {
        var imported = await instance.Run("import", instance.Write("cr.md", Minutes), "--data", "ici", "--json");
        var found = await instance.Run("search", "insuffisance de l’ingénierie", "--data", "ici");

        imported.Code.ShouldBe(0, imported.Error);
        found.Code.ShouldBe(0, found.Error);
        found.Out.ShouldContain("ingenierie");
        found.Out.ShouldContain("propos", Case.Insensitive);
        found.Out.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task Importing_the_same_file_twice_changes_nothing()
    {
        var file = instance.Write("cr.md", Minutes);
        await instance.Run("import", file, "--data", "ici", "--accept", "0.3");

        var again = await instance.Run("import", file, "--data", "ici", "--accept", "0.3", "--json");

        again.Code.ShouldBe(0, again.Error);
        again.Out.ShouldContain("known", Case.Insensitive);
        (await instance.Run("check", "--data", "ici")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_file_that_is_missing_is_named_in_one_sentence()
    {
        var answer = await instance.Run("analyze", "rien.docx");

        answer.Code.ShouldNotBe(0);
        answer.Error.ShouldContain("rien.docx");
        answer.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_second_server_on_the_same_data_is_refused()
    {
        using var first = instance.Start("serve", "--data", "ici", "--urls", "http://127.0.0.1:0", "--no-sample");
        try
        {
            (await first.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1))).ShouldNotBeNull();

            var second = await instance.Run("serve", "--data", "ici", "--urls", "http://127.0.0.1:0", "--no-sample");

            second.Code.ShouldNotBe(0);
            second.Error.ShouldNotBeEmpty();
        }
        finally
        {
            first.Kill(entireProcessTree: true);
            await first.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task After_a_kill_the_data_opens_again_and_nothing_is_there_twice()
    {
        var file = instance.Write("cr.md", Minutes);
        using (var killed = instance.Start("import", file, "--data", "ici"))
        {
            await Task.Delay(700);
            killed.Kill(entireProcessTree: true);
            await killed.WaitForExitAsync();
        }

        await instance.Run("import", file, "--data", "ici");
        var found = await instance.Run("search", "entraide", "--data", "ici", "--json");

        found.Code.ShouldBe(0, found.Error);
        found.Out.Split("réseau d'entraide").Length.ShouldBeLessThanOrEqualTo(3, found.Out);
        (await instance.Run("check", "--data", "ici")).Code.ShouldBe(0);
    }

    public void Dispose() => instance.Dispose();
}
