using Maillage.Commons.Edit;
using Maillage.Kernel;
using Maillage.Territories;
using Maillage.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Commons.Tests.Edit;

public sealed class TypedPlacesTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private ITerritories France => shared.Site.Services.GetRequiredService<ITerritories>();

    [Theory]
    [InlineData("Dinan", "commune:22050")]
    [InlineData("dinan", "commune:22050")]
    [InlineData("22050", "commune:22050")]
    [InlineData("commune:22050", "commune:22050")]
    [InlineData("Dinan (22050)", "commune:22050")]
    [InlineData("Dinan (Côtes-d’Armor)", "commune:22050")]
    [InlineData("Saint-Martin (Gers)", "commune:32389")] // as the field proposes it
    [InlineData("Saint-Martin (65392)", "commune:65392")]
    [InlineData("Saint-Martin (Hautes-Pyrénées, 65392)", "commune:65392")] // as a refusal offers it
    [InlineData("Paris", "commune:75056")] // also a département, of this commune alone
    [InlineData("Loos en Gohelle", "commune:62528")]
    [InlineData("departement:22", "departement:22")]
    [InlineData("Occitanie", "region:76")]
    public void A_place_is_read_by_its_name_its_code_or_both(string typed, string place)
    {
        var refusals = new List<Refusal>();
        TypedPlaces.Read(typed, France, refusals).Select(id => id.ToString()).ShouldBe([place]);
        refusals.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        foreach (var id in new[] { "commune:22050", "commune:59350", "departement:22", "region:53", "pays:FR", "epci:200068989" })
        {
            var place = TerritoryId.Parse(id);
            TypedPlaces.Read(TypedPlaces.Write(place, France), France, []).ShouldBe([place]);
        }
    }

    [Fact]
    public void A_homonym_is_offered_with_the_codes_that_tell_it_apart()
    {
        var refusals = new List<Refusal>();
        TypedPlaces.Read("Saint-Martin", France, refusals).ShouldBeEmpty();
        refusals.ShouldHaveSingleItem().Code.ShouldBe("fiche.ambiguous-place");
        var offered = ((string)refusals[0].Args[1]).Split("\u00a0; ");
        offered.ShouldBe([
            "Saint-Martin (Saint-Martin, 97801)", // the largest first; the région of the same land is no other place
            "Saint-Martin (Hautes-Pyrénées, 65392)",
            "Saint-Martin (Gers, 32389)",
            "Saint-Martin (Bas-Rhin, 67426)",
            "Saint-Martin (Meurthe-et-Moselle, 54480)",
        ]);
        offered.ShouldAllBe(place => TypedPlaces.Read(place, France, refusals).Count == 1);
    }

    [Fact]
    public void A_region_and_communes_of_the_same_name_are_told_apart_by_their_kind()
    {
        var refusals = new List<Refusal>();
        TypedPlaces.Read("Bretagne", France, refusals).ShouldBeEmpty();
        refusals[0].Args[1].ShouldBe("Bretagne (Région, 53)\u00a0; Bretagne (Territoire de Belfort, 90019)\u00a0; Bretagne (Indre, 36024)");
    }

    [Fact]
    public void A_thousand_lines_are_not_all_looked_up()
    {
        var refusals = new List<Refusal>();
        TypedPlaces.Read(string.Join('\n', Enumerable.Range(0, 1_000).Select(n => $"zz{n}")), France, refusals);
        refusals.Count(refusal => refusal.Code == "fiche.many-places").ShouldBe(1);
        refusals.Count.ShouldBe(FicheRules.MaxPlaces + 1);
    }
}
