namespace Maillage.Kernel;

/// <summary>One reason, addressed to a person, why the platform will not do what was asked.</summary>
/// <param name="Code">
/// Stable, dotted, in English (<c>fiche.no-source</c>): what tests and API clients compare, and the key of the sentence
/// that the person reads, in her language, saying what to do next.
/// </param>
/// <param name="Args">What that sentence needs: a limit, a name.</param>
public sealed record Refusal(string Code, params object[] Args);

/// <summary>Thrown when something is told to do what its own rules refuse. Pages ask first; this guards the rest.</summary>
public sealed class RefusedException(IReadOnlyList<Refusal> refusals)
    : Exception(string.Join("; ", refusals.Select(refusal => refusal.Code)))
{
    /// <summary>A refusal with one reason.</summary>
    public RefusedException(Refusal refusal)
        : this([refusal]) { }

    /// <summary>Every reason, never empty.</summary>
    public IReadOnlyList<Refusal> Refusals { get; } = refusals;

    /// <summary>Does nothing when <paramref name="refusals"/> is empty.</summary>
    /// <exception cref="RefusedException">There is at least one refusal.</exception>
    public static void ThrowIfAny(IReadOnlyList<Refusal> refusals)
    {
        if (refusals.Count > 0)
        {
            throw new RefusedException(refusals);
        }
    }
}
