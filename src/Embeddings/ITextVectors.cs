using Maillage.Kernel;

namespace Maillage.Embeddings;

/// <summary>Gives each text a vector of what it means, when a model is configured.</summary>
public interface ITextVectors
{
    /// <summary>One vector for each text, in their order.</summary>
    /// <param name="texts">Only their <see cref="MaskedText.Shown"/> words leave: never a withheld name.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <returns>
    /// As many as there are texts, all of one dimension, of any length; null for a text without words, and for every text when no model
    /// is configured or it does not answer as it should: then words alone are compared. That is never an exception.
    /// </returns>
    Task<IReadOnlyList<float[]?>> Of(IReadOnlyList<MaskedText> texts, CancellationToken cancel);
}

/// <summary>No model: words alone are compared, and nothing leaves.</summary>
internal sealed class WordsOnly : ITextVectors
{
    public Task<IReadOnlyList<float[]?>> Of(IReadOnlyList<MaskedText> texts, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<float[]?>>(new float[]?[texts.Count]);
}
