namespace Maillage.Commons;

/// <summary>An open licence, by its SPDX identifier.</summary>
/// <param name="Id">Such as <c>CC-BY-SA-4.0</c>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Address">Where its text is read.</param>
internal sealed record Licence(string Id, string Name, string Address);

/// <summary>The licences under which a fiche may be shared.</summary>
internal static class Licences
{
    public const string Default = "CC-BY-SA-4.0";

    public static readonly IReadOnlyList<Licence> All =
    [
        new("CC-BY-SA-4.0", "Creative Commons BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/deed.fr"),
        new("CC-BY-4.0", "Creative Commons BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.fr"),
        new("CC0-1.0", "Creative Commons Zero 1.0", "https://creativecommons.org/publicdomain/zero/1.0/deed.fr"),
        new("etalab-2.0", "Licence Ouverte 2.0 (Etalab)", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"),
        new("ODbL-1.0", "Open Database License 1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
    ];

    /// <summary>The licence with this identifier; null when it is none of ours.</summary>
    public static Licence? Find(string id) => All.FirstOrDefault(licence => licence.Id == id);
}
