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
            new("ouverte", StepKind.Brainstorm, "Ouverte", 10)
            {
                Columns = [new(ContributionKind.Frein), new(ContributionKind.Engagement)],
            },
            new("intime", StepKind.Table, "Entre nous", 10)
            {
                Columns = [new(ContributionKind.Frein)],
                Groups = new(2, 3),
                IsConfidential = true,
            },
            new("triee", StepKind.Plenary, "Triée", 10) { Columns = [new(ContributionKind.Frein)], Moderation = Moderation.Inbox },
            new("cachee", StepKind.Table, "Cachée", 10) { Columns = [new(ContributionKind.Frein)], Visibility = Visibility.Hidden },
            new("dire", StepKind.Declaration, "Dire", 10) { Columns = [new(ContributionKind.Frein), new(ContributionKind.Engagement)] },
            new("avis", StepKind.Stance, "Avis", 10) { Vote = new(["ouverte", "intime", "triee", "cachee", "dire"]) { IsSecret = false } },
        ]
    );

    [Fact]
    public void Nothing_confidential_hidden_held_or_withdrawn_is_in_any_file_whatever_happened() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1), 60).ToArbitrary(), Holds).QuickCheckThrowOnFailure();

    [Fact]
    public void What_may_be_told_is_in_every_file()
    {
        var told = Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1), 60).Sample(60, 50).Select(Play).ToList();

        told.ShouldContain(room => room.Said.Exists(line => room.Played.Workshop.Board.Find(line.Id).Step == "intime"));
        foreach (var (played, said) in told)
        {
            var standing = said.Where(line => MayBeTold(played.Workshop, line.Id) && played.Workshop.Board.Find(line.Id).Into is null);
            var paper = played.Draw();
            standing.ShouldAllBe(line => DownloadMinutes.Formats.All(format => Readable(paper.File(format)).Contains(line.Word)));
        }
    }

    private static bool Holds(int[] dice)
    {
        var (played, said) = Play(dice);
        var validated = played.Workshop.Version / 2;
        return Keeps(played, played.Draw(Corrected(said)), said) && Keeps(played, played.Draw(Corrected(said), validated), said);
    }

    private static (Played Played, List<(Guid Id, string Word)> Said) Play(int[] dice)
    {
        var played = new Played(Moulins.Announced(Kit, "Essai"));
        var people = Enumerable.Range(0, 4).Select(number => played.Join((College)number, $"NOM{number}")).ToList();
        var said = new List<(Guid Id, string Word)>();
        played.Lead(new StartStep(Kit.Steps[dice.Length == 0 ? 0 : dice[0] % 5].Id));
        foreach (var die in dice)
        {
            Happen(played, people, said, die);
        }

        return (played, said);
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
        var (who, what) = (people[die % people.Count], die / 7 % 18);
        var line = said.Count > 0 ? said[die / 101 % said.Count].Id : Guid.Empty;
        var other = said.Count > 0 ? said[die / 1009 % said.Count].Id : Guid.Empty;
        try
        {
            if ((what is < 4 or > 15) && said.Count < Lines)
            {
                var word = $"PAROLE{said.Count}X";
                said.Add((played.Tell(new PostLine(die % 2 == 0 ? ContributionKind.Frein : ContributionKind.Engagement, word), who), word));
                return;
            }

            played.Tell(OrderOf(what, die, line, other), what is 4 or 5 or 6 ? who : new(Played.Facilitator, true));
        }
        catch (RefusedException)
        {
            // an expected no is something that happens, too
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
            12 => new Reveal("cachee"),
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
