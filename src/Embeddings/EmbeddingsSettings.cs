using Microsoft.Extensions.Configuration;

namespace Maillage.Embeddings;

/// <summary>Which model gives vectors, as whoever runs the instance wrote it down.</summary>
/// <param name="Url">Where it is asked, up to <c>/v1</c>: <c>/embeddings</c> is added.</param>
/// <param name="Model">Its name there.</param>
/// <param name="Key">Sent as <c>Authorization: Bearer</c>; empty for none.</param>
internal sealed record EmbeddingsSettings(Uri Url, string Model, string Key)
{
    /// <summary>The longest wait for one batch.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The longest pause before asking again, whatever the answer says.</summary>
    public TimeSpan MaxPause { get; init; } = TimeSpan.FromSeconds(5);

    public override string ToString() => $"{Model} at {Url.Host}"; // the key is nobody's to read

    /// <summary>What the configuration says; null when it names no address: then nothing is ever sent.</summary>
    /// <exception cref="FormatException">The address is none, or no model is named.</exception>
    public static EmbeddingsSettings? From(IConfiguration configuration)
    {
        if (configuration["Embeddings:Url"] is not { Length: > 0 } url)
        {
            return null;
        }

        if (
            !Uri.TryCreate(url.TrimEnd('/') + "/embeddings", UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")
        )
        {
            throw new FormatException("Embeddings__Url must be an address such as https://model.example/v1.");
        }

        return configuration["Embeddings:Model"] is { Length: > 0 } model
            ? new(address, model, configuration["Embeddings:Key"] ?? "")
            : throw new FormatException("Embeddings__Url is set: name the model in Embeddings__Model.");
    }
}
