using Maillage.Territories.Locate;

namespace Maillage.Territories.Tests.Locate;

public sealed class CentroidFileTests
{
    private static IReadOnlyList<CentroidLine>? Read(string text) => CentroidFile.Read(new StringReader(text));

    [Theory]
    [InlineData("code_insee,nom,lon,lat\n22050,Dinan,-2.05,48.45\n")]
    [InlineData("INSEE;Latitude;Longitude\n22050;48,45;-2,05\n")]
    [InlineData("\ufeffcode_commune\tx\ty\n22050\t-2.05\t48.45\n")]
    [InlineData(
        """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"22050"},"geometry":{"type":"Point","coordinates":[-2.05,48.45]}}]}"""
    )]
    public void Centres_are_read_whatever_the_columns_are_called(string text)
    {
        var centre = Read(text)!.ShouldHaveSingleItem();

        (centre.Code, centre.Latitude, centre.Longitude).ShouldBe(("22050", 48.45, -2.05));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nom,population\nDinan,14000\n")]
    [InlineData("{\"type\":\"Topology\"}")]
    [InlineData("{ not json")]
    public void A_file_without_code_and_place_is_not_one(string text) => Read(text).ShouldBeNull();

    [Fact]
    public void A_line_that_cannot_be_read_keeps_its_number() => Read("insee,lat,lon\n22050,nord,ouest\n")![0].Line.ShouldBe(2);

    [Theory]
    [InlineData("""{"features":[1]}""")]
    [InlineData("""{"features":[{"geometry":null,"properties":null}]}""")]
    [InlineData("""{"features":[{"geometry":{"coordinates":["a","b"]}}]}""")]
    public void A_feature_without_place_is_a_line_without_place(string text) => double.IsNaN(Read(text)![0].Latitude).ShouldBeTrue();
}
