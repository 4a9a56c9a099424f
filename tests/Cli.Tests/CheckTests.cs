using Microsoft.Data.Sqlite;

namespace Maillage.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    private readonly Executable maillage = new();

    [Fact]
    public async Task An_instance_that_was_left_alone_is_whole()
    {
        await Import();
        var check = await maillage.Run("check");
        check.Code.ShouldBe(0, check.Output);
        check.Output.ShouldContain("✓");
    }

    [Fact]
    public async Task An_altered_original_is_found_and_named()
    {
        await Import();
        var original = Directory.GetFiles(Path.Combine(maillage.Data, "originals"), "*", SearchOption.AllDirectories).Single();
        await File.AppendAllTextAsync(original, "un mot de plus");
        var check = await maillage.Run("check");
        check.Code.ShouldBe(1);
        check.Output.ShouldContain("atelier.md");
    }

    [Fact]
    public async Task A_quote_that_is_no_longer_exact_is_found()
    {
        await Import();
        Tell("UPDATE commons_contributions SET Start = Start + 1");
        (await maillage.Run("check", "--json")).Code.ShouldBe(1);
        (await maillage.Run("check", "--json")).Output.ShouldContain("check.quote-not-exact");
    }

    [Fact]
    public async Task Rebuilding_gives_the_search_back()
    {
        await Import();
        (await maillage.Run("check", "--rebuild")).Code.ShouldBe(0);
        (await maillage.Run("search", "bois sec")).Output.ShouldContain("Manque de bois sec");
    }

    [Theory]
    [InlineData("check")]
    [InlineData("serve")]
    public async Task Themes_of_the_instance_that_cannot_be_read_are_told_with_their_line_and_field(string command)
    {
        Directory.CreateDirectory(maillage.Data);
        await File.WriteAllTextAsync(Path.Combine(maillage.Data, "themes.json"), "[\n{ \"id\": \"mer\" }\n]");

        var told = await maillage.Run(command);

        told.Code.ShouldNotBe(0);
        told.Error.ShouldContain("themes.json, ligne 2, champ [0].id");
    }

    public void Dispose() => maillage.Dispose();

    private async Task Import() =>
        (await maillage.Run("import", maillage.Write("atelier.md", Some.Minutes), "--accept", "0,1")).Code.ShouldBe(0);

    private void Tell(string command)
    {
        using var database = new SqliteConnection($"Data Source={Path.Combine(maillage.Data, "maillage.db")};Pooling=False");
        database.Open();
        using var change = database.CreateCommand();
        change.CommandText = command;
        change.ExecuteNonQuery().ShouldBeGreaterThan(0);
    }
}
