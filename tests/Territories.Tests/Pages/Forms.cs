using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Maillage.Testing;

namespace Maillage.Territories.Tests.Pages;

/// <summary>What a browser does with a page and its forms, without scripts.</summary>
internal static class Forms
{
    public static async Task<IHtmlDocument> Page(this HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    /// <summary>A page as a visitor reads it.</summary>
    public static async Task<IHtmlDocument> Read(this TestSite site, string address)
    {
        using var browser = site.Browser();
        using var answer = await browser.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Page();
    }

    /// <summary>Opens a page, then sends its form with these fields besides the hidden ones.</summary>
    public static async Task<HttpResponseMessage> Send(
        this HttpClient browser,
        string page,
        string action,
        params (string Name, string Value)[] fields
    )
    {
        using var opened = await browser.GetAsync(page);
        return await browser.Send(await opened.Page(), action, fields);
    }

    /// <summary>Sends the form of a page that is already open.</summary>
    public static Task<HttpResponseMessage> Send(
        this HttpClient browser,
        IHtmlDocument page,
        string action,
        params (string Name, string Value)[] fields
    )
    {
        var hidden = page.QuerySelectorAll<IHtmlInputElement>($"form[action='{action}'] input[type=hidden]")
            .Select(input => (Name: input.Name!, input.Value));
        var sent = hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value));
        return browser.PostAsync(action, new FormUrlEncodedContent(sent));
    }

    private static IEnumerable<TElement> QuerySelectorAll<TElement>(this IHtmlDocument page, string selector) =>
        page.QuerySelectorAll(selector).OfType<TElement>();
}
