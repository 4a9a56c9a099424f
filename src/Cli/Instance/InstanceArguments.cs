using System.CommandLine;
using Maillage.Host;
using Maillage.Kernel;

namespace Maillage.Cli.Instance;

/// <summary>Which instance a command works on: <c>--data</c>, <c>--database</c>.</summary>
internal sealed class InstanceArguments
{
    private readonly Option<string> data = new("--data")
    {
        Description = Sentence.Of("option.data"),
        HelpName = "DIR",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("MAILLAGE_DATA") is { Length: > 0 } folder ? folder : "data",
    };

    private readonly Option<string?> database = new("--database") { Description = Sentence.Of("option.database"), HelpName = "Host=…" };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(data);
        command.Add(database);
    }

    /// <summary>Whether somebody said which, on the line or in the environment.</summary>
    public bool IsSaid(ParseResult parsed) =>
        parsed.GetResult(data) is { Implicit: false }
        || parsed.GetValue(database) is not null
        || Environment.GetEnvironmentVariable("MAILLAGE_DATA") is { Length: > 0 };

    /// <summary>What was asked for.</summary>
    public InstanceOptions Read(ParseResult parsed) =>
        new(new DataFolder(Path.GetFullPath(parsed.GetValue(data)!)))
        {
            Database = parsed.GetValue(database) is { } connection ? DatabaseSettings.PostgreSql(connection) : null,
        };
}
