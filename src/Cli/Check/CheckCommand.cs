using System.CommandLine;
using Maillage.Cli.Errands;
using Maillage.Cli.Instance;
using Maillage.Host;
using Maillage.Kernel;
using Maillage.Kernel.Inspections;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Cli.Check;

/// <summary>
/// <c>maillage check</c>: verifies that all that is kept is whole and that every quote is exact; <c>--rebuild</c> makes anew what
/// is derived from it.
/// </summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var rebuild = new Option<bool>("--rebuild") { Description = Sentence.Of("check.rebuild") };
        var json = JsonOption.Create();
        var instance = new InstanceArguments();
        var check = new Command("check", Sentence.Of("check.about")) { rebuild, json };
        instance.AddTo(check);
        check.SetAction(
            async (parsed, cancel) =>
            {
                var options = instance.Read(parsed);
                _ = MaillageHost.Vocabulary(options.Data); // says what is wrong with themes.json
                if (parsed.GetValue(rebuild))
                {
                    await Dispatch.Send(new RebuildErrand(), new RebuildOrder(), [], options, _ => { }, cancel);
                }

                await using var opened = OpenedInstance.ToRead(options);
                var findings = await Inspect(opened.Services, cancel);
                Report(findings, parsed.GetValue(json));
                return findings.Any(finding => finding.Defects.Count > 0) ? ExitCode.Refused : ExitCode.Done;
            }
        );
        return check;
    }

    private static async Task<IReadOnlyList<Finding>> Inspect(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var findings = new List<Finding>();
        foreach (var inspection in scope.ServiceProvider.GetServices<IInspection>())
        {
            findings.Add(new(inspection.Name, await inspection.Inspect(db, cancel).ToListAsync(cancel)));
        }

        return findings;
    }

    private static void Report(IReadOnlyList<Finding> findings, bool asJson)
    {
        if (asJson)
        {
            Terminal.Json(
                new
                {
                    Inspections = findings.Select(finding => new
                    {
                        finding.Name,
                        Defects = finding.Defects.Select(defect => new { defect.Code, Sentence = Sentence.Of(defect.Code, defect.Args) }),
                    }),
                }
            );
            return;
        }

        foreach (var (name, defects) in findings)
        {
            Terminal.Line(Sentence.Of(defects.Count == 0 ? "check.whole" : "check.broken", Sentence.Of(name), defects.Count));
            foreach (var defect in defects)
            {
                Terminal.Line("  – " + Sentence.Of(defect.Code, defect.Args));
            }
        }
    }

    /// <summary>One inspection and what it found.</summary>
    private sealed record Finding(string Name, IReadOnlyList<Defect> Defects);
}
