using System.Net;
using System.Text.RegularExpressions;
using Maillage.Commons.Contracts;
using Maillage.Testing;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops.Tests.TakePart;

public sealed partial class TakePartTests
{
    [Fact]
    public async Task A_browser_without_a_seat_or_that_never_came_in_is_led_to_the_door()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce();

        foreach (var browser in new[] { site.Browser(), site.Seated(meeting) })
        {
            var answer = await browser.GetAsync(meeting.Phone());
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            answer.Headers.Location!.ToString().ShouldStartWith("/rejoindre?motif=");
        }
    }

    [Fact]
    public async Task Before_the_first_step_she_is_told_that_she_is_in()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce();
        var phone = site.Seated(meeting);
        await phone.Join(meeting, College.Elus);

        var page = await phone.Look(meeting);

        page.ShouldContain("Vous êtes dans la salle");
        page.ShouldContain("Élus");
        page.ShouldNotContain("/dire\"");
    }

    [Fact]
    public async Task A_line_said_by_the_form_is_read_by_the_group_with_its_college_and_counts()
    {
        await using var site = await TestSite.Start();
        var (meeting, one, other) = await site.AtTheTable();

        var answer = await one.Tell(meeting, "frein", "Le dernier car part à 17 h");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe($"{meeting.Phone()}?fait=said");
        (await one.Look(meeting)).ShouldContain("reçu, ");
        var seen = await other.Look(meeting);
        seen.ShouldContain("<p>Le dernier car part à 17 h</p>");
        seen.ShouldContain("Élus");
        seen.ShouldContain("<b>1 frein</b>");
        seen.ShouldContain("Groupe 1");
        seen.ShouldNotContain("/changer\"");
    }

    [Fact]
    public async Task A_form_sent_twice_counts_once_and_other_words_typed_into_it_are_another_line()
    {
        await using var site = await TestSite.Start();
        var (meeting, phone, _) = await site.AtTheTable();
        var page = await phone.GetStringAsync(meeting.Phone());

        await phone.SendForm(meeting, page, "dire", ("genre", "frein"), ("texte", "Trop de dossiers"));
        await phone.SendForm(meeting, page, "dire", ("genre", "frein"), ("texte", "Trop de dossiers"));
        await phone.SendForm(meeting, page, "dire", ("genre", "frein"), ("texte", "Pas de salle"));
        await phone.SendForm(meeting, page, "dire", ("genre", "frein"), ("texte", "Pas de salle"));

        (await phone.See(meeting)).Words().ShouldBe(["Trop de dossiers", "Pas de salle"]);
    }

    [Fact]
    public async Task What_is_refused_stays_in_the_field_with_its_reason()
    {
        await using var site = await TestSite.Start();
        var (meeting, phone, _) = await site.AtTheTable();
        var tooLong = $"Début {new string('x', LineText.Longest)} fin";

        var answer = await phone.Tell(meeting, "frein", tooLong);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Refusals()).ShouldBe(["line.too-long"]);
        var page = await answer.Html();
        page.ShouldContain($">{tooLong}</textarea>");
        Checked().Match(page).Groups[1].Value.ShouldBe("frein");
        (await (await phone.Tell(meeting, "frein", "  ")).Refusals()).ShouldBe(["line.empty"]);
        (await (await phone.Tell(meeting, "engagement", "Demain")).Refusals()).ShouldBe(["line.no-column"]);
    }

    [Fact]
    public async Task A_full_column_says_so_and_keeps_the_words()
    {
        await using var site = await TestSite.Start();
        var (meeting, phone, _) = await site.AtTheTable();
        foreach (var text in new[] { "Un", "Deux", "Trois" })
        {
            await phone.Tell(meeting, "frein", text);
        }

        var answer = await phone.Tell(meeting, "frein", "Le quatrième");

        (await answer.Refusals()).ShouldBe(["line.column-full"]);
        (await answer.Html()).ShouldContain(">Le quatrième</textarea>");
    }

    [Fact]
    public async Task Her_own_line_can_be_corrected_and_taken_back()
    {
        await using var site = await TestSite.Start();
        var (meeting, phone, other) = await site.AtTheTable();
        await phone.Tell(meeting, "moteur", "On se connait");

        (await phone.Fill(meeting, "changer", ("texte", "On se connaît"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await other.See(meeting)).Words().ShouldBe(["On se connaît"]);
        var refused = await phone.Fill(meeting, "changer", ("texte", new string('y', LineText.Longest + 1)));
        (await refused.Html()).ShouldContain($"<details open");

        (await phone.Fill(meeting, "retirer")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await other.See(meeting)).Words().ShouldBeEmpty();
        (await phone.Look(meeting)).ShouldNotContain("On se connaît");
    }

    [Fact]
    public async Task Another_seat_corrects_takes_back_and_lets_out_nothing()
    {
        await using var site = await TestSite.Start();
        var (meeting, hers, other) = await site.AtTheTable();
        await hers.Tell(meeting, "moteur", "Un four à pain commun");
        await other.Tell(meeting, "moteur", "Le sien");
        var line = (await hers.See(meeting)).GetProperty("lines")[0].GetProperty("id").GetString()!;

        foreach (var form in new[] { "changer", "retirer" })
        {
            var answer = await other.Fill(meeting, form, ("ligne", line), ("texte", "Autre chose"));
            (await answer.Refusals()).ShouldBe(["line.not-yours"], form);
        }

        (await hers.See(meeting)).Words().ShouldBe(["Un four à pain commun", "Le sien"]);
    }

    [Fact]
    public async Task A_form_from_another_site_is_refused()
    {
        await using var site = await TestSite.Start();
        var (meeting, phone, _) = await site.AtTheTable();

        var answer = await phone.Send(
            $"/ateliers/{meeting.Id}/dire",
            ("envoi", Guid.CreateVersion7().ToString()),
            ("genre", "frein"),
            ("texte", "Forgé")
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await phone.See(meeting)).Words().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("**gras** [lien](javascript:alert(1))", "**gras** [lien](javascript:alert(1))")]
    [InlineData("avant\u202Eerèirra", "avantere")]
    [InlineData("</textarea><img src=x onerror=alert(1)>", "&lt;/textarea&gt;&lt;img src=x onerror=alert(1)&gt;")]
    public async Task Whatever_is_written_is_text(string typed, string shown)
    {
        await using var site = await TestSite.Start();
        var (meeting, phone, other) = await site.AtTheTable();

        await phone.Tell(meeting, "frein", typed);

        foreach (var browser in new[] { phone, other })
        {
            var page = await browser.GetStringAsync(meeting.Phone());
            page.Replace("&#xE8;", "e", StringComparison.Ordinal).Replace("è", "e", StringComparison.Ordinal).ShouldContain(shown);
            page.ShouldNotContain("<script>alert");
            page.ShouldNotContain("<img src=x");
            page.ShouldNotContain("\u202E");
        }
    }

    [Fact]
    public async Task Once_it_is_closed_she_is_thanked_and_finds_what_she_said()
    {
        await using var site = await TestSite.Start();
        var (meeting, phone, _) = await site.AtTheTable();
        await phone.Tell(meeting, "frein", "Le dernier car part à 17 h");
        await site.Console().Run(meeting, "close");

        var page = await phone.Look(meeting);

        page.ShouldContain("Merci : ce que vous avez dit est gardé.");
        page.ShouldContain("Le dernier car part à 17 h");
        page.ShouldNotContain("/dire\"");
        page.ShouldNotContain("/changer\"");
    }

    [Fact]
    public async Task She_changes_her_college_and_her_name()
    {
        await using var site = await TestSite.Start();
        var (meeting, phone, _) = await site.AtTheTable();

        await phone.Fill(meeting, "moi", ("college", "recherche"), ("nom", "Camille"), ("accord", "oui"));
        var page = await phone.Look(meeting);
        var refused = await phone.Fill(meeting, "moi", ("college", "etat"), ("nom", new string('n', 200)));

        page.ShouldContain("value=\"recherche\" selected");
        page.ShouldContain("value=\"Camille\"");
        page.ShouldContain("value=\"oui\" checked");
        (await refused.Refusals()).ShouldBe(["participant.name-too-long"]);
        (await refused.Html()).ShouldContain("value=\"etat\" selected");
    }

    [Fact]
    public async Task A_seat_that_sends_too_much_is_slowed_with_its_words_kept()
    {
        await using var site = await TestSite.Start();
        var (meeting, phone, other) = await site.AtTheTable();
        var page = await phone.GetStringAsync(meeting.Phone());
        HttpResponseMessage? last = null;
        for (var n = 0; n < 100 && last?.StatusCode != HttpStatusCode.TooManyRequests; n++)
        {
            last = await phone.SendForm(meeting, page, "dire", ("genre", "frein"), ("texte", $"Envoi {n}"));
        }

        last!.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await last.Html()).ShouldContain("Envoi ");
        (await other.Tell(meeting, "moteur", "Les autres écrivent")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [GeneratedRegex("""name="genre" value="([a-z]+)" checked""")]
    private static partial Regex Checked();
}
