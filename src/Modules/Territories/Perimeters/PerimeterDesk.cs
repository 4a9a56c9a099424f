using System.Globalization;
using Maillage.Kernel;
using Maillage.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Territories.Perimeters;

/// <summary>Where one person draws perimeters: what her form means, what stands against it, and keeping it.</summary>
internal sealed class PerimeterDesk(
    PlatformDb db,
    KnownTerritories territories,
    Remembered remembered,
    ICurrentMember member,
    TimeProvider clock
)
{
    private const int MostNamed = 5;

    public Task<Perimeter?> Find(string slug, CancellationToken cancel) =>
        db.Set<Perimeter>().SingleOrDefaultAsync(perimeter => perimeter.Slug == slug, cancel);

    public PerimeterView View(Perimeter perimeter) =>
        new(perimeter.Slug, perimeter.Name, Known(perimeter.Communes.Select(CommuneCode.Parse)), perimeter.Version);

    /// <summary>What a form means: its communes, with the pasted ones that are sure.</summary>
    public PerimeterView Understand(string? slug, PerimeterForm form)
    {
        var pasted = PastedPlaces.Read(form.Pasted, territories);
        return new(slug, form.Name, Known(form.Communes.Concat(pasted.Communes)), form.Version)
        {
            Ambiguous = [.. pasted.Ambiguous.Select(place => (place.Line, place.Choices))],
            Unknown = pasted.Unknown,
        };
    }

    /// <summary>All that stands between a form and its being kept; empty when nothing does.</summary>
    /// <param name="view">What the form means.</param>
    /// <param name="before">The perimeter as it is; null for a new one.</param>
    /// <param name="cancel">Stops looking.</param>
    public async Task<IReadOnlyList<Refusal>> WhyNot(PerimeterView view, Perimeter? before, CancellationToken cancel)
    {
        var refusals = new List<Refusal>(Perimeter.WhyNotDrawn(view.Name, [.. Codes(view)]));
        if (before is null && await IsTaken(Perimeter.SlugOf(view.Name), cancel))
        {
            refusals.Add(new("perimeter.same-name"));
        }

        if (view.Ambiguous.Count > 0)
        {
            refusals.Add(new("perimeter.ambiguous", view.Ambiguous.Count));
        }

        if (view.Unknown.Count > 0)
        {
            refusals.Add(new("perimeter.unknown", view.Unknown.Count));
        }

        return before is null ? refusals : [.. refusals, .. WhyNotWider(view, before)];
    }

    public IReadOnlyList<Refusal> WhyNotRemoved(Perimeter perimeter, string version)
    {
        if (version != perimeter.Version.ToString(CultureInfo.InvariantCulture))
        {
            return [new("perimeter.changed")];
        }

        return Outside(perimeter.Communes.Select(CommuneCode.Parse));
    }

    /// <summary>Keeps what a form means, in the database and in memory.</summary>
    public async Task<Perimeter> Save(Perimeter? perimeter, PerimeterView view, CancellationToken cancel)
    {
        var signature = new Signature(member.Id, clock.GetUtcNow());
        if (perimeter is null)
        {
            perimeter = Perimeter.Draw(Perimeter.SlugOf(view.Name), view.Name, [.. Codes(view)], signature);
            _ = db.Add(perimeter);
        }
        else
        {
            perimeter.Redraw(view.Name, [.. Codes(view)], signature);
        }

        _ = await db.SaveChangesAsync(cancel);
        await remembered.Draw(db, cancel);
        return perimeter;
    }

    public async Task Remove(Perimeter perimeter, CancellationToken cancel)
    {
        _ = db.Remove(perimeter);
        _ = await db.SaveChangesAsync(cancel);
        await remembered.Draw(db, cancel);
    }

    private async Task<bool> IsTaken(string slug, CancellationToken cancel) =>
        territories.Find(new(TerritoryKind.Perimetre, slug)) is not null || await Find(slug, cancel) is not null;

    // Roles are held over perimeters: whoever widens one would give them, and herself, more than was given.
    private IReadOnlyList<Refusal> WhyNotWider(PerimeterView view, Perimeter before) =>
        Outside(Codes(view).Where(code => !before.Communes.Contains(code.Value)));

    private IReadOnlyList<Refusal> Outside(IEnumerable<CommuneCode> communes)
    {
        var names = communes
            .Where(commune => !member.May(TerritoriesAct.DrawPerimeter, commune))
            .Select(commune => territories.Find(TerritoryId.Commune(commune))?.Name ?? commune.Value)
            .Take(MostNamed)
            .ToArray();
        return names.Length == 0 ? [] : [new("perimeter.outside", string.Join(", ", names))];
    }

    private static IEnumerable<CommuneCode> Codes(PerimeterView view) =>
        view.Communes.Select(commune => CommuneCode.Parse(commune.Id.Code));

    private IReadOnlyList<Territory> Known(IEnumerable<CommuneCode> codes) =>
        [
            .. codes
                .Distinct()
                .Select(code => territories.Find(TerritoryId.Commune(code)))
                .OfType<Territory>()
                .OrderBy(commune => commune.Name, StringComparer.CurrentCulture),
        ];
}
