using System.Text.Json;
using Maillage.Testing;

namespace Maillage.Members.Tests.Account;

/// <summary>What a browser without a device answers; a real one, with a virtual device, is in the browser stories.</summary>
public sealed class PasskeysTests
{
    private const string Camille = "camille@exemple.fr";

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("pas du JSON")]
    [InlineData("""{"id":"AAAA","rawId":"AAAA","type":"public-key","response":{}}""")]
    public async Task What_is_no_answer_of_a_device_is_refused_and_says_what_to_do(string credential)
    {
        await using var site = await MembersSite.Start();
        var browser = await site.SignedIn(Camille);
        using var options = await browser.Fill("/compte", "/compte/cles/options");

        (await (await browser.Fill("/compte", "/compte/cles", ("nom", "Téléphone"), ("cle", credential))).Refusals()).ShouldBe([
            "passkey.failed",
        ]);
        (await (await site.Browser().Fill("/connexion", "/connexion/cle", ("cle", credential))).Refusals()).ShouldBe(["passkey.failed"]);
    }

    [Fact]
    public async Task A_challenge_names_no_account_before_somebody_is_recognised()
    {
        await using var site = await MembersSite.Start();
        _ = await site.LinkFor(Camille);

        var answer = await site.Browser().Fill("/connexion", "/connexion/cle/options");
        using var options = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        options.RootElement.GetProperty("challenge").GetString()!.Length.ShouldBeGreaterThan(20);
        options.RootElement.GetProperty("allowCredentials").GetArrayLength().ShouldBe(0);
    }
}
