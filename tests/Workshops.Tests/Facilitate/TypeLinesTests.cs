using System.Net;
using System.Net.Http.Json;
using Maillage.Testing;

namespace Maillage.Workshops.Tests.Facilitate;

public sealed class TypeLinesTests
{
    [Fact]
    public async Task What_a_table_wrote_on_paper_becomes_its_lines()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce();
        await site.Phone(meeting).Join(meeting);
        var console = await site.Begin(meeting);

        var answer = await console.Act(meeting, "saisie", ("texte", "m On se connaît\nf Inertie\nTrop de dossiers"), ("groupe", "1"));

        answer.Headers.Location!.ToString().ShouldEndWith("?fait=saisie&nombre=3");
        (
            await site.Now(
                meeting,
                workshop => workshop.Board.Lines.Select(line => (line.Kind.ToString(), line.Words.Text, line.Group)).ToList()
            )
        ).ShouldBe([("Moteur", "On se connaît", 1), ("Frein", "Inertie", 1), ("Frein", "Trop de dossiers", 1)]);
    }

    [Fact]
    public async Task Sent_twice_it_counts_once_and_what_was_refused_stays_in_the_field()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce();
        var console = await site.Begin(meeting);
        (string, string)[] form = [("ordre", Guid.CreateVersion7().ToString()), ("texte", "f Inertie\nb Un local")];
        var (page, action) = ($"/ateliers/{meeting.Id}/animer", $"/ateliers/{meeting.Id}/animer/saisie");

        var first = await console.Fill(page, action, form);
        var second = await console.Fill(page, action, form);

        first.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await first.Refusals()).ShouldBe(["line.no-column"]);
        WebUtility.HtmlDecode(await second.Content.ReadAsStringAsync()).ShouldContain(">b Un local</textarea>");
        (await site.Now(meeting, workshop => workshop.Board.Lines.Count)).ShouldBe(1);
    }

    [Fact]
    public async Task Before_any_step_nothing_is_taken_and_nothing_is_lost()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce();

        var answer = await site.Console().Act(meeting, "saisie", ("texte", "f Inertie"));

        (await answer.Refusals()).ShouldBe(["workshop.not-begun"]);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain(">f Inertie</textarea>");
    }

    [Fact]
    public async Task The_script_is_told_what_a_text_would_become_and_nothing_is_sent()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce();
        var console = await site.Begin(meeting);

        var answer = await console.PostAsJsonAsync($"/ateliers/{meeting.Id}/animer/apercu", new { text = "m On se connaît\nb Un local" });
        var lines = (await answer.Json()).EnumerateArray().ToList();

        lines.Select(line => (line.Text("kind"), line.Text("text"))).ShouldBe([("moteur", "On se connaît"), ("besoin", "Un local")]);
        lines[1].Text("why").ShouldStartWith("Cette étape ne prend pas");
        (await site.Now(meeting, workshop => workshop.Board.Lines.Count)).ShouldBe(0);
    }
}
