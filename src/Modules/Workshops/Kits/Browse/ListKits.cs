using System.Globalization;
using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Workshops.Kits.Browse;

/// <summary>The gallery: kits that came along, one's own, and those that others share.</summary>
internal static class ListKits
{
    internal static void Map(IEndpointRouteBuilder kits) => kits.MapGet("", Show).WithMetadata(KitAct.ReadShipped);

    private static async Task<RazorComponentResult<KitListPage>> Show(
        string? langue,
        KitShelf shelf,
        ICurrentMember member,
        CancellationToken cancel
    )
    {
        var language = KitKeys.Languages.Contains(langue ?? "") ? langue! : CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var view = new KitListView(language is "en" ? "en" : "fr")
        {
            Shipped =
            [
                .. ShippedKits
                    .In(language)
                    .Select(kit => new KitCardView($"/ateliers/kits/fournis/{kit.Kit.Language}/{kit.Slug}", kit.Kit)),
            ],
            Hers = Cards(await shelf.Hers(cancel)),
            Shared = Cards(await shelf.Shared(cancel)),
            MayBegin = member.May(KitAct.Begin),
        };
        return new(new { View = view });
    }

    private static IReadOnlyList<KitCardView> Cards(IReadOnlyList<OwnKit> kits) =>
        [
            .. kits.Select(kit => new KitCardView($"/ateliers/kits/{kit.Id}", kit.Read() ?? new(kit.Title, kit.Language, []))
            {
                UpdatedAt = kit.UpdatedAt,
                IsShared = kit.IsShared,
            }),
        ];
}

/// <summary>All that the page shows.</summary>
/// <param name="Language">Of the shipped kits shown.</param>
public sealed record KitListView(string Language)
{
    /// <summary>Those that came along.</summary>
    public IReadOnlyList<KitCardView> Shipped { get; init; } = [];

    /// <summary>Her own.</summary>
    public IReadOnlyList<KitCardView> Hers { get; init; } = [];

    /// <summary>Those of others.</summary>
    public IReadOnlyList<KitCardView> Shared { get; init; } = [];

    /// <summary>Whether she may write some.</summary>
    public bool MayBegin { get; init; }
}

/// <summary>A kit in the gallery.</summary>
/// <param name="Address">Its page.</param>
/// <param name="Kit">What it holds.</param>
public sealed record KitCardView(string Address, Kit Kit)
{
    /// <summary>When a member last wrote it.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Whether its owner shares it.</summary>
    public bool IsShared { get; init; }
}
