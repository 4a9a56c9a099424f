using Maillage.Kernel;
using Maillage.Members.Accounts;
using Maillage.Members.Links;
using Maillage.Members.Mails;
using Maillage.Members.Sessions;
using Microsoft.AspNetCore.Identity;

namespace Maillage.Members.SignUp;

/// <summary>Writes to an address that asked for an account; one that has an account already gets a link to sign in.</summary>
internal sealed class SignUpLetter(PlatformDb db, UserManager<Member> members, OneTimeLinks links, Letters letters, Throttle throttle)
{
    public async Task Send(EmailAddress email, PersonName name, CancellationToken cancel)
    {
        if (!await throttle.Try(Limit.LettersToOneAddress, email.Value, cancel))
        {
            return;
        }

        var known = await members.FindByEmailAsync(email.Value);
        var word = links.Add(seed =>
            new()
            {
                Id = seed.Id,
                WordHash = seed.WordHash,
                ExpiresAt = seed.Now + OneTimeLinks.SignInLife,
                Purpose = known is null ? LinkPurpose.SignUp : LinkPurpose.SignIn,
                Member = known?.Id,
                Email = email.Value,
                Name = name.Value,
            }
        );
        letters.Add(email, known is null ? "sign-up" : "sign-in", "/connexion/lien/" + word);
        await db.SaveChangesAsync(cancel);
    }
}
