using System.Globalization;
using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.Workshops.Kits.Delete;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Workshops.Kits.Edit;

/// <summary>
/// A member writes a kit. Every button sends the whole form and gets it back changed: nothing is kept on the server until she saves.
/// </summary>
internal static class EditKit
{
    internal static void Map(IEndpointRouteBuilder kits)
    {
        // Forty steps of some fifty fields each.
        kits.MapGet("/nouveau", New).WithMetadata(KitAct.Begin);
        kits.MapPost("/nouveau", SaveNew).WithMetadata(KitAct.Begin).WithFormOptions(valueCountLimit: 16384);
        kits.MapGet("/{id:guid}/modifier", Show).WithMetadata(KitAct.Change);
        kits.MapPost("/{id:guid}/modifier", Save).WithMetadata(KitAct.Change).WithFormOptions(valueCountLimit: 16384);
    }

    private static IResult New([AsParameters] EditDesk desk) =>
        desk.Member.May(KitAct.Begin)
            ? Page(new(null, 0, KitDraft.New(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName)))
            : KitsDoor.Closed(desk.Member, desk.Context);

    private static async Task<IResult> Show(Guid id, [AsParameters] EditDesk desk) =>
        await desk.Find(id) is not { } own ? await desk.Refuse(id)
        : own.Read() is { } kit ? Page(new(id, own.Version, KitDraft.Of(kit)) { IsShared = own.IsShared })
        : Import.ImportKit.Page(new() { Text = own.Text, Errors = KitFile.Read(own.Text).Errors });

    private static async Task<IResult> SaveNew(IFormCollection form, [AsParameters] EditDesk desk)
    {
        if (!desk.Member.May(KitAct.Begin))
        {
            return KitsDoor.Closed(desk.Member, desk.Context);
        }

        var view = Typed(null, 0, form);
        if (!IsToBeSaved(form, ref view) || view.Faults.Count > 0)
        {
            return Page(view);
        }

        try
        {
            var id = await desk.Shelf.Put(KitFile.Write(view.Draft.Read().Kit), view.IsShared, desk.Cancel);
            return TypedResults.LocalRedirect($"/ateliers/kits/{id}");
        }
        catch (RefusedException refused)
        {
            return Page(view with { Faults = [.. refused.Refusals.Select(refusal => new KitFault("", refusal))] });
        }
    }

    private static async Task<IResult> Save(Guid id, IFormCollection form, [AsParameters] EditDesk desk)
    {
        if (await desk.Find(id) is not { } own)
        {
            return await desk.Refuse(id);
        }

        var version = int.TryParse(form["version"], out var sent) ? sent : -1;
        var view = Typed(id, version, form);
        if (!IsToBeSaved(form, ref view) || view.Faults.Count > 0)
        {
            return Page(view);
        }

        if (version != own.Version)
        {
            return Page(Changed(view, own.Version));
        }

        try
        {
            await desk.Shelf.Rewrite(own, view.Draft.Read().Kit, view.IsShared, desk.Cancel);
            return TypedResults.LocalRedirect($"/ateliers/kits/{id}");
        }
        catch (DbUpdateConcurrencyException)
        {
            return Page(Changed(view, own.Version));
        }
    }

    // What she typed is given back with the number of what is there now: she looks, and her next save replaces it knowingly.
    private static EditKitView Changed(EditKitView view, int version) =>
        view with
        {
            Version = version,
            Faults = [new("", new("kit.changed"))],
        };

    private static EditKitView Typed(Guid? id, int version, IFormCollection form) =>
        new(id, version, KitForm.Read(form)) { IsShared = form["partage"] == "true", Start = KitClock.Read(form["debut"]) };

    /// <summary>Does what the button asks of the draft; true when it asks to save, with all that stands against that.</summary>
    private static bool IsToBeSaved(IFormCollection form, ref EditKitView view)
    {
        if (form["faire"] != "enregistrer")
        {
            view = view with { Touched = view.Draft.Do(form["faire"]), IsUnsaved = true };
            return false;
        }

        view = view with { Faults = view.Draft.Read().Faults };
        return true;
    }

    private static RazorComponentResult<EditKitPage> Page(EditKitView view) =>
        new(new { View = view })
        {
            StatusCode = view.Faults.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
}

/// <summary>All that the page shows.</summary>
/// <param name="Id">The kit; null for a new one.</param>
/// <param name="Version">To send back.</param>
/// <param name="Draft">What the fields hold.</param>
public sealed record EditKitView(Guid? Id, int Version, KitDraft Draft)
{
    public bool IsShared { get; init; }

    /// <summary>When the meeting begins; only for the hours that the page shows.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>Why it was not kept.</summary>
    public IReadOnlyList<KitFault> Faults { get; init; } = [];

    /// <summary>The step that a button has just changed.</summary>
    public int? Touched { get; init; }

    /// <summary>Whether the page holds changes that are not kept yet.</summary>
    public bool IsUnsaved { get; init; }

    public string Address => Id is { } id ? $"/ateliers/kits/{id}/modifier" : "/ateliers/kits/nouveau";

    /// <summary>Where cancelling leads.</summary>
    public string Back => Id is { } id ? $"/ateliers/kits/{id}" : "/ateliers/kits";

    /// <summary>The faults of a field, those of what lies under it included.</summary>
    public IReadOnlyList<Refusal> FaultsAt(string path) =>
        [
            .. Faults
                .Where(fault => fault.Path == path || fault.Path.StartsWith(path + "/", StringComparison.Ordinal))
                .Select(fault => fault.Refusal),
        ];

    /// <summary>The anchor of the step that a fault is in.</summary>
    public static string AnchorOf(KitFault fault) =>
        fault.Path.Split('/') is ["steps", var at, ..] && int.TryParse(at, out var step) ? $"#etape-{step + 1}" : "#kit";
}

/// <summary>What every request of this slice needs.</summary>
internal sealed record EditDesk(HttpContext Context, ICurrentMember Member, KitShelf Shelf, CancellationToken Cancel)
{
    public Task<OwnKit?> Find(Guid id) => Shelf.Find(id, KitAct.Change, Cancel);

    public Task<IResult> Refuse(Guid id) => DeleteKit.Refuse(id, Context, Shelf, Member, Cancel);
}
