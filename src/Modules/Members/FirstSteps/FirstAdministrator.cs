using Maillage.Kernel;
using Maillage.Members.Accounts;
using Maillage.Members.Links;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Members;

/// <summary>A new instance belongs to whoever reads its first words in the terminal.</summary>
public static class FirstAdministrator
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(3650);

    /// <summary>
    /// A one-time address whose reader becomes the administrator of the whole instance; null once there is one. It replaces
    /// the address given before and is good until it is used.
    /// </summary>
    /// <param name="services">The services of the started application.</param>
    /// <param name="cancel">Stops waiting.</param>
    public static async Task<string?> Link(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        if (await scope.ServiceProvider.GetRequiredService<RoleBook>().HasAdministrator(cancel))
        {
            return null;
        }

        await db.Set<OneTimeLink>().Where(link => link.Purpose == LinkPurpose.FirstAdministrator).ExecuteDeleteAsync(cancel);
        var word = scope
            .ServiceProvider.GetRequiredService<OneTimeLinks>()
            .Add(seed =>
                new()
                {
                    Id = seed.Id,
                    WordHash = seed.WordHash,
                    ExpiresAt = seed.Now + Life,
                    Purpose = LinkPurpose.FirstAdministrator,
                }
            );
        await db.SaveChangesAsync(cancel);
        return scope.ServiceProvider.GetRequiredService<SiteAddress>().Of("/premiers-pas/" + word);
    }
}
