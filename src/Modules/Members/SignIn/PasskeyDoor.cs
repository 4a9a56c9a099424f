using Maillage.Members.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Maillage.Members.SignIn;

/// <summary>Checks what a browser says of a passkey.</summary>
internal sealed class PasskeyDoor(SignInManager<Member> door, UserManager<Member> members)
{
    /// <summary>The member whose passkey answered the challenge; null when it is not one of ours, or too late.</summary>
    /// <param name="credential">The browser's answer, as JSON.</param>
    public async Task<Member?> Recognise(string? credential)
    {
        if (string.IsNullOrWhiteSpace(credential))
        {
            return null;
        }

        try
        {
            var assertion = await door.PerformPasskeyAssertionAsync(credential);
            if (!assertion.Succeeded)
            {
                return null;
            }

            (await members.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey)).OrThrow();
            return assertion.User;
        }
        catch (InvalidOperationException)
        {
            return null; // no challenge is waiting in this browser
        }
    }

    /// <summary>The new passkey of a member, once her device has answered; null when it did not, or too late.</summary>
    public async Task<UserPasskeyInfo?> Accept(string? credential)
    {
        if (string.IsNullOrWhiteSpace(credential))
        {
            return null;
        }

        try
        {
            var attestation = await door.PerformPasskeyAttestationAsync(credential);
            return attestation.Succeeded ? attestation.Passkey : null;
        }
        catch (InvalidOperationException)
        {
            return null; // no challenge is waiting in this browser
        }
    }
}
