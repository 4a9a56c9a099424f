using Maillage.Members.Contracts;
using Maillage.Territories;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Testing;

/// <summary>Members with real accounts, for a site started with <c>realMembers: true</c>.</summary>
public static class SignedInMembers
{
    /// <summary>An address of the site that signs this person in, once her account and role were made; its page has one button.</summary>
    /// <param name="site">The site.</param>
    /// <param name="email">Her address; what stands before the @ is her name.</param>
    /// <param name="role">Her role; a reader needs none.</param>
    /// <param name="over">Where; everywhere by default.</param>
    public static Task<string> LinkFor(this TestSite site, string email, Role role = Role.Reader, TerritoryId? over = null) =>
        site.Within(async services =>
        {
            var desk = services.GetRequiredService<IAccountDesk>();
            if ((await desk.List(CancellationToken.None)).All(account => account.Email != email))
            {
                _ = await desk.Add(email, email.Split('@')[0], CancellationToken.None);
            }

            if (role > Role.Reader)
            {
                _ = await desk.Give(email, new(role, over ?? TerritoryId.France), CancellationToken.None);
            }

            return await desk.MakeLink(email, CancellationToken.None);
        });

    /// <summary>A browser without scripts in which this person has signed in through the pages.</summary>
    public static async Task<HttpClient> SignedIn(this TestSite site, string email, Role role = Role.Reader, TerritoryId? over = null)
    {
        var browser = site.Browser();
        using var answer = await browser.Fill(await site.LinkFor(email, role, over));
        return browser;
    }
}
