using System.Net;
using Maillage.Commons.Contracts;
using Maillage.Members.Contracts;
using Maillage.Testing;

namespace Maillage.Workshops.Tests.Facilitate;

public sealed class ActOnConsoleTests
{
    [Fact]
    public async Task A_whole_step_is_run_without_scripts()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce();
        var console = site.Console();

        foreach (var act in new[] { "suite", "suite", "pause", "prolonger", "reprise", "fermer", "ouvrir", "retour" })
        {
            var answer = await console.Act(meeting, act);
            answer.Headers.Location!.ToString().ShouldBe($"/ateliers/{meeting.Id}/animer?fait={act}");
        }

        (await site.Now(meeting, workshop => (workshop.Agenda.Step!.Id, workshop.Version))).ShouldBe(("accueil", 8L));
        _ = await console.Act(meeting, "lancer", ("etape", "gommettes"));
        _ = await console.Act(meeting, "reveler", ("etape", "gommettes"));
        _ = await console.Act(meeting, "clore");
        (await site.Now(meeting, workshop => (workshop.Agenda.Phase, workshop.Agenda.IsRevealed("gommettes")))).ShouldBe(
            (Phase.Closed, true)
        );
        _ = await console.Act(meeting, "rouvrir");
        (await site.Now(meeting, workshop => workshop.Agenda.Phase)).ShouldBe(Phase.Running);
    }

    [Fact]
    public async Task What_a_step_hid_can_still_be_revealed_when_everything_is_over()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce();
        var console = site.Console();
        _ = await console.Act(meeting, "lancer", ("etape", "gommettes"));
        _ = await console.Act(meeting, "clore");

        var reveals = $"action=\"/ateliers/{meeting.Id}/animer/reveler\"";
        (await console.GetStringAsync($"/ateliers/{meeting.Id}/animer")).ShouldContain(reveals);
        _ = await console.Act(meeting, "reveler", ("etape", "gommettes"));

        (await site.Now(meeting, workshop => workshop.Agenda.IsRevealed("gommettes"))).ShouldBeTrue();
        (await console.GetStringAsync($"/ateliers/{meeting.Id}/animer")).ShouldNotContain(reveals);
    }

    [Fact]
    public async Task A_line_is_hidden_with_a_reason_or_not_at_all()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce();
        var console = await site.Begin(meeting);
        var line = await site.Hears(meeting, "frein", "Machin ne fait rien");

        var refused = await console.Act(meeting, "masquer", ("ligne", line.ToString()), ("raison", "  "));
        (refused.StatusCode, (await refused.Refusals()).Single()).ShouldBe((HttpStatusCode.UnprocessableEntity, "line.no-reason"));
        _ = await console.Act(meeting, "masquer", ("ligne", line.ToString()), ("raison", "Nomme une personne"));
        (await site.Now(meeting, workshop => workshop.Board.Find(line).Reason!.Text)).ShouldBe("Nomme une personne");
        (await console.Console(meeting)).ShouldContain("Nomme une personne");
        _ = await console.Act(meeting, "montrer", ("ligne", line.ToString()));
        (await site.Now(meeting, workshop => workshop.Board.Find(line).State)).ShouldBe(LineState.Shown);
    }

    [Fact]
    public async Task What_was_typed_at_the_console_is_corrected_and_taken_back_without_scripts()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce();
        var console = await site.Begin(meeting);
        var id = Guid.CreateVersion7();
        await console.Ask(
            meeting,
            new
            {
                id,
                order = "post-line",
                kind = "frein",
                text = "Le dernier care",
            },
            "console"
        );

        (await console.Console(meeting)).ShouldContain("Le dernier care</textarea>");
        _ = await console.Act(meeting, "corriger", ("ligne", id.ToString()), ("texte", "Le dernier car"));
        (await site.Now(meeting, workshop => workshop.Board.Find(id).Words.Text)).ShouldBe("Le dernier car");
        _ = await console.Act(meeting, "effacer", ("ligne", id.ToString()));
        (await site.Now(meeting, workshop => workshop.Board.Find(id).State)).ShouldBe(LineState.Withdrawn);
    }

    [Fact]
    public async Task Lines_are_let_pass_carried_and_said_by_one()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce(Facilitators.Guarded);
        var console = await site.Begin(meeting, steps: 1);
        var (one, other) = (
            await site.Hears(meeting, "proposition", "Un car le soir"),
            await site.Hears(meeting, "proposition", "Un bus tardif")
        );

        _ = await console.Act(meeting, "laisser-passer", ("ligne", one.ToString()));
        _ = await console.Act(meeting, "laisser-passer", ("ligne", other.ToString()));
        _ = await console.Act(meeting, "porter", ("ligne", one.ToString()));
        _ = await console.Act(meeting, "epingler", ("ligne", one.ToString()));
        _ = await console.Act(meeting, "regrouper", ("ligne", one.ToString()), ("lignes", other.ToString()));

        (
            await site.Now(
                meeting,
                workshop => (workshop.Board.Find(one).IsCarried, workshop.Board.Find(one).IsPinned, workshop.Board.Find(other).Into)
            )
        ).ShouldBe((true, true, one));
        _ = await console.Act(meeting, "separer", ("ligne", other.ToString()));
        _ = await console.Act(meeting, "laisser", ("ligne", one.ToString()));
        (await site.Now(meeting, workshop => (workshop.Board.Find(one).IsCarried, workshop.Board.Find(other).Into))).ShouldBe(
            (false, null)
        );
    }

    [Fact]
    public async Task Groups_are_formed_locked_joined_and_people_moved()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce();
        var console = site.Console();
        foreach (var college in new[] { College.Elus, College.Habitants, College.Agents, College.Etat })
        {
            await site.Phone(meeting).Join(meeting, college);
        }

        _ = await console.Act(meeting, "suite");
        _ = await console.Act(meeting, "suite");
        var somebody = await site.Now(meeting, workshop => workshop.Seating.In(1).First().Id);
        _ = await console.Act(meeting, "deplacer", ("participant", somebody.ToString()), ("groupe", "2"));
        _ = await console.Act(meeting, "fixer", ("participant", somebody.ToString()));
        _ = await console.Act(meeting, "groupes");
        (await site.Now(meeting, workshop => workshop.Seating.Find(somebody).Group)).ShouldBe(2);
        _ = await console.Act(meeting, "verrouiller");
        (await (await console.Act(meeting, "groupes")).Refusals()).ShouldBe(["groups.locked"]);
        _ = await console.Act(meeting, "verrouiller", ("oui", "false"));
        _ = await console.Act(meeting, "reunir", ("groupe", "1"), ("vers", "2"));
        (await site.Now(meeting, workshop => workshop.Seating.Groups.Count)).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_form_sent_twice_counts_once()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce();
        var (console, order) = (site.Console(), Guid.CreateVersion7().ToString());

        _ = await console.Fill($"/ateliers/{meeting.Id}/animer", $"/ateliers/{meeting.Id}/animer/suite", ("ordre", order));
        _ = await console.Fill($"/ateliers/{meeting.Id}/animer", $"/ateliers/{meeting.Id}/animer/suite", ("ordre", order));

        (await site.Now(meeting, workshop => workshop.Agenda.Step!.Id)).ShouldBe("accueil");
    }

    [Fact]
    public async Task A_form_from_elsewhere_an_unknown_act_and_a_form_without_identity_do_nothing()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce();
        var console = site.Console();

        var forged = await console.Send($"/ateliers/{meeting.Id}/animer/suite", ("ordre", Guid.CreateVersion7().ToString()));
        forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await (await console.Act(meeting, "tout-effacer")).Refusals()).ShouldBe(["order.unknown"]);
        (await (await console.Act(meeting, "lancer")).Refusals()).ShouldBe(["order.incomplete"]);
        var nameless = await console.Fill($"/ateliers/{meeting.Id}/animer", $"/ateliers/{meeting.Id}/animer/prolonger", ("minutes", "2"));
        (await nameless.Refusals()).ShouldBe(["order.incomplete"]);
        (await site.Now(meeting, workshop => workshop.Version)).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_else_acts()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.AnnounceIn("departement:22");
        var contributor = site.Browser(Role.Contributor);

        var answer = await contributor.Fill(
            "/fiches/nouvelle",
            $"/ateliers/{meeting.Id}/animer/suite",
            ("ordre", Guid.CreateVersion7().ToString())
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await site.Now(meeting, workshop => workshop.Version)).ShouldBe(0);
    }
}
