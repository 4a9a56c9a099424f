using Maillage.Members.Contracts;
using Maillage.Sources.Contracts;
using Maillage.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.EndToEnd;

/// <summary>Two people review the same document at once.</summary>
public sealed class TwoReviewers(Browsers browsers)
{
    private const string Title = "Se déplacer dans nos vallées";

    [Fact]
    public async Task What_one_decides_the_other_sees_and_never_overwrites_unknowingly()
    {
        await using var site = await TestSite.Start(realMembers: true);
        await site.Imports("atelier-se-deplacer.md");
        var amel = await browsers.SignsIn(site, "amel@exemple.org", Role.Moderator);
        var bleuenn = await browsers.SignsIn(site, "bleuenn@exemple.org", Role.Moderator);
        var (hers, other) = (new ReviewTable(amel), new ReviewTable(bleuenn));
        await hers.Open(Title);
        await other.Open(Title);
        var first = await hers.Card.GetByRole(AriaRole.Paragraph).First.InnerTextAsync();
        await bleuenn.GetByRole(AriaRole.Button, new() { Name = "Régler les raccourcis" }).FocusAsync();

        await hers.Decide("r");
        await bleuenn.Keyboard.PressAsync("a");

        await Expect(bleuenn.GetByRole(AriaRole.Main)).ToContainTextAsync("Quelqu’un a décidé avant vous");
        await Expect(bleuenn.GetByRole(AriaRole.Main)).ToContainTextAsync("amel : « rejeté ». Votre choix n’a rien écrasé");
        await Expect(other.Card).ToContainTextAsync(first);
        await Expect(other.Card).ToContainTextAsync("rejeté, amel");
        await other.IsDone(1);
    }

    [Fact]
    public async Task A_page_left_open_follows_what_the_other_decides_and_each_undoes_only_her_own()
    {
        await using var site = await TestSite.Start(realMembers: true);
        await site.Imports("atelier-se-deplacer.md");
        var amel = await browsers.SignsIn(site, "amel@exemple.org", Role.Moderator);
        var bleuenn = await browsers.SignsIn(site, "bleuenn@exemple.org", Role.Moderator);
        var (hers, other) = (new ReviewTable(amel), new ReviewTable(bleuenn));
        await hers.Open(Title);
        await other.Open(Title);

        await hers.Decide("a");
        await hers.Decide("a");
        await other.IsDone(2); // without a gesture of hers

        await bleuenn.Keyboard.PressAsync("z");
        await Expect(other.Said).ToContainTextAsync("Il n’y a rien à annuler");
        await other.IsDone(2);
        await amel.Keyboard.PressAsync("z");
        await hers.IsDone(1);
    }
}
