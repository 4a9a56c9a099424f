using System.CommandLine;
using Maillage.Cli.Analyze;
using Maillage.Cli.Check;
using Maillage.Cli.Import;
using Maillage.Cli.Rehearse;
using Maillage.Cli.Search;
using Maillage.Cli.Serve;
using Maillage.Cli.Territories;
using Maillage.Cli.User;

namespace Maillage.Cli;

/// <summary>All the commands of <c>maillage</c>.</summary>
internal static class CommandLine
{
    // A server that is told to stop gets the time to finish what it answers.
    private static readonly InvocationConfiguration Invocation = new()
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
    };

    public static RootCommand Root() =>
        new(Sentence.Of("cli.about"))
        {
            ServeCommand.Create(),
            ImportCommand.Create(),
            AnalyzeCommand.Create(),
            SearchCommand.Create(),
            TerritoriesCommand.Create(),
            RehearseCommand.Create(),
            UserCommand.Create(),
            CheckCommand.Create(),
        };

    /// <summary>Runs one command; whatever happens ends in an exit code and at most one sentence of complaint.</summary>
    public static async Task<int> Run(string[] args, CancellationToken cancel)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(parsed.Errors[0].Message);
            await Console.Error.WriteLineAsync(Sentence.Of("cli.see-help", PathOf(parsed)));
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(Invocation, cancel);
        }
        catch (Exception error) when (Failures.Explain(error) is { } failure)
        {
            await Console.Error.WriteLineAsync(Terminal.Printable(failure.Message));
            return failure.ExitCode;
        }
    }

    private static string PathOf(ParseResult parsed)
    {
        var names = new Stack<string>();
        for (
            var command = parsed.CommandResult;
            command.Command is not RootCommand;
            command = (System.CommandLine.Parsing.CommandResult)command.Parent!
        )
        {
            names.Push(command.Command.Name);
        }

        return string.Join(' ', names.Prepend("maillage"));
    }
}
