using System.Globalization;
using Maillage.Kernel;
using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Workshops.Minutes.Write;

/// <summary>A facilitator writes what the journal does not know: a title, a few sentences; she leaves a line out, or corrects its spelling.</summary>
internal static class WriteMinutes
{
    /// <summary>The part that is the title of the whole.</summary>
    public const string Head = "entete";

    private const int MostFields = 200_000; // a thousand people say thousands of lines in one step

    internal static void Map(IEndpointRouteBuilder workshops)
    {
        workshops.MapGet("/{id:guid}/compte-rendu/modifier", Show);
        workshops.MapPost("/{id:guid}/compte-rendu/modifier", Write).WithFormOptions(valueCountLimit: MostFields);
    }

    private static async Task<IResult> Show(Guid id, [AsParameters] WriteDesk desk)
    {
        if (await desk.Door.EnterToWrite(desk.Context, id, desk.Cancel) is not { } visit)
        {
            return Answers.Closed(id, desk.Context);
        }

        await desk.Minutes.ForgetWithdrawn(visit.Room, desk.Cancel);
        var edits = await desk.Minutes.Edits(visit.Minutes, desk.Cancel);
        var wanted = desk.Context.Request.Query["partie"].ToString();
        return Shown(
            View(visit, edits, wanted, desk) with
            {
                Refusals = visit.Minutes.WhyNotWritten(),
                IsSaved = desk.Context.Request.Query.ContainsKey("garde"),
            }
        );
    }

    // A form bound as a whole has its antiforgery token checked by the framework.
    private static async Task<IResult> Write(Guid id, IFormCollection form, [AsParameters] WriteDesk desk)
    {
        if (await desk.Door.EnterToWrite(desk.Context, id, desk.Cancel) is not { } visit)
        {
            return Answers.Closed(id, desk.Context);
        }

        var edits = await desk.Minutes.Edits(visit.Minutes, desk.Cancel);
        var shown = View(visit, edits, form["partie"].ToString(), desk);
        var typed = TypedForm.Read(form, shown);
        IReadOnlyList<Refusal> refusals =
            form["version"] == shown.Version ? [.. visit.Minutes.WhyNotWritten(), .. TypedForm.WhyNot(typed)] : [ChangedMeanwhile];
        if (refusals.Count > 0)
        {
            return Page(TypedForm.Keep(shown, typed) with { Refusals = refusals });
        }

        var next = shown.Part == Head ? edits with { Title = typed.Title } : edits.With(typed);
        var version = visit.Minutes.Write(next, desk.Member.Id!.Value, desk.Clock.GetUtcNow());
        if (await desk.Minutes.Save(visit.Minutes, version, desk.Cancel))
        {
            return TypedResults.LocalRedirect($"{visit.Address}/modifier?partie={shown.Part}&garde=1#partie");
        }

        var theirs = await desk.Door.EnterToWrite(desk.Context, id, desk.Cancel);
        var current = View(theirs!, await desk.Minutes.Edits(theirs!.Minutes, desk.Cancel), shown.Part, desk);
        return Page(TypedForm.Keep(current, typed) with { Refusals = [ChangedMeanwhile] });
    }

    private static readonly Refusal ChangedMeanwhile = new("minutes.changed");

    private static RazorComponentResult<WriteMinutesPage> Page(WriteMinutesView view) =>
        new(new { View = view }) { StatusCode = Answers.Status(view.Refusals) };

    private static RazorComponentResult<WriteMinutesPage> Shown(WriteMinutesView view) => new(new { View = view });

    private static WriteMinutesView View(MinutesVisit visit, MinutesEdits edits, string wanted, WriteDesk desk)
    {
        var bare = desk.Minutes.Draw(
            visit.Room,
            edits with
            {
                LeftOut = [],
                Corrections = new Dictionary<Guid, string>(),
            },
            withEmpty: true
        );
        var section = bare.Sections.FirstOrDefault(one => one.Id == wanted);
        var plain = desk.Minutes.Draw(visit.Room, MinutesEdits.None, withEmpty: true);
        return new(visit.Address, visit.Minutes.Version.ToString(CultureInfo.InvariantCulture), section?.Id ?? Head)
        {
            Sections = [.. bare.Sections.Select(one => new SectionChoice(one.Id, one.Level, one.Title))],
            Language = bare.Language,
            UsualTitle = section is null
                ? visit.Room.Meeting.Title
                : plain.Sections.FirstOrDefault(one => one.Id == section.Id)?.Title ?? section.Title,
            Title = section is null ? edits.Title : edits.Titles.GetValueOrDefault(section.Id, ""),
            Text = section is null ? "" : edits.Texts.GetValueOrDefault(section.Id, ""),
            Lines =
            [
                .. (section?.Parts ?? [])
                    .SelectMany(part => part.Lines)
                    .Where(line => !line.IsRepeat)
                    .Select(line => new LineChoice(
                        line.Id,
                        line,
                        !edits.LeftOut.Contains(line.Id),
                        edits.Corrections.GetValueOrDefault(line.Id, line.Text)
                    )),
            ],
        };
    }
}

/// <summary>What writing needs.</summary>
internal sealed record WriteDesk(
    HttpContext Context,
    MinutesDoor Door,
    MinutesDesk Minutes,
    ICurrentMember Member,
    TimeProvider Clock,
    CancellationToken Cancel
);

/// <summary>All that the page shows: one part at a time.</summary>
/// <param name="Address">Where the minutes lie.</param>
/// <param name="Version">To send back.</param>
/// <param name="Part">The part under the pen.</param>
public sealed record WriteMinutesView(string Address, string Version, string Part)
{
    /// <summary>All the parts.</summary>
    public IReadOnlyList<SectionChoice> Sections { get; init; } = [];

    /// <summary>Of the minutes.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>The title that it has of itself.</summary>
    public string UsualTitle { get; init; } = "";

    /// <summary>The title as typed; empty for the usual one.</summary>
    public string Title { get; init; } = "";

    /// <summary>Free paragraphs as typed.</summary>
    public string Text { get; init; } = "";

    /// <summary>What people said in it.</summary>
    public IReadOnlyList<LineChoice> Lines { get; init; } = [];

    /// <summary>Why nothing was kept.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>What somebody else wrote meanwhile, when it is not what was typed; null without conflict.</summary>
    public (string Title, string Text)? Theirs { get; init; }

    /// <summary>Whether somebody sent what stands in the form.</summary>
    public bool IsTyped { get; init; }

    /// <summary>Whether it was just kept.</summary>
    public bool IsSaved { get; init; }
}

/// <summary>One part of the minutes.</summary>
public sealed record SectionChoice(string Id, int Level, string Title);

/// <summary>One line, and what becomes of it.</summary>
/// <param name="Id">The line.</param>
/// <param name="Said">As it was said.</param>
/// <param name="IsKept">Whether it stands in the minutes.</param>
/// <param name="Words">Its words there.</param>
public sealed record LineChoice(Guid Id, SaidLine Said, bool IsKept, string Words);
