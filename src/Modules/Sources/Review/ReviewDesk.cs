using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Sources.Review;

/// <summary>What a reviewer asks for, as a form sends it.</summary>
/// <param name="Kind">Accept, merge, reject, correct or split.</param>
/// <param name="Extract">Which extract.</param>
/// <param name="Version">The extract's version that the reviewer saw.</param>
internal sealed record ReviewOrder(DecisionKind Kind, Guid Extract, int Version)
{
    public ExtractKind? As { get; init; }
    public College? College { get; init; }

    /// <summary>For a merge: the statement that this one repeats.</summary>
    public Guid? SameAs { get; init; }

    /// <summary>The words to quote instead; null to leave them.</summary>
    public string? Words { get; init; }

    /// <summary>For a split: the words of the first half.</summary>
    public string? FirstWords { get; init; }

    /// <summary>Where these words begin, when known.</summary>
    public int? Start { get; init; }
}

/// <summary>A passage that a reviewer marks herself.</summary>
/// <param name="Words">The exact words.</param>
/// <param name="Start">Where they begin, when known.</param>
/// <param name="Kind">What they are.</param>
internal sealed record MarkedPassage(string Words, int? Start, ExtractKind Kind);

/// <summary>Somebody decided first.</summary>
/// <param name="By">Who; null when the extract changed with a new version of the text.</param>
/// <param name="State">What the extract is now.</param>
/// <param name="At">When.</param>
internal sealed record Overtaken(Guid? By, ExtractState State, DateTimeOffset? At);

/// <summary>Carries out what reviewers decide, each gesture in one transaction; several people may sit at the same desk.</summary>
internal sealed class ReviewDesk(
    PlatformDb db,
    CommonsDoor commons,
    NamedPlaces places,
    TextAnalysis.ThemeVocabulary vocabulary,
    TimeProvider clock
)
{
    /// <returns>Null when done; else who was first.</returns>
    /// <exception cref="RefusedException">What is asked cannot be; nothing changed.</exception>
    public Task<Overtaken?> Decide(Source source, ReviewOrder order, Guid by, CancellationToken cancel) =>
        InOneGo(
            source,
            async desk =>
            {
                var extract = await db.Set<Extract>().SingleOrDefaultAsync(e => e.Id == order.Extract && e.Source == source.Id, cancel);
                if (extract is null)
                {
                    throw new RefusedException(new Refusal("extract.gone"));
                }

                if (extract.Version != order.Version)
                {
                    return new Overtaken(extract.DecidedBy, extract.State, extract.DecidedAt);
                }

                await Apply(order, extract, new(source, Batch(by), desk), cancel);
                return null;
            },
            cancel
        );

    /// <summary>Marks a passage that the analysis missed; it is accepted at once, since a person chose it.</summary>
    public async Task<Guid> Add(Source source, MarkedPassage passage, Guid by, CancellationToken cancel)
    {
        var added = Guid.Empty;
        await InOneGo(
            source,
            async desk =>
            {
                var version = await Version(source.Id, source.Versions, cancel);
                var quote = Quote(version, passage.Words, passage.Start, near: 0);
                added = Propose(quote, version, passage.Kind, new(source, Batch(by), desk)).Id;
                return null;
            },
            cancel
        );
        return added;
    }

    /// <summary>Accepts every proposal of the current text with at least this confidence.</summary>
    /// <returns>How many.</returns>
    public async Task<int> AcceptAbove(Source source, double confidence, Guid by, CancellationToken cancel)
    {
        var accepted = 0;
        await InOneGo(
            source,
            async desk =>
            {
                var sure = await Sure(source, confidence).ToListAsync(cancel);
                var batch = Batch(by);
                foreach (var extract in sure)
                {
                    desk.Change(extract, DecisionKind.Accept, batch, e => e.Accept(batch.Verdict));
                }

                accepted = sure.Count;
                return null;
            },
            cancel
        );
        return accepted;
    }

    /// <summary>What <see cref="AcceptAbove"/> would accept.</summary>
    public IQueryable<Extract> Sure(Source source, double confidence) =>
        db.Set<Extract>()
            .Where(e => e.Source == source.Id && e.SourceVersion == source.Versions)
            .Where(e => e.State == ExtractState.Proposed && e.Confidence >= confidence);

    /// <summary>Takes back the person's last gesture that nobody has decided over since.</summary>
    /// <returns>The extract that it was about; null when there is nothing to take back.</returns>
    public async Task<Guid?> Undo(Source source, Guid by, CancellationToken cancel)
    {
        Guid? about = null;
        await InOneGo(
            source,
            async desk =>
            {
                var mine = db.Set<Decision>().Where(d => d.Source == source.Id && d.By == by && !d.IsUndone);
                var last = await mine.OrderByDescending(d => d.At).ThenByDescending(d => d.Id).FirstOrDefaultAsync(cancel);
                if (last is null)
                {
                    return null;
                }

                about = last.Extract;
                var batch = await mine.Where(d => d.Batch == last.Batch).OrderByDescending(d => d.Id).ToListAsync(cancel);
                return await TakeBack(batch, desk, cancel);
            },
            cancel
        );
        return about;
    }

    private async Task<Overtaken?> TakeBack(IReadOnlyList<Decision> batch, Changes desk, CancellationToken cancel)
    {
        var ids = batch.Select(d => d.Extract).ToList();
        var extracts = await db.Set<Extract>().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancel);
        foreach (var decision in batch)
        {
            decision.Undo();
            var extract = extracts.GetValueOrDefault(decision.Extract);
            if (extract is null || extract.Version != decision.VersionAfter)
            {
                throw new RefusedException(new Refusal("undo.decided-since"));
            }

            desk.Restore(extract, decision.WasBefore());
        }

        return null;
    }

    private async Task Apply(ReviewOrder order, Extract extract, Gesture gesture, CancellationToken cancel)
    {
        var version = await Version(extract.Source, extract.SourceVersion, cancel);
        var batch = gesture.Batch;
        gesture.Desk.Change(
            extract,
            order.Kind,
            batch,
            e =>
            {
                Correct(e, order, version);
                switch (order.Kind)
                {
                    case DecisionKind.Accept:
                        e.Accept(batch.Verdict);
                        break;
                    case DecisionKind.Merge:
                        e.Merge(order.SameAs ?? throw new RefusedException(new Refusal("merge.nothing-chosen")), batch.Verdict);
                        break;
                    case DecisionKind.Reject:
                        e.Reject(batch.Verdict);
                        break;
                    case DecisionKind.Split:
                        Split(e, order.FirstWords ?? "", version, gesture);
                        break;
                }
            }
        );
    }

    private static void Correct(Extract extract, ReviewOrder order, SourceVersion version)
    {
        if (order.As is { } kind && (extract.Kind != kind || extract.College != order.College))
        {
            extract.Correct(kind, order.College);
        }

        if (order.Words is { Length: > 0 } words && words.ReplaceLineEndings("\n").Trim() != extract.Words)
        {
            var quote = Quote(version, words, order.Start, extract.Start);
            extract.Quote(quote, version.PageAt(quote.Span.Start));
        }
    }

    private void Split(Extract extract, string firstWords, SourceVersion version, Gesture gesture)
    {
        var first = firstWords.ReplaceLineEndings("\n").Trim();
        if (first.Length == 0 || first.Length >= extract.Words.Length || !extract.Words.StartsWith(first, StringComparison.Ordinal))
        {
            throw new RefusedException(new Refusal("split.not-the-beginning"));
        }

        var cut = extract.Start + first.Length;
        var rest = ExactQuote.Of(version, new(cut, extract.End));
        extract.Quote(ExactQuote.Of(version, new(extract.Start, cut)), version.PageAt(extract.Start));
        Propose(rest, version, extract.Kind, gesture, accept: false);
    }

    private Extract Propose(ExactQuote quote, SourceVersion version, ExtractKind kind, Gesture gesture, bool accept = true)
    {
        var themes = vocabulary.Match(quote.Words).Take(3).Select(theme => theme.Id);
        var proposal = new Proposal(kind, 1)
        {
            Page = version.PageAt(quote.Span.Start),
            Places = places.In(quote.Words, gesture.Source.Territory),
            Themes = [.. themes],
        };
        var extract = Extract.Propose(version.Source, quote, proposal);
        gesture.Desk.Change(
            extract,
            DecisionKind.Add,
            gesture.Batch,
            e =>
            {
                db.Add(e);
                e.Correct(kind, null);
                if (accept)
                {
                    e.Accept(gesture.Batch.Verdict);
                }
            }
        );
        return extract;
    }

    private static ExactQuote Quote(SourceVersion version, string words, int? start, int near)
    {
        var wanted = words.ReplaceLineEndings("\n").Trim();
        if (start is { } at && at >= 0 && at + wanted.Length <= version.Text.Length && wanted.Length > 0)
        {
            return ExactQuote.Claimed(version, new(at, at + wanted.Length), wanted);
        }

        return ExactQuote.Nearest(version, wanted, near) ?? throw new RefusedException(new Refusal("quote.not-exact"));
    }

    private Task<SourceVersion> Version(Guid source, int number, CancellationToken cancel) =>
        db.Set<SourceVersion>().AsNoTracking().SingleAsync(v => v.Source == source && v.Number == number, cancel);

    private DecisionBatch Batch(Guid by) => new(Guid.CreateVersion7(), by, clock.GetUtcNow());

    private async Task<Overtaken?> InOneGo(Source source, Func<Changes, Task<Overtaken?>> act, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var changes = new Changes(db);
        if (await act(changes) is { } overtaken)
        {
            return overtaken;
        }

        try
        {
            var names = new WithheldNames(
                await db.Set<WithheldName>().AsNoTracking().Where(n => n.Source == source.Id).ToListAsync(cancel)
            );
            await commons.Forget(changes.Removed, cancel);
            await commons.Follow(source, changes.Kept, names, cancel);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new(null, ExtractState.Proposed, null);
        }
    }

    /// <summary>One person's gesture over a source, and what it has changed so far.</summary>
    private sealed record Gesture(Source Source, DecisionBatch Batch, Changes Desk);

    /// <summary>What one gesture changed.</summary>
    private sealed class Changes(PlatformDb db)
    {
        private readonly List<Extract> kept = [];
        private readonly List<Extract> removed = [];

        public IReadOnlyList<Extract> Kept => kept;
        public IReadOnlyList<Extract> Removed => removed;

        public void Change(Extract extract, DecisionKind kind, DecisionBatch batch, Action<Extract> act)
        {
            var decision = Decision.About(extract, kind, batch);
            act(extract);
            decision.Seal(extract);
            db.Add(decision);
            kept.Add(extract);
        }

        public void Restore(Extract extract, ExtractMemory? before)
        {
            if (before is null)
            {
                db.Remove(extract);
                removed.Add(extract);
                return;
            }

            extract.Restore(before);
            kept.Add(extract);
        }
    }
}
