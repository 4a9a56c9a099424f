using Maillage.TextAnalysis;

namespace Maillage.Commons.Search;

/// <summary>
/// What the two databases do not say alike about full text. Both store what our own analysis cut, folded and stemmed: a field of
/// words for phrases and beginnings, a field of stems for the rest, each once for the title and once for the text.
/// </summary>
internal abstract class SearchSql
{
    public static readonly SearchSql Sqlite = new SqliteSearch();
    public static readonly SearchSql PostgreSql = new PostgreSqlSearch();

    public static SearchSql Of(bool isSqlite) => isSqlite ? Sqlite : PostgreSql;

    /// <summary>Creates the tables when they are missing.</summary>
    public abstract string Create { get; }

    /// <summary>Forgets everything that is published.</summary>
    public abstract string ForgetPublished { get; }

    /// <summary>Adds or replaces one entry.</summary>
    public abstract string Put { get; }

    /// <summary>Forgets the entry @id, when it is published or @all.</summary>
    public abstract string Remove { get; }

    /// <summary>The numbers of the entries that match @query, of the kind @label unless it is empty, newest first.</summary>
    public abstract string Newest { get; }

    /// <summary>The same, best first.</summary>
    public abstract string Weighed { get; }

    /// <summary>The identities of the entries of @kind that match, best first.</summary>
    public abstract string Ids { get; }

    /// <summary>How many entries match, by kind and label.</summary>
    public abstract string Labels { get; }

    /// <summary>The words of a text as the database takes them.</summary>
    public abstract string Words(string text);

    /// <summary>The stems of a text as the database takes them.</summary>
    public abstract string Stems(string text);

    /// <summary>What @query must hold.</summary>
    public abstract string Match(SearchQuery query, bool withProposed);

    /// <summary>What it must hold when all that is looked for must stand in the title.</summary>
    public abstract string MatchTitle(SearchQuery query, bool withProposed);

    /// <summary>What is shown of these entries, with their number last.</summary>
    public static string Entries(IEnumerable<int> keys) =>
        $"SELECT id, kind, label, address, is_published, title, body, key FROM commons_search WHERE key IN ({string.Join(", ", keys)})";

    /// <summary>SQLite: FTS5 without content, four columns and one that marks what is only proposed.</summary>
    private sealed class SqliteSearch : SearchSql
    {
        private const string Rank = "bm25(commons_search_text, 8.0, 1.0, 8.0, 1.0, 0.0)";

        public override string Create =>
            """
                CREATE TABLE IF NOT EXISTS commons_search (
                    key INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind INTEGER NOT NULL, label TEXT NOT NULL,
                    address TEXT NOT NULL, is_published INTEGER NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL);
                CREATE INDEX IF NOT EXISTS commons_search_labels ON commons_search (key, kind, label);
                CREATE VIRTUAL TABLE IF NOT EXISTS commons_search_text USING fts5(
                    title_words, words, title_stems, stems, state,
                    content='', contentless_delete=1, prefix='2 3', tokenize='unicode61 remove_diacritics 0');
                """;

        public override string ForgetPublished =>
            """
                DELETE FROM commons_search_text WHERE rowid IN (SELECT key FROM commons_search WHERE is_published);
                DELETE FROM commons_search WHERE is_published;
                """;

        public override string Put =>
            """
                INSERT INTO commons_search (id, kind, label, address, is_published, title, body)
                VALUES (@id, @kind, @label, @address, @published, @title, @body)
                ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, label = excluded.label, address = excluded.address,
                    is_published = excluded.is_published, title = excluded.title, body = excluded.body;
                INSERT OR REPLACE INTO commons_search_text (rowid, title_words, words, title_stems, stems, state)
                SELECT key, @title_words, @words, @title_stems, @stems, CASE WHEN is_published THEN '' ELSE 'proposed' END
                FROM commons_search WHERE id = @id;
                """;

        public override string Remove =>
            """
                DELETE FROM commons_search_text WHERE rowid = (SELECT key FROM commons_search WHERE id = @id AND (is_published OR @all));
                DELETE FROM commons_search WHERE id = @id AND (is_published OR @all);
                """;

        // Labels come from an index: a row holds the whole text.
        private const string Matching = """
            FROM commons_search_text t WHERE commons_search_text MATCH @query AND (@label = ''
                OR (SELECT label FROM commons_search s INDEXED BY commons_search_labels WHERE s.key = t.rowid) = @label)
            """;

        public override string Newest => $"SELECT t.rowid {Matching} ORDER BY t.rowid DESC";

        public override string Weighed => $"SELECT t.rowid {Matching} ORDER BY {Rank}, t.rowid";

        public override string Ids =>
            $"""
                SELECT s.id FROM commons_search_text t JOIN commons_search s ON s.key = t.rowid
                WHERE commons_search_text MATCH @query AND s.kind = @kind ORDER BY {Rank}, s.key
                """;

        public override string Labels =>
            """
                SELECT s.kind, s.label, count(*)
                FROM commons_search_text t CROSS JOIN commons_search s INDEXED BY commons_search_labels ON s.key = t.rowid
                WHERE commons_search_text MATCH @query GROUP BY s.kind, s.label
                """;

        public override string Words(string text) => SearchText.Words(text);

        public override string Stems(string text) => SearchText.Stems(text);

        public override string Match(SearchQuery query, bool withProposed) => Among(All(query), withProposed);

        public override string MatchTitle(SearchQuery query, bool withProposed) =>
            Among($"{{title_words title_stems}} : ({All(query)})", withProposed);

        private static string All(SearchQuery query) => string.Join(" AND ", query.Terms.Select(Match));

        private static string Among(string match, bool withProposed) => withProposed ? match : $"({match}) NOT {{state}} : proposed";

        private static string Match(SearchTerm term)
        {
            var words = $$"""{title_words words} : "{{string.Join(' ', term.Words)}}" """;
            var stems = $$"""{title_stems stems} : "{{term.Stem}}" """;
            return term switch
            {
                { ByStem: false } => $"({words})",
                { IsPrefix: true } => $"({stems} OR {words.TrimEnd()} *)",
                _ => $"({stems})",
            };
        }
    }

    /// <summary>PostgreSQL: two vectors whose lexemes are ours (the 'simple' idea, without its parser), titles weighing A.</summary>
    private sealed class PostgreSqlSearch : SearchSql
    {
        private const int MaxPosition = 16383; // PostgreSQL's own limit: further words are found, but not in phrases
        private const string Where = "vector @@ @query::tsquery";
        private const string Rank = "ts_rank('{0.1, 0.2, 0.2, 1.0}', vector, @query::tsquery) DESC";

        public override string Create =>
            """
                CREATE TABLE IF NOT EXISTS commons_search (
                    key integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id uuid NOT NULL UNIQUE, kind smallint NOT NULL, label text NOT NULL,
                    address text NOT NULL, is_published boolean NOT NULL, title text NOT NULL, body text NOT NULL, vector tsvector NOT NULL);
                CREATE INDEX IF NOT EXISTS commons_search_vector ON commons_search USING gin (vector);
                """;

        public override string ForgetPublished => "DELETE FROM commons_search WHERE is_published;";

        public override string Put =>
            """
                INSERT INTO commons_search (id, kind, label, address, is_published, title, body, vector)
                VALUES (@id, @kind, @label, @address, @published, @title, @body,
                    setweight(@title_stems::tsvector, 'A') || setweight(@stems::tsvector, 'B')
                    || setweight(@title_words::tsvector, 'A') || setweight(@words::tsvector, 'B')
                    || CASE WHEN @published THEN ''::tsvector ELSE '''!proposed'''::tsvector END)
                ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, label = excluded.label, address = excluded.address,
                    is_published = excluded.is_published, title = excluded.title, body = excluded.body, vector = excluded.vector;
                """;

        public override string Remove => "DELETE FROM commons_search WHERE id = @id AND (is_published OR @all);";

        private const string Matching = $"FROM commons_search WHERE {Where} AND (@label = '' OR label = @label)";

        public override string Newest => $"SELECT key {Matching} ORDER BY key DESC";

        public override string Weighed => $"SELECT key {Matching} ORDER BY {Rank}, key";

        public override string Ids => $"SELECT id FROM commons_search WHERE {Where} AND kind = @kind ORDER BY {Rank}, key";

        public override string Labels => $"SELECT kind, label, count(*) FROM commons_search WHERE {Where} GROUP BY kind, label";

        public override string Words(string text) => Vector(SearchText.Words(text), "=");

        public override string Stems(string text) => Vector(SearchText.Stems(text), "");

        public override string Match(SearchQuery query, bool withProposed) => All(query, "", withProposed);

        public override string MatchTitle(SearchQuery query, bool withProposed) => All(query, "A", withProposed);

        private static string All(SearchQuery query, string weight, bool withProposed)
        {
            var all = string.Join(" & ", query.Terms.Select(term => Match(term, weight)));
            return withProposed ? all : $"({all}) & !'!proposed'";
        }

        private static string Match(SearchTerm term, string weight) =>
            term switch
            {
                { ByStem: false } => "(" + string.Join(" <-> ", term.Words.Select(word => $"'={word}'{Sign(weight)}")) + ")",
                { IsPrefix: true } => $"('{term.Stem}'{Sign(weight)} | '={term.Words[0]}':*{weight})",
                _ => $"'{term.Stem}'{Sign(weight)}",
            };

        private static string Sign(string weight) => weight.Length == 0 ? "" : ":" + weight;

        // Words carry a sign that stems do not, so that one vector, and one index, holds both fields.
        private static string Vector(string words, string sign) =>
            string.Join(
                ' ',
                words
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select((word, at) => $"'{sign}{word}':{Math.Min(at + 1, MaxPosition)}")
            );
    }
}
