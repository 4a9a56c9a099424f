using Maillage.Kernel;
using Microsoft.Data.Sqlite;

namespace Maillage.Sources.Import;

/// <summary>Tells a full or read-only disk or database, which a person can mend, from a fault of ours.</summary>
internal static class StorageTrouble
{
    private const int NoSpace = 28; // ENOSPC
    private const int SqliteReadOnly = 8;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;

    /// <summary>What to say of it; null when it is another fault.</summary>
    public static Refusal? Of(Exception? error) =>
        error switch
        {
            null => null,
            SqliteException { SqliteErrorCode: SqliteFull } => new("storage.full"),
            SqliteException { SqliteErrorCode: SqliteReadOnly or SqliteCannotOpen } => new("storage.read-only"),
            Npgsql.PostgresException { SqlState: "53100" } => new("storage.full"),
            Npgsql.PostgresException { SqlState: "25006" } => new("storage.read-only"),
            UnauthorizedAccessException => new("storage.read-only"),
            IOException when (error.HResult & 0xFFFF) == NoSpace => new("storage.full"),
            _ => Of(error.InnerException),
        };
}
