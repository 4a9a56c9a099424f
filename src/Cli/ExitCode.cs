namespace Maillage.Cli;

/// <summary>How a command ended, for scripts.</summary>
internal static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>Something was found wrong, or refused.</summary>
    public const int Refused = 1;

    /// <summary>The command was not written as it must be.</summary>
    public const int Usage = 2;

    /// <summary>The machine does not let it: locked or read-only data, a missing program, a port that is taken.</summary>
    public const int Environment = 3;

    /// <summary>Stopped from the keyboard.</summary>
    public const int Interrupted = 130;
}
