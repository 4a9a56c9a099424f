using Maillage.Kernel;
using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Commons.History;

/// <summary>A member sees who changed what in a fiche, and when.</summary>
internal static class ShowHistory
{
    internal static void Map(IEndpointRouteBuilder fiches) => fiches.MapGet("/{id:guid}/historique", Show).Asks(CommonsAct.SeeHistory);

    private static async Task<IResult> Show(
        Guid id,
        int? version,
        PlatformDb db,
        ICurrentMember member,
        IMemberNames names,
        FieldWords words,
        HttpRequest request
    )
    {
        var cancel = request.HttpContext.RequestAborted;
        var fiche = await db.Set<Fiche>().AsNoTracking().Include(f => f.History).SingleOrDefaultAsync(f => f.Id == id, cancel);
        if (fiche is null || !member.Sees(fiche))
        {
            return TypedResults.NotFound();
        }

        if (!member.May(CommonsAct.SeeHistory, fiche))
        {
            return Denied.To(member, request);
        }

        var history = fiche.History.OrderByDescending(v => v.Number).ToList();
        var people = await names.Find([.. history.Select(v => v.By).OfType<Guid>().Distinct()], cancel);
        var shown = history.FirstOrDefault(v => v.Number == version) ?? history[0];
        return new RazorComponentResult<HistoryPage>(
            new
            {
                View = new HistoryView(
                    id,
                    fiche.Content.Title,
                    fiche.Version,
                    [
                        .. history.Select(v => new VersionView(
                            v.Number,
                            $"history.{v.Act}",
                            v.At,
                            v.By is { } by ? people.GetValueOrDefault(by) : null
                        )),
                    ],
                    shown.Number,
                    Changes(fiche.Content, shown, history.FirstOrDefault(v => v.Number == shown.Number - 1), words),
                    shown.Number != fiche.Version
                        && member.May(CommonsAct.Edit, fiche)
                        && member.WhyNotMoved(fiche, shown.Content).Count == 0
                ),
            }
        );
    }

    private static List<FieldChange> Changes(FicheContent now, FicheVersion version, FicheVersion? before, FieldWords words) =>
        [
            .. FicheField
                .All.Where(field =>
                    before is null ? field.Text(version.Content).Length > 0 : !field.SaysTheSame(before.Content, version.Content)
                )
                .Select(field => new FieldChange(
                    field.Name,
                    TextDiff.Of(
                        before is null ? "" : words.Show(field.Name, field.Shown(before.Content, now)),
                        words.Show(field.Name, field.Shown(version.Content, now))
                    )
                )),
        ];
}

/// <summary>One line of the history.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Act">The key of what was done.</param>
/// <param name="At">When.</param>
/// <param name="By">Who; null when it was drawn from a source, or when she is gone.</param>
public sealed record VersionView(int Number, string Act, DateTimeOffset At, string? By);

/// <summary>What one version changed in one field.</summary>
public sealed record FieldChange(string Name, IReadOnlyList<DiffPart> Parts);

/// <summary>All that the page shows.</summary>
public sealed record HistoryView(
    Guid Id,
    string Title,
    int Current,
    IReadOnlyList<VersionView> Versions,
    int Shown,
    IReadOnlyList<FieldChange> Changes,
    bool MayRestore
);
