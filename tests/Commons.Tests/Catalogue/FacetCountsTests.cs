using FsCheck;
using FsCheck.Fluent;
using Maillage.Commons.Catalogue;
using Maillage.Commons.Contracts;
using Maillage.Territories;

namespace Maillage.Commons.Tests.Catalogue;

public sealed class FacetCountsTests
{
    [Fact]
    public void Counts_are_what_choosing_would_give_with_all_other_facets_kept() =>
        Prop.ForAll(
                Inventions.Entry().ListOf().ToArbitrary(),
                Inventions.Filter().ToArbitrary(),
                (entries, filter) =>
                {
                    var fiches = entries.DistinctBy(e => e.Id).ToList();
                    var columns = Inventions.Columns(fiches);
                    var counts = FacetCounts.Of(columns, new Selection(columns, filter, ThemeBits.BuiltIn));

                    return counts.Total == fiches.Count(f => Matches(f, filter))
                        && Enum.GetValues<FicheKind>().All(k => counts[k] == fiches.Count(f => Matches(f, filter with { Kinds = [k] })))
                        && Enum.GetValues<College>().All(c => counts[c] == fiches.Count(f => Matches(f, filter with { Colleges = [c] })))
                        && Enum.GetValues<ContributionKind>()
                            .All(s => counts[s] == fiches.Count(f => Matches(f, filter with { Statements = [s] })))
                        && ThemeBits.BuiltIn.Ids.All(t =>
                            counts.OfTheme(ThemeBits.BuiltIn.Bit(t)) == fiches.Count(f => Matches(f, filter with { Themes = [t] }))
                        )
                        && Territories().All(t => counts[t] == fiches.Count(f => Matches(f, filter with { Territories = [t] })));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_fiche_of_two_communes_counts_once_for_their_region()
    {
        var entry = Inventions.Entry().Sample(1)[0] with { Places = [InventedFrance.Commune(0), InventedFrance.Commune(8)] };
        var columns = Inventions.Columns([entry]);
        var counts = FacetCounts.Of(columns, new Selection(columns, new(), ThemeBits.BuiltIn));
        counts[new TerritoryId(TerritoryKind.Region, "53")].ShouldBe(1);
    }

    private static IEnumerable<TerritoryId> Territories() =>
        [InventedFrance.Commune(3), new(TerritoryKind.Departement, "03"), new(TerritoryKind.Region, "53"), new(TerritoryKind.Region, "84")];

    /// <summary>The rule, said plainly, without columns or bits of filters.</summary>
    private static bool Matches(FicheEntry fiche, CatalogueFilter filter) =>
        (filter.Kinds.Count == 0 || filter.Kinds.Any(kind => (fiche.Traits & Traits.Bit(kind)) != 0))
        && (filter.Themes.Count == 0 || filter.Themes.Any(theme => (fiche.Traits & ThemeBits.BuiltIn.Bit(theme)) != 0))
        && (filter.Colleges.Count == 0 || filter.Colleges.Any(college => (fiche.Traits & Traits.Bit(college)) != 0))
        && (filter.Statements.Count == 0 || filter.Statements.Any(said => (fiche.Traits & Traits.Bit(said)) != 0))
        && (filter.Territories.Count == 0 || filter.Territories.Any(t => fiche.Places.Any(place => Inventions.France.Contains(t, place))))
        && (filter.Zone is not { } zone || (fiche.Spot != Spot.Nowhere && IsIn(zone, fiche.Spot)));

    private static bool IsIn(GeoBox zone, Spot spot) =>
        spot.Longitude >= zone.West && spot.Longitude <= zone.East && spot.Latitude >= zone.South && spot.Latitude <= zone.North;
}
