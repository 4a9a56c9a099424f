namespace Maillage.Commons.Contracts;

/// <summary>
/// Fiches or statements were written, published, withdrawn or removed: read them again. Told at once to this module's own
/// followers, and through the outbox to all the others.
/// </summary>
/// <param name="Fiches">Identities of fiches; those that are gone are among them.</param>
/// <param name="Statements">Identities of statements; those that are gone are among them.</param>
public sealed record CommonsChanged(IReadOnlyList<Guid> Fiches, IReadOnlyList<Guid> Statements);
