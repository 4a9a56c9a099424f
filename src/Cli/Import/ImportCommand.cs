using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Maillage.Cli.Errands;
using Maillage.Cli.Instance;

namespace Maillage.Cli.Import;

/// <summary><c>maillage import PATH…</c>: takes in documents, folders and archives of them.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = Sentence.Of("import.path"), Arity = ArgumentArity.OneOrMore };
        paths.Validators.Add(IsNoOption);
        var accept = new Option<double?>("--accept")
        {
            Description = Sentence.Of("import.accept"),
            HelpName = "0.8",
            CustomParser = ReadShare,
        };
        var territory = new Option<string?>("--territory") { Description = Sentence.Of("import.territory"), HelpName = "ID" };
        var json = JsonOption.Create();
        var instance = new InstanceArguments();
        var import = new Command("import", Sentence.Of("import.about")) { paths, accept, territory, json };
        instance.AddTo(import);
        import.SetAction(
            async (parsed, cancel) =>
            {
                var files = FilesOnDisk.Find(parsed.GetValue(paths)!);
                var order = new ImportOrder(parsed.GetValue(territory), parsed.GetValue(accept));
                var done = new List<ImportNews>();
                await ImportProgress.Show(
                    files.Count,
                    advance =>
                        Dispatch.Send(
                            new ImportErrand(),
                            order,
                            files,
                            instance.Read(parsed),
                            news =>
                            {
                                done.Add(news);
                                advance(news.Name);
                            },
                            cancel
                        )
                );
                Report(done, parsed.GetValue(json));
                return done.Select(ExitCodeOf).DefaultIfEmpty(ExitCode.Done).Max();
            }
        );
        return import;
    }

    // Written with a point or a comma, whatever the language of the system.
    private static double? ReadShare(ArgumentResult result)
    {
        var typed = result.Tokens.Single().Value.Replace(',', '.');
        if (double.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share <= 1)
        {
            return share;
        }

        result.AddError(Sentence.Of("import.accept-range"));
        return null;
    }

    // A mistyped option is no file: said here, before "there is no such file".
    private static void IsNoOption(ArgumentResult result)
    {
        if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith("--", StringComparison.Ordinal)) is { } option)
        {
            result.AddError(Sentence.Of("cli.unknown-option", option.Value));
        }
    }

    private static int ExitCodeOf(ImportNews news) => news.Refusal is { } refusal ? Failures.CodeOf(refusal) : ExitCode.Done;

    private static void Report(List<ImportNews> done, bool asJson)
    {
        if (asJson)
        {
            Terminal.Json(new { Files = done });
            return;
        }

        Terminal.Table(done.Select(news => new[] { news.Name, Sentence.Of($"import.{news.Outcome}"), Details(news) }));
        Terminal.Line(
            Sentence.Of(
                "import.total",
                done.Count(news => news.Refusal is null),
                done.Sum(news => news.Extracts),
                done.Sum(news => news.Accepted)
            )
        );
    }

    private static string Details(ImportNews news) =>
        news.Why ?? Sentence.Of("import.details", news.Extracts, news.Accepted, news.NamesWithheld);
}
