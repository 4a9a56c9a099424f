using System.Net;
using Maillage.Commons.Contracts;
using Maillage.Territories;
using Maillage.Testing;
using Maillage.Workshops.Kits;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Workshops.Tests.ComeIn;

/// <summary>What people do at the door of a workshop, without scripts.</summary>
internal static class Door
{
    /// <summary>A workshop of today.</summary>
    public static Task<Meeting> Hold(this TestSite site, Kit? kit = null, params College[] colleges) =>
        site.Within(services =>
            services
                .GetRequiredService<Meetings>()
                .Create(
                    kit ?? Room.Kit,
                    new(
                        "Atelier d’essai",
                        TerritoryId.France,
                        TimeProvider.System.GetUtcNow(),
                        "Salle des fêtes",
                        "fr",
                        colleges.Length > 0 ? colleges : [.. Enum.GetValues<College>()]
                    ),
                    Guid.CreateVersion7(),
                    isRehearsal: false,
                    CancellationToken.None
                )
        );

    /// <summary>Comes in by the QR code and the form behind it.</summary>
    public static async Task<HttpResponseMessage> ComeIn(
        this HttpClient phone,
        Meeting meeting,
        params (string Name, string Value)[] fields
    ) => await phone.Fill($"/rejoindre/{meeting.Key}", null, fields);

    /// <summary>Whether an answer leads inside.</summary>
    public static bool LeadsInto(this HttpResponseMessage answer, Meeting meeting) =>
        answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString() == $"/ateliers/{meeting.Id}/participer";

    /// <summary>Everybody inside.</summary>
    public static async Task<IReadOnlyList<Participant>> Inside(this TestSite site, Meeting meeting) =>
        (await site.Rooms().Find(meeting.Id, CancellationToken.None))!.Read(workshop => workshop.Seating.Participants.Values.ToList());
}
