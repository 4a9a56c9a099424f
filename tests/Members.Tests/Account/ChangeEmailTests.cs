using System.Net;
using Maillage.Testing;

namespace Maillage.Members.Tests.Account;

public sealed class ChangeEmailTests
{
    private const string Old = "camille@exemple.fr";
    private const string New = "camille@ailleurs.fr";

    [Fact]
    public async Task A_letter_to_the_new_address_proves_it_and_one_to_the_old_address_warns_her()
    {
        await using var site = await MembersSite.Start();
        var browser = await site.SignedIn(Old);

        using var asked = await Ask(browser, New);
        (await browser.GetStringAsync("/compte")).ShouldContain(Old);
        var moved = await browser.Fill(await site.LinkIn(New));

        moved.Headers.Location!.ToString().ShouldBe("/compte?fait=email");
        (await browser.GetStringAsync("/compte")).ShouldContain(New);
        (await site.LettersTo(Old)).ShouldContain(letter => !letter.Contains("/compte/email/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_link_is_of_use_to_nobody_else()
    {
        await using var site = await MembersSite.Start();
        var (hers, other) = (await site.SignedIn(Old), await site.SignedIn("autre@exemple.fr"));
        using var asked = await Ask(hers, New);

        (await other.GetAsync(await site.LinkIn(New))).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task An_address_that_has_an_account_is_neither_taken_nor_told()
    {
        await using var site = await MembersSite.Start();
        var browser = await site.SignedIn(Old);
        _ = await site.LinkFor("autre@exemple.fr");

        var asked = await Ask(browser, "autre@exemple.fr");

        asked.Headers.Location!.ToString().ShouldBe("/compte?fait=email-demande");
        (await site.LettersTo("autre@exemple.fr")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Moving_ends_the_sessions_of_other_browsers()
    {
        await using var site = await MembersSite.Start();
        var (here, elsewhere) = (await site.SignedIn(Old), await site.SignedIn(Old));
        using var asked = await Ask(here, New);

        using var moved = await here.Fill(await site.LinkIn(New));

        (await here.IsSignedIn()).ShouldBeTrue();
        (await elsewhere.IsSignedIn()).ShouldBeFalse();
    }

    private static Task<HttpResponseMessage> Ask(HttpClient browser, string email) =>
        browser.Fill("/compte", "/compte/email", ("email", email));
}
