using Microsoft.Extensions.Configuration;

namespace Maillage.Members;

/// <summary>What an instance decides about accounts: the section <c>Members</c> of the configuration.</summary>
/// <param name="SignUpIsOpen"><c>Members:SignUp</c>, <c>open</c> (by default) or <c>invitation</c>.</param>
internal sealed record MembersSettings(bool SignUpIsOpen)
{
    /// <exception cref="InvalidOperationException">The configuration says something else.</exception>
    public static MembersSettings Read(IConfiguration configuration) =>
        configuration["Members:SignUp"] switch
        {
            null or "" or "open" => new(true),
            "invitation" => new(false),
            _ => throw new InvalidOperationException("Members:SignUp is 'open' or 'invitation'."),
        };
}
