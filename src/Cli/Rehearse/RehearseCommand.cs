using System.CommandLine;
using System.Globalization;
using Maillage.Cli.Instance;
using Maillage.Host;
using Maillage.Kernel;
using Maillage.Workshops.Kits;
using Maillage.Workshops.Rehearse;

namespace Maillage.Cli.Rehearse;

/// <summary><c>maillage rehearse</c>: plays a kit from end to end with simulated participants.</summary>
internal static class RehearseCommand
{
    private const int MostPeople = 1000;

    public static Command Create()
    {
        var kit = new Argument<string>("KIT") { Description = Sentence.Of("rehearse.kit") };
        var people = Number("--people", 40, "rehearse.people", 1, MostPeople);
        var speed = Number("--speed", 20, "rehearse.speed", 1, 10_000);
        var seed = Number("--seed", 1, "rehearse.seed", 0, int.MaxValue);
        var byHand = new Option<bool>("--by-hand") { Description = Sentence.Of("rehearse.by-hand") };
        var keep = new Option<bool>("--keep") { Description = Sentence.Of("rehearse.keep") };
        var instance = new InstanceArguments();
        var rehearse = new Command("rehearse", Sentence.Of("rehearse.about")) { kit, people, speed, seed, byHand, keep };
        instance.AddTo(rehearse);
        rehearse.SetAction(
            (parsed, cancel) =>
                Run(
                    new(
                        KitNamed.Find(parsed.GetValue(kit)!),
                        parsed.GetValue(people),
                        new()
                        {
                            Speed = parsed.GetValue(speed),
                            Seed = parsed.GetValue(seed),
                            IsLedByHand = parsed.GetValue(byHand),
                        },
                        parsed.GetValue(keep) || parsed.GetValue(byHand)
                    ),
                    instance.Read(parsed),
                    instance.IsSaid(parsed),
                    cancel
                )
        );
        return rehearse;
    }

    private static async Task<int> Run(RehearsalPlan plan, InstanceOptions options, bool isSaid, CancellationToken cancel)
    {
        await using var house = await RehearsalHouse.Enter(options, isSaid || plan.IsKept, cancel);
        var kit = KitFile.Read(plan.Kit).Kit!;
        var stage = (await house.Ask(new OpenRehearsalErrand(), new(plan.Kit, plan.People), cancel))!;
        Announce(kit, plan, stage, house);
        using var rehearsal = new Rehearsal(
            stage,
            kit,
            house.Address,
            plan.Pace,
            async (order, stop) => _ = await house.Ask(new LeadRehearsalErrand(), new(stage.Workshop, order), stop)
        );
        try
        {
            Conclude(await rehearsal.Play(Tell, cancel));
        }
        finally
        {
            await Leave(plan, stage, house);
        }

        return ExitCode.Done;
    }

    private static void Announce(Kit kit, RehearsalPlan plan, RehearsalStage stage, RehearsalHouse house)
    {
        var length = TimeSpan.FromMinutes(kit.Minutes / plan.Pace.Speed);
        Terminal.Line(Sentence.Of("rehearse.begins", kit.Title, plan.People, length.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture)));
        if (house.IsOpenToVisitors)
        {
            Terminal.Line(Sentence.Of("rehearse.console", At(house, stage, "animer")));
            Terminal.Line(Sentence.Of("rehearse.phone", new Uri(house.Address, $"/rejoindre/{stage.Key}"), stage.Code));
            Terminal.Line(Sentence.Of("rehearse.screen", At(house, stage, $"ecran?cle={stage.ScreenKey}")));
        }
    }

    private static void Tell(RehearsalNews news) =>
        Terminal.Line(
            Sentence.Of("rehearse.step", news.Rounds > 1 ? $"{news.Step} ({news.Round}/{news.Rounds})" : news.Step, news.People, news.Lines)
        );

    private static void Conclude(RehearsalTotals totals)
    {
        Terminal.Line();
        Terminal.Table(
            totals.Lines.Select(column =>
                new[]
                {
                    column.Group is { } group ? Sentence.Of("rehearse.group", group) : Sentence.Of("rehearse.no-group"),
                    column.Kind,
                    column.Lines.ToString(CultureInfo.CurrentCulture),
                }
            )
        );
        Terminal.Line(Sentence.Of("rehearse.total", totals.Lines.Sum(column => column.Lines)));
        foreach (var (code, times) in totals.Refused)
        {
            Terminal.Line(Sentence.Of("rehearse.refused", times, code));
        }
    }

    private static async Task Leave(RehearsalPlan plan, RehearsalStage stage, RehearsalHouse house)
    {
        if (!plan.IsKept)
        {
            _ = await house.Ask(new RemoveRehearsalErrand(), new(stage.Workshop), CancellationToken.None);
            Terminal.Line(Sentence.Of("rehearse.removed"));
            return;
        }

        Terminal.Line(
            house.IsOpenToVisitors
                ? Sentence.Of("rehearse.minutes", At(house, stage, "compte-rendu"))
                : Sentence.Of("rehearse.minutes-later", $"/ateliers/{stage.Workshop}/compte-rendu")
        );
    }

    private static Uri At(RehearsalHouse house, RehearsalStage stage, string page) =>
        new(house.Address, $"/ateliers/{stage.Workshop}/{page}");

    private static Option<int> Number(string name, int usual, string about, int least, int most)
    {
        var option = new Option<int>(name)
        {
            Description = Sentence.Of(about),
            HelpName = "N",
            DefaultValueFactory = _ => usual,
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is var said && (said < least || said > most))
            {
                result.AddError(Sentence.Of("rehearse.between", name, least, most));
            }
        });
        return option;
    }
}

/// <summary>What is asked of a rehearsal.</summary>
/// <param name="Kit">The kit's file.</param>
/// <param name="People">How many play.</param>
/// <param name="Pace">How.</param>
/// <param name="IsKept">Whether the workshop stays when it is over.</param>
internal sealed record RehearsalPlan(string Kit, int People, RehearsalPace Pace, bool IsKept);

/// <summary>Finds a kit as people name it.</summary>
internal static class KitNamed
{
    /// <summary>The text of a kit: of a file, or of one that comes with the platform, in the language of the system.</summary>
    /// <exception cref="CommandFailure">There is no such kit, or its file has faults.</exception>
    public static string Find(string name)
    {
        if (File.Exists(name))
        {
            var text = File.ReadAllText(name);
            var errors = KitFile.Read(text).Errors;
            return errors.Count == 0 ? text : throw new CommandFailure(Faults(name, errors), ExitCode.Refused);
        }

        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        return (ShippedKits.Find(language, name) ?? ShippedKits.Find("fr", name))?.Text
            ?? throw new CommandFailure(
                Sentence.Of("rehearse.no-kit", name, string.Join(", ", ShippedKits.In("fr").Select(kit => kit.Slug))),
                ExitCode.Usage
            );
    }

    private static string Faults(string name, IReadOnlyList<KitError> errors) =>
        string.Join('\n', errors.Select(error => $"{name}:{error.Line}:{error.Column} {Sentence.Of(error.Refusal)}"));
}
