using System.Data.Common;
using Maillage.Documents;
using Maillage.Kernel;
using Maillage.TextAnalysis;
using Microsoft.Data.Sqlite;

namespace Maillage.Cli;

/// <summary>Turns whatever stopped a command into one sentence and an exit code: nobody is shown a stack trace.</summary>
internal static class Failures
{
    private const int SqliteReadOnly = 8;
    private const int SqliteFull = 13;
    private const int SqliteNoSuchTable = 1;

    public static CommandFailure Explain(Exception error) =>
        error switch
        {
            CommandFailure failure => failure,
            RefusedException refused => Of(refused.Refusals[0]),
            UnreadableDocumentException unreadable => Of(new(unreadable.Code, [.. unreadable.Args])),
            BadThemesException bad => new(Sentence.Of($"themes.{bad.Problem}", bad.Line, bad.Field), ExitCode.Environment),
            OperationCanceledException => new(Sentence.Of("cli.interrupted"), ExitCode.Interrupted),
            FileNotFoundException or DirectoryNotFoundException => new(Sentence.Of("cli.no-such-file", error.Message), ExitCode.Usage),
            UnauthorizedAccessException => new(Sentence.Of("cli.no-access", error.Message), ExitCode.Environment),
            SqliteException sqlite => new(Sentence.Of(KeyOf(sqlite)), ExitCode.Environment),
            DbException => new(Sentence.Of("cli.database-silent"), ExitCode.Environment),
            IOException => new(Sentence.Of("cli.disk", error.Message), ExitCode.Environment),
            { InnerException: { } inner } => Explain(inner),
            _ => new(Sentence.Of("cli.unforeseen", error.GetType().Name, error.Message), ExitCode.Environment),
        };

    /// <summary>Why a refused thing ends a command: the machine lacks something, or the thing itself will not do.</summary>
    public static CommandFailure Of(Refusal refusal) => new(Sentence.Of(refusal), CodeOf(refusal.Code));

    public static int CodeOf(string refusal) =>
        refusal.StartsWith("storage.", StringComparison.Ordinal) || refusal is "document.pdf-tool-missing"
            ? ExitCode.Environment
            : ExitCode.Refused;

    private static string KeyOf(SqliteException error) =>
        error.SqliteErrorCode switch
        {
            SqliteReadOnly => "cli.database-read-only",
            SqliteFull => "cli.disk-full",
            SqliteNoSuchTable => "cli.database-other-version",
            _ => "cli.database-unreadable",
        };
}
