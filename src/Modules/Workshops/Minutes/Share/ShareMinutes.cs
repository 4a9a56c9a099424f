using System.Globalization;
using Maillage.Kernel;
using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace Maillage.Workshops.Minutes.Share;

/// <summary>A facilitator lets those who were in the room read; she may send them the link, once she has seen to whom it goes.</summary>
internal static class ShareMinutes
{
    private const string Send = "envoyer";

    internal static void Map(IEndpointRouteBuilder workshops)
    {
        workshops.MapGet("/{id:guid}/compte-rendu/partager", Show);
        workshops.MapPost("/{id:guid}/compte-rendu/partager", Share);
    }

    private static async Task<IResult> Show(Guid id, [AsParameters] ShareDesk desk) =>
        await desk.Door.EnterToWrite(desk.Context, id, desk.Cancel) is { } visit
            ? new RazorComponentResult<SharePage>(new { View = View(visit, "") with { Refusals = visit.Minutes.WhyNotWritten() } })
            : Answers.Closed(id, desk.Context);

    private static async Task<IResult> Share(
        Guid id,
        [FromForm] string? version,
        [FromForm] string? adresses,
        [FromForm] string? etape,
        [AsParameters] ShareDesk desk
    )
    {
        if (await desk.Door.EnterToWrite(desk.Context, id, desk.Cancel) is not { } visit)
        {
            return Answers.Closed(id, desk.Context);
        }

        var (recipients, view) = (Recipients.Read(adresses), View(visit, adresses ?? ""));
        IReadOnlyList<Refusal> refusals =
        [
            .. visit.Minutes.WhyNotWritten(),
            .. WhyNot(recipients),
            .. version == view.Version ? (Refusal[])[] : [ChangedMeanwhile],
        ];
        if (refusals.Count > 0)
        {
            return Page(view with { Refusals = refusals, Bad = recipients.Bad });
        }

        if (etape != Send)
        {
            return Page(view with { Recipients = recipients.Good });
        }

        desk.Write(visit, recipients.Good);
        visit.Minutes.Share(desk.Clock.GetUtcNow());
        return await desk.Minutes.Save(visit.Minutes, null, desk.Cancel)
            ? TypedResults.LocalRedirect($"{visit.Address}/suivi?partage={recipients.Good.Count}")
            : Page(view with { Refusals = [ChangedMeanwhile] });
    }

    private static readonly Refusal ChangedMeanwhile = new("minutes.changed-before-sharing");

    private static IEnumerable<Refusal> WhyNot(Recipients recipients) =>
        recipients.Bad.Count > 0 ? [new("share.bad-addresses", recipients.Bad.Count)]
        : recipients.Good.Count > Recipients.Most ? [new("share.too-many", Recipients.Most)]
        : [];

    private static ShareView View(MinutesVisit visit, string typed) =>
        new(visit.Address, visit.Minutes.Version.ToString(CultureInfo.InvariantCulture), typed)
        {
            IsShared = visit.Minutes.Phase is MinutesPhase.Shared or MinutesPhase.Amended,
        };

    private static RazorComponentResult<SharePage> Page(ShareView view) =>
        new(new { View = view }) { StatusCode = Answers.Status(view.Refusals) };
}

/// <summary>What sharing needs.</summary>
internal sealed record ShareDesk(
    HttpContext Context,
    MinutesDoor Door,
    MinutesDesk Minutes,
    ICurrentMember Member,
    IMailer Mailer,
    ISiteAddress Site,
    PlatformDb Db,
    IStringLocalizer<MinutesTexts> Texts,
    TimeProvider Clock,
    CancellationToken Cancel
)
{
    /// <summary>Adds the letters to what is about to be saved: each holds the link, and nothing that was said.</summary>
    public void Write(MinutesVisit visit, IReadOnlyList<string> recipients)
    {
        var words = new MinutesWords(Texts, visit.Room.Meeting.Language);
        var (subject, link) = (words["letter.subject"], Site.Of($"{visit.Address}?cle={visit.Minutes.Key}"));
        var text = words["letter.text", LineText.Clean(Member.Name), visit.Room.Meeting.Title, link];
        foreach (var address in recipients)
        {
            Mailer.Send(Db, new(address, subject, text));
        }
    }
}

/// <summary>All that the page shows.</summary>
/// <param name="Address">Where the minutes lie.</param>
/// <param name="Version">To send back.</param>
/// <param name="Typed">The addresses as typed.</param>
public sealed record ShareView(string Address, string Version, string Typed)
{
    /// <summary>Whether those who were in the room read already.</summary>
    public bool IsShared { get; init; }

    /// <summary>To whom letters will go, to be confirmed; null before they were read.</summary>
    public IReadOnlyList<string>? Recipients { get; init; }

    /// <summary>What is no address.</summary>
    public IReadOnlyList<string> Bad { get; init; } = [];

    /// <summary>Why nothing left.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];
}
