using Spectre.Console;

namespace Maillage.Cli.Import;

/// <summary>A bar that grows with each file, on a terminal only: a pipe gets nothing of it.</summary>
internal static class ImportProgress
{
    /// <param name="files">How many files were handed over; archives may hold more.</param>
    /// <param name="work">The work; it calls with the name of each file that is done.</param>
    public static Task Show(int files, Func<Action<string>, Task> work) =>
        Console.IsErrorRedirected ? work(static _ => { }) : ShowBar(files, work);

    private static Task ShowBar(int files, Func<Action<string>, Task> work)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return terminal
            .Progress()
            .AutoClear(true)
            .StartAsync(async bar =>
            {
                var task = bar.AddTask(Sentence.Of("import.reading"), maxValue: files);
                await work(name =>
                {
                    task.Description = Markup.Escape(Terminal.Printable(name));
                    task.Increment(1);
                });
            });
    }
}
