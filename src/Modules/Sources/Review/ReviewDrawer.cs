using System.Globalization;
using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.Sources.Contracts;
using Maillage.Sources.Read;
using Maillage.Territories;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Sources.Review;

/// <summary>Gathers what the review page shows.</summary>
internal sealed class ReviewDrawer(
    PlatformDb db,
    Library library,
    ReviewDesk desk,
    ICommonsCatalogue catalogue,
    ISourceShelf shelf,
    IMemberNames members,
    ICurrentMember reader,
    ITerritories territories
)
{
    public const double SureFrom = 0.9;
    private const int MostLikeness = 3;

    /// <param name="source">The source.</param>
    /// <param name="asked">The extract to open; null to go on where the reader stopped.</param>
    /// <param name="window">The window to show, from 0, when no extract says which; null for the open extract's.</param>
    /// <param name="cancel">Stops the gathering.</param>
    public async Task<ReviewView> Gather(Source source, Guid? asked, int? window, CancellationToken cancel)
    {
        var version =
            await library.Version(source.Id, source.Versions, cancel) ?? throw new InvalidOperationException("A source has a text.");
        var all = await db.Set<Extract>().AsNoTracking().Where(e => e.Source == source.Id).ToListAsync(cancel);
        // Of the same words, the fiche comes before the statement that it will hold.
        var extracts = all.Where(e => e.SourceVersion == version.Number)
            .OrderBy(e => e.Start)
            .ThenBy(e => e.Contribution is null ? 0 : 1)
            .ThenBy(e => e.Id)
            .ToList();
        var windows = TextWindows.Of(version);
        var open = extracts.Find(e => e.Id == asked) ?? (window is null ? await GoOn(source, extracts, cancel) : null);
        var shown = Math.Clamp(window ?? windows.Holding(open?.Start ?? 0), 0, windows.Count - 1);
        open ??= extracts.Find(e => windows.Holding(e.Start) == shown);
        var names = await library.Names(source.Id, cancel);
        var queue = await Queue(extracts, windows, shown, cancel);
        var sheet = new Sheet(version, names)
        {
            SeesNames = true,
            Marks = [.. queue.Zip(InWindow(extracts, windows, shown), (item, extract) => Mark(source, item, extract, open))],
        };
        return new()
        {
            Source = source.Id,
            Title = source.Title,
            Pages = version.Pages,
            Names = names.SpansIn(version.Number).Count(),
            Parts = sheet.Parts(windows[shown]),
            Window = shown,
            Windows = windows.Count,
            Queue = queue,
            Open = open is null ? null : await Open(open, queue, cancel),
            Done = extracts.Count(e => e.State is not ExtractState.Proposed),
            Total = extracts.Count,
            Sure = await desk.Sure(source, SureFrom).CountAsync(cancel),
            LeftBehind = all.Count - extracts.Count,
            Cursor = Cursor(all.Count, all.Sum(e => e.Version)),
        };
    }

    /// <summary>Changes with every decision.</summary>
    public async Task<string> Cursor(Guid source, CancellationToken cancel)
    {
        var extracts = db.Set<Extract>().Where(e => e.Source == source);
        return Cursor(await extracts.CountAsync(cancel), await extracts.SumAsync(e => e.Version, cancel));
    }

    /// <summary>The proposal that follows an extract in the text; from the beginning again at the end.</summary>
    public async Task<Guid?> After(Source source, Guid extract, CancellationToken cancel)
    {
        var current = db.Set<Extract>().AsNoTracking().Where(e => e.Source == source.Id && e.SourceVersion == source.Versions);
        var start = await current.Where(e => e.Id == extract).Select(e => e.Start).FirstOrDefaultAsync(cancel);
        var proposed = current.Where(e => e.State == ExtractState.Proposed && e.Id != extract).OrderBy(e => e.Start).ThenBy(e => e.Id);
        var next = await proposed.Where(e => e.Start >= start).FirstOrDefaultAsync(cancel) ?? await proposed.FirstOrDefaultAsync(cancel);
        return next?.Id ?? extract;
    }

    public async Task<OvertakenView> Describe(Overtaken overtaken, CancellationToken cancel)
    {
        var names = overtaken.By is { } by ? await members.Find([by], cancel) : null;
        return new(names?.Values.FirstOrDefault(), overtaken.State.Slug(), overtaken.At);
    }

    private static string Cursor(int extracts, int changes) => string.Create(CultureInfo.InvariantCulture, $"{extracts}-{changes}");

    /// <summary>Where the reader stopped: the first proposal after her last decision, else the first of all.</summary>
    private async Task<Extract?> GoOn(Source source, List<Extract> extracts, CancellationToken cancel)
    {
        var last = await db.Set<Decision>()
            .Where(d => d.Source == source.Id && d.By == reader.Id && !d.IsUndone)
            .OrderByDescending(d => d.At)
            .Select(d => (Guid?)d.Extract)
            .FirstOrDefaultAsync(cancel);
        var from = extracts.FindIndex(e => e.Id == last) + 1;
        var waiting = extracts.FindIndex(from, e => e.State is ExtractState.Proposed);
        waiting = waiting >= 0 ? waiting : extracts.FindIndex(e => e.State is ExtractState.Proposed);
        return waiting >= 0 ? extracts[waiting] : extracts.FirstOrDefault();
    }

    private async Task<List<QueueItem>> Queue(List<Extract> extracts, IReadOnlyList<Span> windows, int shown, CancellationToken cancel)
    {
        var first = extracts.FindIndex(e => windows.Holding(e.Start) == shown);
        var here = InWindow(extracts, windows, shown).ToList();
        var deciders = here.Select(e => e.DecidedBy).OfType<Guid>().Where(id => id != reader.Id).Distinct().ToList();
        var names = await members.Find(deciders, cancel);
        return
        [
            .. here.Select(
                (e, index) =>
                    new QueueItem(
                        e.Id,
                        first + index + 1,
                        e.Kind.Slug(),
                        ExtractWords.Short(e.Name.Length > 0 ? e.Name : e.Words),
                        e.State.Slug(),
                        e.DecidedBy is { } by ? names.GetValueOrDefault(by) : null
                    )
            ),
        ];
    }

    private static IEnumerable<Extract> InWindow(List<Extract> extracts, IReadOnlyList<Span> windows, int shown) =>
        extracts.Where(e => windows.Holding(e.Start) == shown);

    private static SheetMark Mark(Source source, QueueItem item, Extract extract, Extract? open) =>
        new(extract.Span, item.Number, item.Kind, $"/sources/{source.Id}/relire?e={extract.Id}#courant")
        {
            IsDone = item.IsDone,
            IsCurrent = extract.Id == open?.Id,
        };

    private async Task<OpenExtract?> Open(Extract extract, List<QueueItem> queue, CancellationToken cancel)
    {
        if (queue.Find(q => q.Id == extract.Id) is not { } item)
        {
            return null;
        }

        return new(item, extract.Version, extract.Words, extract.Start)
        {
            Page = extract.Page,
            College = extract.College,
            Why = extract.Why?.In(CultureInfo.CurrentUICulture),
            Confidence = extract.Confidence,
            Places = [.. extract.Places.Select(place => territories.Find(place)?.Name).OfType<string>()],
            SameAs = extract.SameAs,
            SaidElsewhere = extract.Contribution is null ? [] : await SaidElsewhere(extract, cancel),
        };
    }

    private async Task<IReadOnlyList<SaidBefore>> SaidElsewhere(Extract extract, CancellationToken cancel)
    {
        var alike = await catalogue.FindSaidElsewhere(extract.Words, extract.Source, MostLikeness, cancel);
        var cards = await shelf.Find([.. alike.Select(said => said.Source).Distinct()], cancel);
        return
        [
            .. alike.Select(said => new SaidBefore(said.Id, ExtractWords.Short(said.Words), Where(cards.GetValueOrDefault(said.Source)))),
        ];
    }

    private static string Where(SourceCard? card) =>
        card is null ? ""
        : card.SaidOn is { } day ? $"{card.Title}, {day.Year}"
        : card.Title;
}
