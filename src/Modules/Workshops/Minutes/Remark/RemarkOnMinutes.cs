using Maillage.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Workshops.Minutes.Remark;

/// <summary>Somebody who was in the room says what is wrong, or missing, in a section or a line.</summary>
internal static class RemarkOnMinutes
{
    internal static void Map(IEndpointRouteBuilder workshops)
    {
        workshops.MapGet("/{id:guid}/compte-rendu/remarque", Show);
        workshops.MapPost("/{id:guid}/compte-rendu/remarque", Send);
    }

    private static async Task<IResult> Show(Guid id, string? sur, [AsParameters] RemarkDesk desk) =>
        await desk.Door.Enter(desk.Context, id, desk.Cancel) is not { } visit ? Answers.Missing()
        : await View(visit, sur ?? "", desk) is not { } view ? Answers.NotYet(visit)
        : new RazorComponentResult<RemarkPage>(new { View = visit.ReadsShared ? view : view with { Refusals = [RemarkBook.NotShared] } });

    private static async Task<IResult> Send(Guid id, [FromForm] string? sur, [FromForm] string? texte, [AsParameters] RemarkDesk desk)
    {
        if (await desk.Door.Enter(desk.Context, id, desk.Cancel) is not { } visit)
        {
            return Answers.Missing();
        }

        if (await View(visit, sur ?? "", desk) is not { } view)
        {
            return Answers.NotYet(visit);
        }

        var text = LineText.Clean(texte);
        var refusals = await desk.Book.WhyNot(visit, text, desk.Cancel);
        if (refusals.Count > 0)
        {
            return Page(view with { Text = text, Refusals = refusals });
        }

        await desk.Book.Add(visit, view.About, text, desk.Cancel);
        return TypedResults.LocalRedirect($"{visit.Address}{visit.Query}{(visit.Query.Length > 0 ? '&' : '?')}merci=1#{view.About}");
    }

    private static RazorComponentResult<RemarkPage> Page(RemarkView view) =>
        new(new { View = view }) { StatusCode = Answers.Status(view.Refusals) };

    /// <summary>What is remarked on; null when there is nothing for her to read.</summary>
    private static async Task<RemarkView?> View(MinutesVisit visit, string about, RemarkDesk desk)
    {
        if (visit.Number is not { } number)
        {
            return null;
        }

        var version = await desk.Minutes.Version(visit.Room.Meeting.Id, number, desk.Cancel);
        var paper = await desk.Minutes.Draw(visit.Room, version, desk.Cancel);
        var (known, words) = RemarkTarget.Of(paper, about);
        return new(visit.Address, visit.Query, known, words) { Language = paper.Language };
    }
}

/// <summary>What a remark is about.</summary>
internal static class RemarkTarget
{
    /// <summary>The section or line that an identifier names; the minutes as a whole when it names none.</summary>
    public static (string About, string Words) Of(MinutesPaper paper, string about) =>
        paper.Sections.FirstOrDefault(section => section.Id == about) is { } part ? (part.Id, part.Title)
        : paper.Lines.FirstOrDefault(line => MinutesAddress.Anchor(line.Id) == about) is { } said ? (about, said.Text)
        : ("", paper.Title);
}

/// <summary>What a remark needs.</summary>
internal sealed record RemarkDesk(HttpContext Context, MinutesDoor Door, MinutesDesk Minutes, RemarkBook Book, CancellationToken Cancel);

/// <summary>All that the page shows.</summary>
/// <param name="Address">Where the minutes lie.</param>
/// <param name="Query">What her addresses end with.</param>
/// <param name="About">What it is about.</param>
/// <param name="Words">The same in words.</param>
public sealed record RemarkView(string Address, string Query, string About, string Words)
{
    /// <summary>Of the minutes.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>As typed.</summary>
    public string Text { get; init; } = "";

    /// <summary>Why it did not leave.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];
}
