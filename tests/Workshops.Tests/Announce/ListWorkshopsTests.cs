using System.Globalization;
using Maillage.Members.Contracts;
using Maillage.Testing;

namespace Maillage.Workshops.Tests.Announce;

public sealed class ListWorkshopsTests
{
    [Fact]
    public async Task Workshops_are_told_by_day_with_the_place_and_how_far_they_are()
    {
        await using var site = await TestSite.Start();
        var facilitator = site.Console();
        var today = await facilitator.Announces(("titre", "Celui du jour"), ("date", Day(0)), ("heure", "12:00"));
        await facilitator.Announces(("titre", "Celui qui vient"), ("date", Day(20)));
        await facilitator.Announces(("titre", "Celui d’avant"), ("date", Day(-40)));
        await facilitator.Run(await site.Kept(today), "advance");

        var page = await site.Browser().Reads("/ateliers");

        page.ShouldMatch(
            "(?s)Aujourd’hui.*Celui du jour.*Salle des fêtes, Moulins.*En cours.*À venir.*Celui qui vient.*Passés.*Celui d’avant"
        );
    }

    [Fact]
    public async Task One_that_was_closed_is_over()
    {
        await using var site = await TestSite.Start();
        var facilitator = site.Console();
        var path = await facilitator.Announces(("date", Day(0)), ("heure", "12:00"));
        await facilitator.Run(await site.Kept(path), "close");

        (await site.Browser().Reads("/ateliers")).ShouldContain("Terminé");
        (await site.Browser().Reads(path)).ShouldNotContain("Rejoindre");
    }

    [Fact]
    public async Task A_rehearsal_is_listed_for_those_who_prepare_it_only()
    {
        await using var site = await TestSite.Start();
        await site.Console().Announces(("titre", "Essai avec l’équipe"), ("repetition", "oui"));

        (await site.Browser().Reads("/ateliers")).ShouldNotContain("Essai avec l’équipe");
        (await site.Browser(Role.Moderator).Reads("/ateliers")).ShouldNotContain("Essai avec l’équipe");
        (await site.Console().Reads("/ateliers")).ShouldContain("Essai avec l’équipe");
    }

    [Fact]
    public async Task Where_there_is_none_the_page_says_what_to_do()
    {
        await using var site = await TestSite.Start();

        (await site.Browser().Reads("/ateliers")).ShouldContain("Aucun atelier n’est annoncé");
        (await site.Console().Reads("/ateliers")).ShouldContain("dix minutes suffisent");
    }

    [Fact]
    public async Task Past_workshops_are_leafed_through()
    {
        await using var site = await TestSite.Start();
        for (var day = 1; day <= 22; day++)
        {
            await site.Announce();
        }

        var first = await site.Browser().GetStringAsync("/ateliers");
        var second = await site.Browser().GetStringAsync("/ateliers?page=2");

        (Cards(first), Cards(second)).ShouldBe((20, 2));
        first.ShouldContain("/ateliers?page=2");
        second.ShouldNotContain("/ateliers?page=3");
    }

    private static int Cards(string page) => page.Split("<article").Length - 1;

    private static string Day(int fromNow) =>
        TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1).AddDays(fromNow).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
