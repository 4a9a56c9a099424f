using Maillage.Members.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;

namespace Maillage.Members.Sessions;

/// <summary>Opens and closes the session of the browser that asks.</summary>
internal sealed class Session(IHttpContextAccessor accessor, IUserClaimsPrincipalFactory<Member> tickets, KnownBrowser browser)
{
    private HttpContext Context => accessor.HttpContext ?? throw new InvalidOperationException("A session belongs to a request.");

    /// <param name="member">Who was recognised.</param>
    /// <param name="stays">Whether the session outlives the browser's window.</param>
    public async Task Open(Member member, bool stays)
    {
        var ticket = await tickets.CreateAsync(member);
        await Context.SignInAsync(IdentityConstants.ApplicationScheme, ticket, new() { IsPersistent = stays });
        browser.Remember(Context, member.Id);
        SpeakTo(member.Language);
    }

    public Task Close() => Context.SignOutAsync(IdentityConstants.ApplicationScheme);

    /// <summary>The pages take the language that she chose for her account.</summary>
    public void SpeakTo(string language) =>
        Context.Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new(language == "en" ? "en-GB" : "fr-FR")),
            new()
            {
                MaxAge = TimeSpan.FromDays(365),
                IsEssential = true,
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
            }
        );
}
