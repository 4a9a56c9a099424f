using Microsoft.Data.Sqlite;
using Npgsql;

namespace Maillage.Kernel;

/// <summary>What an administrator can mend when nothing more can be written.</summary>
public enum StorageTrouble
{
    /// <summary>The disk, the database or an account's share of them has no room left.</summary>
    Full,

    /// <summary>The disk or the database may not, or can no longer, be written.</summary>
    ReadOnly,
}

/// <summary>Tells a full or read-only disk or database from a fault of ours.</summary>
public static class StorageTroubles
{
    private const int NoSpace = 28; // ENOSPC
    private const int ReadOnlyFiles = 30; // EROFS
    private const int OverQuota = 122; // EDQUOT
    private const int SqliteReadOnly = 8;
    private const int SqliteInputOutput = 10;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;

    /// <summary>The trouble behind an error, or behind those that caused it; null when it is another fault.</summary>
    public static StorageTrouble? Of(Exception? error) =>
        error switch
        {
            null => null,
            SqliteException { SqliteErrorCode: SqliteFull } => StorageTrouble.Full,
            SqliteException { SqliteErrorCode: SqliteReadOnly or SqliteInputOutput or SqliteCannotOpen } => StorageTrouble.ReadOnly,
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } => StorageTrouble.Full,
            PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => StorageTrouble.ReadOnly,
            IOException { HResult: NoSpace or OverQuota } => StorageTrouble.Full,
            IOException { HResult: ReadOnlyFiles } => StorageTrouble.ReadOnly,
            UnauthorizedAccessException => StorageTrouble.ReadOnly,
            _ => Of(error.InnerException),
        };
}
