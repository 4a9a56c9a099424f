using Maillage.Kernel;
using Maillage.Members.Accounts;
using Maillage.Members.Links;
using Maillage.Members.Mails;
using Maillage.Members.Sessions;
using Microsoft.AspNetCore.Identity;

namespace Maillage.Members.SignIn;

/// <summary>
/// Writes to an address that asked to come in. Every address gets a letter, so that neither the answer nor its delay tells
/// which ones have an account; at most a few an hour, so that nobody's mailbox is filled.
/// </summary>
internal sealed class SignInLetter(PlatformDb db, UserManager<Member> members, OneTimeLinks links, Letters letters, Throttle throttle)
{
    public async Task Send(EmailAddress email, string returnTo, CancellationToken cancel)
    {
        if (!await throttle.Try(Limit.LettersToOneAddress, email.Value, cancel))
        {
            return;
        }

        if (await members.FindByEmailAsync(email.Value) is { } member)
        {
            letters.Add(member, "sign-in", "/connexion/lien/" + AddLink(member, returnTo, OneTimeLinks.SignInLife));
        }
        else
        {
            letters.Add(email, "no-account", "/inscription");
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The word of a new link for this member.</summary>
    public string AddLink(Member member, string returnTo, TimeSpan life) =>
        links.Add(seed =>
            new()
            {
                Id = seed.Id,
                WordHash = seed.WordHash,
                ExpiresAt = seed.Now + life,
                Purpose = LinkPurpose.SignIn,
                Member = member.Id,
                Email = member.Email!,
                ReturnTo = returnTo,
            }
        );
}
