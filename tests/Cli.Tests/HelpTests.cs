namespace Maillage.Cli.Tests;

public sealed class HelpTests : IDisposable
{
    private readonly Executable maillage = new();

    [Theory]
    [InlineData("serve")]
    [InlineData("import")]
    [InlineData("analyze")]
    [InlineData("search")]
    [InlineData("territories")]
    [InlineData("territories", "load-centroids")]
    [InlineData("rehearse")]
    [InlineData("user")]
    [InlineData("user", "grant")]
    [InlineData("check")]
    public async Task Each_command_explains_itself(params string[] command)
    {
        var help = await maillage.RunIn("fr_FR.UTF-8", [.. command, "--help"]);
        help.Code.ShouldBe(0);
        help.Output.ShouldContain("Utilisation");
        help.Output.ShouldNotContain($"{command[0]}.about"); // a key without sentence
    }

    [Fact]
    public async Task Help_is_in_english_for_those_whose_system_is() =>
        (await maillage.RunIn("en_GB.UTF-8", "--help")).Output.ShouldContain("from the meeting to the action");

    [Fact]
    public async Task An_unknown_option_is_a_misuse_that_points_to_the_help()
    {
        var misuse = await maillage.RunIn("fr_FR.UTF-8", "import", "--vite", "dossier");
        misuse.Code.ShouldBe(2);
        misuse.Error.ShouldContain("maillage import --help");
    }

    public void Dispose() => maillage.Dispose();
}
