using Maillage.Kernel;

namespace Maillage.Sources.Contracts;

/// <summary>The exact words of the sources, for those who verify their quotes. Names are in them: never to be shown.</summary>
public interface ISourceWords
{
    /// <summary>Whether these are exactly the words at that place; false too when there is no such source, version or place.</summary>
    Task<bool> Stand(Guid source, int version, Span place, string words, CancellationToken cancel);
}
