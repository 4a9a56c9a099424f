using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.TextAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Sources.Names;

/// <summary>A reviewer sees who is named in a source, records who agreed to be, and withholds a name that was missed.</summary>
internal static class ConsentToNames
{
    internal static void Map(IEndpointRouteBuilder sources)
    {
        sources.MapGet("/{id:guid}/noms", Show);
        sources.MapPost("/{id:guid}/noms/accord", Consent);
        sources.MapPost("/{id:guid}/noms/retrait", Withdraw);
        sources.MapPost("/{id:guid}/noms/masquer", Withhold);
    }

    private static Task<IResult> Show(Guid id, [AsParameters] NamesDesk desk) => desk.With(id, source => Page(desk, source, []));

    private static Task<IResult> Consent(Guid id, [AsParameters] NamesDesk desk, [FromForm] string nom, [FromForm] string? note) =>
        desk.With(
            id,
            async source =>
            {
                var refusals = WithheldName.WhyNotConsent(note ?? "");
                if (refusals.Count > 0)
                {
                    return await Page(desk, source, refusals);
                }

                var verdict = new Verdict(desk.Member.Id, desk.Clock.GetUtcNow());
                await desk.Change(source, names => names.Where(n => n.Words == nom).ToList().ForEach(n => n.RecordConsent(note!, verdict)));
                return Back(source);
            }
        );

    private static Task<IResult> Withdraw(Guid id, [AsParameters] NamesDesk desk, [FromForm] string nom) =>
        desk.With(
            id,
            async source =>
            {
                await desk.Change(source, names => names.Where(n => n.Words == nom).ToList().ForEach(n => n.WithdrawConsent()));
                return Back(source);
            }
        );

    /// <summary>Withholds a name that the analysis missed, everywhere in the text.</summary>
    private static Task<IResult> Withhold(Guid id, [AsParameters] NamesDesk desk, [FromForm] string? nom) =>
        desk.With(
            id,
            async source =>
            {
                var added = await Find(desk, source, nom?.Trim() ?? "");
                if (added.Count == 0)
                {
                    return await Page(desk, source, [new("name.not-found")]);
                }

                await desk.Change(
                    source,
                    names =>
                    {
                        var missing = added
                            .Where(one => !names.Exists(n => n.SourceVersion == one.SourceVersion && n.Start == one.Start))
                            .ToList();
                        desk.Db.AddRange(missing);
                        names.AddRange(missing);
                    }
                );
                return Back(source);
            }
        );

    private static async Task<List<WithheldName>> Find(NamesDesk desk, Source source, string name)
    {
        var found = new List<WithheldName>();
        if (name.Length is 0 or > 120)
        {
            return found;
        }

        var versions = await desk.Db.Set<SourceVersion>().AsNoTracking().Where(v => v.Source == source.Id).ToListAsync(desk.Cancel);
        foreach (var version in versions)
        {
            for (var at = 0; (at = version.Text.IndexOf(name, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += name.Length)
            {
                found.Add(WithheldName.Of(source.Id, ExactQuote.Of(version, new(at, at + name.Length)), PersonTrace.Name));
            }
        }

        return found;
    }

    private static async Task<IResult> Page(NamesDesk desk, Source source, IReadOnlyList<Refusal> refusals)
    {
        var names = await desk.Library.Names(source.Id, desk.Cancel);
        var view = new NamesView(source.Id, source.Title)
        {
            Refusals = refusals,
            Names =
            [
                .. names
                    .All.GroupBy(name => name.Words)
                    .Select(group => new NamedPerson(group.Key, group.Count(n => n.SourceVersion == source.Versions), group.First().Trace)
                    {
                        Consent = group.First().Consent,
                    })
                    .OrderBy(name => name.Words, StringComparer.CurrentCulture),
            ],
        };
        return new RazorComponentResult<NamesPage>(new { View = view })
        {
            StatusCode = refusals.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
    }

    private static RedirectHttpResult Back(Source source) => TypedResults.LocalRedirect($"/sources/{source.Id}/noms");
}

/// <summary>All that the page shows.</summary>
/// <param name="Source">The source.</param>
/// <param name="Title">Its title.</param>
public sealed record NamesView(Guid Source, string Title)
{
    /// <summary>Who is named, in alphabetical order.</summary>
    public IReadOnlyList<NamedPerson> Names { get; init; } = [];

    /// <summary>Why the last act was not done.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];
}

/// <summary>Somebody named in the source.</summary>
/// <param name="Words">The words that name her.</param>
/// <param name="Times">How often, in the current version.</param>
/// <param name="Trace">Name, address or number.</param>
public sealed record NamedPerson(string Words, int Times, PersonTrace Trace)
{
    /// <summary>How she agreed; null while she has not.</summary>
    public string? Consent { get; init; }
}

/// <summary>What every request of this slice needs.</summary>
internal sealed record NamesDesk(
    HttpContext Context,
    ICurrentMember Member,
    Library Library,
    PlatformDb Db,
    CommonsDoor Commons,
    TimeProvider Clock,
    CancellationToken Cancel
)
{
    /// <summary>Opens a source to those who may see the names in it.</summary>
    public async Task<IResult> With(Guid id, Func<Source, Task<IResult>> act) =>
        await Library.Find(id, Cancel) is { } source && Member.Id is not null && Member.May(SourceAct.SeeNames, source)
            ? await act(source)
            : Door.Closed(Member, Context);

    /// <summary>Changes names; the title, the commons and the search follow in the same transaction.</summary>
    public async Task Change(Source source, Action<List<WithheldName>> change)
    {
        await using var transaction = await Db.Database.BeginTransactionAsync(Cancel);
        var names = await Db.Set<WithheldName>().Where(n => n.Source == source.Id).ToListAsync(Cancel);
        change(names);
        var withheld = new WithheldNames(names);
        source.Withhold(withheld);
        await Db.SaveChangesAsync(Cancel);
        var extracts = await Db.Set<Extract>().Where(e => e.Source == source.Id && e.State != ExtractState.Rejected).ToListAsync(Cancel);
        await Commons.Follow(source, extracts, withheld, Cancel);
        await Db.SaveChangesAsync(Cancel);
        await transaction.CommitAsync(Cancel);
    }
}
