using Maillage.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Workshops.Live;

/// <summary>What happened in every workshop, in the platform's database.</summary>
/// <remarks>
/// Order is kept by the database: SQLite lets one transaction write at a time; PostgreSQL has it lock the workshop's row. Each batch reads what others
/// appended meanwhile before it decides, and its facts are on disk when <see cref="Append"/> returns.
/// </remarks>
internal sealed class Journal(IServiceScopeFactory scopes)
{
    /// <summary>The channel on which nodes tell each other of new facts.</summary>
    public const string Channel = "workshops";

    /// <summary>The announcement of a workshop; null when there is none.</summary>
    public async Task<Meeting?> Find(Guid workshop, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Db(scope).Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == workshop, cancel);
    }

    /// <summary>How far the journals of these workshops are; those that hold nothing are missing.</summary>
    public async Task<IReadOnlyDictionary<Guid, long>> Heads(IReadOnlyCollection<Guid> workshops, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Db(scope)
            .Set<JournalEntry>()
            .Where(e => workshops.Contains(e.Workshop))
            .GroupBy(e => e.Workshop)
            .Select(journal => new { Workshop = journal.Key, Seq = journal.Max(e => e.Seq) })
            .ToDictionaryAsync(head => head.Workshop, head => head.Seq, cancel);
    }

    /// <summary>The facts that follow one, in order.</summary>
    /// <remarks>All of them after place 0.</remarks>
    public async Task<IReadOnlyList<Recorded>> Read(Guid workshop, long after, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Read(Db(scope), workshop, after, cancel);
    }

    /// <summary>Appends what is decided once nobody else can append.</summary>
    /// <param name="workshop">The workshop.</param>
    /// <param name="known">The place of the last fact known.</param>
    /// <param name="decide">Given the facts that others appended since, the facts to append.</param>
    /// <param name="cancel">Stops waiting; whether the facts are there is then unknown.</param>
    /// <returns>Every fact that follows the last one known: others' and ours.</returns>
    public async Task<IReadOnlyList<Recorded>> Append(
        Guid workshop,
        long known,
        Func<IReadOnlyList<Recorded>, IReadOnlyList<Recorded>> decide,
        CancellationToken cancel
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = Db(scope);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await Lock(db, workshop, cancel);
        var tail = await Read(db, workshop, known, cancel);
        var facts = decide(tail);
        if (facts.Count > 0)
        {
            await Write(db, workshop, facts, cancel);
            await transaction.CommitAsync(cancel);
        }

        return [.. tail, .. facts];
    }

    private static PlatformDb Db(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<PlatformDb>();

    private static async Task<IReadOnlyList<Recorded>> Read(PlatformDb db, Guid workshop, long after, CancellationToken cancel)
    {
        var entries = await db.Set<JournalEntry>()
            .AsNoTracking()
            .Where(e => e.Workshop == workshop && e.Seq > after)
            .OrderBy(e => e.Seq)
            .ToListAsync(cancel);
        if (entries.Count == 0)
        {
            return [];
        }

        var words = db.Set<SaidWords>().AsNoTracking().Where(w => w.Workshop == workshop);
        return after > 0 ? await FactsOf(db, workshop, entries, cancel) : await FactsOf(entries, words, cancel);
    }

    /// <summary>A few entries of a workshop as facts, in the same order: their words are looked up, not all that was ever said.</summary>
    public static Task<IReadOnlyList<Recorded>> FactsOf(
        PlatformDb db,
        Guid workshop,
        IReadOnlyList<JournalEntry> entries,
        CancellationToken cancel
    )
    {
        // Words lie beside the facts: first which ones, then their texts.
        var named = FactJson.Reader(new Dictionary<Guid, string>());
        var ids = entries.SelectMany(e => named(e.Kind, e.Body).Brings).Select(brought => brought.Id).ToList();
        return FactsOf(entries, db.Set<SaidWords>().AsNoTracking().Where(w => w.Workshop == workshop && ids.Contains(w.Id)), cancel);
    }

    private static async Task<IReadOnlyList<Recorded>> FactsOf(
        IReadOnlyList<JournalEntry> entries,
        IQueryable<SaidWords> words,
        CancellationToken cancel
    )
    {
        var read = FactJson.Reader(await words.ToDictionaryAsync(w => w.Id, w => w.Text, cancel));
        return [.. entries.Select(e => new Recorded(e.Seq, e.At, new(e.By, e.ByFacilitator), e.Order, read(e.Kind, e.Body)))];
    }

    private static async Task Write(PlatformDb db, Guid workshop, IReadOnlyList<Recorded> facts, CancellationToken cancel)
    {
        // Words that are taken back may have been brought a moment ago, in the same batch.
        var erased = facts.SelectMany(happened => happened.Fact.Erases).ToHashSet();
        foreach (var happened in facts)
        {
            db.Add(EntryOf(workshop, happened));
            db.AddRange(
                happened
                    .Fact.Brings.Where(words => words.Text is not null && !erased.Contains(words.Id))
                    .Select(words => new SaidWords
                    {
                        Id = words.Id,
                        Workshop = workshop,
                        Text = words.Text!,
                    })
            );
        }

        await db.SaveChangesAsync(cancel);
        if (erased.Count > 0)
        {
            await db.Set<SaidWords>().Where(w => w.Workshop == workshop && erased.Contains(w.Id)).ExecuteDeleteAsync(cancel);
        }

        await Tell(db, workshop, facts[^1].Seq, cancel);
    }

    private static JournalEntry EntryOf(Guid workshop, Recorded happened) =>
        new()
        {
            Workshop = workshop,
            Seq = happened.Seq,
            At = happened.At,
            By = happened.By.Id,
            ByFacilitator = happened.By.Facilitates,
            Order = happened.Order,
            Kind = happened.Fact.GetType().Name,
            Body = FactJson.Write(happened.Fact),
        };

    // ---------- what each engine does its own way ----------

    private static Task Lock(PlatformDb db, Guid workshop, CancellationToken cancel) =>
        db.IsSqlite
            ? Task.CompletedTask // its transaction began as the only writer
            : db.Database.ExecuteSqlAsync($"""SELECT 1 FROM workshops_meetings WHERE "Id" = {workshop} FOR UPDATE""", cancel);

    private static Task Tell(PlatformDb db, Guid workshop, long seq, CancellationToken cancel) =>
        db.IsSqlite
            ? Task.CompletedTask // it has one node
            : db.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {$"{workshop}:{seq}"})", cancel);
}
