using Maillage.Members.Contracts;

namespace Maillage.Sources.Tests;

public sealed class SourcesPermissionsTests
{
    /// <summary>One line an act: the first role that may, for a source of hers and for another's.</summary>
    [Theory]
    [InlineData(nameof(SourceAct.Read), Role.Visitor, Role.Visitor)]
    [InlineData(nameof(SourceAct.Import), Role.Contributor, Role.Contributor)]
    [InlineData(nameof(SourceAct.Review), Role.Contributor, Role.Moderator)]
    [InlineData(nameof(SourceAct.SeeNames), Role.Contributor, Role.Moderator)]
    [InlineData(nameof(SourceAct.TakeOriginal), Role.Contributor, Role.Moderator)]
    public void Each_act_asks_for_a_role(string name, Role hers, Role others)
    {
        var act = Enum.Parse<SourceAct>(name);
        foreach (var role in Enum.GetValues<Role>())
        {
            SourcesPermissions.Allows(act, role, isHers: true).ShouldBe(role >= hers, $"{role}, hers");
            SourcesPermissions.Allows(act, role, isHers: false).ShouldBe(role >= others, $"{role}, another's");
        }
    }

    [Fact]
    public void Every_act_has_its_line() => Enum.GetValues<SourceAct>().Length.ShouldBe(5);

    [Fact]
    public void An_act_without_a_rule_is_refused() =>
        SourcesPermissions.Allows((SourceAct)99, Role.Administrator, isHers: true).ShouldBeFalse();
}
