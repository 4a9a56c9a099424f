namespace Maillage.Api;

/// <summary>One thing that programs can ask, described once: for the OpenAPI document, for the page <c>/api</c>, and for refusing what means nothing.</summary>
/// <param name="Name">Its stable name, also the end of the keys of its sentences: <c>operation.fiches</c>.</param>
/// <param name="Answer">What it answers.</param>
public sealed record ApiOperation(string Name, Type Answer)
{
    /// <summary>All that an address may say.</summary>
    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    /// <summary>What it answers to whoever accepts GeoJSON; null when it does not.</summary>
    public Type? AnswerOnMap { get; init; }

    /// <summary>The media type of <see cref="Answer"/>.</summary>
    public string MediaType { get; init; } = "application/json";

    /// <summary>The codes of the problems that it may answer beside those of every address.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>What to write after its path, to see it work on any instance: <c>?theme=eau</c>.</summary>
    public string Example { get; init; } = "";

    /// <summary>The problems that it may answer, all of them.</summary>
    public IEnumerable<string> EveryProblem =>
        [
            .. Parameters.Any(parameter => !parameter.IsInPath) ? [ApiProblem.UnknownValue] : Array.Empty<string>(),
            ApiProblem.UnknownParameter,
            .. Parameters.Contains(ApiParameter.Limit) ? [ApiProblem.BadLimit] : Array.Empty<string>(),
            .. Parameters.Contains(ApiParameter.Cursor) ? [ApiProblem.BadCursor] : Array.Empty<string>(),
            .. Problems,
            ApiProblem.Broken,
        ];
}
