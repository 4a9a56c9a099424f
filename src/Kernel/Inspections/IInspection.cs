namespace Maillage.Kernel.Inspections;

/// <summary>Something that is not as it must be.</summary>
/// <param name="Code">Stable, dotted, in English (<c>check.quote-not-exact</c>): the key of the sentence that says it.</param>
/// <param name="Args">What that sentence needs: which thing, where.</param>
public sealed record Defect(string Code, params object[] Args);

/// <summary>What must always be true of what an instance keeps; <c>maillage check</c> verifies it and changes nothing.</summary>
public interface IInspection
{
    /// <summary>The key of what is verified, as a sentence: <c>check.quotes</c>.</summary>
    string Name { get; }

    /// <summary>Everything found wrong, as it is found.</summary>
    IAsyncEnumerable<Defect> Inspect(PlatformDb db, CancellationToken cancel);
}
