using System.Net;
using System.Text;
using Maillage.Commons.Contracts;
using Maillage.Members.Contracts;
using Maillage.Testing;
using Maillage.Workshops.Facilitate.Log;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Maillage.Workshops.Tests.Facilitate.Log;

public sealed class ShowLogTests
{
    [Fact]
    public async Task The_log_tells_who_did_what_with_the_reasons()
    {
        await using var site = await TestSite.Start(realMembers: true);
        var meeting = await site.AnnounceIn("departement:22");
        var console = await site.SignedIn("dominique@exemple.org", Role.Facilitator);
        _ = await console.Act(meeting, "suite");
        _ = await console.Act(meeting, "suite");
        var line = await site.Hears(meeting, "frein", "Machin ne fait rien", College.Elus);
        _ = await console.Act(meeting, "masquer", ("ligne", line.ToString()), ("raison", "Nomme une personne"));

        var page = await console.Reads($"/ateliers/{meeting.Id}/journal");

        page.ShouldContain("dominique");
        page.ShouldContain("A lancé « Moteurs et freins », tour 1");
        page.ShouldContain("Une personne (Élus)");
        page.ShouldContain("<q>Machin ne fait rien</q>");
        page.ShouldContain("Motif : Nomme une personne");
    }

    [Fact]
    public async Task What_a_group_keeps_to_itself_is_in_the_log_without_its_words_and_without_its_author()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce(Facilitators.Guarded);
        var console = await site.Begin(meeting);
        await site.Hears(meeting, "frein", "Personne n’ose dire non au président", College.Etat);

        var page = await console.Reads($"/ateliers/{meeting.Id}/journal");
        var table = await console.Reads($"/ateliers/{meeting.Id}/journal.csv");

        foreach (var told in new[] { page, table })
        {
            told.ShouldContain("Contribution que son groupe garde pour lui.");
            told.ShouldNotContain("président");
        }

        table.Split("\r\n").Single(row => row.Contains("A écrit", StringComparison.Ordinal)).ShouldNotContain("État");
    }

    [Fact]
    public async Task A_vote_is_nobodys_and_of_no_line_and_what_was_taken_back_is_gone()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce();
        var console = await site.Begin(meeting);
        var line = await site.Hears(meeting, "frein", "Le dernier car part à 17 h");
        var (voter, gone) = (site.Phone(meeting), Guid.CreateVersion7());
        await voter.Join(meeting, College.Etat);
        (await voter.Say(meeting, "frein", "Regrettable", gone)).EnsureSuccessStatusCode();
        (
            await voter.Ask(
                meeting,
                new
                {
                    id = Guid.CreateVersion7(),
                    order = "withdraw-line",
                    line = gone,
                }
            )
        ).EnsureSuccessStatusCode();
        await console.Run(meeting, "advance");
        (
            await voter.Ask(
                meeting,
                new
                {
                    id = Guid.CreateVersion7(),
                    order = "place-dots",
                    line,
                    dots = 1,
                }
            )
        ).EnsureSuccessStatusCode();

        var rows = (await console.Reads($"/ateliers/{meeting.Id}/journal.csv")).Split("\r\n");

        rows.Single(row => row.Contains("A voté", StringComparison.Ordinal))
            .ShouldEndWith("\"Une personne\",\"A voté : « Gommettes »\",\"\",\"\"");
        rows.ShouldNotContain(row => row.Contains("Regrettable", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cell_of_the_table_is_never_a_formula()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce();
        var console = await site.Begin(meeting);
        await site.Hears(meeting, "frein", "=HYPERLINK(\"http://exemple.org\")");

        var bytes = await console.GetByteArrayAsync($"/ateliers/{meeting.Id}/journal.csv");

        bytes.AsSpan().StartsWith("\uFEFF"u8).ShouldBeTrue();
        Encoding.UTF8.GetString(bytes).ShouldContain("\"'=HYPERLINK(\"\"http://exemple.org\"\")\"");
    }

    [Fact]
    public async Task It_is_read_page_by_page_and_may_show_facilitators_only()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce();
        var console = await site.Begin(meeting);
        for (var time = 0; time < 50; time++)
        {
            await console.Run(meeting, "pause");
            await console.Run(meeting, "resume");
        }

        await site.Phone(meeting).Join(meeting);

        (await console.Reads($"/ateliers/{meeting.Id}/journal")).ShouldContain("Page 1 sur 2");
        (await console.Reads($"/ateliers/{meeting.Id}/journal?page=2")).ShouldContain("A lancé « Accueil », tour 1");
        (await console.Reads($"/ateliers/{meeting.Id}/journal?qui=animation")).ShouldNotContain("Est entrée dans la salle");
        (await console.Reads($"/ateliers/{meeting.Id}/journal")).ShouldContain("Est entrée dans la salle");
    }

    [Theory]
    [InlineData("journal")]
    [InlineData("journal.csv")]
    public async Task Only_those_who_facilitate_read_it(string log)
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce();

        (await site.Browser(Role.Moderator).GetAsync($"/ateliers/{meeting.Id}/{log}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await site.Browser().GetAsync($"/ateliers/{meeting.Id}/{log}")).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Every_kind_of_fact_has_a_sentence()
    {
        await using var site = await TestSite.Start();
        var texts = site.Services.GetRequiredService<IStringLocalizer<LogTexts>>();
        string[] votes = [nameof(DotsPlaced), nameof(StanceTaken)];
        var facts = typeof(Fact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact))).Select(type => type.Name).Except(votes);

        facts.Where(fact => texts[fact].ResourceNotFound && texts[$"{fact}.on"].ResourceNotFound).ShouldBeEmpty();
    }
}
