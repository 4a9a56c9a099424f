using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Maillage.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Maillage.Embeddings.Tests;

/// <summary>The client against a model of ours: a vector holds the length of its text.</summary>
public sealed class EmbeddingsClientTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<(string Key, JsonNode Question)> asked = new();
    private readonly KeptLog log = new();
    private WebApplication model = null!;
    private Func<HttpContext, string[], Task<IResult>> answer = (_, texts) => Task.FromResult(Vectors(texts));

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        model = builder.Build();
        model.MapPost(
            "/v1/embeddings",
            async (HttpContext context) =>
            {
                var question = (await JsonNode.ParseAsync(context.Request.Body))!;
                asked.Enqueue((context.Request.Headers.Authorization.ToString(), question));
                return await answer(context, [.. question["input"]!.AsArray().Select(text => (string)text!)]);
            }
        );
        await model.StartAsync();
    }

    public ValueTask DisposeAsync() => model.DisposeAsync();

    [Fact]
    public async Task Every_text_gets_its_vector_in_order_whatever_the_order_of_the_answer()
    {
        answer = (_, texts) => Task.FromResult(Vectors(texts, turned: true));

        var vectors = await Ask("a", "bb", "", "cccc");

        vectors.Select(vector => vector?[0]).ShouldBe([1f, 2f, null, 4f]);
        asked.Single().Key.ShouldBe("Bearer secret");
        ((string?)asked.Single().Question["model"]).ShouldBe("small");
    }

    [Fact]
    public async Task Many_texts_are_asked_in_batches_and_the_same_text_once()
    {
        var vectors = await Ask([.. Enumerable.Range(1, 150).Select(length => new string('a', length)), "a"]);

        vectors.Select(vector => vector![0]).ShouldBe([.. Enumerable.Range(1, 150).Select(length => (float)length), 1f]);
        asked.Select(one => one.Question["input"]!.AsArray().Count).ShouldBe([64, 64, 22]);
    }

    [Fact]
    public async Task What_was_asked_once_is_not_asked_again()
    {
        await using var services = Services();
        var vectors = services.GetRequiredService<ITextVectors>();

        await vectors.Of([MaskedText.Plain("bonjour")], CancellationToken.None);
        await vectors.Of([MaskedText.Plain("bonjour")], CancellationToken.None);

        asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_withheld_name_never_leaves()
    {
        await using var services = Services();

        await services
            .GetRequiredService<ITextVectors>()
            .Of([new MaskedText("Merci à Zélie Quidam", [new Span(8, 20)])], CancellationToken.None);

        asked.Single().Question.ToJsonString().ShouldNotContain("Quidam");
    }

    [Fact]
    public async Task An_error_leaves_words_alone_with_one_line_that_quotes_nobody()
    {
        answer = (_, _) => Task.FromResult(Results.StatusCode(500));
        await using var services = Services();
        var vectors = services.GetRequiredService<ITextVectors>();

        (await vectors.Of([MaskedText.Plain("mes mots")], CancellationToken.None)).ShouldBe([null]);
        (await vectors.Of([MaskedText.Plain("mes mots")], CancellationToken.None)).ShouldBe([null]);

        asked.Count.ShouldBe(3); // three attempts, then a minute of quiet
        log.Lines.ShouldHaveSingleItem().ShouldNotContain("mes mots");
        log.Lines.Single().ShouldNotContain("secret");
    }

    [Fact]
    public async Task One_that_is_too_busy_is_asked_again_when_it_says()
    {
        answer = (context, texts) =>
        {
            context.Response.Headers.RetryAfter = "0";
            return Task.FromResult(asked.Count < 3 ? Results.StatusCode(429) : Vectors(texts));
        };

        (await Ask("a")).Single()![0].ShouldBe(1f);
        log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_slow_one_is_not_waited_for()
    {
        answer = async (context, _) =>
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
            return Results.Ok();
        };
        var clock = Stopwatch.StartNew();

        (await Ask("a")).ShouldBe([null]);

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(8));
        log.Lines.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"data":[{"index":0,"embedding":[1,2]},{"index":1,"embedding":[1]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1,2]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1,2]},{"index":7,"embedding":[1,2]}]}""")]
    [InlineData("""{"error":"no such model"}""")]
    [InlineData("""{"data":[null,null]}""")]
    [InlineData("no JSON at all")]
    public async Task Wrong_dimensions_missing_vectors_and_nonsense_leave_words_alone(string body)
    {
        answer = (_, _) => Task.FromResult(Results.Text(body, "application/json"));

        (await Ask("a", "b")).ShouldBe([null, null]);
        log.Lines.Count.ShouldBe(1);
    }

    [Fact]
    public async Task It_does_not_follow_to_another_address()
    {
        answer = (_, _) => Task.FromResult(Results.Redirect("/v1/elsewhere", permanent: false, preserveMethod: true));

        (await Ask("a")).ShouldBe([null]);
    }

    [Fact]
    public async Task Without_an_address_nothing_is_sent()
    {
        await using var services = new ServiceCollection().AddEmbeddings(new ConfigurationBuilder().Build()).BuildServiceProvider();

        var vectors = await services.GetRequiredService<ITextVectors>().Of([MaskedText.Plain("a")], CancellationToken.None);

        vectors.ShouldBe([null]);
        asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("model", "small")]
    [InlineData("ftp://model.example", "small")]
    [InlineData("https://model.example/v1", "")]
    public void An_address_that_is_none_or_a_model_without_name_is_told_at_the_start(string url, string name) =>
        Should.Throw<FormatException>(() => new ServiceCollection().AddEmbeddings(Configured(url, name)));

    private static IResult Vectors(string[] texts, bool turned = false)
    {
        var data = texts.Select((text, index) => new { index, embedding = new float[] { text.Length, 1 } });
        return Results.Json(new { data = turned ? data.Reverse() : data });
    }

    private static IConfiguration Configured(string url, string name) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Embeddings:Url"] = url,
                    ["Embeddings:Model"] = name,
                    ["Embeddings:Key"] = "secret",
                }
            )
            .Build();

    private async Task<IReadOnlyList<float[]?>> Ask(params string[] texts)
    {
        await using var services = Services();
        return await services.GetRequiredService<ITextVectors>().Of([.. texts.Select(MaskedText.Plain)], CancellationToken.None);
    }

    private ServiceProvider Services()
    {
        var services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(log))
            .AddEmbeddings(Configured($"{model.Urls.First()}/v1/", "small"));
        // Impatient, for tests.
        var settings = (EmbeddingsSettings)services.Single(one => one.ServiceType == typeof(EmbeddingsSettings)).ImplementationInstance!;
        return services
            .AddSingleton(settings with { MaxPause = TimeSpan.FromMilliseconds(10) })
            .AddHttpClient<ITextVectors, EmbeddingsClient>(client => client.Timeout = TimeSpan.FromSeconds(2))
            .Services.BuildServiceProvider();
    }

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? error, Func<TState, Exception?, string> line)
        {
            if (IsEnabled(level))
            {
                Lines.Enqueue($"{line(state, error)} {error}");
            }
        }

        public void Dispose() { }
    }
}
