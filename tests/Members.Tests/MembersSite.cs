using System.Text.RegularExpressions;
using Maillage.Kernel;
using Maillage.Members.Mails;
using Maillage.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Maillage.Members.Tests;

/// <summary>A site with real accounts, whose clock turns when a test says so and whose letters it can open.</summary>
internal static partial class MembersSite
{
    public const string Password = "cheval agrafe pile correcte";

    public static Task<TestSite> Start(TurnedClock? clock = null, Action<IServiceCollection>? change = null) =>
        TestSite.Start(
            realMembers: true,
            services =>
            {
                if (clock is not null)
                {
                    services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
                }

                // As slow as in service (PasswordSignInTests) would double the time of these tests.
                services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000);
                change?.Invoke(services);
            }
        );

    /// <summary>The letters to an address, oldest first, once all that wait have left.</summary>
    public static async Task<IReadOnlyList<string>> LettersTo(this TestSite site, string email)
    {
        while (await site.Within(services => services.GetRequiredService<PlatformDb>().Set<WaitingMail>().AnyAsync()))
        {
            await site.Services.GetRequiredService<MailPostman>().SendWaiting(CancellationToken.None);
            await Task.Delay(20);
        }

        return Directory.Exists(site.Data.Mails)
            ?
            [
                .. new DirectoryInfo(site.Data.Mails)
                    .GetFiles()
                    .OrderBy(file => file.LastWriteTimeUtc)
                    .Select(file => File.ReadAllText(file.FullName))
                    .Where(letter => letter.Contains($"To: {email}", StringComparison.OrdinalIgnoreCase)),
            ]
            : [];
    }

    /// <summary>The path that the last letter to an address leads to.</summary>
    public static async Task<string> LinkIn(this TestSite site, string email) =>
        Link().Match((await site.LettersTo(email))[^1]).Groups[1].Value;

    /// <summary>Whether this browser is signed in.</summary>
    public static async Task<bool> IsSignedIn(this HttpClient browser) => (await browser.GetAsync("/compte")).IsSuccessStatusCode;

    [GeneratedRegex(@"http://[^/\s]+(/\S+)")]
    private static partial Regex Link();
}

/// <summary>A clock that a test turns.</summary>
internal sealed class TurnedClock : TimeProvider
{
    private TimeSpan ahead;

    public void Turn(TimeSpan by) => ahead += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
}
