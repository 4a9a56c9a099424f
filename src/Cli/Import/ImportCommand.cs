using System.CommandLine;
using System.CommandLine.Parsing;
using Maillage.Cli.Errands;
using Maillage.Cli.Instance;

namespace Maillage.Cli.Import;

/// <summary><c>maillage import PATH…</c>: takes in documents, folders and archives of them.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = Sentence.Of("import.path"), Arity = ArgumentArity.OneOrMore };
        var accept = new Option<double?>("--accept") { Description = Sentence.Of("import.accept"), HelpName = "0.8" };
        accept.Validators.Add(IsShare);
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

    private static void IsShare(OptionResult result)
    {
        if (result.GetValueOrDefault<double?>() is < 0 or > 1 or double.NaN)
        {
            result.AddError(Sentence.Of("import.accept-range"));
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
