namespace Maillage.Cli;

/// <summary>A command that cannot go on.</summary>
/// <param name="sentence">Why, and what to do, for the person at the keyboard.</param>
/// <param name="exitCode">One of <see cref="ExitCode"/>.</param>
internal sealed class CommandFailure(string sentence, int exitCode) : Exception(sentence)
{
    public int ExitCode { get; } = exitCode;
}
