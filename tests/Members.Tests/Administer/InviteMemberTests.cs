using Maillage.Kernel;
using Maillage.Members.Accounts;
using Maillage.Members.Contracts;
using Maillage.Territories;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Members.Tests.Administer;

public sealed class InviteMemberTests
{
    private const string Louise = "louise@exemple.fr";

    [Fact]
    public async Task An_invitation_is_a_letter_whether_there_is_an_account_or_not()
    {
        await using var site = await MembersSite.Start();
        var boss = await site.SignedIn("administration@exemple.fr", Role.Administrator);
        _ = await site.LinkFor("camille@exemple.fr");

        foreach (var email in new[] { Louise, "camille@exemple.fr" })
        {
            (await Invite(boss, email, "departement:03")).Headers.Location!.ToString().ShouldBe("/membres?fait=invite");
            (await site.LettersTo(email)).ShouldHaveSingleItem().ShouldContain("/invitation/");
        }
    }

    [Fact]
    public async Task Nobody_is_invited_beyond_the_inviter_s_territory()
    {
        await using var site = await MembersSite.Start();
        var local = await site.SignedIn("administration@exemple.fr", Role.Administrator, TerritoryId.Parse("departement:03"));

        (await (await Invite(local, Louise, "commune:22050")).Refusals()).ShouldBe(["role.not-yours-to-give"]);
        (await site.LettersTo(Louise)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Fifty_invitations_an_hour_are_enough()
    {
        var clock = new TurnedClock();
        await using var site = await MembersSite.Start(clock);
        var boss = await site.SignedIn("administration@exemple.fr", Role.Administrator);
        for (var n = 0; n < 50; n++)
        {
            using var sent = await Invite(boss, $"personne{n}@exemple.fr", "departement:03");
        }

        (await (await Invite(boss, Louise, "departement:03")).Refusals()).ShouldBe(["invite.too-many"]);
        clock.Turn(TimeSpan.FromMinutes(61));
        (await Invite(boss, Louise, "departement:03")).Headers.Location.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("fr", "administration vous invite", "Votre rôle\u00a0: contribution", "Où\u00a0: Allier")]
    [InlineData("en", "administration invites you", "Your role: contributor", "Where: Allier")]
    public async Task The_letter_says_who_invites_to_which_role_and_where(string language, params string[] said)
    {
        await using var site = await MembersSite.Start();
        var boss = await site.SignedIn("administration@exemple.fr", Role.Administrator);
        using var chosen = await boss.Fill("/compte", "/compte/langue", ("langue", language));

        using var sent = await Invite(boss, Louise, "departement:03");

        var letter = (await site.LettersTo(Louise)).ShouldHaveSingleItem();
        foreach (var words in said)
        {
            letter.ShouldContain(words);
        }
    }

    [Fact]
    public async Task An_invitation_over_the_whole_instance_holds_everywhere()
    {
        await using var site = await MembersSite.Start();
        var boss = await site.SignedIn("administration@exemple.fr", Role.Administrator);

        using var sent = await boss.Fill("/membres/inviter", null, ("email", Louise), ("role", "Reader"), ("partout", "true"));

        (await site.LettersTo(Louise)).ShouldHaveSingleItem().ShouldContain("Où\u00a0: partout");
    }

    [Fact]
    public async Task A_name_cannot_write_a_line_of_the_letter()
    {
        await using var site = await MembersSite.Start();
        var boss = await site.SignedIn("administration@exemple.fr", Role.Administrator);
        await site.Within(services => // no page lets such a name in; the letter does not rely on it
            services
                .GetRequiredService<PlatformDb>()
                .Set<Member>()
                .ExecuteUpdateAsync(set => set.SetProperty(member => member.Name, "Ève\r\n\u2028Bcc: {0} <b>"))
        );

        using var sent = await Invite(boss, Louise, "departement:03");

        (await site.LettersTo(Louise)).ShouldHaveSingleItem().ShouldContain("Ève   Bcc: {0} <b> vous invite");
    }

    private static Task<HttpResponseMessage> Invite(HttpClient boss, string email, string place) =>
        boss.Fill("/membres/inviter", null, ("email", email), ("role", "Contributor"), ("territoire", place));
}
