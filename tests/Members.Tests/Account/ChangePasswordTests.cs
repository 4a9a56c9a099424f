using Maillage.Testing;

namespace Maillage.Members.Tests.Account;

public sealed class ChangePasswordTests
{
    private const string Camille = "camille@exemple.fr";
    private const string Another = "une tout autre phrase longue";

    [Fact]
    public async Task A_new_password_ends_the_sessions_of_other_browsers()
    {
        await using var site = await MembersSite.Start();
        var (here, elsewhere) = (await site.SignedIn(Camille), await site.SignedIn(Camille));

        using var answer = await Change(here, "", MembersSite.Password);

        (await here.IsSignedIn()).ShouldBeTrue();
        (await elsewhere.IsSignedIn()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_password_is_changed_by_those_who_know_it()
    {
        await using var site = await MembersSite.Start();
        var browser = await site.SignedIn(Camille);
        using var first = await Change(browser, "", MembersSite.Password);

        (await (await Change(browser, "ce n'est pas la bonne", Another)).Refusals()).ShouldBe(["password.wrong-current"]);
        (await Change(browser, MembersSite.Password, Another)).Headers.Location!.ToString().ShouldBe("/compte?fait=mot-de-passe");
    }

    [Fact]
    public async Task Guessing_the_current_one_from_an_open_session_is_slowed_down()
    {
        await using var site = await MembersSite.Start();
        var browser = await site.SignedIn(Camille);
        using var first = await Change(browser, "", MembersSite.Password);
        for (var guess = 0; guess < 10; guess++)
        {
            (await (await Change(browser, $"mauvaise {guess}", Another)).Refusals()).ShouldBe(["password.wrong-current"]);
        }

        (await (await Change(browser, MembersSite.Password, Another)).Refusals()).ShouldBe(["sign-in.too-often"]);
    }

    [Theory]
    [InlineData("court", "password.short")]
    [InlineData("camille@exemple.fr", "password.personal")]
    public async Task A_weak_one_is_refused_with_what_to_do(string wanted, string code)
    {
        await using var site = await MembersSite.Start();

        (await (await Change(await site.SignedIn(Camille), "", wanted)).Refusals()).ShouldBe([code]);
    }

    [Fact]
    public async Task She_may_sign_out_everywhere_else()
    {
        await using var site = await MembersSite.Start();
        var (here, elsewhere) = (await site.SignedIn(Camille), await site.SignedIn(Camille));

        using var answer = await here.Fill("/compte", "/compte/ailleurs");

        (await here.IsSignedIn()).ShouldBeTrue();
        (await elsewhere.IsSignedIn()).ShouldBeFalse();
    }

    private static Task<HttpResponseMessage> Change(HttpClient browser, string current, string wanted) =>
        browser.Fill("/compte", "/compte/mot-de-passe", ("actuel", current), ("nouveau", wanted));
}
