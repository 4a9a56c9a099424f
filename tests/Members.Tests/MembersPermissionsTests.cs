using Maillage.Members.Contracts;
using Maillage.Territories;

namespace Maillage.Members.Tests;

public sealed class MembersPermissionsTests
{
    private static readonly TerritoryId Bretagne = TerritoryId.Parse("region:53");
    private static readonly TerritoryId Dinan = TerritoryId.Parse("commune:22050");
    private static readonly TerritoryId Loos = TerritoryId.Parse("commune:62528");

    // Who, and what she may do: (l)ist members, (e)veryone and their addresses, and in Dinan and Loos, (i)nvite, (g)ive, (t)ake back.
    [Theory]
    [InlineData("Visitor", "pays:FR", "", "", "")]
    [InlineData("Reader", "pays:FR", "", "", "")]
    [InlineData("Contributor", "pays:FR", "", "", "")]
    [InlineData("Moderator", "pays:FR", "", "", "")]
    [InlineData("Facilitator", "pays:FR", "", "", "")]
    [InlineData("Administrator", "pays:FR", "le", "igt", "igt")]
    [InlineData("Administrator", "region:53", "l", "igt", "")]
    [InlineData("Administrator", "commune:62528", "l", "", "igt")]
    public void Roles_over_territories_open_these_acts(string role, string over, string anywhere, string inDinan, string inLoos)
    {
        var asker = Asker(Enum.Parse<Role>(role), TerritoryId.Parse(over));

        Allowed(asker, TerritoryId.France, "le").ShouldBe(anywhere);
        Allowed(asker, Dinan, "igt").ShouldBe(inDinan);
        Allowed(asker, Loos, "igt").ShouldBe(inLoos);
        asker.May(MembersAct.SeeRoleLog, Dinan).ShouldBe(anywhere.Contains('l'));
    }

    [Fact]
    public void A_region_is_not_given_away_by_the_administrator_of_one_of_its_communes() =>
        Asker(Role.Administrator, Dinan).May(MembersAct.GiveRole, Bretagne).ShouldBeFalse();

    [Fact]
    public void An_act_without_a_rule_is_a_mistake_of_ours() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Asker(Role.Administrator, Dinan).May((MembersAct)99, Dinan));

    private static string Allowed(CurrentMember asker, TerritoryId over, string letters) =>
        string.Concat(letters.Where(letter => asker.May(Act(letter), over)));

    private static MembersAct Act(char letter) =>
        letter switch
        {
            'l' => MembersAct.SeeMembers,
            'e' => MembersAct.SeeEveryMember,
            'i' => MembersAct.InviteMember,
            'g' => MembersAct.GiveRole,
            _ => MembersAct.TakeRoleBack,
        };

    private static CurrentMember Asker(Role role, TerritoryId over)
    {
        var asker = new CurrentMember(new SmallFrance());
        if (role is not Role.Visitor)
        {
            asker.Become(Guid.CreateVersion7(), "Camille", [new(role, over)]);
        }

        return asker;
    }
}

/// <summary>A France of one region with one commune, and one commune elsewhere.</summary>
internal sealed class SmallFrance : ITerritories
{
    public int Version => 1;

    public bool Contains(TerritoryId outer, TerritoryId inner) =>
        outer == inner || outer == TerritoryId.France || (outer.ToString(), inner.ToString()) is ("region:53", "commune:22050");

    public Territory? Find(TerritoryId id) => null;

    public IReadOnlyList<Territory> Named(string typed) => [];

    public IReadOnlyList<TerritorySuggestion> Suggest(string typed, int limit) => [];

    public IReadOnlyList<CommuneCode> CommunesOf(TerritoryId id) => [];

    public IReadOnlyList<Territory> Around(TerritoryId id) => [];
}
