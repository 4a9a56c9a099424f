using Microsoft.AspNetCore.Http;

namespace Maillage.Territories.Perimeters;

/// <summary>What the form of a perimeter sends.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Communes">The communes that were sure before, minus the ones unticked, plus the homonyms chosen.</param>
/// <param name="Pasted">What is still to be understood.</param>
/// <param name="Version">The version that the form began from.</param>
internal sealed record PerimeterForm(string Name, IReadOnlyList<CommuneCode> Communes, string Pasted, int Version)
{
    public static PerimeterForm Read(IFormCollection form)
    {
        var removed = form["retirer"].ToHashSet();
        var known = (form["communes"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(code => !removed.Contains(code));
        CommuneCode[] communes =
        [
            .. known
                .Concat(form["choix"].OfType<string>())
                .Select(code => CommuneCode.TryParse(code, out var read) ? read : null)
                .OfType<CommuneCode>()
                .Distinct(),
        ];
        return new(
            form["nom"].ToString(),
            communes,
            form["collage"].ToString(),
            int.TryParse(form["version"], out var version) ? version : 0
        );
    }
}
