using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace Maillage.Api;

/// <summary>
/// Why a program does not get what it asked for (RFC 9457): a stable code, a sentence in the asker's language that says what to do,
/// and a type that leads to the section of the page <c>/api</c> that explains it.
/// </summary>
/// <param name="code">One of those below.</param>
/// <param name="args">What its sentence needs.</param>
public sealed class ApiProblem(string code, params object[] args) : IResult
{
    /// <summary>A parameter that this address does not have.</summary>
    public const string UnknownParameter = "unknown-parameter";

    /// <summary>A parameter has a value that means nothing.</summary>
    public const string UnknownValue = "unknown-value";

    /// <summary>A page of more items than there may be, or of none.</summary>
    public const string BadLimit = "bad-limit";

    /// <summary>A cursor that was not made here, or for another question.</summary>
    public const string BadCursor = "bad-cursor";

    /// <summary>Nothing that everyone may read has this identifier.</summary>
    public const string NotFound = "not-found";

    /// <summary>The API reads only.</summary>
    public const string Method = "method";

    /// <summary>Too many downloads at once.</summary>
    public const string TooFast = "too-fast";

    /// <summary>A request that cannot be read at all.</summary>
    public const string BadRequest = "bad-request";

    /// <summary>The server cannot answer for now.</summary>
    public const string Unavailable = "unavailable";

    /// <summary>Something broke.</summary>
    public const string Broken = "broken";

    private readonly Dictionary<string, object?> says = new() { ["code"] = code };

    /// <summary>Every code with the status of its answer.</summary>
    public static IReadOnlyDictionary<string, int> Statuses { get; } =
        new Dictionary<string, int>
        {
            [UnknownParameter] = StatusCodes.Status400BadRequest,
            [UnknownValue] = StatusCodes.Status400BadRequest,
            [BadLimit] = StatusCodes.Status400BadRequest,
            [BadCursor] = StatusCodes.Status400BadRequest,
            [BadRequest] = StatusCodes.Status400BadRequest,
            [NotFound] = StatusCodes.Status404NotFound,
            [Method] = StatusCodes.Status405MethodNotAllowed,
            [TooFast] = StatusCodes.Status429TooManyRequests,
            [Broken] = StatusCodes.Status500InternalServerError,
            [Unavailable] = StatusCodes.Status503ServiceUnavailable,
        };

    /// <summary>Its code.</summary>
    public string Code => code;

    /// <summary>The problem that stands for a bare status.</summary>
    /// <param name="status">From 400 on.</param>
    public static ApiProblem OfStatus(int status) =>
        new(
            status switch
            {
                StatusCodes.Status404NotFound => NotFound,
                StatusCodes.Status405MethodNotAllowed => Method,
                StatusCodes.Status429TooManyRequests => TooFast,
                StatusCodes.Status503ServiceUnavailable or StatusCodes.Status507InsufficientStorage => Unavailable,
                < 500 => BadRequest,
                _ => Broken,
            }
        );

    /// <summary>The same, saying something more to programs.</summary>
    public ApiProblem With(string name, object? value)
    {
        says[name] = value;
        return this;
    }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var texts = httpContext.RequestServices.GetRequiredService<IStringLocalizer<ApiTexts>>();
        var headers = httpContext.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ETag = default;
        headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        if (code == TooFast)
        {
            headers.RetryAfter = "5";
        }

        return TypedResults
            .Problem(
                new ProblemDetails
                {
                    Type = $"/api#{code}",
                    Status = Statuses[code],
                    Title = texts[$"problem.{code}.title"],
                    Detail = texts[$"problem.{code}.detail", args],
                    Instance = httpContext.Request.Path + httpContext.Request.QueryString,
                    Extensions = says,
                }
            )
            .ExecuteAsync(httpContext);
    }
}
