using FsCheck;
using FsCheck.Fluent;
using Maillage.Territories.Suggest;

namespace Maillage.Territories.Tests;

public sealed class TerritoryProperties
{
    private static readonly KnownTerritories Territories = France.Known();
    private static readonly TerritoryId[] Everything =
    [
        TerritoryId.France,
        .. France.Official.Groupings.Select(grouping => grouping.Id),
        .. France.Official.Communes.Codes.Where((_, row) => row % 50 == 0).Select(TerritoryId.Commune),
    ];

    [Fact]
    public void What_lies_in_a_part_lies_in_the_whole() =>
        Prop.ForAll(
                Commune(),
                commune =>
                    Territories
                        .Around(commune)
                        .All(part => Territories.Around(part.Id).All(whole => Territories.Contains(whole.Id, commune)))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_territory_lies_in_another_exactly_when_all_its_communes_do() =>
        Prop.ForAll(
                Gen.Two(Gen.Elements(Everything)).ToArbitrary(),
                pair =>
                {
                    var (outer, inner) = pair;
                    var communes = Territories.CommunesOf(inner);
                    return communes.Count == 0
                        || Territories.Contains(outer, inner) == communes.All(Territories.CommunesOf(outer).ToHashSet().Contains);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_territory_is_suggested_by_the_beginning_of_its_name_only_if_its_words_begin_so() =>
        Prop.ForAll(Prefix(), typed => Territories.Suggest(typed, 20).All(found => Answers(found.Matched ?? found.Territory.Name, typed)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_label_means_its_territory_again() =>
        Prop.ForAll(
                Gen.Elements(Everything).ToArbitrary(),
                id =>
                {
                    // Saint-Martin is a commune, a collectivity and a région at once: the commune speaks for all three.
                    var label = Territories.Find(id)!.Label;
                    var named = Territories.Named(label);
                    return named.Any(one => one.Id == id || (one.Id.Kind is TerritoryKind.Commune && one.Label == label));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_is_typed_suggesting_never_fails() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), typed => Territories.Suggest(typed.Get, 5).Count <= 5)
            .QuickCheckThrowOnFailure();

    private static Arbitrary<TerritoryId> Commune() =>
        Gen.Elements(France.Official.Communes.Codes).Select(TerritoryId.Commune).ToArbitrary();

    private static Arbitrary<string> Prefix() =>
        Gen.Elements(France.Official.Communes.Names)
            .SelectMany(name => Gen.Choose(2, name.Length).Select(length => name[..Math.Min(length, name.Length)]))
            .Where(typed => typed.Any(char.IsLetter))
            .ToArbitrary();

    private static bool Answers(string name, string typed) =>
        PlaceWords
            .Typed(typed)
            .Any(phrase =>
                phrase
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .All(word => PlaceWords.Of(name).Contains(" " + word, StringComparison.Ordinal))
            );
}
