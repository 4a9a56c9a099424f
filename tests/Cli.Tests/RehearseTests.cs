namespace Maillage.Cli.Tests;

public sealed class RehearseTests : IDisposable
{
    private const string Kit = """
        title: Court
        language: fr
        steps:
          - id: accueil
            kind: welcome
            title: Accueil
            minutes: 5
          - id: freins
            kind: table
            title: Ce qui freine
            minutes: 10
            columns:
              - kind: frein
              - kind: moteur
            groups:
              min: 3
              max: 4
          - id: gommettes
            kind: dots
            title: Choisir
            minutes: 5
            vote:
              on: [freins]
              dots: 2
        """;

    private readonly Executable maillage = new();

    [Fact]
    public async Task A_kit_is_played_from_end_to_end_without_any_server_running()
    {
        var kit = maillage.Write("court.yaml", Kit);

        var played = await maillage.RunIn("fr_FR.UTF-8", "rehearse", kit, "--people", "8", "--speed", "300");

        played.Code.ShouldBe(0, played.Error);
        played.Output.ShouldContain("Ce qui freine");
        played.Output.ShouldContain("Groupe 1\tfrein\t");
        played.Output.ShouldContain("8 personnes");
        played.Output.ShouldContain("--keep");
    }

    [Fact]
    public async Task A_rehearsal_against_a_running_server_tells_where_to_watch_and_is_kept_when_asked()
    {
        var server = await maillage.Serve("--no-sample");

        var played = await maillage.Run("rehearse", maillage.Write("court.yaml", Kit), "--people", "5", "--speed", "300", "--keep");

        played.Code.ShouldBe(0, played.Error);
        played.Output.ShouldContain($"{server.Address}ateliers/");
        played.Output.ShouldContain("/rejoindre/");
        played.Output.ShouldContain("/compte-rendu");
        server.Process.HasExited.ShouldBeFalse();
    }

    [Fact]
    public async Task An_unknown_kit_is_answered_with_those_that_are_known()
    {
        var asked = await maillage.Run("rehearse", "ping-pong");

        asked.Code.ShouldBe(2);
        asked.Error.ShouldContain("deux-questions");
    }

    [Fact]
    public async Task A_kit_with_faults_is_told_line_by_line()
    {
        var asked = await maillage.Run("rehearse", maillage.Write("faux.yaml", "title: X\nsteps: 3\n"));

        asked.Code.ShouldBe(1);
        asked.Error.ShouldContain("faux.yaml:2:");
    }

    public void Dispose() => maillage.Dispose();
}
