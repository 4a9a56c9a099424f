using Maillage.Commons.Contracts;
using Maillage.Testing;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops.Tests.TakePart;

/// <summary>What is not meant for somebody is not in her page: neither shown, nor in the block of data that her script reads.</summary>
public sealed class WhatOthersDoNotReadTests
{
    private const string Secret = "Le maire bloque tout";

    [Fact]
    public async Task A_confidential_line_stays_with_its_group_until_the_group_lets_it_out()
    {
        await using var site = await TestSite.Start();
        var (meeting, groups) = await site.InGroups(step => step with { IsConfidential = true });
        await groups[0][0].Tell(meeting, "frein", Secret);

        (await groups[0][1].Look(meeting)).ShouldContain(Secret);
        (await groups[1][0].GetStringAsync(meeting.Phone())).ShouldNotContain(Secret);
        var line = (await groups[0][0].See(meeting)).GetProperty("lines")[0].GetProperty("id").GetString()!;
        var stranger = await groups[1][0].Fill(meeting, "dire", "laisser-sortir", ("ligne", line));
        (await stranger.Refusals()).ShouldBe(["line.not-yours"]);

        (await site.Console().See(meeting, "console")).Words().ShouldNotContain(Secret);
        await groups[0][1].Fill(meeting, "laisser-sortir");
        (await site.Console().See(meeting, "console")).Words().ShouldContain(Secret);
    }

    [Fact]
    public async Task What_is_hidden_until_it_is_revealed_is_read_by_its_author_only()
    {
        await using var site = await TestSite.Start();
        var (meeting, groups) = await site.InGroups(step => step with { Visibility = Visibility.Hidden });
        await groups[0][0].Tell(meeting, "frein", Secret);

        (await groups[0][0].Look(meeting)).ShouldContain(Secret);
        var mate = await groups[0][1].Look(meeting);
        mate.ShouldNotContain(Secret);
        mate.ShouldContain("1 idée d’une autre personne, à lire plus tard.");

        await site.Console().Reveal(meeting, "table");
        (await groups[0][1].Look(meeting)).ShouldContain(Secret);
    }

    [Fact]
    public async Task What_waits_for_a_facilitator_or_was_set_aside_is_read_by_its_author_only()
    {
        await using var site = await TestSite.Start();
        var (meeting, groups) = await site.InGroups(step => step with { Moderation = Moderation.Inbox });
        await groups[0][0].Tell(meeting, "frein", Secret);
        var line = (await groups[0][0].See(meeting)).GetProperty("lines")[0].GetProperty("id").GetGuid();

        (await groups[0][0].Look(meeting)).ShouldContain("attend l’accord de l’animation");
        (await groups[0][1].GetStringAsync(meeting.Phone())).ShouldNotContain(Secret);

        await site.Console()
            .Ask(
                meeting,
                new
                {
                    id = Guid.CreateVersion7(),
                    order = "hide-line",
                    line,
                    text = "Vise quelqu’un",
                },
                "console"
            );
        (await groups[0][0].Look(meeting)).ShouldContain("mise de côté par l’animation");
        (await groups[0][1].GetStringAsync(meeting.Phone())).ShouldNotContain(Secret);
    }

    [Fact]
    public async Task A_name_is_shown_only_where_the_step_says_so()
    {
        foreach (var (anonymity, isShown) in new[] { (Anonymity.College, false), (Anonymity.Nobody, false), (Anonymity.Names, true) })
        {
            await using var site = await TestSite.Start();
            var (meeting, groups) = await site.InGroups(step => step with { Anonymity = anonymity });
            await groups[0][0].Fill(meeting, "moi", ("college", "elus"), ("nom", "Camille Essai"));
            await groups[0][0].Tell(meeting, "frein", "Trop loin");

            (await groups[0][1].GetStringAsync(meeting.Phone())).Contains("Camille Essai", StringComparison.Ordinal).ShouldBe(isShown);
        }
    }

    [Fact]
    public async Task Nobody_learns_from_a_page_what_others_voted_before_it_is_revealed()
    {
        await using var site = await TestSite.Start();
        var (meeting, one, other) = await site.AtTheTable();
        await one.Tell(meeting, "frein", "Trop loin");
        await site.Console().Run(meeting, "advance");
        var line = (await one.See(meeting)).GetProperty("lines")[0].GetProperty("id").GetString();

        await one.Fill(meeting, "voter", ("voix", $"{line}.1"));
        var before = await other.GetStringAsync(meeting.Phone());
        await site.Console().Reveal(meeting, "gommettes");
        var after = await other.Look(meeting);

        before.ShouldNotContain("1 gommette<");
        before.ShouldContain("\"votes\":[]");
        after.ShouldContain("<b>1 gommette</b>");
        after.ShouldContain("Élus : 1 gommette");
    }

    [Fact]
    public async Task An_echo_is_read_by_the_group_that_it_was_sent_to_only()
    {
        await using var site = await TestSite.Start();
        var (meeting, groups) = await site.InGroups(step => step);
        await groups[0][0].Tell(meeting, "frein", "Pas de car le soir");
        var line = (await groups[0][0].See(meeting)).GetProperty("lines")[0].GetProperty("id").GetGuid();
        await site.Console()
            .Ask(
                meeting,
                new
                {
                    id = Guid.CreateVersion7(),
                    order = "send-echo",
                    line,
                    fiche = Guid.CreateVersion7(),
                    title = "Navette du soir",
                    text = "Une navette roule jusqu’à 22 h",
                    group = 1,
                },
                "console"
            );

        var seen = await groups[0][1].Look(meeting);
        seen.ShouldContain("Navette du soir");
        seen.ShouldContain("À propos de « Pas de car le soir »");
        (await groups[1][0].GetStringAsync(meeting.Phone())).ShouldNotContain("Navette du soir");
    }
}
