using Maillage.Testing;

namespace Maillage.Members.Tests.Account;

public sealed class ChangeProfileTests
{
    private const string Camille = "camille@exemple.fr";

    [Fact]
    public async Task A_member_says_what_she_wants_to_be_called()
    {
        await using var site = await MembersSite.Start();
        var browser = await site.SignedIn(Camille);

        var answer = await browser.Fill("/compte", "/compte/nom", ("nom", "Camille du Bourg"));

        answer.Headers.Location!.ToString().ShouldBe("/compte?fait=nom");
        (await browser.GetStringAsync("/compte")).ShouldContain("Camille du Bourg");
    }

    [Fact]
    public async Task Characters_that_turn_others_around_are_taken_out_and_she_is_told()
    {
        await using var site = await MembersSite.Start();
        var browser = await site.SignedIn(Camille);

        var answer = await browser.Fill("/compte", "/compte/nom", ("nom", "Cam\u202eille\u0007"));

        answer.Headers.Location!.ToString().ShouldBe("/compte?fait=nom-nettoye");
        (await browser.GetStringAsync("/compte")).ShouldContain("Camille");
    }

    [Fact]
    public async Task Her_language_is_that_of_the_pages_and_of_the_letters_to_her()
    {
        await using var site = await MembersSite.Start();
        var browser = await site.SignedIn(Camille);

        using var chosen = await browser.Fill("/compte", "/compte/langue", ("langue", "en"));
        using var asked = await site.Browser().Fill("/connexion", "/connexion/lien", ("email", Camille));

        (await browser.GetStringAsync("/compte")).ShouldContain("<html lang=\"en\"");
        (await site.LettersTo(Camille))[^1].ShouldContain("sign in", Case.Insensitive);
    }

    [Fact]
    public async Task What_a_page_says_was_done_cannot_be_written_by_somebody_else()
    {
        await using var site = await MembersSite.Start();
        var browser = await site.SignedIn(Camille);

        var forged = await browser.GetStringAsync("/compte?fait=<b>perdu</b>");

        forged.ShouldNotContain("<b>perdu");
    }
}
