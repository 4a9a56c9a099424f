using System.Globalization;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops.Announce;

/// <summary>A kit that somebody may choose.</summary>
/// <param name="Reference">What the form and addresses call it: <c>fr/deux-questions</c>, or the id of a member's own.</param>
/// <param name="Kit">The kit.</param>
public sealed record KitChoice(string Reference, Kit Kit);

/// <summary>The kits to choose from, and the one that a form or an address means.</summary>
internal sealed class KitChoices(KitShelf shelf)
{
    /// <summary>Her own, those that others share, then those that came along in her language; the one chosen already in any case.</summary>
    public async Task<IReadOnlyList<KitChoice>> For(KitChoice? chosen, CancellationToken cancel)
    {
        List<OwnKit> written = [.. await shelf.Hers(cancel), .. await shelf.Shared(cancel)];
        List<KitChoice> all = [.. written.Select(Of).OfType<KitChoice>(), .. ShippedKits.In(Language).Select(Of)];
        return chosen is null || all.Exists(kit => kit.Reference == chosen.Reference) ? all : [chosen, .. all];
    }

    /// <summary>The kit that a reference means; null when it means none that she may read.</summary>
    /// <param name="reference">As in <see cref="KitChoice"/>, or <c>deux-questions</c> for the one in the reader's language.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<KitChoice?> Find(string? reference, CancellationToken cancel) =>
        reference is not { Length: > 0 } ? null
        : (Shipped(Language, reference) ?? Shipped("fr", reference)) is { } shipped ? shipped
        : await shelf.Read(reference, cancel) is { } kit ? new(reference, kit)
        : null;

    /// <summary>The same kit in the language of the workshop, when it exists in it.</summary>
    public static Kit InLanguage(KitChoice choice, string language) =>
        choice.Kit.Language == language ? choice.Kit : Shipped(language, choice.Reference.Split('/')[^1])?.Kit ?? choice.Kit;

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    private static KitChoice? Shipped(string language, string slug) => ShippedKits.Find(language, slug) is { } kit ? Of(kit) : null;

    private static KitChoice Of(ShippedKit kit) => new($"{kit.Kit.Language}/{kit.Slug}", kit.Kit);

    // One that today's rules refuse cannot be held: its own page says why.
    private static KitChoice? Of(OwnKit own) => own.Read() is { } kit ? new(own.Id.ToString(), kit) : null;
}
