using Maillage.Kernel;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Maillage.Members.Shared;

/// <summary>A page as an answer: 200, or 422 when it says why something was refused.</summary>
internal static class Answers
{
    public static RazorComponentResult<TPage> Page<TPage>(object view, IReadOnlyList<Refusal> refusals)
        where TPage : IComponent =>
        new(new { View = view }) { StatusCode = refusals.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };

    public static RazorComponentResult<TPage> Page<TPage>(object view, int status = StatusCodes.Status200OK)
        where TPage : IComponent => new(new { View = view }) { StatusCode = status };
}
