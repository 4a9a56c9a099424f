using System.CommandLine;

namespace Maillage.Cli;

/// <summary><c>--json</c>: answers for programs.</summary>
internal static class JsonOption
{
    public static Option<bool> Create() => new("--json") { Description = Sentence.Of("option.json") };
}
