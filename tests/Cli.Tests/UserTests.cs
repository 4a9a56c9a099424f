namespace Maillage.Cli.Tests;

public sealed class UserTests : IDisposable
{
    private readonly Executable maillage = new();

    [Fact]
    public async Task An_account_gets_a_role_over_a_territory_and_loses_it_again()
    {
        (await maillage.Run("user", "add", "atelier@exemple.fr", "--name", "Atelier")).Code.ShouldBe(0);
        (await maillage.Run("user", "grant", "atelier@exemple.fr", "moderator", "--territory", "departement:23")).Output.ShouldContain(
            "moderator@departement:23"
        );
        var revoked = await maillage.Run("user", "revoke", "atelier@exemple.fr", "--territory", "departement:23");
        revoked.Code.ShouldBe(0, revoked.Error);
        (await maillage.Run("user", "list")).Output.ShouldNotContain("moderator");
    }

    [Fact]
    public async Task A_link_is_an_address_of_the_site()
    {
        (await maillage.Run("user", "add", "atelier@exemple.fr", "--name", "Atelier")).Code.ShouldBe(0);
        var link = await maillage.Run("user", "link", "atelier@exemple.fr", "--json");
        link.Json.GetProperty("users")[0].GetProperty("link").GetString()!.ShouldStartWith("http");
    }

    [Fact]
    public async Task The_same_account_twice_is_refused()
    {
        (await maillage.Run("user", "add", "atelier@exemple.fr", "--name", "Atelier")).Code.ShouldBe(0);
        (await maillage.Run("user", "add", "atelier@exemple.fr", "--name", "Autre")).Code.ShouldBe(1);
    }

    [Fact]
    public async Task Asking_for_accounts_where_there_is_no_instance_says_how_to_begin()
    {
        var list = await maillage.Run("user", "list");
        list.Code.ShouldBe(3);
        list.Error.ShouldContain("maillage serve");
    }

    public void Dispose() => maillage.Dispose();
}
