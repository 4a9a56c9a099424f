using System.Globalization;
using Maillage.Commons.Contracts;
using Maillage.Design;
using Microsoft.Extensions.Localization;

namespace Maillage.Workshops.Minutes;

/// <summary>The sentences that minutes themselves hold: in the language of their workshop, whatever their reader's.</summary>
internal sealed class MinutesWords(IStringLocalizer<MinutesTexts> texts, string language)
{
    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "fr-FR");

    public string Language { get; } = language == "en" ? "en" : "fr";

    public string this[string key, params object[] args] => Speaking(() => texts[key, args].Value);

    /// <summary>Several of a thing: « 1 élu », « 5 élus ».</summary>
    public string Many(string key, int count) => Speaking(() => texts.Count(key, count));

    public string Kinds(ContributionKind kind) => this[$"kinds.{kind.Slug()}"];

    public string College(College? college) => this[college is { } known ? $"college.{known.Slug()}" : "college.none"];

    public string Time(DateTimeOffset at) =>
        Language == "en" ? at.ToString("HH:mm", CultureInfo.InvariantCulture)
        : at.Minute == 0 ? string.Create(CultureInfo.InvariantCulture, $"{at.Hour}\u00a0h")
        : string.Create(CultureInfo.InvariantCulture, $"{at.Hour}\u00a0h\u00a0{at.Minute:00}");

    public string Day(DateOnly day) => Speaking(() => day.InFull());

    private string Speaking(Func<string> say)
    {
        var (heard, written) = (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture);
        (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (culture, culture);
        try
        {
            return say();
        }
        finally
        {
            (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (heard, written);
        }
    }
}
