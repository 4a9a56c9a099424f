using System.Globalization;
using Maillage.Members.Accounts;
using Maillage.Members.Links;
using Microsoft.AspNetCore.Identity;

namespace Maillage.Members.SignIn;

/// <summary>Finds the member behind a link by e-mail: the one who has the account, or the one who begins it by this link.</summary>
internal sealed class LinkOpener(OneTimeLinks links, UserManager<Member> members, TimeProvider clock)
{
    public async Task<OneTimeLink?> Find(string word, CancellationToken cancel) =>
        await links.Find(LinkPurpose.SignIn, word, cancel) ?? await links.Find(LinkPurpose.SignUp, word, cancel);

    /// <summary>Uses the link up; null when someone was faster, or when the account is gone.</summary>
    public async Task<Member?> Open(OneTimeLink link, CancellationToken cancel)
    {
        if (!await links.Use(link, cancel))
        {
            return null;
        }

        return link.Purpose is LinkPurpose.SignIn
            ? await members.FindByIdAsync(link.Member!.Value.ToString())
            : await FindOrCreate(EmailAddress.Parse(link.Email), PersonName.Parse(link.Name));
    }

    /// <summary>The account with this address; begun with this name when there is none.</summary>
    public async Task<Member> FindOrCreate(EmailAddress email, PersonName name)
    {
        if (await members.FindByEmailAsync(email.Value) is { } known)
        {
            return known;
        }

        var member = Member.Create(name, email, clock.GetUtcNow());
        member.Speak(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        (await members.CreateAsync(member)).OrThrow();
        return member;
    }
}
