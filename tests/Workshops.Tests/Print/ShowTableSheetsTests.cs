using System.Net;
using Maillage.Testing;
using Maillage.Workshops.Tests.ComeIn;

namespace Maillage.Workshops.Tests.Print;

public sealed class ShowTableSheetsTests(OneSite one) : IClassFixture<OneSite>
{
    private readonly TestSite site = one.Site;

    [Fact]
    public async Task Sheets_are_for_the_groups_that_sit_or_for_as_many_as_are_asked_for()
    {
        var (meeting, facilitator) = (await site.Hold(), site.Console());
        var page = $"/ateliers/{meeting.Id}/fiches-de-table";

        (await Sheets(facilitator, page)).ShouldBe(4);
        (await Sheets(facilitator, page + "?groupes=7")).ShouldBe(7);
        (await Sheets(facilitator, page + "?groupes=-3")).ShouldBe(1);
        (await Sheets(facilitator, page + "?groupes=100000")).ShouldBe(60);
        (await Sheets(facilitator, page + "?groupes=beaucoup&etape=inconnue")).ShouldBe(4);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => site.Browser().ComeIn(meeting)));
        await facilitator.Run(meeting, "advance");
        await facilitator.Run(meeting, "advance");
        (await Sheets(facilitator, page)).ShouldBe(2);
    }

    [Fact]
    public async Task A_sheet_names_its_group_and_says_how_many_lines_are_wanted()
    {
        var meeting = await site.Hold();

        var page = WebUtility.HtmlDecode(
            await site.Console().GetStringAsync($"/ateliers/{meeting.Id}/fiches-de-table?groupes=1&etape=table")
        );

        page.ShouldContain("Fiche du groupe 1\u00a0: Moteurs et freins");
        page.ShouldContain("1 à 3");
        page.ShouldContain("3 au plus");
        page.Split("class=\"cut-card\"").Length.ShouldBe(1 + (2 * 8));
    }

    [Fact]
    public async Task A_kit_in_which_nothing_is_written_says_so()
    {
        var meeting = await site.Hold(new("Rien", "fr", [new("pause", Workshops.Kits.StepKind.Break, "Pause", 10)]));

        (await site.Console().GetStringAsync($"/ateliers/{meeting.Id}/fiches-de-table")).ShouldContain("ne se remplit pas par groupes");
    }

    private static async Task<int> Sheets(HttpClient browser, string page) =>
        (await browser.GetStringAsync(page)).Split("class=\"paper table-sheet\"").Length - 1;
}
