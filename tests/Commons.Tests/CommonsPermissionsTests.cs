using Maillage.Members.Contracts;

namespace Maillage.Commons.Tests;

public sealed class CommonsPermissionsTests
{
    private static readonly Role[] Roles = Enum.GetValues<Role>();

    /// <summary>The whole table, as somebody would say it: from which role on.</summary>
    [Theory]
    [InlineData("SeePublished", Role.Visitor, Role.Visitor, Role.Visitor)]
    [InlineData("SeeUnpublished", Role.Reader, Role.Moderator, Role.Moderator)]
    [InlineData("SeeHistory", Role.Contributor, Role.Contributor, Role.Contributor)]
    [InlineData("Draft", Role.Contributor, Role.Contributor, Role.Contributor)]
    [InlineData("Edit", Role.Contributor, Role.Moderator, Role.Contributor)]
    [InlineData("Publish", Role.Contributor, Role.Moderator, Role.Moderator)]
    [InlineData("Archive", Role.Contributor, Role.Moderator, Role.Moderator)]
    public void Each_act_is_open_from_one_role_on_for_her_own_fiche_anothers_and_nobodys(string act, Role hers, Role others, Role nobodys)
    {
        foreach (var role in Roles)
        {
            Allows(act, role, Ownership.Hers).ShouldBe(role >= hers, $"{role}, hers");
            Allows(act, role, Ownership.SomebodyElses).ShouldBe(role >= others, $"{role}, somebody else's");
            Allows(act, role, Ownership.Nobodys).ShouldBe(role >= nobodys, $"{role}, nobody's");
        }
    }

    [Fact]
    public void Every_act_has_its_line_in_the_table()
    {
        var lines = typeof(CommonsPermissionsTests)
            .GetMethod(nameof(Each_act_is_open_from_one_role_on_for_her_own_fiche_anothers_and_nobodys))!
            .GetCustomAttributes(typeof(InlineDataAttribute), false)
            .Cast<InlineDataAttribute>()
            .Select(line => (string)line.Data[0]!);

        lines.ShouldBe(Enum.GetNames<CommonsAct>(), ignoreOrder: true);
    }

    [Fact]
    public void An_act_that_the_table_does_not_know_is_an_error_and_not_a_yes() =>
        Should.Throw<ArgumentOutOfRangeException>(() => CommonsPermissions.Allows((CommonsAct)99, Role.Administrator, Ownership.Hers));

    private static bool Allows(string act, Role role, Ownership whose) =>
        CommonsPermissions.Allows(Enum.Parse<CommonsAct>(act), role, whose);
}
