using System.Text;
using Maillage.Kernel;
using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Workshops.Kits.Import;

/// <summary>A member brings a kit as a file, or pastes one; what is wrong with it is told line by line, and nothing typed is lost.</summary>
internal static class ImportKit
{
    // What is beyond a file and a paste of the largest size is cut off by the server itself.
    private const int MostBytes = 1024 * 1024;

    internal static void Map(IEndpointRouteBuilder kits)
    {
        kits.MapGet("/importer", Show).WithMetadata(KitAct.Begin);
        kits.MapPost("/importer", Receive).WithMetadata(KitAct.Begin, new RequestSizeLimitAttribute(MostBytes));
    }

    private static IResult Show(HttpContext context, ICurrentMember member) =>
        member.May(KitAct.Begin) ? Page(new()) : KitsDoor.Closed(member, context);

    private static async Task<IResult> Receive(
        IFormCollection form,
        HttpContext context,
        ICurrentMember member,
        KitShelf shelf,
        CancellationToken cancel
    )
    {
        if (!member.May(KitAct.Begin))
        {
            return KitsDoor.Closed(member, context);
        }

        var pasted = form["texte"].ToString();
        var (text, reading) = form.Files["fichier"] is { Length: > 0 } file ? await Read(file, cancel) : (pasted, KitFile.Read(pasted));
        if (reading.Kit is null)
        {
            return Page(new() { Text = text, Errors = reading.Errors });
        }

        try
        {
            var id = await shelf.Put(text, isShared: false, cancel);
            return TypedResults.LocalRedirect($"/ateliers/kits/{id}");
        }
        catch (RefusedException refused)
        {
            return Page(new() { Text = text, Refusals = refused.Refusals });
        }
    }

    private static async Task<(string Text, KitReading Reading)> Read(IFormFile file, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        var reading = KitFile.Read(bytes.ToArray());
        var isText = !reading.Errors.Any(error => error.Refusal.Code is "kit.too-large" or "kit.not-utf8");
        return (isText ? Encoding.UTF8.GetString(bytes.ToArray()).TrimStart('\uFEFF') : "", reading);
    }

    internal static RazorComponentResult<ImportKitPage> Page(ImportKitView view) =>
        new(new { View = view })
        {
            StatusCode = view.Errors.Count + view.Refusals.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
}

/// <summary>All that the page shows.</summary>
public sealed record ImportKitView
{
    /// <summary>What was pasted or sent.</summary>
    public string Text { get; init; } = "";

    /// <summary>What is wrong with it, in the order of its lines.</summary>
    public IReadOnlyList<KitError> Errors { get; init; } = [];

    /// <summary>Why it was not kept, whatever it holds.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>The beginning of a line, to find it again.</summary>
    public string Line(int number)
    {
        var line = (Text.Split('\n').ElementAtOrDefault(number - 1) ?? "").Trim();
        return line.Length <= 90 ? line : line[..90] + "…";
    }
}
