using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Maillage.Api;

/// <summary>Reads what an address asks for; the first value that means nothing becomes <see cref="Problem"/>.</summary>
/// <param name="http">The request.</param>
public sealed class ApiQuery(HttpContext http)
{
    /// <summary>How many items a page holds when the address does not say.</summary>
    public const int UsualLimit = 20;

    /// <summary>How many items a page may hold.</summary>
    public const int MostItems = 100;

    private const int MaxWords = 200;
    private const int Quoted = 100;

    /// <summary>Why the question has no answer; null as long as everything was understood.</summary>
    public ApiProblem? Problem { get; private set; }

    /// <summary>The one value of a parameter; empty when it is missing.</summary>
    public string Value(string name) => http.Request.Query[name].FirstOrDefault() ?? "";

    /// <summary>What was typed to be searched for.</summary>
    public string Words(string name)
    {
        var words = Value(name).Trim();
        if (words.Length > MaxWords)
        {
            Refuse(name, words, "words");
        }

        return words;
    }

    /// <summary>How many items the page may hold.</summary>
    public int Limit()
    {
        var asked = Value(ApiParameter.Limit.Name);
        if (asked.Length == 0)
        {
            return UsualLimit;
        }

        if (int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MostItems)
        {
            return limit;
        }

        Problem ??= new ApiProblem(ApiProblem.BadLimit, MostItems).With("parameter", ApiParameter.Limit.Name).With("largest", MostItems);
        return UsualLimit;
    }

    /// <summary>Where the page begins; the beginning when the address does not say.</summary>
    /// <param name="read">Reads a cursor; null when it is none.</param>
    /// <typeparam name="TCursor">Its default is the beginning.</typeparam>
    public TCursor Cursor<TCursor>(Func<string, TCursor?> read)
        where TCursor : struct
    {
        var asked = Value(ApiParameter.Cursor.Name);
        if (asked.Length == 0)
        {
            return default;
        }

        if (read(asked) is { } cursor)
        {
            return cursor;
        }

        Problem ??= new ApiProblem(ApiProblem.BadCursor).With("parameter", ApiParameter.Cursor.Name);
        return default;
    }

    /// <summary>The values of a parameter that may be said several times, each once.</summary>
    /// <param name="parameter">Which; its values are told to whoever says another.</param>
    /// <param name="read">Reads one; null when it means nothing.</param>
    public IReadOnlyList<TWord> All<TWord>(ApiParameter parameter, Func<string, TWord?> read)
        where TWord : struct
    {
        ArgumentNullException.ThrowIfNull(parameter);
        ArgumentNullException.ThrowIfNull(read);
        var words = new List<TWord>();
        foreach (var value in http.Request.Query[parameter.Name].OfType<string>().Where(value => value.Length > 0))
        {
            if (read(value) is { } word)
            {
                words.Add(word);
            }
            else
            {
                Refuse(parameter, value);
            }
        }

        return [.. words.Distinct()];
    }

    /// <summary>The value of a parameter that is said once; null when it is missing or means nothing.</summary>
    public TWord? One<TWord>(ApiParameter parameter, Func<string, TWord?> read)
        where TWord : class
    {
        ArgumentNullException.ThrowIfNull(parameter);
        ArgumentNullException.ThrowIfNull(read);
        var value = Value(parameter.Name);
        if (value.Length == 0)
        {
            return null;
        }

        var word = read(value);
        if (word is null)
        {
            Refuse(parameter, value);
        }

        return word;
    }

    /// <summary>Says that a value means nothing, and which would.</summary>
    public void Refuse(ApiParameter parameter, string value)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        ArgumentNullException.ThrowIfNull(value);
        if (parameter.Values.Count == 0)
        {
            Refuse(parameter.Name, value, parameter.Expected);
            return;
        }

        Problem ??= Unknown(parameter.Name, value, Texts["expected.one-of", string.Join(", ", parameter.Values)])
            .With("allowed", parameter.Values);
    }

    private IStringLocalizer<ApiTexts> Texts => http.RequestServices.GetRequiredService<IStringLocalizer<ApiTexts>>();

    private void Refuse(string name, string value, string expected) =>
        Problem ??= Unknown(name, value, Texts[$"expected.{expected}", MaxWords]);

    private static ApiProblem Unknown(string name, string value, string expected)
    {
        var quoted = value.Length > Quoted ? value[..Quoted] + "…" : value;
        return new ApiProblem(ApiProblem.UnknownValue, name, quoted, expected).With("parameter", name).With("value", quoted);
    }
}
