using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Workshops.Kits;
using Maillage.Workshops.Minutes;
using Maillage.Workshops.Minutes.Files;

namespace Maillage.Workshops.Tests.Minutes;

/// <summary>Whatever happens in a workshop, in whatever order, what must stay in the room stays there.</summary>
public sealed class MinutesSecretsTests
{
    private const int Lines = 8;

    private static readonly Kit Kit = new(
        "Essai",
        "fr",
        [
            new("ouverte", StepKind.Brainstorm, "Ouverte", 10) { Columns = [new(ContributionKind.Frein), new(ContributionKind.Engagement)] },
            new("intime", StepKind.Table, "Entre nous", 10) { Columns = [new(ContributionKind.Frein)], Groups = new(2, 3), IsConfidential = true },
            new("triee", StepKind.Plenary, "Triée", 10) { Columns = [new(ContributionKind.Frein)], Moderation = Moderation.Inbox },
            new("cachee", StepKind.Table, "Cachée", 10) { Columns = [new(ContributionKind.Frein)], Visibility = Visibility.Hidden },
            new("dire", StepKind.Declaration, "Dire", 10) { Columns = [new(ContributionKind.Frein), new(ContributionKind.Engagement)] },
            new("avis", StepKind.Stance, "Avis", 10) { Vote = new(["ouverte", "intime", "triee", "cachee", "dire"]) { IsSecret = false } },
        ]
    );

    [Fact]
    public void Nothing_confidential_hidden_held_or_withdrawn_is_in_any_file_whatever_happened() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1), 60).ToArbitrary(), Holds).QuickCheckThrowOnFailure();

    private static bool Holds(int[] dice)
    {
        var played = new Played(Moulins.Announced(Kit, "Essai"));
        var people = Enumerable.Range(0, 4).Select(number => played.Join((College)number, $"NOM{number}")).ToList();
        var said = new List<(Guid Id, string Word)>();
        foreach (var die in dice)
        {
            Happen(played, people, said, die);
        }

        var validated = played.Workshop.Version / 2;
        return Keeps(played, played.Draw(Corrected(said)), said) && Keeps(played, played.Draw(Corrected(said), validated), said);
    }

    private static bool Keeps(Played played, MinutesPaper paper, List<(Guid Id, string Word)> said)
    {
        var files = string.Concat(DownloadMinutes.Formats.Select(format => Readable(paper.File(format))));
        return said.TrueForAll(line => MayBeTold(played.Workshop, line.Id) || !files.Contains(line.Word, StringComparison.Ordinal));
    }

    // The rule, said once more in other words than the code says it.
    private static bool MayBeTold(Workshop workshop, Guid id)
    {
        var line = workshop.Board.Find(id);
        var isSecret = line.Step == "intime" && !line.IsReleased;
        var isUnrevealed = line.Step == "cachee" && !workshop.Agenda.IsRevealed("cachee") && !line.IsCarried && !line.IsPinned;
        return line.State is LineState.Shown && !isSecret && !isUnrevealed;
    }

    private static MinutesEdits Corrected(List<(Guid Id, string Word)> said) =>
        MinutesEdits.None with
        {
            Corrections = said.ToDictionary(line => line.Id, line => $"{line.Word} corrigé"),
        };

    private static void Happen(Played played, List<Actor> people, List<(Guid Id, string Word)> said, int die)
    {
        var (who, what) = (people[die % people.Count], die / 7 % 12);
        var line = said.Count > 0 ? said[die / 101 % said.Count].Id : Guid.Empty;
        var other = said.Count > 0 ? said[die / 1009 % said.Count].Id : Guid.Empty;
        try
        {
            if (what < 4 && said.Count < Lines)
            {
                var word = $"PAROLE{said.Count}X";
                said.Add((played.Tell(new PostLine(die % 2 == 0 ? ContributionKind.Frein : ContributionKind.Engagement, word), who), word));
                return;
            }

            played.Tell(OrderOf(what, die, line, other), what is 4 or 5 or 6 ? who : new(Played.Facilitator, true));
        }
        catch (RefusedException)
        {
            // an expected no is something that happens, too; a line that was refused was never said
            said.RemoveAll(one => played.Workshop.Board.TryFind(one.Id) is null);
        }
    }

    private static Order OrderOf(int what, int die, Guid line, Guid other) =>
        what switch
        {
            4 => new WithdrawLine(line),
            5 => new ReleaseLine(line),
            6 => new TakeStance(line, Stance.Agree),
            7 => new HideLine(line, "raison"),
            8 => new ShowLine(line),
            9 => new MergeLines(line, [other]),
            10 => new CarryLine(line, die % 3 == 0),
            11 when die % 2 == 0 => new LetPass(line),
            11 => new SendEcho(line, Guid.CreateVersion7(), "Ailleurs", "Phrase", null),
            _ => new StartStep(Kit.Steps[die / 13 % Kit.Steps.Count].Id),
        };

    /// <summary>A file as somebody who opens it reads it: a zip is unfolded.</summary>
    private static string Readable(byte[] bytes)
    {
        if (bytes is not [(byte)'P', (byte)'K', ..])
        {
            return Encoding.UTF8.GetString(bytes);
        }

        using var zip = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(
            zip.Entries.Select(entry =>
            {
                using var reader = new StreamReader(entry.Open());
                return reader.ReadToEnd();
            })
        );
    }
}
