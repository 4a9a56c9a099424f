using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Workshops.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace Maillage.Workshops.Facilitate.Elsewhere;

/// <summary>A facilitator asks where a barrier was already lifted, or a need met.</summary>
internal static class ShowElsewhere
{
    internal static void Map(IEndpointRouteBuilder workshops) => workshops.MapGet("/{id:guid}/animer/ailleurs", Show);

    private static Task<IResult> Show(
        Guid id,
        Guid ligne,
        [AsParameters] ConsoleDesk desk,
        LiftedElsewhere elsewhere,
        IStringLocalizer<Texts> refusals,
        IStringLocalizer<ConsoleTexts> texts
    ) =>
        desk.With(
            id,
            async room =>
            {
                var (line, why) = room.Read(workshop => Open(workshop, ligne));
                IReadOnlyList<FoundElsewhere> found = line is null
                    ? []
                    : await elsewhere.Find(line.Text, room.Meeting.Territory, desk.Cancel);
                return IsForScript(desk.Context) ? Json(found, why, refusals, texts) : Page(room, line, found, why);
            }
        );

    // What a group keeps to itself is not searched either: its words would leave it by the question.
    private static (AskedLine? Line, Refusal? Why) Open(Workshop workshop, Guid id) =>
        workshop.Board.TryFind(id) is not { } line ? (null, new("line.unknown"))
        : workshop.IsConfidential(line) ? (null, new("line.confidential"))
        : Sights.Of(workshop, line, Audience.Console) is not Sight.Words || line.Words.Text is null ? (null, new("line.withdrawn"))
        : (
            new(line.Id, line.Kind, line.Words.Text, line.Sitting == workshop.Seating.Sitting ? line.Group : null)
            {
                Sent =
                [
                    .. workshop.Board.Echoes.Where(echo => echo.Line == id).Select(echo => new SentEcho(echo.Echo, echo.Fiche, echo.Group)),
                ],
            },
            null
        );

    private static bool IsForScript(HttpContext context) =>
        context.Request.GetTypedHeaders().Accept is [{ MediaType.Value: "application/json" }, ..];

    private static IResult Json(
        IReadOnlyList<FoundElsewhere> found,
        Refusal? why,
        IStringLocalizer<Texts> refusals,
        IStringLocalizer<ConsoleTexts> texts
    ) =>
        why is not null
            ? refusals.Json(StatusCodes.Status422UnprocessableEntity, why)
            : TypedResults.Json(
                found.Select(one => new
                {
                    one.Id,
                    one.Fiche,
                    Heading = one.Heading(texts["elsewhere.unknown-place"]),
                    one.Sentence,
                    Marks = one.Marks.Select(mark => new[] { mark.Start, mark.End }),
                    one.Address,
                    Kind = one.Kind?.Slug(),
                    Here = one.IsHere,
                })
            );

    private static RazorComponentResult<ElsewherePage> Page(
        WorkshopRoom room,
        AskedLine? line,
        IReadOnlyList<FoundElsewhere> found,
        Refusal? why
    ) =>
        new(new { View = new ElsewhereView(room.Meeting.Id, room.Meeting.Title, line, found) { Why = why } })
        {
            StatusCode = why is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
}

/// <summary>The line that somebody asks about.</summary>
public sealed record AskedLine(Guid Id, ContributionKind Kind, string Text, int? Group)
{
    /// <summary>What was already sent about it.</summary>
    public IReadOnlyList<SentEcho> Sent { get; init; } = [];
}

/// <summary>What is shown now, to the room or to a group.</summary>
public sealed record SentEcho(Guid Id, Guid Fiche, int? Group);

/// <summary>All that the page shows.</summary>
public sealed record ElsewhereView(Guid Workshop, string Title, AskedLine? Line, IReadOnlyList<FoundElsewhere> Found)
{
    /// <summary>Why it cannot be asked; null when it can.</summary>
    public Refusal? Why { get; init; }
}
