using System.Net;
using Maillage.Commons.Contracts;
using Maillage.Members.Contracts;
using Maillage.Testing;
using Maillage.Workshops.Kits;
using Maillage.Workshops.Tests.TakePart;

namespace Maillage.Workshops.Tests.Project;

public sealed class ScreenTests
{
    private const string Secret = "Le maire bloque tout";

    [Fact]
    public async Task The_screen_opens_for_facilitators_and_for_its_key_alone()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce();
        var address = $"/ateliers/{meeting.Id}/ecran";

        (await site.Browser().GetAsync($"{address}?cle={meeting.ScreenKey}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.Console().GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.Browser().GetAsync($"{address}?cle=faux")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.Browser(Role.Contributor).GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await site.Console().GetAsync($"/ateliers/{Guid.CreateVersion7()}/ecran")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task It_shows_the_code_and_the_qr_code_until_the_workshop_is_over()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce();

        (await site.Screen(meeting)).ShouldContain(meeting.Code!);
        await site.Console().Run(meeting, "close");
        var closed = await site.Screen(meeting);

        closed.ShouldContain("<h1 lang=\"fr\">Merci</h1>");
        closed.ShouldNotContain(meeting.Code!);
        closed.ShouldNotContain(meeting.Key);
    }

    [Fact]
    public async Task What_groups_keep_for_themselves_is_counted_and_only_what_was_chosen_is_read()
    {
        await using var site = await TestSite.Start();
        var (meeting, groups) = await site.InGroups(step => step);
        await groups[0][0].Tell(meeting, "frein", Secret);
        await groups[1][0].Tell(meeting, "moteur", "Un four à pain commun");
        var before = await site.Screen(meeting);
        var line = (await groups[1][0].See(meeting)).GetProperty("lines")[0].GetProperty("id").GetGuid();

        await site.Console()
            .Ask(
                meeting,
                new
                {
                    id = Guid.CreateVersion7(),
                    order = "carry-line",
                    line,
                },
                "console"
            );
        var after = await site.Screen(meeting);

        before.ShouldContain("Groupe 2");
        before.ShouldNotContain("Un four à pain commun");
        after.ShouldContain("Un four à pain commun");
        after.ShouldNotContain(Secret);
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task What_is_confidential_hidden_or_held_is_nowhere_on_the_screen(string how)
    {
        await using var site = await TestSite.Start();
        var (meeting, groups) = await site.InGroups(step =>
            step with
            {
                IsConfidential = how == "confidential",
                Visibility = how == "hidden" ? Visibility.Hidden : Visibility.Everyone,
                Moderation = how == "held" ? Moderation.Inbox : Moderation.Free,
            }
        );

        await groups[0][0].Tell(meeting, "frein", Secret);

        (await site.Screen(meeting)).ShouldNotContain(Secret);
    }

    public static TheoryData<string> Kept => ["confidential", "hidden", "held"];

    [Fact]
    public async Task No_name_is_projected_even_where_the_step_shows_names()
    {
        await using var site = await TestSite.Start();
        var (meeting, groups) = await site.InGroups(step => step with { Anonymity = Anonymity.Names, Visibility = Visibility.Everyone });
        await groups[0][0].Fill(meeting, "moi", ("college", "elus"), ("nom", "Camille Essai"));
        await groups[0][0].Tell(meeting, "frein", "Trop loin");

        var page = await site.Screen(meeting);

        page.ShouldContain("Trop loin");
        page.ShouldNotContain("Camille");
    }

    [Fact]
    public async Task Results_are_shown_by_college_once_they_are_revealed()
    {
        await using var site = await TestSite.Start();
        var (meeting, one, other) = await site.AtTheTable();
        await one.Tell(meeting, "frein", "Trop loin");
        await site.Console().Run(meeting, "advance");
        var line = (await one.See(meeting)).GetProperty("lines")[0].GetProperty("id");
        await one.Fill(meeting, "voter", ("voix", $"{line}.1"));
        await other.Fill(meeting, "voter", ("voix", $"{line}.1"));

        (await site.Screen(meeting)).ShouldNotContain("2 gommettes</b>");
        await site.Console().Reveal(meeting, "gommettes");
        var page = await site.Screen(meeting);

        page.ShouldContain("2 gommettes</b>");
        page.ShouldContain("data-college=\"elus\"");
        page.ShouldContain("Habitants et associations");
    }

    [Fact]
    public async Task Rotating_groups_read_which_question_is_theirs()
    {
        await using var site = await TestSite.Start();
        var (meeting, _) = await site.InGroups(step =>
            step with
            {
                Kind = StepKind.Rotation,
                Rounds = 2,
                Prompts = [new("Que produisons-nous ?"), new("Que cherchons-nous ?")],
            }
        );

        (await site.Screen(meeting)).ShouldContain("<p>Que produisons-nous ?</p><p class=\"rtaking\">Groupe 1</p>");
        await site.Console().Run(meeting, "advance");
        (await site.Screen(meeting)).ShouldContain("<p>Que produisons-nous ?</p><p class=\"rtaking\">Groupe 2</p>");
    }

    [Fact]
    public async Task Each_college_has_its_voice_in_a_declaration()
    {
        await using var site = await TestSite.Start();
        var (meeting, groups) = await site.InGroups(step =>
            step with
            {
                Kind = StepKind.Declaration,
                Columns = [new(ContributionKind.Engagement)],
                Visibility = Visibility.Everyone,
            }
        );
        await groups[0][0].Fill(meeting, "moi", ("college", "elus"));
        await groups[0][0].Tell(meeting, "engagement", "Ouvrir la salle le jeudi");

        var page = await site.Screen(meeting);

        page.IndexOf("Ouvrir la salle", StringComparison.Ordinal).ShouldBeGreaterThan(page.IndexOf("<h2", StringComparison.Ordinal));
        page.ShouldContain("<section class=\"rcol\" data-college=\"elus\">");
    }
}
