using Maillage.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace Maillage.Workshops.Live;

/// <summary>An expected no as scripts read it: a stable code, and the sentence that a person reads.</summary>
internal static class WireRefusal
{
    public static IResult Json(this IStringLocalizer<Texts> texts, int status, Refusal refusal) =>
        TypedResults.Json(new { code = refusal.Code, message = texts[refusal.Code, refusal.Args].Value }, statusCode: status);
}
