using System.Net;
using System.Text.RegularExpressions;
using Maillage.Testing;

namespace Maillage.Workshops.Tests.TakePart;

/// <summary>The page of a participant, read and filled in as by a browser without scripts.</summary>
internal static partial class Pages
{
    public static string Phone(this Meeting meeting) => $"/ateliers/{meeting.Id}/participer";

    /// <summary>The page, with entities turned back into characters.</summary>
    public static async Task<string> Look(this HttpClient phone, Meeting meeting) =>
        WebUtility.HtmlDecode(await phone.GetStringAsync(meeting.Phone()));

    /// <summary>Fills in the first form of the page that goes to an address, as it stands there: with its token and its identity.</summary>
    public static async Task<HttpResponseMessage> Fill(
        this HttpClient phone,
        Meeting meeting,
        string form,
        params (string Name, string Value)[] fields
    )
    {
        var html = await phone.GetStringAsync(meeting.Phone());
        return await phone.SendForm(meeting, html, form, fields);
    }

    /// <summary>Fills in one form and sends it where another goes.</summary>
    public static async Task<HttpResponseMessage> Fill(
        this HttpClient phone,
        Meeting meeting,
        string form,
        string sentTo,
        params (string Name, string Value)[] fields
    )
    {
        var html = await phone.GetStringAsync(meeting.Phone());
        return await phone.SendForm(meeting, html, form, sentTo, fields);
    }

    /// <summary>Sends a form of a page that was read before.</summary>
    public static Task<HttpResponseMessage> SendForm(
        this HttpClient phone,
        Meeting meeting,
        string html,
        string form,
        params (string Name, string Value)[] fields
    ) => phone.SendForm(meeting, html, form, form, fields);

    private static Task<HttpResponseMessage> SendForm(
        this HttpClient phone,
        Meeting meeting,
        string html,
        string form,
        string sentTo,
        (string Name, string Value)[] fields
    )
    {
        var start = html.IndexOf($"/{form}\"", StringComparison.Ordinal);
        start.ShouldBeGreaterThan(0, $"The page has no form '{form}'.");
        var end = html.IndexOf("</form>", start, StringComparison.Ordinal);
        var hidden = Hidden().Matches(html[start..end]).Select(match => (match.Groups[1].Value, match.Groups[2].Value));
        return phone.Send(
            $"/ateliers/{meeting.Id}/{sentTo}",
            [.. hidden.Where(field => fields.All(f => f.Name != field.Item1)), .. fields]
        );
    }

    /// <summary>The screen of the room, with entities turned back into characters.</summary>
    public static async Task<string> Screen(this TestSite site, Meeting meeting) =>
        WebUtility.HtmlDecode(await site.Browser().GetStringAsync($"/ateliers/{meeting.Id}/ecran?cle={meeting.ScreenKey}"));

    /// <summary>Says a line by the form.</summary>
    public static Task<HttpResponseMessage> Tell(this HttpClient phone, Meeting meeting, string kind, string text) =>
        phone.Fill(meeting, "dire", ("genre", kind), ("texte", text));

    /// <summary>The page that an answer brought, with entities turned back into characters.</summary>
    public static async Task<string> Html(this HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)" ?/?>""")]
    private static partial Regex Hidden();
}
