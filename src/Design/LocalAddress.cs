namespace Maillage.Design;

/// <summary>An address of this site that a form or link brought along: never another site's.</summary>
public static class LocalAddress
{
    /// <summary>The address when it is one of this site, else the home page.</summary>
    public static string OrHome(string? address) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : "/";
}
