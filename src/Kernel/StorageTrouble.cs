using Microsoft.Data.Sqlite;
using Npgsql;

namespace Maillage.Kernel;

/// <summary>What an administrator can mend when something cannot be read or written.</summary>
public enum StorageTrouble
{
    /// <summary>The disk, the database or an account's share of them has no room left.</summary>
    Full,

    /// <summary>The disk or the database may not, or can no longer, be written.</summary>
    ReadOnly,

    /// <summary>The database does not answer, or its file can neither be read nor written: it may be back in a moment.</summary>
    OutOfReach,
}

/// <summary>Tells a disk or database that is full, read-only or out of reach from a fault of ours.</summary>
public static class StorageTroubles
{
    private const int NoSpace = 28; // ENOSPC
    private const int ReadOnlyFiles = 30; // EROFS
    private const int OverQuota = 122; // EDQUOT
    private const int SqliteReadOnly = 8;
    private const int SqliteInputOutput = 10;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;

    // A server that stops, starts, or has no connection left.
    private static readonly string[] Gone =
    [
        PostgresErrorCodes.AdminShutdown,
        PostgresErrorCodes.CrashShutdown,
        PostgresErrorCodes.CannotConnectNow,
        PostgresErrorCodes.TooManyConnections,
    ];

    /// <summary>The trouble behind an error, or behind those that caused it; null when it is another fault.</summary>
    public static StorageTrouble? Of(Exception? error) =>
        error switch
        {
            null => null,
            SqliteException { SqliteErrorCode: SqliteFull } => StorageTrouble.Full,
            SqliteException { SqliteErrorCode: SqliteReadOnly } => StorageTrouble.ReadOnly,
            SqliteException { SqliteErrorCode: SqliteInputOutput or SqliteCannotOpen } => StorageTrouble.OutOfReach,
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } => StorageTrouble.Full,
            PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => StorageTrouble.ReadOnly,
            PostgresException { SqlState: var state } when Gone.Contains(state) => StorageTrouble.OutOfReach,
            NpgsqlException and not PostgresException => StorageTrouble.OutOfReach,
            IOException { HResult: NoSpace or OverQuota } => StorageTrouble.Full,
            IOException { HResult: ReadOnlyFiles } => StorageTrouble.ReadOnly,
            UnauthorizedAccessException => StorageTrouble.ReadOnly,
            _ => Of(error.InnerException),
        };
}
