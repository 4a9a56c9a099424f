using System.Data;
using System.Data.Common;
using Maillage.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Maillage.Commons.Search;

/// <summary>Runs the full text's own SQL in the connection and transaction of the platform's database.</summary>
internal static class SearchCommands
{
    /// <summary>A command of this database; its parameters are given by name.</summary>
    public static async Task<DbCommand> Command(this PlatformDb db, string sql, CancellationToken cancel)
    {
        var connection = db.Database.GetDbConnection();
        if (connection.State is not ConnectionState.Open)
        {
            await db.Database.OpenConnectionAsync(cancel);
        }

        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    public static DbCommand With(this DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
        return command;
    }
}
