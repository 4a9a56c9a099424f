namespace Maillage.Cli.Tests;

public sealed class AnalyzeTests : IDisposable
{
    private readonly Executable maillage = new();

    [Fact]
    public async Task Json_gives_the_text_and_quotes_that_are_exactly_in_it()
    {
        var analysis = (await maillage.RunIn("fr_FR.UTF-8", "analyze", maillage.Write("atelier.md", Some.Minutes), "--json")).Json;
        var text = analysis.GetProperty("text").GetString()!;
        var barriers = analysis.GetProperty("barriers").EnumerateArray().ToList();
        barriers.Count.ShouldBe(2);
        barriers
            .Select(said => text[said.GetProperty("start").GetInt32()..said.GetProperty("end").GetInt32()])
            .ShouldBe(barriers.Select(said => said.GetProperty("quote").GetString()));
    }

    [Fact]
    public async Task It_keeps_nothing()
    {
        var analysis = await maillage.RunIn("fr_FR.UTF-8", "analyze", maillage.Write("atelier.md", Some.Minutes));
        analysis.Code.ShouldBe(0);
        Directory.EnumerateFileSystemEntries(maillage.Folder).Select(Path.GetFileName).ShouldBe(["atelier.md"]);
    }

    [Fact]
    public async Task The_summary_counts_people_without_naming_them()
    {
        var analysis = await maillage.RunIn("fr_FR.UTF-8", "analyze", maillage.Write("atelier.md", Some.Minutes));
        analysis.Output.ShouldContain("Felletin (23079)");
        analysis.Output.ShouldContain("Qui garde la clef du four");
        analysis.Output.ShouldNotContain("Quintefeuille");
    }

    [Fact]
    public async Task An_empty_file_is_refused_in_one_sentence()
    {
        var analysis = await maillage.RunIn("fr_FR.UTF-8", "analyze", maillage.Write("vide.txt", ""));
        analysis.Code.ShouldBe(1);
        analysis.Error.Trim().ShouldNotBe("document.empty");
        analysis.Error.Trim().Split('\n').Length.ShouldBe(1);
    }

    public void Dispose() => maillage.Dispose();
}
