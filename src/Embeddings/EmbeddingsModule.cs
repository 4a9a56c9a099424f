using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Maillage.Embeddings;

/// <summary>Vectors of texts, from a model that runs elsewhere.</summary>
public static class EmbeddingsModule
{
    private const long MaxAnswer = 64_000_000; // bytes: a batch of the largest vectors, written as text

    /// <summary>Registers <see cref="ITextVectors"/>: words only, unless the configuration names an address.</summary>
    /// <exception cref="FormatException">The configuration names an address that is none, or no model.</exception>
    public static IServiceCollection AddEmbeddings(this IServiceCollection services, IConfiguration configuration)
    {
        if (EmbeddingsSettings.From(configuration) is not { } settings)
        {
            return services.AddSingleton<ITextVectors, WordsOnly>();
        }

        services.TryAddSingleton(TimeProvider.System);
        _ = services
            .AddSingleton(settings)
            .AddSingleton<VectorCache>()
            .AddHttpClient<ITextVectors, EmbeddingsClient>(client =>
            {
                client.Timeout = settings.MaxTime;
                client.MaxResponseContentBufferSize = MaxAnswer;
            })
            .RemoveAllLoggers() // one line of ours when it fails
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        return services;
    }
}
