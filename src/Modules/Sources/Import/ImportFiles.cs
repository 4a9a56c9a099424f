using Maillage.Kernel;
using Maillage.Kernel.Jobs;
using Maillage.Members.Contracts;
using Maillage.Sources.Contracts;
using Maillage.Territories;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Sources.Import;

/// <summary>A person brings documents: several files, archives of them, or words pasted from elsewhere.</summary>
internal static class ImportFiles
{
    internal static void Map(IEndpointRouteBuilder sources)
    {
        sources.MapGet("/importer", Show);

        // The form is read as it arrives, so that what is too large is refused before its end: its token is checked by hand.
        sources.MapPost("/importer", Receive).DisableAntiforgery();
    }

    private static async Task<IResult> Show(
        [AsParameters] ImportDesk desk,
        [FromQuery(Name = "version-de")] Guid? versionDe,
        string? territoire
    ) =>
        !await desk.MayBring(versionDe)
            ? Door.Closed(desk.Member, desk.Context)
            : Page(desk, new(desk.Limits.MaxFileBytes) { NewVersionOf = versionDe, Territory = territoire ?? "" });

    private static async Task<IResult> Receive([AsParameters] ImportDesk desk)
    {
        if (desk.Member.HighestRole < Role.Contributor)
        {
            return Door.Closed(desk.Member, desk.Context);
        }

        // The limits are ours: what is beyond them is answered by a page, which the server's own limit could not do.
        desk.Context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
        if (desk.Context.Request.ContentLength > desk.Limits.MaxUploadBytes)
        {
            return TooLarge(desk, "import.too-much");
        }

        try
        {
            using var form = new UploadForm(desk);
            return await Start(desk, await form.Read());
        }
        catch (AntiforgeryValidationException)
        {
            desk.Context.Features.Set<IAntiforgeryValidationFeature>(new Forgery()); // the page of this status says what to do
            return TypedResults.BadRequest();
        }
        catch (RefusedException refused) when (refused.Refusals[0].Code is "import.too-many")
        {
            return new CutOff(Page(desk, new(desk.Limits.MaxFileBytes) { Refusals = refused.Refusals }, 422));
        }
        catch (RefusedException refused) when (refused.Refusals[0].Code is "import.too-much" or "import.long-field" or "document.too-large")
        {
            var code = refused.Refusals[0].Code;
            return TooLarge(desk, code is "document.too-large" ? "import.too-large" : code);
        }
        catch (Exception error) when (StorageRefusal.Of(error) is { } refusal)
        {
            return Page(
                desk,
                new(desk.Limits.MaxFileBytes) { Refusals = [refusal] },
                refusal.Code is StorageRefusal.Full ? StatusCodes.Status507InsufficientStorage : StatusCodes.Status503ServiceUnavailable
            );
        }
    }

    private static async Task<IResult> Start(ImportDesk desk, UploadedForm form)
    {
        var territory = desk.Territories.Meant(form.Territory);
        var refusals = WhyNot(desk, form, territory);
        if (refusals.Count > 0 || !await desk.MayBring(form.NewVersionOf))
        {
            var again = new ImportView(desk.Limits.MaxFileBytes)
            {
                Territory = form.Territory,
                NewVersionOf = form.NewVersionOf,
                Refusals = refusals.Count > 0 ? refusals : [new("import.not-here")],
            };
            return Page(desk, again, StatusCodes.Status422UnprocessableEntity);
        }

        var options = new ImportOptions
        {
            Territory = territory?.Id,
            NewVersionOf = form.NewVersionOf,
            By = desk.Member.Id,
        };
        var job = await Begin(desk, form, options);
        desk.Bell.Ring();
        return TypedResults.LocalRedirect($"/sources/importer/{job}");
    }

    private static async Task<Guid> Begin(ImportDesk desk, UploadedForm form, ImportOptions options)
    {
        List<Original> files = [.. form.Files.Select(file => file.Keep(options.By))];
        if (form.Following is { } following && await ImportJob.GoOn(desk.Db, following, files, options, desk.Cancel))
        {
            return following;
        }

        var job = ImportJob.Start(desk.Db, files, options, desk.Clock.GetUtcNow());
        await desk.Db.SaveChangesAsync(desk.Cancel);
        return job.Id;
    }

    private static List<Refusal> WhyNot(ImportDesk desk, UploadedForm form, Territory? territory)
    {
        var refusals = new List<Refusal>();
        if (form.Files.Count == 0)
        {
            refusals.Add(new("import.nothing"));
        }

        if (form.Territory.Length > 0 && territory is null)
        {
            refusals.Add(new("import.unknown-territory", form.Territory));
        }
        else if (form.NewVersionOf is null && desk.RoleIn(territory) < Role.Contributor)
        {
            refusals.Add(new("import.not-here"));
        }

        return refusals;
    }

    private static CutOff TooLarge(ImportDesk desk, string code) =>
        new(
            Page(
                desk,
                new(desk.Limits.MaxFileBytes) { Refusals = [new(code, Megabytes(desk, code))] },
                StatusCodes.Status413PayloadTooLarge
            )
        );

    private static long Megabytes(ImportDesk desk, string code) =>
        (code is "import.long-field" ? ImportLimits.MaxFieldBytes : desk.Limits.MaxFileBytes) >> 20;

    private static RazorComponentResult<ImportPage> Page(ImportDesk desk, ImportView view, int status = StatusCodes.Status200OK) =>
        new(new { View = view with { TerritoryName = desk.Territories.Meant(view.Territory)?.Name } }) { StatusCode = status };
}

/// <summary>Says that the token of a form read by hand was missing or too old.</summary>
internal sealed class Forgery : IAntiforgeryValidationFeature
{
    public bool IsValid => false;
    public Exception? Error => null;
}

/// <summary>All that the page shows.</summary>
/// <param name="MaxFileBytes">The limit, told before anybody meets it.</param>
public sealed record ImportView(long MaxFileBytes)
{
    /// <summary>What was typed as territory.</summary>
    public string Territory { get; init; } = "";

    /// <summary>The territory understood.</summary>
    public string? TerritoryName { get; init; }

    /// <summary>The source that a file would be a new version of.</summary>
    public Guid? NewVersionOf { get; init; }

    /// <summary>Why the last form was not taken.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];
}

/// <summary>What every request of an import needs.</summary>
internal sealed record ImportDesk(
    HttpContext Context,
    ICurrentMember Member,
    PlatformDb Db,
    OriginalReader Reader,
    ImportLimits Limits,
    ITerritories Territories,
    IAntiforgery Antiforgery,
    JobBell Bell,
    TimeProvider Clock,
    Library Library,
    CancellationToken Cancel
)
{
    public Role RoleIn(Territory? territory) => territory is null ? Member.HighestRole : Member.RoleIn(territory.Id);

    /// <summary>Whether the person may bring documents at all, or a new version of this one.</summary>
    public async Task<bool> MayBring(Guid? newVersionOf) =>
        newVersionOf is not { } id
            ? Member.Id is not null && SourcesPermissions.Allows(SourceAct.Import, Member.HighestRole, isHers: false)
            : await Library.Find(id, Cancel) is { } source && Member.Id is not null && Member.May(SourceAct.Review, source);
}
