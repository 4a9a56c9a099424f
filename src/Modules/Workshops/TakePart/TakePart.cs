using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Workshops.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Workshops.TakePart;

/// <summary>A participant reads and speaks: the page on her phone, and its forms for browsers without scripts.</summary>
internal static class TakePart
{
    private const int LargestForm = 64 * 1024;

    internal static void Map(IEndpointRouteBuilder workshops)
    {
        workshops.MapGet("/{id:guid}/participer", Show);
        var forms = workshops.MapGroup("/{id:guid}").WithMetadata(new RequestSizeLimitAttribute(LargestForm));
        forms.MapPost("/dire", Say);
        forms.MapPost("/changer", Edit);
        forms.MapPost("/retirer", Withdraw);
        forms.MapPost("/laisser-sortir", Release);
        forms.MapPost("/voter", Vote);
        forms.MapPost("/moi", ChangeMyself);
    }

    private static async Task<IResult> Show(Guid id, [AsParameters] PhoneDesk desk, string? fait)
    {
        desk.Context.Response.Headers.CacheControl = "no-store"; // a form sent from an old copy would carry the identity of what was already said
        return await desk.Enter(id) is { } place ? desk.Page(place, done: fait) : PhoneDesk.NoSeat();
    }

    private static Task<IResult> Say(
        Guid id,
        [AsParameters] PhoneDesk desk,
        [FromForm] Guid envoi,
        [FromForm] string? genre,
        [FromForm] string? texte,
        [FromForm] int? question
    )
    {
        var (kind, text) = (Slugs.Read<ContributionKind>(genre), texte ?? "");
        var typed = new PhoneTyped("dire")
        {
            Text = text,
            Kind = kind,
            Prompt = question,
        };
        return desk.Ask(
            id,
            envoi,
            () => new PostLine(kind ?? throw new RefusedException(new Refusal("line.no-column")), text, question),
            typed,
            "said"
        );
    }

    private static Task<IResult> Edit(
        Guid id,
        [AsParameters] PhoneDesk desk,
        [FromForm] Guid envoi,
        [FromForm] Guid ligne,
        [FromForm] string? texte
    ) =>
        desk.Ask(
            id,
            envoi,
            () => new EditLine(ligne, texte ?? ""),
            new PhoneTyped("changer") { Line = ligne, Text = texte ?? "" },
            "edited"
        );

    private static Task<IResult> Withdraw(Guid id, [AsParameters] PhoneDesk desk, [FromForm] Guid envoi, [FromForm] Guid ligne) =>
        desk.Ask(id, envoi, () => new WithdrawLine(ligne), new PhoneTyped("retirer") { Line = ligne }, "withdrawn");

    private static Task<IResult> Release(Guid id, [AsParameters] PhoneDesk desk, [FromForm] Guid envoi, [FromForm] Guid ligne) =>
        desk.Ask(id, envoi, () => new ReleaseLine(ligne), new PhoneTyped("laisser-sortir") { Line = ligne }, "released");

    // One button says all: the line, and how many dots or which stance.
    private static Task<IResult> Vote(Guid id, [AsParameters] PhoneDesk desk, [FromForm] Guid envoi, [FromForm] string? voix) =>
        desk.Ask(id, envoi, () => VoteOf(voix), new PhoneTyped("voter"), "voted");

    private static Order VoteOf(string? vote)
    {
        var (line, what) = vote?.Split('.') is [var first, var second] ? (first, second) : ("", "");
        return !Guid.TryParse(line, out var id) ? throw new RefusedException(new Refusal("order.unknown"))
            : int.TryParse(what, out var dots) ? new PlaceDots(id, dots)
            : new TakeStance(id, Slugs.Read<Stance>(what));
    }

    private static Task<IResult> ChangeMyself(
        Guid id,
        [AsParameters] PhoneDesk desk,
        [FromForm] Guid envoi,
        [FromForm] string? college,
        [FromForm] string? nom,
        [FromForm] string? accord
    )
    {
        var change = new ChangeMyself(Slugs.Read<College>(college), nom, accord is not null);
        var typed = new PhoneTyped("moi") { Self = new(change.College, nom ?? "", change.NameMayBeShown, []) };
        return desk.Ask(id, envoi, () => change, typed, "changed");
    }
}
