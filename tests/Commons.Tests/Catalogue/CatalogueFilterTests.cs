using FsCheck;
using FsCheck.Fluent;
using Maillage.Commons.Catalogue;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Maillage.Commons.Tests.Catalogue;

public sealed class CatalogueFilterTests
{
    [Fact]
    public void A_filter_written_in_an_address_and_read_again_is_the_same() =>
        Prop.ForAll(
                (
                    from filter in Inventions.Filter()
                    from words in Gen.Elements("", "circuits courts", "l’été & « l'eau » = 100 % ?")
                    from view in Gen.Elements(Enum.GetValues<CatalogueView>())
                    from cursor in Gen.Elements(null, "24-1700000000000-0192a0b0c0d0e0f0a0b0c0d0e0f0a0b0")
                    select filter with
                    {
                        Words = words,
                        View = view,
                        Cursor = cursor,
                    }
                ).ToArbitrary(),
                filter => Read(filter.Query()) is { Ignored.Count: 0 } asked && asked.Filter.Query() == filter.Query()
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_choices_in_another_order_have_the_same_address() =>
        Read("?vue=tableau&theme=eau&college=elus&theme=culture&college=elus&genre=acteur")
            .Filter.Address("/fiches")
            .ShouldBe("/fiches?genre=acteur&theme=culture&theme=eau&college=elus&vue=tableau");

    [Fact]
    public void Choices_that_mean_nothing_are_told_and_the_others_kept()
    {
        var asked = Read("?theme=licornes&theme=eau&genre=7&contribution=cri&zone=1,2,3&territoire=nulle-part&vue=envers");
        asked.Filter.Query().ShouldBe("?theme=eau");
        asked.Ignored.ShouldBe(["7", "licornes", "nulle-part", "cri", "1,2,3", "envers"]);
    }

    [Fact]
    public void A_region_chosen_with_one_of_its_departements_means_the_departement() =>
        Read("?territoire=region:53&territoire=departement:03").Filter.Query().ShouldBe("?territoire=departement%3A03");

    [Theory]
    [InlineData("4,44,3,45")]
    [InlineData("NaN,44,3,45")]
    [InlineData("-181,44,3,45")]
    [InlineData("3,44,4,91")]
    public void A_zone_that_is_no_part_of_the_world_is_ignored(string zone) => Read("?zone=" + zone).Filter.Zone.ShouldBeNull();

    [Fact]
    public void Very_long_words_are_cut() => Read("?q=" + new string('a', 5000)).Filter.Words.Length.ShouldBe(200);

    [Fact]
    public void An_empty_address_asks_for_everything() => Read("?q=&theme=").Filter.IsEmpty.ShouldBeTrue();

    private static AskedFilter Read(string query) =>
        new CatalogueFilterReader(ThemeBits.BuiltIn, Inventions.France).Read(new QueryCollection(QueryHelpers.ParseQuery(query)));
}
