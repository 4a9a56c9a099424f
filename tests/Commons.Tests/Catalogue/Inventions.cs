using FsCheck;
using FsCheck.Fluent;
using Maillage.Commons.Catalogue;
using Maillage.Commons.Contracts;
using Maillage.Territories;

namespace Maillage.Commons.Tests.Catalogue;

/// <summary>Fiches and filters by chance.</summary>
internal static class Inventions
{
    public static readonly ITerritories France = new InventedFrance();

    public static Gen<FicheEntry> Entry() =>
        from kind in Gen.Elements(Enum.GetValues<FicheKind>())
        from themes in Some(ThemeBits.BuiltIn.Ids)
        from colleges in Some(Enum.GetValues<College>())
        from statements in Some(Enum.GetValues<ContributionKind>())
        from places in Some([.. Enumerable.Range(0, InventedFrance.Communes).Select(InventedFrance.Commune)])
        from latitude in Gen.Choose(410, 510)
        from longitude in Gen.Choose(-50, 80)
        from isLocated in Gen.Frequency((9, Gen.Constant(true)), (1, Gen.Constant(false)))
        from published in Gen.Choose(0, 50)
        from id in Gen.Choose(0, int.MaxValue).Two()
        select new FicheEntry
        {
            Id = new Guid(id.Item1, 0, 0, BitConverter.GetBytes((long)id.Item2)),
            Title = $"Fiche {id.Item1} à l’été",
            Traits =
                Traits.Bit(kind)
                | themes.Aggregate(0UL, (bits, theme) => bits | ThemeBits.BuiltIn.Bit(theme))
                | colleges.Aggregate(0UL, (bits, college) => bits | Traits.Bit(college))
                | statements.Aggregate(0UL, (bits, statement) => bits | Traits.Bit(statement))
                | (isLocated ? Traits.Located : 0),
            Spot = isLocated ? Spot.At(latitude / 10.0, longitude / 10.0) : Spot.Nowhere,
            Places = [.. places],
            PublishedAt = published,
            Statements = statements.Count,
        };

    public static Gen<CatalogueFilter> Filter() =>
        from kinds in Some(Enum.GetValues<FicheKind>())
        from themes in Some(ThemeBits.BuiltIn.Ids)
        from colleges in Some(Enum.GetValues<College>())
        from statements in Some(Enum.GetValues<ContributionKind>())
        from places in Some([
            InventedFrance.Commune(3),
            InventedFrance.Commune(5),
            new(TerritoryKind.Departement, "03"),
            new(TerritoryKind.Departement, "05"),
        ])
        from zone in Gen.Frequency((3, Gen.Constant<GeoBox?>(null)), (1, Gen.Constant<GeoBox?>(new GeoBox(-1.55, 43.25, 4.0501, 48.05))))
        select new CatalogueFilter
        {
            Kinds = [.. kinds.Order()],
            Themes = [.. themes.OrderBy(theme => ThemeBits.BuiltIn.Index(theme))],
            Colleges = [.. colleges.Order()],
            Statements = [.. statements.Order()],
            Territories = [.. places.OrderBy(place => place.ToString(), StringComparer.Ordinal)],
            Zone = zone,
        };

    public static FicheColumns Columns(IEnumerable<FicheEntry> entries) =>
        FicheColumns.Empty.With([.. entries.DistinctBy(e => e.Id)], [], France);

    // Mostly nothing, sometimes one to three: real fiches and real choices are sparse.
    private static Gen<IList<T>> Some<T>(IReadOnlyList<T> all) =>
        from count in Gen.Frequency((4, Gen.Constant(0)), (3, Gen.Choose(1, 3)))
        from chosen in Gen.Elements(all.AsEnumerable()).ListOf(count)
        select (IList<T>)[.. chosen.Distinct()];
}
