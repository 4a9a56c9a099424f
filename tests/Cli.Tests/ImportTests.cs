using System.IO.Compression;

namespace Maillage.Cli.Tests;

public sealed class ImportTests : IDisposable
{
    private readonly Executable maillage = new();

    [Fact]
    public async Task A_folder_is_imported_without_what_is_no_document()
    {
        maillage.Write("dossier/atelier.md", Some.Minutes);
        maillage.Write("dossier/2025/lettre.md", Some.Letter);
        maillage.Write("dossier/photo.jpg", "ceci n’est pas une photo");
        var import = await maillage.Run("import", Path.Combine(maillage.Folder, "dossier"), "--json");
        import.Code.ShouldBe(0, import.Error);
        Names(import).ShouldBe(["lettre.md", "atelier.md"]);
    }

    [Fact]
    public async Task An_archive_is_opened()
    {
        var folder = Path.GetDirectoryName(maillage.Write("plein/atelier.md", Some.Minutes))!;
        var zip = Path.Combine(maillage.Folder, "tout.zip");
        ZipFile.CreateFromDirectory(folder, zip);
        var import = await maillage.Run("import", zip, "--json");
        Names(import).Single().ShouldEndWith("atelier.md");
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        var file = maillage.Write("atelier.md", Some.Minutes);
        (await maillage.Run("import", file)).Code.ShouldBe(0);
        var again = await maillage.Run("import", file, "--json");
        again.Code.ShouldBe(0);
        again.Json.GetProperty("files")[0].GetProperty("outcome").GetString().ShouldBe("already-known");
    }

    [Fact]
    public async Task What_is_sure_enough_is_published_and_the_rest_is_found_as_proposed()
    {
        var file = maillage.Write("atelier.md", Some.Minutes);
        (await maillage.Run("import", file)).Code.ShouldBe(0);
        var proposed = await maillage.Run("search", "bois sec", "--json");
        proposed.Json.GetProperty("hits")[0].GetProperty("isPublished").GetBoolean().ShouldBeFalse();
        (await maillage.Run("search", "bois sec")).Output.ShouldStartWith("Frein (proposé, pas encore relu)\tManque de bois sec");
    }

    [Fact]
    public async Task Accepting_above_a_confidence_publishes()
    {
        var file = maillage.Write("atelier.md", Some.Minutes);
        (await maillage.Run("import", file, "--accept", "0.1")).Code.ShouldBe(0);
        var found = await maillage.Run("search", "bois sec", "--json");
        found.Json.GetProperty("hits")[0].GetProperty("isPublished").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named_with_its_reason_and_the_others_are_imported()
    {
        var good = maillage.Write("atelier.md", Some.Minutes);
        var empty = maillage.Write("vide.md", "");
        var import = await maillage.Run("import", empty, good, "--json");
        import.Code.ShouldBe(1);
        import.Json.GetProperty("files")[0].GetProperty("refusal").GetString().ShouldBe("document.empty");
        import.Json.GetProperty("files")[1].GetProperty("outcome").GetString().ShouldBe("imported");
    }

    [Fact]
    public async Task A_path_that_leads_nowhere_is_a_misuse_told_in_one_sentence()
    {
        var import = await maillage.Run("import", Path.Combine(maillage.Folder, "absent.md"));
        import.Code.ShouldBe(2);
        import.Error.Trim().Split('\n').Length.ShouldBe(1);
        import.Error.ShouldContain("absent.md");
    }

    [Fact]
    public async Task In_a_pipe_there_is_neither_progress_nor_colour()
    {
        var import = await maillage.Run("import", maillage.Write("atelier.md", Some.Minutes));
        import.Error.ShouldBeEmpty();
        import.Output.ShouldNotContain("\u001b");
        import.Output.ShouldContain("atelier.md\timporté\t");
    }

    [Fact]
    public async Task Killed_in_the_middle_and_begun_again_it_imports_nothing_twice()
    {
        var files = Enumerable.Range(1, 12).Select(n => maillage.Write($"suite/{n:00}.md", $"{Some.Minutes}\n\nFeuille {n}\n")).ToList();
        await KillInTheMiddle(Path.GetDirectoryName(files[0])!);
        var again = await maillage.Run("import", Path.GetDirectoryName(files[0])!, "--json");
        again.Code.ShouldBe(0, again.Error);
        var sources = again.Json.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("source").GetGuid()).ToList();
        sources.Distinct().Count().ShouldBe(sources.Count);
        var third = await maillage.Run("import", Path.GetDirectoryName(files[0])!, "--json");
        third.Json.GetProperty("files").EnumerateArray().ShouldAllBe(file => file.GetProperty("outcome").GetString() == "already-known");
    }

    public void Dispose() => maillage.Dispose();

    private async Task KillInTheMiddle(string folder)
    {
        using var import = maillage.Start("fr_FR.UTF-8", ["import", folder, "--data", maillage.Data]);
        var originals = Path.Combine(maillage.Data, "originals");
        while (
            !import.HasExited
            && !(Directory.Exists(originals) && Directory.GetFiles(originals, "*", SearchOption.AllDirectories).Length > 3)
        )
        {
            await Task.Delay(5);
        }

        import.HasExited.ShouldBeFalse("it was too fast to be killed in the middle");
        import.Kill();
        await import.WaitForExitAsync();
    }

    private static IEnumerable<string> Names(Ended import) =>
        import.Json.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("name").GetString()!);
}
