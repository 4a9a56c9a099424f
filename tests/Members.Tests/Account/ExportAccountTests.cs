using System.Text.Json;
using Maillage.Members.Contracts;
using Maillage.Territories;
using Maillage.Testing;

namespace Maillage.Members.Tests.Account;

public sealed class ExportAccountTests
{
    [Fact]
    public async Task A_member_takes_along_what_is_known_of_her_and_no_secret()
    {
        await using var site = await MembersSite.Start();
        var browser = await site.SignedIn("camille@exemple.fr", Role.Moderator, TerritoryId.Parse("departement:03"));
        using var changed = await browser.Fill("/compte", "/compte/mot-de-passe", ("nouveau", MembersSite.Password));

        var text = await browser.GetStringAsync("/compte/export.json");
        using var export = JsonDocument.Parse(text);

        var account = export.RootElement.GetProperty("account");
        account.GetProperty("email").GetString().ShouldBe("camille@exemple.fr");
        account.GetProperty("hasPassword").GetBoolean().ShouldBeTrue();
        account.GetProperty("roles")[0].GetProperty("over").GetString().ShouldBe("departement:03");
        export.RootElement.GetProperty("roleChanges").GetArrayLength().ShouldBe(1);
        text.ShouldNotContain("Hash\"");
        text.ShouldNotContain("Stamp", Case.Insensitive);
    }
}
