namespace Maillage.Commons;

/// <summary>Where a fiche is read on this site.</summary>
internal static class FicheAddress
{
    public static string Of(Guid fiche) => $"/fiches/{fiche}";

    /// <summary>The same, saying what has just been done: the end of a key such as <c>done.published</c>.</summary>
    public static string Of(Guid fiche, string done) => $"/fiches/{fiche}?fait={done}";

    /// <summary>Where a statement is read.</summary>
    public static string OfStatement(Guid statement) => $"/contributions/{statement}";
}
