using System.Diagnostics;
using Maillage.Members.Contracts;
using Maillage.Testing;

namespace Maillage.EndToEnd;

/// <summary>A person named in a document is nobody's business until she agreed.</summary>
public sealed class NamesWithheld(Browsers browsers)
{
    private const string Name = "Capucine Troudeck";

    private const string Minutes = $"""
        # Atelier des haies

        Compte-rendu du 12 mars 2024, Dinan

        Participants : {Name}, adjointe ; l’association Bocage Vivant

        ## Freins

        - {Name} : manque de relais entre les communes et la chambre

        ## Questions

        - Comment aider {Name} à replanter ?

        Dinan (22) : un verger conservatoire que {Name} a planté
        """;

    [Fact]
    public async Task A_name_is_seen_by_reviewers_alone_until_consent_is_recorded()
    {
        await using var site = await TestSite.Start(realMembers: true);
        await site.Takes(0.1, ("atelier-haies.md", Minutes));
        using var visitor = new Reader(site);
        (await visitor.PagesThatSay("Troudeck")).ShouldBeEmpty();
        (await visitor.Read("/recherche?q=relais+communes")).ShouldContain("█████");

        var reviewer = await browsers.SignsIn(site, "moderation@exemple.org", Role.Moderator);
        await reviewer.GotoAsync("/sources");
        await reviewer.GetByRole(AriaRole.Link, new() { Name = "Atelier des haies", Exact = true }).ClickAsync();
        await Expect(reviewer.GetByRole(AriaRole.Main)).ToContainTextAsync(Name);
        await reviewer.GetByRole(AriaRole.Link, new() { Name = "Noms de personnes" }).ClickAsync();
        var person = reviewer
            .GetByRole(AriaRole.Listitem)
            .Filter(new() { Has = reviewer.GetByRole(AriaRole.Heading, new() { Name = Name }) });
        await person.GetByLabel("Comment l’accord a été donné").FillAsync("Par écrit, le 3 avril 2024");
        await person.GetByRole(AriaRole.Button, new() { Name = "Noter l’accord" }).ClickAsync();
        await Expect(reviewer.GetByRole(AriaRole.Main)).ToContainTextAsync("Accord noté : Par écrit, le 3 avril 2024");

        (await visitor.PagesThatSay("Troudeck")).ShouldContain(await Address(visitor));
        await IsSoonSaidBy(visitor, "/recherche?q=relais+communes", Name);

        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Masquer de nouveau" }).First.ClickAsync();
        await Expect(reviewer.GetByRole(AriaRole.Button, new() { Name = "Noter l’accord" }).First).ToBeVisibleAsync();
        await IsSoonSaidNowhere(visitor, "Troudeck");
        await reviewer.Context.CloseAsync();
    }

    [Fact]
    public async Task Searching_for_a_withheld_name_does_not_tell_where_it_stands()
    {
        await using var site = await TestSite.Start(realMembers: true);
        await site.Takes(0.1, ("atelier-haies.md", Minutes));
        using var visitor = new Reader(site);

        (await visitor.Read("/recherche?q=Troudeck")).ShouldContain("Personne ne l’a encore dit ainsi");
        (await visitor.Read("/recherche?q=Capuc*")).ShouldContain("Personne ne l’a encore dit ainsi");
    }

    // The search hears of it in the second that follows.
    private static async Task IsSoonSaidBy(Reader visitor, string address, string name)
    {
        var patience = Stopwatch.StartNew();
        while (!(await visitor.Read(address)).Contains(name, StringComparison.Ordinal) && patience.Elapsed < TimeSpan.FromSeconds(30))
        {
            await Task.Delay(250);
        }

        (await visitor.Read(address)).ShouldContain(name);
    }

    private static async Task IsSoonSaidNowhere(Reader visitor, string name)
    {
        var patience = Stopwatch.StartNew();
        while ((await visitor.PagesThatSay(name)).Count > 0 && patience.Elapsed < TimeSpan.FromSeconds(30))
        {
            await Task.Delay(500);
        }

        (await visitor.PagesThatSay(name)).ShouldBeEmpty();
    }

    private static async Task<string> Address(Reader visitor) =>
        (await visitor.Everything()).First(address => Guid.TryParse(address.Replace("/sources/", "", StringComparison.Ordinal), out _));
}
