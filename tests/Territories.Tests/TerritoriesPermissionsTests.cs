using Maillage.Members.Contracts;

namespace Maillage.Territories.Tests;

public sealed class TerritoriesPermissionsTests
{
    [Theory]
    [InlineData(Role.Visitor, false, false)]
    [InlineData(Role.Reader, false, false)]
    [InlineData(Role.Contributor, false, false)]
    [InlineData(Role.Moderator, false, false)]
    [InlineData(Role.Facilitator, true, false)]
    [InlineData(Role.Administrator, true, true)]
    public void Each_role_may_do_what_the_table_says(Role role, bool drawsPerimeters, bool choosesHome)
    {
        TerritoriesPermissions.Allows(TerritoriesAct.DrawPerimeter, role).ShouldBe(drawsPerimeters);
        TerritoriesPermissions.Allows(TerritoriesAct.ChooseHome, role).ShouldBe(choosesHome);
    }

    [Fact]
    public void An_act_that_the_table_does_not_name_is_refused() =>
        TerritoriesPermissions.Allows((TerritoriesAct)99, Role.Administrator).ShouldBeFalse();
}
