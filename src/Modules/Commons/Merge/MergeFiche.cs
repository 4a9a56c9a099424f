using Maillage.Commons.Edit;
using Maillage.Commons.History;
using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.Territories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Commons.Merge;

/// <summary>Two people wrote: she is asked, field by field, what to keep where both changed the same.</summary>
internal static class MergeFiche
{
    private static readonly string[] Writable = ["title", "summary", "body"];

    internal static void Map(IEndpointRouteBuilder fiches) => fiches.MapPost("/{id:guid}/fusionner", Merge).Asks(CommonsAct.Edit);

    private static async Task<IResult> Merge(
        Guid id,
        IFormCollection form,
        FicheWriting writing,
        ICurrentMember member,
        ITerritories territories,
        FieldWords words,
        HttpRequest request
    )
    {
        var cancel = request.HttpContext.RequestAborted;
        if (!int.TryParse(form["before"], out var from) || !int.TryParse(form["version"], out var version))
        {
            return TypedResults.BadRequest();
        }

        var (before, theirs, fiche) = (
            await writing.Find(id, from, cancel),
            await writing.Find(id, version, cancel),
            await writing.Find(id, cancel)
        );
        if (before is null || theirs is null || fiche is null || !member.Sees(fiche))
        {
            return TypedResults.NotFound();
        }

        if (!member.May(CommonsAct.Edit, fiche))
        {
            return Denied.To(member, request);
        }

        var typed = TypedFiche.Read(form);
        var mine = typed.Understand(territories).Content;
        var merge = FicheMerge.Of(before.Content, mine, theirs.Content);
        var (chosen, unanswered) = Choose(merge, theirs.Content, form);
        chosen = chosen.AgreedAmong(mine, theirs.Content);
        if (unanswered)
        {
            return Page(new(fiche, from, mine, merge, [new("merge.choose")]), version, typed, words);
        }

        return member.WhyNotMoved(fiche, chosen) is { Count: > 0 } refusals
            ? EditFiche.Page(fiche, version, TypedFiche.Of(chosen, territories), refusals)
            : Answer(await writing.Write(id, version, chosen, cancel), "merged", territories, words);
    }

    /// <summary>The answer to what came of writing: the fiche, the merge page, or the form with all that was typed.</summary>
    internal static IResult Answer(Written? written, string done, ITerritories territories, FieldWords words)
    {
        if (written is not { Fiche: var fiche, Merge: var merge })
        {
            return TypedResults.BadRequest();
        }

        if (merge.Conflicts.Count > 0)
        {
            return Page(written, fiche.Version, TypedFiche.Of(written.Mine, territories), words);
        }

        return written.IsSaved
            ? TypedResults.Redirect(FicheAddress.Of(fiche.Id, fiche.Version > written.From + 1 ? "merged" : done))
            : EditFiche.Page(fiche, fiche.Version, TypedFiche.Of(merge.Merged, territories), written.Refusals);
    }

    private static (FicheContent Chosen, bool Unanswered) Choose(FicheMerge merge, FicheContent theirs, IFormCollection form)
    {
        var chosen = merge.Merged;
        var unanswered = false;
        foreach (var field in merge.Conflicts.Select(conflict => conflict.Field))
        {
            var choice = form[$"choice.{field.Name}"].ToString();
            unanswered |= choice is not ("mine" or "theirs" or "other");
            chosen = choice switch
            {
                "theirs" => field.Take(chosen, theirs),
                "other" => Rewrite(chosen, field.Name, form[$"other.{field.Name}"].ToString()),
                _ => chosen,
            };
        }

        return (chosen.Cleaned(), unanswered);
    }

    private static FicheContent Rewrite(FicheContent content, string field, string text) =>
        field switch
        {
            "title" => content with { Title = text },
            "summary" => content with { Summary = text },
            "body" => content with { Body = text },
            _ => content,
        };

    private static RazorComponentResult<MergeFichePage> Page(Written written, int version, TypedFiche typed, FieldWords words) =>
        new(
            new
            {
                View = new MergeFicheView(
                    written.Fiche.Id,
                    written.Fiche.Content.Title,
                    written.From,
                    version,
                    typed,
                    [.. written.Merge.Conflicts.Select(conflict => Shown(conflict, words))],
                    written.Refusals
                ),
            }
        )
        {
            StatusCode = written.Refusals.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict,
        };

    private static ConflictView Shown(FicheConflict conflict, FieldWords words)
    {
        var name = conflict.Field.Name;
        var (before, mine, theirs) = (
            words.Show(name, conflict.Before),
            words.Show(name, conflict.Mine),
            words.Show(name, conflict.Theirs)
        );
        return new(
            name,
            before,
            TextDiff.Of(before, mine),
            TextDiff.Of(before, theirs),
            Writable.Contains(name) ? $"{mine}\n\n{theirs}" : null
        );
    }
}

/// <summary>One field to choose.</summary>
/// <param name="Name">Its stable name.</param>
/// <param name="Before">What it said before both.</param>
/// <param name="Mine">What she made of it.</param>
/// <param name="Theirs">What the other made of it.</param>
/// <param name="Both">Both texts, to be written together; null for a field that is chosen, not written.</param>
public sealed record ConflictView(string Name, string Before, IReadOnlyList<DiffPart> Mine, IReadOnlyList<DiffPart> Theirs, string? Both);

/// <summary>All that the page shows.</summary>
public sealed record MergeFicheView(
    Guid Id,
    string Title,
    int Before,
    int Version,
    TypedFiche Typed,
    IReadOnlyList<ConflictView> Conflicts,
    IReadOnlyList<Refusal> Refusals
);
