using Maillage.Kernel;
using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Workshops.Kits.Show;

/// <summary>Makes a kit of one's own of another one, to adapt it.</summary>
internal static class DuplicateKit
{
    internal static void Map(IEndpointRouteBuilder kits)
    {
        kits.MapPost(
                "/fournis/{language}/{slug}/dupliquer",
                (string language, string slug, IFormCollection _, [AsParameters] DuplicateDesk desk) => desk.Copy($"{language}/{slug}")
            )
            .WithMetadata(KitAct.Begin);
        kits.MapPost("/{id:guid}/dupliquer", (Guid id, IFormCollection _, [AsParameters] DuplicateDesk desk) => desk.Copy(id.ToString()))
            .WithMetadata(KitAct.Begin);
    }
}

/// <summary>What duplicating needs.</summary>
internal sealed record DuplicateDesk(HttpContext Context, KitShelf Shelf, ICurrentMember Member, CancellationToken Cancel)
{
    public async Task<IResult> Copy(string reference)
    {
        if (!Member.May(KitAct.Begin))
        {
            return KitsDoor.Closed(Member, Context);
        }

        if (await Shelf.Read(reference, Cancel) is not { } kit)
        {
            return KitsDoor.Missing();
        }

        try
        {
            var id = await Shelf.Put(KitFile.Write(kit with { Title = CopyOf(kit) }), isShared: false, Cancel);
            return TypedResults.LocalRedirect($"/ateliers/kits/{id}/modifier");
        }
        catch (RefusedException refused)
        {
            return Import.ImportKit.Page(new() { Refusals = refused.Refusals });
        }
    }

    // « Forum ouvert (copie) », in the language of the kit, and never too long.
    private static string CopyOf(Kit kit)
    {
        var suffix = kit.Language == "en" ? " (copy)" : " (copie)";
        var room = KitLimits.Title - suffix.Length;
        var title = kit.Title.EndsWith(suffix, StringComparison.Ordinal) ? kit.Title[..^suffix.Length] : kit.Title;
        return (title.Length <= room ? title : title[..(char.IsHighSurrogate(title[room - 1]) ? room - 1 : room)].TrimEnd()) + suffix;
    }
}
