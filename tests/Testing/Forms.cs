using System.Text.RegularExpressions;

namespace Maillage.Testing;

/// <summary>Fills in the forms of pages as a person without scripts would.</summary>
public static partial class Forms
{
    /// <summary>Opens a page, fills in its form and sends it: with the token that the page carries.</summary>
    /// <param name="browser">Whose window.</param>
    /// <param name="page">The page that carries the form.</param>
    /// <param name="action">Where the form is sent; null for the page itself.</param>
    /// <param name="fields">What is filled in.</param>
    public static async Task<HttpResponseMessage> Fill(
        this HttpClient browser,
        string page,
        string? action = null,
        params (string Name, string Value)[] fields
    )
    {
        var token = TokenOf(await browser.GetStringAsync(page));
        return await browser.Send(action ?? page, [("__RequestVerificationToken", token), .. fields]);
    }

    /// <summary>Sends a form as it is, without looking at its page.</summary>
    public static async Task<HttpResponseMessage> Send(this HttpClient browser, string action, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await browser.PostAsync(new Uri(action, UriKind.RelativeOrAbsolute), content);
    }

    /// <summary>The codes of the refusals that a page shows, in order.</summary>
    public static async Task<IReadOnlyList<string>> Refusals(this HttpResponseMessage answer) =>
        [.. Refused().Matches(await answer.Content.ReadAsStringAsync()).Select(match => match.Groups[1].Value)];

    private static string TokenOf(string html) =>
        Token().Match(html) is { Success: true } match
            ? match.Groups[1].Value
            : throw new InvalidOperationException("The page carries no form.");

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("data-refusal=\"([^\"]+)\"")]
    private static partial Regex Refused();
}
