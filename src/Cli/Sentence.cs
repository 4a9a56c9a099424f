using System.Globalization;
using System.Resources;
using Maillage.Kernel;

namespace Maillage.Cli;

/// <summary>The sentences that people read, in their language, found by key: the command line's own, then the modules'.</summary>
internal static class Sentence
{
    private static readonly ResourceManager[] Books =
    [
        new(typeof(Texts)),
        new(typeof(Sources.Texts)),
        new(typeof(Commons.Texts)),
        new(typeof(Members.Texts)),
        new(typeof(Workshops.Texts)),
        new(typeof(Workshops.Kits.KitTexts)),
        new(typeof(Maillage.Territories.Texts)),
    ];

    /// <summary>The sentence under a key; the key itself when no book has it.</summary>
    public static string Of(string key, params object[] args)
    {
        var sentence = Books.Select(book => book.GetString(key, CultureInfo.CurrentUICulture)).FirstOrDefault(found => found is not null);
        return sentence is null ? key : string.Format(CultureInfo.CurrentCulture, sentence, args);
    }

    /// <summary>What a refusal says.</summary>
    public static string Of(Refusal refusal) => Of(refusal.Code, refusal.Args);
}
