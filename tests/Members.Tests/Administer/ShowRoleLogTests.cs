using Maillage.Members.Contracts;
using Maillage.Territories;
using Maillage.Testing;

namespace Maillage.Members.Tests.Administer;

public sealed class ShowRoleLogTests
{
    private static readonly TerritoryId Allier = TerritoryId.Parse("departement:03");

    [Fact]
    public async Task Who_gave_which_role_stays_written_within_the_reader_s_territory()
    {
        await using var site = await MembersSite.Start();
        var local = await site.SignedIn("administration@exemple.fr", Role.Administrator, Allier);
        _ = await site.LinkFor("camille@exemple.fr", Role.Contributor, TerritoryId.Parse("commune:03190"));
        _ = await site.LinkFor("louise@exemple.fr", Role.Contributor, TerritoryId.Parse("commune:22050"));

        var page = await local.GetStringAsync("/membres/journal");

        page.ShouldContain("camille");
        page.ShouldContain("Moulins");
        page.ShouldNotContain("louise");
    }

    [Fact]
    public async Task The_log_outlives_an_account_without_its_name()
    {
        await using var site = await MembersSite.Start();
        var boss = await site.SignedIn("administration@exemple.fr", Role.Administrator);
        var camille = await site.SignedIn("camille@exemple.fr", Role.Contributor, Allier);
        using var left = await camille.Fill("/compte/supprimer", null, ("email", "camille@exemple.fr"));

        var page = await boss.GetStringAsync("/membres/journal");

        page.ShouldNotContain("camille");
        page.ShouldContain("Allier");
    }
}
