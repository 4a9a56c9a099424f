using Maillage.Territories;

namespace Maillage.Commons.Contracts;

/// <summary>Where something of the commons is, and when it was said.</summary>
/// <param name="Places">Its territories; empty when unknown.</param>
/// <param name="On">The day that a fiche begins, or on which a statement was said; null when unknown.</param>
/// <param name="About">The fiche that a statement is about; null for a fiche, and when there is none.</param>
public sealed record Whereabouts(IReadOnlyList<TerritoryId> Places, DateOnly? On, Guid? About);

/// <summary>Tells where what was found is: a search itself knows words only.</summary>
public interface IWhereabouts
{
    /// <summary>Where these published fiches and statements are; those that are gone are missing.</summary>
    Task<IReadOnlyDictionary<Guid, Whereabouts>> Find(IReadOnlyCollection<Guid> ids, CancellationToken cancel);
}
