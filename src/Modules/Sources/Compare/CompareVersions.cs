using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Sources.Compare;

/// <summary>What changed from one version of a text to another, names masked unless the reader may see them.</summary>
internal static class CompareVersions
{
    private const int Around = 2;
    private const int MostLines = 2000;

    internal static void Map(IEndpointRouteBuilder sources) => sources.MapGet("/{id:guid}/versions", Show);

    private static async Task<IResult> Show(Guid id, int? de, int? a, Library library, ICurrentMember member, CancellationToken cancel)
    {
        if (await library.Find(id, cancel) is not { } source)
        {
            return Door.Missing();
        }

        var newer = await library.Version(id, a ?? source.Versions, cancel);
        var older = await library.Version(id, de ?? Math.Max(1, (newer?.Number ?? 1) - 1), cancel);
        if (newer is null || older is null)
        {
            return Door.Missing();
        }

        var sees = member.Id is not null && member.May(SourceAct.SeeNames, source);
        var names = await library.Names(id, cancel);
        var view = new CompareView(id, sees ? source.Title : source.ShownTitle, older.Number, newer.Number, source.Versions)
        {
            Lines = Changes(Text(older, names, sees), Text(newer, names, sees)),
        };
        return new RazorComponentResult<ComparePage>(new { View = view });
    }

    private static string Text(SourceVersion version, WithheldNames names, bool sees) => sees ? version.Text : names.Mask(version).Shown;

    /// <summary>The lines that changed, with a few around them.</summary>
    private static IReadOnlyList<ChangedLine> Changes(string before, string after)
    {
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(before, after, ignoreWhitespace: true).Lines;
        var near = new HashSet<int>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].Type is not ChangeType.Unchanged)
            {
                near.UnionWith(Enumerable.Range(at - Around, (2 * Around) + 1));
            }
        }

        return
        [
            .. lines
                .Select((line, at) => (line, at))
                .Where(one => near.Contains(one.at) && one.line.Text.Length > 0)
                .Take(MostLines)
                .Select(one => new ChangedLine(
                    one.line.Text,
                    one.line.Type switch
                    {
                        ChangeType.Inserted => "added",
                        ChangeType.Deleted => "removed",
                        _ => "same",
                    }
                )),
        ];
    }
}

/// <summary>All that the page shows.</summary>
public sealed record CompareView(Guid Source, string Title, int Older, int Newer, int Versions)
{
    /// <summary>Empty when nothing changed.</summary>
    public IReadOnlyList<ChangedLine> Lines { get; init; } = [];
}

/// <summary>A line of the comparison.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Change"><c>added</c>, <c>removed</c> or <c>same</c>.</param>
public sealed record ChangedLine(string Text, string Change);
