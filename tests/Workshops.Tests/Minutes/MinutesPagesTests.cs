using System.Net;
using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Testing;
using Maillage.Workshops.Kits;
using Maillage.Workshops.Minutes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Workshops.Tests.Minutes;

public sealed class MinutesPagesTests
{
    [Fact]
    public async Task A_draft_and_its_files_are_for_facilitators_shared_ones_for_the_room_validated_ones_for_everybody()
    {
        await using var site = await TestSite.Start();
        var meeting = await PlayedOnSite.Moulins(site);
        string[] pages =
        [
            meeting.Address,
            $"{meeting.Address}/carte",
            .. Workshops.Minutes.Files.DownloadMinutes.Formats.Select(format => $"{meeting.Address}.{format}"),
        ];

        await Reads(meeting, pages, facilitator: true, seat: false, visitor: false);
        await meeting.Share();
        await Reads(meeting, pages, facilitator: true, seat: true, visitor: false);
        await meeting.Fill("suivi", "valider");
        await Reads(meeting, pages, facilitator: true, seat: true, visitor: true);
    }

    [Fact]
    public async Task The_page_says_what_was_said_and_leads_to_each_line()
    {
        await using var site = await TestSite.Start();
        var meeting = await PlayedOnSite.Moulins(site);

        var page = WebUtility.HtmlDecode(await meeting.Facilitator.GetStringAsync(meeting.Address));

        Moulins.Said.ShouldAllBe(said => page.Contains(said.Text));
        meeting.Workshop.Board.Lines.ShouldAllBe(line => page.Split($"id=\"{MinutesAddress.Anchor(line.Id)}\"").Length == 2);
    }

    [Fact]
    public async Task Words_are_never_markup_in_a_page()
    {
        await using var site = await TestSite.Start();
        var kit = new Kit(
            "<i>kit</i>",
            "fr",
            [new("idees", StepKind.Brainstorm, "<b>Idées</b>", 10) { Columns = [new(ContributionKind.Frein)] }]
        );
        var meeting = await PlayedOnSite.Announce(site, kit);
        var someone = meeting.Newcomer();
        await meeting.Ask(new Join(College.Elus, null), someone, Guid.CreateVersion7());
        await meeting.Lead(new StartStep("idees"));
        await meeting.Ask(new PostLine(ContributionKind.Frein, "</script><img src=x onerror=alert(1)>"), someone, Guid.CreateVersion7());
        await meeting.Fill("modifier?partie=suite", "modifier", ("partie", "suite"), ("titre", "<u>Suite</u>"), ("texte", "<img src=y>"));
        await meeting.Validate();

        foreach (var address in new[] { meeting.Address, $"{meeting.Address}/carte", $"/ateliers/{meeting.Meeting.Id}/devenir" })
        {
            var page = await meeting.Seat().GetStringAsync(address);
            page.ShouldNotContain("<img");
            page.ShouldNotContain("<b>Idées");
            page.ShouldNotContain("<u>Suite");
        }
    }

    [Fact]
    public async Task A_facilitator_writes_and_every_version_is_kept()
    {
        await using var site = await TestSite.Start();
        var meeting = await PlayedOnSite.Moulins(site);

        await meeting.Fill(
            "modifier?partie=resume",
            "modifier",
            ("partie", "resume"),
            ("titre", ""),
            ("texte", "Le territoire est un espace d’acteurs.")
        );
        await meeting.Fill("modifier?partie=resume", "modifier", ("partie", "resume"), ("titre", "En bref"), ("texte", "Autrement dit."));

        (await meeting.Facilitator.GetStringAsync(meeting.Address)).ShouldContain("Autrement dit.");
        (await meeting.Facilitator.GetStringAsync($"{meeting.Address}?version=1")).ShouldContain("Le territoire est un espace");
        (await meeting.Visitor.GetAsync($"{meeting.Address}/modifier")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await meeting.Seat().GetAsync($"{meeting.Address}/modifier")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Two_who_write_at_once_lose_nothing_that_they_typed()
    {
        await using var site = await TestSite.Start();
        var meeting = await PlayedOnSite.Moulins(site);
        await meeting.Fill("modifier?partie=suite", "modifier", ("partie", "suite"), ("titre", ""), ("texte", "De la première."));

        var late = await meeting.Fill(
            "modifier?partie=suite",
            "modifier",
            ("partie", "suite"),
            ("titre", ""),
            ("texte", "De la seconde."),
            ("version", "0")
        );

        late.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await late.Refusals()).ShouldBe(["minutes.changed"]);
        var page = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync());
        page.ShouldContain("De la seconde.");
        page.ShouldContain("De la première.");
    }

    [Fact]
    public async Task A_line_is_left_out_and_another_corrected_with_its_original_on_demand()
    {
        await using var site = await TestSite.Start();
        var meeting = await PlayedOnSite.Moulins(site);
        var lines = meeting.Workshop.Board.Lines.Where(line => line.Step == "synthese").ToList();
        var first = meeting.Workshop.Board.Lines.First(line => line.Step == "idees");

        await meeting.Fill(
            "modifier?partie=pleniere",
            "modifier",
            ("partie", "pleniere"),
            ("titre", ""),
            ("texte", ""),
            ("ligne", $"{lines[0].Id}"),
            ($"mots-{lines[0].Id}", lines[0].Words.Text!)
        );
        await meeting.Fill(
            "modifier?partie=idees-idees-1",
            "modifier",
            ("partie", "idees-idees-1"),
            ("titre", ""),
            ("texte", ""),
            ("ligne", $"{first.Id}"),
            ("garder", $"{first.Id}"),
            ($"mots-{first.Id}", "Un espace d’acteurs, d’abord")
        );

        var page = WebUtility.HtmlDecode(await meeting.Facilitator.GetStringAsync(meeting.Address));
        page.ShouldNotContain(lines[0].Words.Text!);
        page.ShouldContain("Un espace d’acteurs, d’abord");
        page.ShouldContain($"<q class=\"fine\">{first.Words.Text}</q>");
    }

    [Fact]
    public async Task What_was_copied_of_a_line_that_its_author_took_back_is_forgotten_everywhere()
    {
        await using var site = await TestSite.Start();
        var meeting = await PlayedOnSite.Moulins(site);
        var line = meeting.Workshop.Board.Lines.First(line => line is { Step: "idees", Prompt: 0 });
        await meeting.Fill(
            "modifier?partie=idees-idees-1",
            "modifier",
            ("partie", "idees-idees-1"),
            ("titre", ""),
            ("texte", ""),
            ("ligne", $"{line.Id}"),
            ("garder", $"{line.Id}"),
            ($"mots-{line.Id}", "SECRET corrigé")
        );
        await meeting.Validate();
        (await meeting.Visitor.GetStringAsync(meeting.Address)).ShouldContain("SECRET corrigé");

        await meeting.Ask(new WithdrawLine(line.Id), new(line.Author!.Value, false), Guid.CreateVersion7());
        await meeting.Facilitator.GetStringAsync($"{meeting.Address}/suivi");

        (await meeting.Visitor.GetStringAsync(meeting.Address)).ShouldNotContain("SECRET");
        var kept = await site.Within(services =>
            services.GetRequiredService<PlatformDb>().Set<MinutesVersion>().AsNoTracking().ToListAsync()
        );
        kept.ShouldNotBeEmpty();
        kept.ShouldAllBe(version => version.Edits.Corrections.Count == 0);
    }

    [Fact]
    public async Task No_letter_leaves_before_its_recipients_were_listed_back_and_it_holds_the_link_only()
    {
        await using var site = await TestSite.Start();
        var meeting = await PlayedOnSite.Moulins(site);
        const string typed = "Anne <anne@exemple.org>; paul@exemple.org, paul@exemple.org";

        var listed = await meeting.Fill("partager", "partager", ("adresses", typed), ("etape", ""));
        Letters(site).ShouldBeEmpty();
        var sent = await meeting.Fill("partager", "partager", ("adresses", typed), ("etape", "envoyer"));

        var page = WebUtility.HtmlDecode(await listed.Content.ReadAsStringAsync());
        page.ShouldContain("<li>anne@exemple.org</li>");
        page.ShouldContain("<li>paul@exemple.org</li>");
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        await Eventually(() => Letters(site).Count == 2);
        var letter = await File.ReadAllTextAsync(Letters(site)[0]);
        Moulins.Said.ShouldAllBe(said => !letter.Contains(said.Text));
        var link = letter.Split('\n').Single(line => line.Contains("?cle=")).Trim();
        (await meeting.Visitor.GetStringAsync(new Uri(link).PathAndQuery)).ShouldContain("Inertie des organisations");
    }

    [Fact]
    public async Task An_address_that_is_none_stops_everything()
    {
        await using var site = await TestSite.Start();
        var meeting = await PlayedOnSite.Moulins(site);

        var answer = await meeting.Fill("partager", "partager", ("adresses", "anne@exemple.org pas@une"), ("etape", "envoyer"));

        (await answer.Refusals()).ShouldBe(["share.bad-addresses"]);
        (await meeting.Seat().GetAsync(meeting.Address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_was_in_the_room_remarks_and_facilitators_read_it()
    {
        await using var site = await TestSite.Start();
        var meeting = await PlayedOnSite.Moulins(site);
        var about = MinutesAddress.Anchor(meeting.Workshop.Board.Lines[0].Id);
        (await meeting.Seat().GetAsync($"{meeting.Address}/remarque?sur={about}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await meeting.Share();

        var sent = await meeting
            .Seat()
            .Fill(
                $"{meeting.Address}/remarque?sur={about}",
                $"{meeting.Address}/remarque",
                ("sur", about),
                ("texte", "Ce n’est <b>pas</b> ce que j’ai dit.")
            );
        var empty = await meeting
            .Seat()
            .Fill($"{meeting.Address}/remarque?sur={about}", $"{meeting.Address}/remarque", ("sur", about), ("texte", " "));

        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await empty.Refusals()).ShouldBe(["remark.empty"]);
        var follow = await meeting.Facilitator.GetStringAsync($"{meeting.Address}/suivi");
        follow.ShouldContain("Ce n’est &lt;b&gt;pas&lt;/b&gt; ce que j’ai dit.");
        (await meeting.Facilitator.GetStringAsync(meeting.Address)).ShouldContain("Une remarque à lire");
        (await meeting.Seat().GetStringAsync(meeting.Address)).ShouldNotContain("pas&lt;/b&gt;");
    }

    [Fact]
    public async Task A_remark_that_comes_after_the_validation_is_refused_with_its_words()
    {
        await using var site = await TestSite.Start();
        var meeting = await PlayedOnSite.Moulins(site);
        await meeting.Validate();

        var late = await meeting
            .Seat()
            .Fill($"{meeting.Address}/remarque", $"{meeting.Address}/remarque", ("texte", "Il manque la cuisine"));

        (await late.Refusals()).ShouldBe(["remark.not-shared"]);
        (await late.Content.ReadAsStringAsync()).ShouldContain("Il manque la cuisine");
    }

    [Fact]
    public async Task Validated_minutes_do_not_change_and_everybody_goes_on_reading_them_while_they_are_written_anew()
    {
        await using var site = await TestSite.Start();
        var meeting = await PlayedOnSite.Moulins(site);
        (await (await meeting.Fill("partager", "valider")).Refusals()).ShouldBe(["minutes.not-shared"]);
        await meeting.Validate();
        var before = await meeting.Visitor.GetStringAsync(meeting.Address + ".md");

        var late = await meeting.Fill("modifier?partie=suite", "modifier", ("partie", "suite"), ("titre", ""), ("texte", "Trop tard"));
        (await late.Refusals()).ShouldContain("minutes.validated");
        await meeting.Lead(new Reopen());
        await meeting.Lead(new StartStep("synthese"));
        await meeting.Lead(new PostLine(ContributionKind.Question, "Après coup"));
        (await meeting.Visitor.GetStringAsync(meeting.Address + ".md")).ShouldBe(before);

        await meeting.Fill("suivi", "rouvrir");
        await meeting.Fill("modifier?partie=suite", "modifier", ("partie", "suite"), ("titre", ""), ("texte", "Nouvelle version"));
        (await meeting.Visitor.GetStringAsync(meeting.Address + ".md")).ShouldBe(before);
        (await meeting.Seat().GetStringAsync(meeting.Address + ".md")).ShouldContain("Nouvelle version");
        await meeting.Fill("suivi", "valider");
        var after = await meeting.Visitor.GetStringAsync(meeting.Address + ".md");
        after.ShouldContain("Nouvelle version");
        after.ShouldContain("Après coup");
    }

    [Fact]
    public async Task Every_page_reads_in_English_too()
    {
        await using var site = await TestSite.Start();
        var meeting = await PlayedOnSite.Moulins(site);
        meeting.Facilitator.DefaultRequestHeaders.AcceptLanguage.Clear();
        meeting.Facilitator.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        (await meeting.Facilitator.GetStringAsync(meeting.Address)).ShouldContain("Minutes, draft");
        (await meeting.Facilitator.GetStringAsync($"{meeting.Address}/modifier")).ShouldContain("Edit the minutes");
        (await meeting.Facilitator.GetStringAsync($"{meeting.Address}/partager")).ShouldContain("Share the minutes");
        (await meeting.Facilitator.GetStringAsync($"{meeting.Address}/suivi")).ShouldContain("Follow-up of the minutes");
    }

    private static async Task Reads(PlayedOnSite meeting, string[] pages, bool facilitator, bool seat, bool visitor)
    {
        foreach (var page in pages)
        {
            (await meeting.Facilitator.GetAsync(page)).IsSuccessStatusCode.ShouldBe(facilitator, page);
            (await meeting.Seat().GetAsync(page)).IsSuccessStatusCode.ShouldBe(seat, page);
            (await meeting.Visitor.GetAsync(page)).IsSuccessStatusCode.ShouldBe(visitor, page);
        }
    }

    private static List<string> Letters(TestSite site) =>
        Directory.Exists(site.Data.Mails) ? [.. Directory.GetFiles(site.Data.Mails, "*.eml").Order()] : [];

    private static async Task Eventually(Func<bool> isSo)
    {
        for (var tries = 0; tries < 300 && !isSo(); tries++)
        {
            await Task.Delay(100);
        }

        isSo().ShouldBeTrue();
    }
}
