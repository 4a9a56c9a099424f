using System.Globalization;
using System.Text;
using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Workshops.Kits.Show;

/// <summary>Shows a kit as an agenda, and gives its file away.</summary>
internal static class ShowKit
{
    internal static void Map(IEndpointRouteBuilder kits)
    {
        kits.MapGet("/fournis/{language}/{slug}", ShowShipped).WithMetadata(KitAct.ReadShipped);
        kits.MapGet("/fournis/{language}/{slug}/kit.yaml", TakeShipped).WithMetadata(KitAct.ReadShipped);
        kits.MapGet("/{id:guid}", ShowOwn).WithMetadata(KitAct.Read);
        kits.MapGet("/{id:guid}/kit.yaml", TakeOwn).WithMetadata(KitAct.Read);
    }

    private static RazorComponentResult ShowShipped(string language, string slug, string? debut, ICurrentMember member) =>
        ShippedKits.Find(language, slug) is { } shipped
            ? Page(new($"/ateliers/kits/fournis/{language}/{slug}", shipped.Kit) { MayBegin = member.May(KitAct.Begin) }, debut)
            : KitsDoor.Missing();

    private static async Task<RazorComponentResult> ShowOwn(Guid id, string? debut, [AsParameters] ShowDesk desk) =>
        await desk.Shelf.Find(id, KitAct.Read, desk.Cancel) is not { } own || own.Read() is not { } kit
            ? KitsDoor.Missing()
            : Page(
                new($"/ateliers/kits/{id}", kit)
                {
                    MayBegin = desk.Member.May(KitAct.Begin),
                    MayChange = desk.Member.May(KitAct.Change, own),
                    IsShared = own.IsShared,
                    UpdatedAt = own.UpdatedAt,
                },
                debut
            );

    private static RazorComponentResult<ShowKitPage> Page(ShowKitView view, string? start) =>
        new(new { View = view with { Start = KitClock.Read(start), Typed = start ?? "" } });

    private static IResult TakeShipped(string language, string slug, HttpContext context) =>
        ShippedKits.Find(language, slug) is { } shipped ? File(shipped.Kit.Title, shipped.Text, context) : KitsDoor.Missing();

    private static async Task<IResult> TakeOwn(Guid id, HttpContext context, [AsParameters] ShowDesk desk) =>
        await desk.Shelf.Find(id, KitAct.Read, desk.Cancel) is { } own ? File(own.Title, own.Text, context) : KitsDoor.Missing();

    // The first line tells editors where the schema is.
    private static FileContentHttpResult File(string title, string text, HttpContext context)
    {
        const string Mark = "# yaml-language-server:";
        var schema = $"{Mark} $schema={context.Request.Scheme}://{context.Request.Host}/ateliers/kits/schema.json\n";
        var whole = text.StartsWith(Mark, StringComparison.Ordinal) ? text : schema + text;
        return TypedResults.Bytes(Encoding.UTF8.GetBytes(whole), "application/yaml; charset=utf-8", $"{FileName(title)}.yaml");
    }

    // « Moteurs et freins » → moteurs-et-freins
    internal static string FileName(string title)
    {
        var letters = title
            .Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            .Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        var words = string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join('-', words);
        return name.Length == 0 ? "kit"
            : name.Length <= 60 ? name
            : name[..60].TrimEnd('-');
    }
}

/// <summary>What every request about a member's kit needs.</summary>
internal sealed record ShowDesk(KitShelf Shelf, ICurrentMember Member, CancellationToken Cancel);

/// <summary>All that the page shows.</summary>
/// <param name="Address">Of the page itself.</param>
/// <param name="Kit">The kit.</param>
public sealed record ShowKitView(string Address, Kit Kit)
{
    /// <summary>When the meeting begins, if that was said.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>What was typed as its beginning.</summary>
    public string Typed { get; init; } = "";

    /// <summary>Whether she may make one of her own of it.</summary>
    public bool MayBegin { get; init; }

    /// <summary>Whether she may change it.</summary>
    public bool MayChange { get; init; }

    /// <summary>Whether its owner shares it.</summary>
    public bool IsShared { get; init; }

    /// <summary>When it was last written; null for one that came along.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
