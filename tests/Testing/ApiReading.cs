using System.Net;
using System.Text.Json;

namespace Maillage.Testing;

/// <summary>Reads the API as a program does.</summary>
public static class ApiReading
{
    private const int MostPages = 500;

    /// <summary>The JSON of an answer, whatever its status.</summary>
    public static async Task<JsonElement> Json(this HttpResponseMessage answer)
    {
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }

    /// <summary>The JSON of an address that answers 200.</summary>
    public static async Task<JsonElement> Json(this HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));
        return answer.StatusCode == HttpStatusCode.OK
            ? await answer.Json()
            : throw new InvalidOperationException($"{(int)answer.StatusCode} {address}: {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>The code of the problem that an address answers.</summary>
    public static async Task<string> Problem(this HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));
        return (await answer.Json()).Text("code");
    }

    /// <summary>Every item of a list, by following it from page to page.</summary>
    /// <param name="browser">Who reads.</param>
    /// <param name="address">The first page.</param>
    /// <param name="between">Done after the first page was read.</param>
    public static async Task<IReadOnlyList<JsonElement>> Walk(this HttpClient browser, string address, Func<Task>? between = null)
    {
        var items = new List<JsonElement>();
        var next = address;
        for (var pages = 0; next is not null; pages++)
        {
            var page = await browser.Json(pages < MostPages ? next : throw new InvalidOperationException("The list never ends."));
            items.AddRange(page.GetProperty("items").EnumerateArray());
            next = page.GetProperty("next").GetString();
            await (pages == 0 && between is not null ? between() : Task.CompletedTask);
        }

        return items;
    }

    /// <summary>A text of an object.</summary>
    public static string Text(this JsonElement json, string name) => json.GetProperty(name).GetString()!;

    /// <summary>The identifiers of items.</summary>
    public static IReadOnlyList<string> Ids(this IEnumerable<JsonElement> items) => [.. items.Select(item => item.Text("id"))];

    /// <summary>The items of a page.</summary>
    public static IReadOnlyList<JsonElement> Items(this JsonElement page) => [.. page.GetProperty("items").EnumerateArray()];
}
