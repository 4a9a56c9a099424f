namespace Maillage.Workshops.TakePart;

/// <summary>Where a participant goes from her page.</summary>
internal static class PhoneAddresses
{
    /// <summary>What becomes of what she said.</summary>
    public static string Follow(Guid workshop) => $"/ateliers/{workshop}/devenir";

    public static string Minutes(Guid workshop) => $"/ateliers/{workshop}/compte-rendu";
}
