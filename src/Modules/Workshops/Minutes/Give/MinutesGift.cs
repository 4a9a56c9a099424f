using System.Text;
using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.Sources.Contracts;
using Maillage.Workshops.Minutes.Files;
using Microsoft.Extensions.Localization;

namespace Maillage.Workshops.Minutes.Give;

/// <summary>
/// Gives validated minutes to the commons. Their text becomes a source, in which every line stands at an exact span; each line joins the commons under its
/// own identity, so that giving them again changes nothing. What else the source says, such as an initiative that a line names, is proposed to its review.
/// </summary>
internal sealed class MinutesGift(IImporter importer, ISiteAddress site, IStringLocalizer<MinutesTexts> texts)
{
    public static IReadOnlyList<Refusal> WhyNot(MinutesVisit visit) =>
        visit.Room.Meeting.IsRehearsal ? [new("give.is-rehearsal")]
        : visit.Minutes is { Phase: MinutesPhase.Validated, Published: not null } ? []
        : [new("give.not-validated")];

    /// <summary>Gives them; the source that they are.</summary>
    /// <exception cref="RefusedException">They are not validated, are a rehearsal's, or cannot be kept now.</exception>
    public async Task<Guid> Give(MinutesVisit visit, MinutesPaper paper, Guid by, CancellationToken cancel)
    {
        RefusedException.ThrowIfAny(WhyNot(visit));
        var words = new MinutesWords(texts, paper.Language);
        var (bytes, _) = DownloadMinutes.Write("md", paper, words, site.Of(visit.Address));
        var options = new ImportOptions
        {
            Territory = visit.Room.Meeting.Territory,
            By = by,
            NewVersionOf = visit.Minutes.Source,
            Known = Known(visit, paper),
        };
        var name = DownloadMinutes.NameOf(paper, "md");
        var imported = await importer.Import([new(name, () => new MemoryStream(bytes))], options, null, cancel);
        return imported[0].Refusal is { } refusal ? throw new RefusedException(refusal) : imported[0].Source!.Value;
    }

    private static KnownDocument Known(MinutesVisit visit, MinutesPaper paper)
    {
        var kept = paper.Lines.Select(line => line.Id).ToHashSet();
        return new(
            paper.Title,
            paper.Day,
            [
                .. paper.Lines.Select(line => new KnownStatement(
                    line.Id,
                    line.Kind,
                    line.Text.Normalize(NormalizationForm.FormC),
                    line.College
                )),
            ]
        )
        {
            Gone = visit.Room.Read(workshop => workshop.Board.Lines.Select(line => line.Id).Where(line => !kept.Contains(line)).ToList()),
        };
    }
}
