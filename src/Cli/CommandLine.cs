using System.CommandLine;
using Maillage.Cli.Serve;

namespace Maillage.Cli;

/// <summary>All the commands of <c>maillage</c>.</summary>
internal static class CommandLine
{
    public static RootCommand Root() => new("Maillage : de la réunion à l’action.") { ServeCommand.Create() };
}
