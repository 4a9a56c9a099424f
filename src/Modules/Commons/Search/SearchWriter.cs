using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Sources.Contracts;
using Maillage.Territories;
using Markdig;

namespace Maillage.Commons.Search;

/// <summary>Writes what can be found into the full-text tables, in the caller's transaction.</summary>
internal sealed class SearchWriter(ITerritories territories)
{
    /// <summary>What a fiche can be found by: its title, then its text, its places and its actors.</summary>
    public SearchEntry EntryOf(Fiche fiche)
    {
        var content = fiche.Content;
        var places = content.Places.Select(place => territories.Find(place)?.Name).OfType<string>();
        string[] lines =
        [
            content.Summary,
            Markdown.ToPlainText(content.Body),
            string.Join(", ", places),
            string.Join(", ", content.Actors),
        ];
        return new(fiche.Id, SearchKind.Fiche, content.Title, string.Join('\n', lines.Where(line => line.Length > 0)), IsPublished: true)
        {
            Label = content.Kind.Slug(),
            Address = $"/fiches/{fiche.Id}",
        };
    }

    /// <summary>What a statement can be found by: its words, names masked.</summary>
    public static SearchEntry EntryOf(Contribution said) =>
        new(said.Id, SearchKind.Statement, "", said.Words.Shown, IsPublished: true)
        {
            Label = said.Kind.Slug(),
            Address = SourceAddress.Of(said.Source, said.SourceVersion, said.Span),
        };

    public async Task Put(PlatformDb db, IReadOnlyCollection<SearchEntry> entries, CancellationToken cancel)
    {
        var sql = SearchSql.Of(db.IsSqlite);
        foreach (var entry in entries)
        {
            await using var command = await db.Command(sql.Put, cancel);
            command
                .With("id", entry.Id)
                .With("kind", (short)entry.Kind)
                .With("label", entry.Label)
                .With("address", entry.Address)
                .With("published", entry.IsPublished)
                .With("title", entry.Title)
                .With("body", entry.Text)
                .With("title_words", sql.Words(entry.Title))
                .With("words", sql.Words(entry.Text))
                .With("title_stems", sql.Stems(entry.Title))
                .With("stems", sql.Stems(entry.Text));
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    /// <summary>Forgets entries.</summary>
    /// <param name="db">The database.</param>
    /// <param name="ids">Those that are not there are passed over.</param>
    /// <param name="onlyPublished">Whether what is proposed stays: it belongs to its source.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task Remove(PlatformDb db, IReadOnlyCollection<Guid> ids, bool onlyPublished, CancellationToken cancel)
    {
        foreach (var id in ids)
        {
            await using var command = await db.Command(SearchSql.Of(db.IsSqlite).Remove, cancel);
            command.With("id", id).With("all", !onlyPublished);
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    public static async Task ForgetPublished(PlatformDb db, CancellationToken cancel)
    {
        await using var command = await db.Command(SearchSql.Of(db.IsSqlite).ForgetPublished, cancel);
        await command.ExecuteNonQueryAsync(cancel);
    }
}

/// <summary>The door of the other modules: what they propose can be found by those who ask for it.</summary>
internal sealed class SearchIndex(PlatformDb db, SearchWriter writer) : ISearchIndex
{
    public Task Put(IReadOnlyCollection<SearchEntry> entries, CancellationToken cancel) => writer.Put(db, entries, cancel);

    public Task Remove(IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
        SearchWriter.Remove(db, ids, onlyPublished: false, cancel);
}
