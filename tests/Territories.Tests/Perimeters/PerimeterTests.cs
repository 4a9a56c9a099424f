using Maillage.Kernel;
using Maillage.Territories.Perimeters;

namespace Maillage.Territories.Tests.Perimeters;

public sealed class PerimeterTests
{
    private static readonly Signature Someone = new(null, DateTimeOffset.UnixEpoch);
    private static readonly CommuneCode[] Dinan = [CommuneCode.Parse("22050")];

    [Theory]
    [InlineData("Pays de Dinan", "pays-de-dinan")]
    [InlineData("  L’Épine & l'Œuvre ! ", "l-epine-l-oeuvre")]
    public void The_code_of_a_perimeter_is_its_name_folded(string name, string slug) => Perimeter.SlugOf(name).ShouldBe(slug);

    [Theory]
    [InlineData("", "perimeter.no-name")]
    [InlineData("!!!", "perimeter.no-name")]
    [InlineData("山", "perimeter.no-name")]
    public void A_perimeter_needs_a_name_with_a_letter(string name, string refusal) =>
        Perimeter.WhyNotDrawn(name, Dinan).Select(why => why.Code).ShouldBe([refusal]);

    [Fact]
    public void A_perimeter_without_commune_or_with_too_long_a_name_is_refused()
    {
        var refused = Should.Throw<RefusedException>(() => Perimeter.Draw("x", new string('a', 121), [], Someone));

        refused.Refusals.Select(why => why.Code).ShouldBe(["perimeter.long-name", "perimeter.no-commune"]);
    }

    [Fact]
    public void Every_well_known_perimeter_is_made_of_departements_that_exist()
    {
        var perimeters = WellKnownPerimeters.All(France.Official).ToArray();

        perimeters.ShouldAllBe(perimeter => perimeter.Population > 200_000);
        perimeters.Select(perimeter => perimeter.Id).ShouldBeUnique();
        WellKnownPerimeters.Descriptions.ShouldAllBe(perimeter => perimeter.Source.Length > 0);
    }
}
