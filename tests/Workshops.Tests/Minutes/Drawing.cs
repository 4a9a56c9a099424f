using System.Text;
using Maillage.Workshops.Minutes;
using Maillage.Workshops.Minutes.Files;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Maillage.Workshops.Tests.Minutes;

/// <summary>Draws minutes of a meeting played in memory.</summary>
internal static class Drawing
{
    private static readonly ServiceProvider Services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();

    public static MinutesWords Words(string language = "fr") =>
        new(Services.GetRequiredService<IStringLocalizer<MinutesTexts>>(), language);

    public static MinutesPaper Draw(this Played played, MinutesEdits? edits = null, long? upTo = null, bool withEmpty = false)
    {
        var told = upTo is { } seq
            ? new ToldWorkshop(
                Workshop.Replay(played.Meeting.Id, played.Meeting.Kit, played.Journal.TakeWhile(fact => fact.Seq <= seq)),
                played.Workshop
            )
            : ToldWorkshop.Today(played.Workshop);
        var setting = new MinutesSetting(played.Meeting, "Allier", edits ?? MinutesEdits.None, Words(), TimeZoneInfo.Utc)
        {
            WithEmpty = withEmpty,
        };
        return MinutesDraft.Make(told, setting);
    }

    public static byte[] File(this MinutesPaper paper, string format) =>
        DownloadMinutes.Write(format, paper, Words(paper.Language), "https://exemple.org/ateliers/1/compte-rendu").Bytes;

    public static string Text(this MinutesPaper paper, string format) => Encoding.UTF8.GetString(paper.File(format));

    public static async Task<Played> PlayedMoulins()
    {
        var played = new Played(Moulins.Meeting());
        await Moulins.Play(played);
        return played;
    }

    public static PaperSection Section(this MinutesPaper paper, string id) => paper.Sections.Single(section => section.Id == id);
}
