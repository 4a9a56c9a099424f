using System.Net;
using System.Text.RegularExpressions;
using Maillage.Commons.Contracts;
using Maillage.Members.Contracts;
using Maillage.Territories;
using Maillage.Testing;
using Maillage.Workshops.Kits;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Workshops.Tests.Facilitate;

/// <summary>What a facilitator and her room do in the tests of the console.</summary>
internal static partial class Facilitators
{
    /// <summary>A step whose lines wait, and one whose lines stay with their groups.</summary>
    public static readonly Kit Guarded = new(
        "Essai gardé",
        "fr",
        [
            new("tri", StepKind.Brainstorm, "Idées à trier", 10)
            {
                Columns = [new(ContributionKind.Proposition)],
                Moderation = Moderation.Inbox,
                Visibility = Visibility.Everyone,
            },
            new("entre-nous", StepKind.Table, "Entre nous", 20) { Columns = [new(ContributionKind.Frein)], IsConfidential = true },
        ]
    );

    /// <summary>Announces a workshop somewhere.</summary>
    public static Task<Meeting> AnnounceIn(this TestSite site, string territory, Kit? kit = null, Guid? by = null) =>
        site.Within(services =>
            services
                .GetRequiredService<Meetings>()
                .Create(
                    kit ?? Room.Kit,
                    new(
                        "Atelier d’ici",
                        TerritoryId.Parse(territory),
                        TimeProvider.System.GetUtcNow(),
                        "Mairie",
                        "fr",
                        [.. Enum.GetValues<College>()]
                    ),
                    by ?? Guid.CreateVersion7(),
                    isRehearsal: false,
                    CancellationToken.None
                )
        );

    /// <summary>The step where people say something begins.</summary>
    public static async Task<HttpClient> Begin(this TestSite site, Meeting meeting, int steps = 2)
    {
        var console = site.Console();
        for (var step = 0; step < steps; step++)
        {
            await console.Run(meeting, "advance");
        }

        return console;
    }

    /// <summary>Somebody comes in and says a line.</summary>
    public static async Task<Guid> Hears(this TestSite site, Meeting meeting, string kind, string text, College college = College.Habitants)
    {
        var (phone, id) = (site.Phone(meeting), Guid.CreateVersion7());
        await phone.Join(meeting, college);
        (await phone.Say(meeting, kind, text, id)).EnsureSuccessStatusCode();
        return id;
    }

    /// <summary>Sends a form of the console, as somebody without scripts would.</summary>
    public static Task<HttpResponseMessage> Act(this HttpClient console, Meeting meeting, string act, params (string, string)[] fields) =>
        console.Fill(
            $"/ateliers/{meeting.Id}/animer",
            $"/ateliers/{meeting.Id}/animer/{act}",
            [("ordre", Guid.CreateVersion7().ToString()), .. fields]
        );

    /// <summary>What the workshop is now.</summary>
    public static async Task<TResult> Now<TResult>(this TestSite site, Meeting meeting, Func<Workshop, TResult> read) =>
        (await site.Rooms().Find(meeting.Id, CancellationToken.None))!.Read(read);

    /// <summary>A page, as text for people, with plain spaces.</summary>
    public static async Task<string> Reads(this HttpClient browser, string address) =>
        WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri(address, UriKind.Relative))).Replace('\u00a0', ' ');

    /// <summary>The page of the console, without what it tells its script.</summary>
    public static async Task<string> Console(this HttpClient browser, Meeting meeting) =>
        Setup().Replace(await browser.Reads($"/ateliers/{meeting.Id}/animer"), "");

    [GeneratedRegex("<script type=\"application/json\".*?</script>", RegexOptions.Singleline)]
    private static partial Regex Setup();
}
