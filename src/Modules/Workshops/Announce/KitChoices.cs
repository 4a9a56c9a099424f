using System.Globalization;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops.Announce;

/// <summary>A kit that somebody may choose.</summary>
/// <param name="Reference">What the form and addresses call it: <c>fr/deux-questions</c>.</param>
/// <param name="Kit">The kit.</param>
public sealed record KitChoice(string Reference, Kit Kit);

/// <summary>The kits to choose from, and the one that a form or an address means.</summary>
internal sealed class KitChoices
{
    /// <summary>Those in the reader's language; with the one chosen already, whatever its language.</summary>
    public IReadOnlyList<KitChoice> For(KitChoice? chosen)
    {
        var shipped = ShippedKits.In(Language).Select(Of).ToList();
        return chosen is null || shipped.Any(kit => kit.Reference == chosen.Reference) ? shipped : [chosen, .. shipped];
    }

    /// <summary>The kit that a reference means, in any language it was written in; null when it means none.</summary>
    /// <param name="reference"><c>fr/deux-questions</c>, or <c>deux-questions</c> for the one in the reader's language.</param>
    public KitChoice? Find(string? reference) =>
        (reference ?? "").Split('/') switch
        {
            [var slug] => Shipped(Language, slug) ?? Shipped("fr", slug),
            [var language, var slug] => Shipped(language, slug),
            _ => null,
        };

    /// <summary>The same kit in the language of the workshop, when it exists in it.</summary>
    public Kit InLanguage(KitChoice choice, string language) =>
        choice.Kit.Language == language ? choice.Kit : Shipped(language, choice.Reference.Split('/')[^1])?.Kit ?? choice.Kit;

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    private static KitChoice? Shipped(string language, string slug) => ShippedKits.Find(language, slug) is { } kit ? Of(kit) : null;

    private static KitChoice Of(ShippedKit kit) => new($"{kit.Kit.Language}/{kit.Slug}", kit.Kit);
}
