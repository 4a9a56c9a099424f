using Maillage.Commons.Contracts;
using Maillage.Territories.Show;

namespace Maillage.Territories.Tests.Show;

public sealed class VoicesGridTests
{
    private static VoicesGrid? Grid(params (College College, string Theme, int Count)[] voices) =>
        VoicesGrid.Of(voices.ToDictionary(voice => (voice.College, voice.Theme), voice => voice.Count));

    [Fact]
    public void Where_no_college_is_known_there_is_no_grid() => Grid().ShouldBeNull();

    [Fact]
    public void The_six_themes_most_spoken_of_are_shown_most_first()
    {
        var grid = Grid([.. Enumerable.Range(1, 9).Select(n => (College.Elus, $"theme-{n}", n))])!;

        grid.Themes.ShouldBe(["theme-9", "theme-8", "theme-7", "theme-6", "theme-5", "theme-4"]);
    }

    [Fact]
    public void Every_silence_of_a_college_on_a_theme_is_a_hole() =>
        Grid((College.Elus, "eau", 3), (College.Etat, "sante", 1))!.Holes.ShouldBe(10);

    [Fact]
    public void The_first_to_invite_are_silent_on_what_others_speak_of_most_each_named_once()
    {
        var invitations = Grid((College.Elus, "eau", 9), (College.Elus, "sante", 1))!.Invitations;

        invitations.ShouldBe([(College.Agents, "eau"), (College.Socioeco, "eau"), (College.Etat, "eau")]);
    }
}
