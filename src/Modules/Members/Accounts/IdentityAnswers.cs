using Microsoft.AspNetCore.Identity;

namespace Maillage.Members.Accounts;

/// <summary>What Identity answers, once our own rules have been asked.</summary>
internal static class IdentityAnswers
{
    /// <exception cref="InvalidOperationException">Identity refused what our rules let pass: a mistake of ours, or two requests at once.</exception>
    public static void OrThrow(this IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(", ", result.Errors.Select(error => error.Code)));
        }
    }
}
